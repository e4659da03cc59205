"""Small words and where phrases begin and end, for telling who does what."""

from __future__ import annotations

from daysheet.guides.domain.detect.clauses import Clauses
from daysheet.guides.domain.detect.tokens import Words

Stretch = tuple[int, int]  # words, the second not included
# Who the text is about: the writer of a résumé, the reader of a posting.
OWN = {
    "resume": frozenset("i me my mine we myself".split()),
    "posting": frozenset("you your we yours".split()),
}
SMALL = frozenset(
    """within inside outside among alongside beside against despite without during like toward towards in on at of for with to from by into under over after before between through about as via per and or nor but
    that which who whom whose where when while so not is are was were be the a an my our your""".split()
)
BE = frozenset("is are was were be been being get gets got".split())
BACK = frozenset("it them they that this those these so".split())
_IRREGULAR = frozenset(
    "built made run written done drawn taught led kept sent set held known found put taken given sold grown begun".split()
)
_OWNED = ("my", "your")
MOST_IN_NAME = 6  # words of the noun phrase before a relative clause


def raw_at(words: Words, at: int) -> str:
    return words.tokens[at].raw.casefold() if 0 <= at < len(words.tokens) else ""


def until_own(words: Words, first: int, end: int, own: frozenset[str]) -> int:
    """Up to where the writer, or in a posting the reader, comes in."""
    return next(
        (
            at
            for at in range(first, end)
            if (raw := raw_at(words, at)) in own and (raw not in _OWNED or raw_at(words, at - 1) in SMALL)
        ),
        end,
    )


def noun_before(words: Words, cut: Clauses, at: int) -> int:
    """Where the noun phrase begins that ends before the word `at`."""
    least = max(cut.piece.start(at - 1), at - MOST_IN_NAME) if at else at
    first = at
    while first > least:
        first -= 1
        if raw_at(words, first) in SMALL and raw_at(words, first) != "and":
            break
    return first


def is_participle(raw: str) -> bool:
    return raw.endswith("ed") or raw in _IRREGULAR
