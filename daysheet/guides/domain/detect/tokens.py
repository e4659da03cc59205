"""A text as words, each with its place, and how strongly each is parted from the one before."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

JOINED, COMMA, CLAUSE, SENTENCE = range(4)
_WORD = re.compile(
    r"c\+\+(?:\d\d)?|(?<!\w)\.net\b|\b[cf]#|[^\W_]+(?:[\u00ad\u200b-\u200d]+[^\W_]+)*", re.IGNORECASE
)
_BULLET = re.compile(r"\n[ \t]*(?:[-*+•●▪◦–—·○■►>]|\(?\d{1,2}[.)])(?=\s)|\n[ \t\r]*\n")
_CLAUSE = re.compile(r"[;:|•·●▪…]|\s[-–—]{1,2}\s|—|\t|\s{4,}")
_COMMA = re.compile(r"[,()\[\]{}]|\s[/+]\s|/\s")
_STOP = re.compile(r"[.!?][\s\"'”’)]")
# Words after which a full stop ends nothing.
_SHORTENED = frozenset(
    "e g i incl approx dr prof rer nat vs no nr st inc ltd etc sr jr dipl ing bsc msc".split()
)
_ITEM = re.compile(r"[ \t]*(?:[-*+•●▪◦–—·○■►>]|\(?\d{1,2}[.)])\s")
_WRAPPED_FROM = 40  # a shorter line was ended on purpose
_FULL_LINE = 60  # a longer one is wrapped, whatever begins the next
_UNSEEN = re.compile("[\u00ad\u200b-\u200d]")
_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_PLURAL = re.compile(r"(?<=[^\W_]{3})(?<![sui])s$")
_Z = re.compile(r"(?<=[^\W_]{2})is(e|ed|es|ing|ation|ations|er|ers)$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text, its offsets in code points, and its form for comparing."""

    start: int
    end: int
    raw: str
    key: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text, its words, and before each of them (and after the last) how strongly it is parted."""

    text: str
    tokens: tuple[Token, ...]
    breaks: tuple[int, ...]


def read_words(text: str) -> Words:
    """The words of the text in order; offsets count code points of the text as given."""
    tokens = tuple(Token(m.start(), m.end(), m[0], key_of(m[0])) for m in _WORD.finditer(text))
    return Words(text, tokens, tuple(_breaks(text, tokens)))


@lru_cache(maxsize=20_000)
def key_of(word: str) -> str:
    """Small letters without accents, -ise spelled -ize, a plural's s left off."""
    small = word.casefold()
    if not small.isascii():
        small = _UNSEEN.sub("", small)
        small = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    return _PLURAL.sub("", _Z.sub(r"iz\1", small))


def _breaks(text: str, tokens: tuple[Token, ...]) -> list[int]:
    found = [SENTENCE]
    line_start = 0
    for before, after in zip(tokens, tokens[1:], strict=False):
        between = text[before.end : after.start]
        if between in (" ", "-"):
            found.append(JOINED)
            continue
        between = _LINE_END.sub("\n", between)
        strength = _strength(between, before, after, before.end - line_start)
        if between.endswith("\n") and after.raw[0].isupper() and _ITEM.match(text, line_start):
            strength = SENTENCE  # a list's last item; what wraps one is indented, or goes on in small letters
        found.append(strength)
        if "\n" in between:
            line_start = before.end + between.rindex("\n") + 1
    return [*found, SENTENCE] if tokens else [SENTENCE]


def _strength(between: str, before: Token, after: Token, width: int) -> int:
    """How strongly two neighbouring words are parted by what stands between them."""
    if "\n" in between and _ends_line(between, after, width):
        return SENTENCE
    if _STOP.search(between) and not (before.key in _SHORTENED and between[0] == "."):
        return SENTENCE
    if _CLAUSE.search(between.replace("\n", " ")):
        return CLAUSE
    return COMMA if _COMMA.search(between) else JOINED


def _ends_line(between: str, after: Token, width: int) -> bool:
    """Whether the line was ended on purpose, and not wrapped at the margin."""
    if _BULLET.search(between):
        return True
    return width < _WRAPPED_FROM or (after.raw[0].isupper() and width < _FULL_LINE)
