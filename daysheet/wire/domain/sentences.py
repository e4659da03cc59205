"""Where the sentences of a release begin and end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daysheet.wire.domain.abbreviations import MAY_END, MAY_END_SMALL, NUMBERED, STARTERS, TITLES
from daysheet.wire.domain.lines import INVISIBLE, Bounds, trim, units

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSERS = "\"'”’)\\]»"
_OPENERS = "\"'“‘(\\[«"
# An end, what closes after it, and the space; or, in damaged text, no space before a capitalised word.
_END = re.compile(
    rf"(?<![.!?…])([.!?…]++)([{_CLOSERS}]*+)(?:[{INVISIBLE}]+(?=\S)|(?=[{_OPENERS}]?[A-Z][a-z’']*[ ,]))"
)
_WORD_BEFORE = re.compile(r"[\w.&’'/@:]+\Z")
_WORD_AFTER = re.compile(rf"[{_OPENERS}]{{0,3}}([\w’'-]+)(\.?)")
_SAID_AFTER = re.compile(
    r"(?:[A-Z][\w.’'-]{0,24},?\s{1,3}){1,7}(?:said|says|added|asked|stated|wrote|continued|concluded)\s*[.,]"
)
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_ADDRESS = re.compile(r"[/@]|www\.", re.IGNORECASE)
_NO_START = "–—-,;:&/%+*=…."
_LONGEST_WORD = 40
# "About Acme Acme makes …", "ABOUT THE ACME LEAGUE The Acme League is …", "About Acme: Founded …"
_RUN_IN = re.compile(
    r"""About[ ]+(?:[Tt]he[ ]+)?(?:
    (?P<first>[A-Z][\w’'&-]*)(?:[,.]?(?:[ ](?:of|for|and|the|in|at))?[ ][A-Z0-9(&][\w.’'&()™®/-]*){0,9}?[.]?(?=[ ]+(?:[Tt]he[ ])?(?P=first)\b)
    |[A-Z][^\n.:;!?]{1,60}:(?=[ ]+[A-Z]))
    |ABOUT[ ]+(?:[A-Z0-9][A-Z0-9.,’'&()™®/-]*[ ]+){1,10}?(?=[A-Z][a-z]*[a-z ])""",
    re.VERBOSE,
)


def split(text: str) -> list[Bounds]:
    """The sentences' bounds in code points of the untouched text; headings and list items count as sentences."""
    return [bounds for unit in units(text) for bounds in sentences_in(text, *unit)]


def sentences_in(text: str, start: int, end: int) -> Iterator[Bounds]:
    """The sentences of one paragraph; a heading that runs into its paragraph is one by itself."""
    if heading := _RUN_IN.match(text, start, end):
        if bounds := trim(text, *heading.span()):
            yield bounds
        start = heading.end()
    for found in _END.finditer(text, start, end):
        if is_end(text, found, start, end):
            if bounds := trim(text, start, found.end(2)):
                yield bounds
            start = found.end()
    if bounds := trim(text, start, end):
        yield bounds


def is_end(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Whether a sentence ends at this stop and another one begins after it."""
    mark, closers = found[1], found[2]
    if found.end() >= end or not begins(text, found.end()):
        return False
    if closers and mark[-1] in "!?" and _SAID_AFTER.match(text, found.end(), end):
        return False
    if mark != ".":
        return True
    before = _WORD_BEFORE.search(text, max(start, found.start() - _LONGEST_WORD), found.start())
    word = before[0] if before else ""
    if found.end() == found.end(2) and (not word[-2:].isalnum() or len(word) < 2 or _ADDRESS.search(word)):
        return False
    if closers and not closers.startswith(")"):
        return True
    return ends_with(word, text, found, start)


def begins(text: str, at: int) -> bool:
    """Whether what stands here can be the beginning of a sentence."""
    after = _WORD_AFTER.match(text, at)
    if not after:
        return text[at] not in _NO_START
    return not after[1][0].islower()


def ends_with(word: str, text: str, found: re.Match[str], start: int) -> bool:
    """Whether a sentence can end with this word and its full stop, given what follows."""
    if not text[start : found.start()].strip("()0123456789 \t"):
        return False  # the number of a list item
    after = _WORD_AFTER.match(text, found.end())
    following, dotted = (after[1], after[2]) if after else ("", "")
    name = word.capitalize() if word.isupper() else word
    if name in TITLES:
        return False
    if name in NUMBERED:
        return not following[:1].isdigit()
    if following == "D" and dotted:
        return False  # "WASHINGTON. D.C."
    if len(word) == 1 and word.isupper():
        return following in STARTERS and not dotted and text[found.end()] not in _OPENERS
    if is_abbreviation(word, name):
        return (following in STARTERS and not dotted) or text[found.end()] in '"“'
    return True


def is_abbreviation(word: str, name: str) -> bool:
    return name in MAY_END or word.lower() in MAY_END_SMALL or bool(_DOTTED.fullmatch(word))
