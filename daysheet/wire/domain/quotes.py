"""How much of each sentence stands between quotation marks, in texts that have lost some of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.wire.domain.lines import Bounds

_MARK = re.compile('[“”"«»„]')
_OPENING, _CLOSING = "“«„", "”»"
_FAR = 3000


def marks(text: str) -> list[tuple[int, bool]]:
    """Every quotation mark, and whether it opens."""
    return [(found.start(), opens(text, found.start())) for found in _MARK.finditer(text)]


def opens(text: str, at: int) -> bool:
    """Whether the mark opens a quotation; a straight one shows it by what stands around it."""
    if text[at] != '"':
        return text[at] in _OPENING
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-“") and not after.isspace()


def quoted(text: str, paragraphs: Sequence[Bounds]) -> list[Bounds]:
    """The stretches of text that are somebody's words; a lost mark is made up for within its paragraph."""
    found: list[Bounds] = []
    all_marks = marks(text)
    places = [at for at, _ in all_marks]
    carried = False
    for start, end in paragraphs:
        first, last = bisect_right(places, start - 1), bisect_right(places, end - 1)
        spans, still_open = quoted_in(start, end, all_marks[first:last], carried)
        found += spans
        following = all_marks[last] if last < len(all_marks) else None
        carried = still_open and following is not None and not following[1] and following[0] - end < _FAR
    return found


def quoted_in(
    start: int, end: int, found: list[tuple[int, bool]], carried: bool
) -> tuple[list[Bounds], bool]:
    """The quoted stretches of one paragraph, and whether the last one is still open at its end."""
    spans: list[Bounds] = []
    since, depth, free_from = (start, 1, start) if carried else (start, 0, start)
    for at, opening in found:
        if opening:
            since, depth = (at, 1) if depth == 0 else (since, min(depth + 1, 2))
        elif depth > 1:
            depth -= 1
        else:
            spans.append((since if depth else free_from, at + 1))
            depth, free_from = 0, at + 1
    if depth:
        spans.append((since, end))
    return spans, depth > 0


def shares(text: str, sentences: Sequence[Bounds]) -> list[float]:
    """For each sentence, the part of its letters that is quoted."""
    spans = quoted(text, paragraphs_of(text, sentences))
    return [share(text, bounds, spans) for bounds in sentences]


def paragraphs_of(text: str, sentences: Sequence[Bounds]) -> list[Bounds]:
    """Sentences that no line break separates, together."""
    joined: list[Bounds] = []
    for start, end in sentences:
        if joined and "\n" not in text[joined[-1][1] : start] and "\r" not in text[joined[-1][1] : start]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def share(text: str, bounds: Bounds, spans: Sequence[Bounds]) -> float:
    start, end = bounds
    within = [(max(start, a), min(end, b)) for a, b in spans if a < end and b > start]
    if not within:
        return 0.0
    letters = sum(map(str.isalnum, text[start:end]))
    inside = sum(sum(map(str.isalnum, text[a:b])) for a, b in within)
    return inside / letters if letters else 0.0
