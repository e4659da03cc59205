"""Words compared as a reader compares them: quotes, dashes, blanks and case do not matter."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

_FOLDED = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'"}
    | {"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"'}
    | {"‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "\u00ad": ""}
    | {"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3", "\u2044": "/"}
    | dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff", "")
)  # fmt: skip
_WORD = re.compile(
    r"[$€£]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|%)?|[^\W\d_]\.(?:[^\W\d_]\.)+|[^\W_]+(?:(?:['&-](?=\w)|\.(?=[a-z\d]))[^\W_]+)*"
)
_EMPTY = """a an the of to in on at by for with from and or but as is are was were be been being has have had it
its this that these those he she they his her their will would said who which"""
EMPTY_WORDS = frozenset(_EMPTY.split())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text with plain quotes and dashes, no invisible marks and single blanks; letters keep their case."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_FOLDED)).translate(_FOLDED).split())


_new = tuple.__new__  # a named tuple is twice as fast made by it, and words are what most is made of


class Token(NamedTuple):
    """One word or figure of a folded text; `key` is what is compared."""

    key: str
    text: str
    start: int
    end: int
    is_capital: bool  # written as a name is: 'Selma', 'FBI', 'iPhone', but neither 'city' nor '41'


@lru_cache(maxsize=512)
def tokens(folded: str) -> tuple[Token, ...]:
    """The words and figures of a folded text, in order."""
    found, start = [], 0
    for run in folded.split(" "):
        found += [
            _new(Token, (key, word, start + a, start + b, capital))
            for key, word, a, b, capital in _words_of(run)
        ]
        start += len(run) + 1
    return tuple(found)


@lru_cache(maxsize=16384)
def _words_of(run: str) -> tuple[tuple[str, str, int, int, bool], ...]:
    """The words of what stands between two blanks, mostly one; a release has the same ones again and again."""
    plain = run.rstrip(".,;:")
    if plain.isalpha():  # mostly so, and told without a search
        return ((key_of(plain), plain, 0, len(plain), plain != plain.lower()),)
    return tuple(
        (key_of(word), word, m.start(), m.end(), word != word.lower())
        for m in _WORD.finditer(run)
        for word in (m.group(),)
    )


@lru_cache(maxsize=32768)
def key_of(word: str) -> str:
    """A word as it is compared: lower case, without its dots and its possessive ending."""
    plain = word.casefold()
    plain = plain.removesuffix("'s").strip("'")
    return (
        plain.replace(".", "") if not plain[:1].isdigit() and not plain.startswith(("$", "€", "£")) else plain
    )


def word_count(text: str) -> int:
    """The number of words between blanks."""
    return len(text.split())


@lru_cache(maxsize=512)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, cut to a stem."""
    return frozenset(stem(t.key) for t in tokens(fold(text)) if t.key not in EMPTY_WORDS)


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """A word without its commonest endings; crude, and only for telling whether two words are kin."""
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ied",
        "ies",
        "ed",
        "es",
        "s",
        "ly",
        "d",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word[0].isdigit():
            return word[: -len(ending)]
    return word


def is_alike(one: str, other: str, least: float) -> bool:
    """Whether two sentences are so similar; their order is compared where their words leave it open."""
    if shared_share(one, other) >= least:
        return True
    left, right = [t.key for t in tokens(fold(one))], [t.key for t in tokens(fold(other))]
    known, told = set(left), set(right)
    shared = min(sum(key in told for key in left), sum(key in known for key in right))  # and no more in order
    if not shared or 2.0 * shared / (len(left) + len(right)) < least:
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= least


def similarity(one: str, other: str) -> float:
    """How alike two sentences are, from 0 to 1: the greater of their shared order and their shared words."""
    left, right = [t.key for t in tokens(fold(one))], [t.key for t in tokens(fold(other))]
    if not left or not right:
        return 0.0
    order = SequenceMatcher(None, left, right, autojunk=False).ratio()
    return max(order, shared_share(one, other))


def shared_share(one: str, other: str) -> float:
    """The words of meaning that two sentences share, as a share of all of theirs."""
    left, right = content_words(one), content_words(other)
    return len(left & right) / len(left | right) if left | right else 0.0


def is_said_in(short: str, long: str, share: float = 0.7) -> bool:
    """Whether most words of meaning of the one stand in the other: it would only be said twice."""
    words = content_words(short)
    return bool(words) and len(words & content_words(long)) >= share * len(words)
