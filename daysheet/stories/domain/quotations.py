"""Quotations in a text: where somebody's words begin and end, and who is said to have spoken."""

import re
from dataclasses import dataclass
from functools import lru_cache

from daysheet.lib.caseless import Caseless

REPORTING = (
    "said says say saying added adds stated states noted notes explained explains continued concluded concludes"
    " commented remarked declared told wrote tells argued argues warned warns claimed claims"
)
_VERBS = "|".join(REPORTING.split())
_TITLE_WORD = r"(?:[A-Z][\w.'&-]*|of|the|for|and|de|la|van|von|del|du|U\.S\.)"
_NAME = rf"(?P<who{{n}}>(?:[Tt]he )?[A-Z][\w.'&-]*(?:,? (?:\"[A-Z]\w*\" )?{_TITLE_WORD}){{{{0,8}}}})"
_SPEAKER = re.compile(
    rf"\b(?:{_VERBS}) (?:that )?(?:(?:former|acting|deputy|assistant|special|co-?chair|spokes\w+|chief|director) )*"
    + _NAME.format(n=1)
    + rf"|{_NAME.format(n=2)}(?: \([^)]*\))?(?:,[^,\"]{{2,80}},)? (?:also |further |later |then )?(?:{_VERBS})\b"
    + r"|\b[Aa]ccording to "
    + _NAME.format(n=3)
)
_REPORTS = re.compile(rf"{_VERBS}|ccording to ")  # without any of these nobody is said to speak
_ISSUER = Caseless(
    r"^(?P<who>.{3,200}?)\b(?:released|issued|made|gave|delivered|submitted)\b.{0,80}?\b(?:statement|remarks|comments?)\b",
)
_REPORTED = re.compile(
    r"^(?P<who>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,4}) (?:called|praised|thanked|urged|hopes|believes|wants|expects|wished|described"
    r"|promised|credited|stressed|welcomed)\b"
)
_DOUBLE = re.compile(r'"([^"]*)"')
_SINGLE = re.compile(r"(?<![\w])'([^\s'](?:[^']|'(?=\w)){4,300}?)'(?!\w)")
_PARAGRAPH = re.compile(r"\S(?:[^\n]+|\n(?!\s*\n))*")
_BLOCK = re.compile(r'["“”]')


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between quotation marks in a folded text, without them."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def quotations_in(folded: str) -> tuple[Quotation, ...]:
    """Every quotation of a folded text; one that never closes runs to the end."""
    found = [Quotation(m[1].strip(), m.start(), m.end()) for m in _DOUBLE.finditer(folded) if m[1].strip()]
    rest = folded.rfind('"') if folded.count('"') % 2 else -1
    if rest >= 0 and folded[rest + 1 :].strip():
        found.append(Quotation(folded[rest + 1 :].strip(), rest, len(folded)))
    inside = [(q.start, q.end) for q in found]
    singles = [m for m in _SINGLE.finditer(folded) if " " in m[1]]
    found += [
        Quotation(m[1], m.start(), m.end()) for m in singles if not any(a <= m.start() < b for a, b in inside)
    ]
    return tuple(sorted(found, key=lambda q: q.start))


@lru_cache(maxsize=2048)
def speakers_in(folded: str) -> tuple[str, ...]:
    """Who is said to have said something, as the text names them: 'Loretta King', 'the statement'."""
    if not _REPORTS.search(folded):
        return ()
    outside = _DOUBLE.sub(lambda m: '"' + " " * (len(m.group()) - 2) + '"', folded)
    return tuple(next(group for group in m.groups() if group) for m in _SPEAKER.finditer(outside))


def issuer_in(folded: str) -> str:
    """Who issued the statement that a passage leads up to, with all that stands before the verb; or ''."""
    match = _ISSUER.match(folded)
    return folded[: match.end("who")] if match else ""


def reporters_in(folded: str) -> tuple[str, ...]:
    """Who is said to have spoken, called, praised or urged."""
    match = _REPORTED.match(folded)
    return (*speakers_in(folded), *((match["who"],) if match else ()))


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Where in a release somebody speaks, in code points of the text as given.

    A paragraph that opens with marks and never closes runs to its own end: the custom is to open each
    further paragraph of a long quotation again and to close only the last.
    """
    return list(_quoted_in(text))


@lru_cache(maxsize=8)
def _quoted_in(text: str) -> tuple[tuple[int, int], ...]:
    paragraphs = _PARAGRAPH.finditer(text)
    return tuple(found for p in paragraphs for found in _stretches_of(p.group(), p.start()))


def _stretches_of(paragraph: str, offset: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _BLOCK.finditer(paragraph):
        opens = _opens(paragraph, mark)
        if opened is None and opens:
            opened = mark.start()
        elif opened is not None and not opens:
            found.append((offset + opened, offset + mark.end()))
            opened = None
    if opened is not None:
        found.append((offset + opened, offset + len(paragraph)))
    return found


def _opens(paragraph: str, mark: re.Match[str]) -> bool:
    if mark.group() != '"':
        return mark.group() == "“"
    before = paragraph[: mark.start()][-1:]
    after = paragraph[mark.end() :][:1]
    return (not before or before in " \n\t(-—–[") and bool(after.strip())


def spoken_stretches(text: str) -> list[tuple[int, int]]:
    """Where somebody speaks for sure: a quotation that never closes counts only where the next paragraph opens again."""
    sure: list[tuple[int, int]] = []
    for start, end in quoted_stretches(text):
        is_closed = text[end - 1] in '"”' and end - 1 > start
        goes_on = text[end:].lstrip()[:1] in ('"', "“") and bool(text[end:].strip())
        if is_closed or goes_on:
            sure.append((start, end))
    return sure
