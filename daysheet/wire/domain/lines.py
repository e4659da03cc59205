"""Which lines of a text belong together: paragraphs, headings, list items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Bounds = tuple[int, int]

# str.strip() knows no zero-width characters, and releases pasted from word processors end in rows of them.
INVISIBLE = r" \t\r\n\v\f\x1c-\x1f\x85\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff"
_VISIBLE = re.compile(f"[^{INVISIBLE}]")
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[•▪●◦‣∙■□►➢✓·]|[-*–—o](?=[ \t\u00a0]))[ \t\u00a0]*")
_INNER_BULLET = re.compile(r"[ \t\u00a0](?<=\S[ \t\u00a0])[ \t\u00a0]*(?=[•▪●◦‣■►➢✓][ \t\u00a0]*\S)")
_LISTED = re.compile(
    r"(?:[•▪●◦‣∙■□►➢✓·$]|[-*–—o][ \t\u00a0]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)][ \t\u00a0])"
)
_WIDEST, _NARROWEST = 120, 40


def trim(text: str, start: int, end: int) -> Bounds | None:
    """The bounds without the invisible characters at both ends, or None when nothing is left."""
    first = _VISIBLE.search(text, start, end)
    if not first:
        return None
    while not _VISIBLE.match(text, end - 1):
        end -= 1
    return first.start(), end


def units(text: str) -> Iterator[Bounds]:
    """Stretches that no sentence crosses; the bullets of list items are left out."""
    width = wrapped_width(text)
    unit: Bounds | None = None
    last = (0, 0)
    for line, apart in lines(text):
        if unit and not apart and goes_on(text[slice(*last)], text[slice(*line)], width):
            unit = (unit[0], line[1])
        else:
            if unit:
                yield from items(text, *unit)
            unit = line
        last = line
    if unit:
        yield from items(text, *unit)


def lines(text: str) -> Iterator[tuple[Bounds, bool]]:
    """Each line that shows something, and whether an empty one stands before it."""
    last = 0
    for found in _LINE.finditer(text):
        if bounds := trim(text, *found.span()):
            yield bounds, len(_BREAK.findall(text, last, bounds[0])) > 1
            last = bounds[1]


def wrapped_width(text: str) -> int:
    """The width at which the text's lines were broken by a machine, or 0 when they were not."""
    lengths = [end - start for (start, end), _ in lines(text)]
    followed = [end - start for (start, end), apart in lines(text) if not apart]
    usual = [length for length in lengths if length <= _WIDEST]
    if len(lengths) - len(usual) > len(lengths) // 50 or sum(n >= _NARROWEST for n in followed) < 2:
        return 0
    return max(usual)


def goes_on(line: str, following: str, width: int) -> bool:
    """Whether the second line continues the first one's sentence or paragraph."""
    if line.endswith(":") or _LISTED.match(following):
        return False
    if width and len(line) + 1 + len(following.split()[0]) > width:
        return True
    return following[0].islower() and len(line) >= _NARROWEST and not line.endswith((".", "!", "?"))


def items(text: str, start: int, end: int) -> Iterator[Bounds]:
    """A stretch in one piece, or cut before each bullet that stands inside it."""
    cuts = [start, *(found.end() for found in _INNER_BULLET.finditer(text, start, end)), end]
    for first, last in zip(cuts, cuts[1:], strict=False):
        bullet = _BULLET.match(text, first, last)
        kept = trim(text, bullet.end(), last) if bullet else None
        if kept or (kept := trim(text, first, last)):
            yield kept
