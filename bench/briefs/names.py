"""Whether two names mean one player: folded, and the shorter of the two within the longer."""

from __future__ import annotations

from collections.abc import Sequence

from bench.briefs.measures import f1
from daysheet.lib.folding import words_of

RULE = "the same folded name, or one within the other with the same last word; titles and Jr., Sr., II aside"
_TITLES = frozenset(
    "rep reps representative sen sens senator congressman congresswoman dr mr mrs ms hon us".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv inc llc llp corp co ltd".split())


def is_same(one: str, other: str) -> bool:
    """'Rep. Sean Casten' is 'Casten', and 'U.S. Attorney's Office' is not 'Attorney'."""
    first, second = bare(one), bare(other)
    if not first or not second:
        return False
    return first[-1] == second[-1] and (set(first) <= set(second) or set(second) <= set(first))


def bare(name: str) -> list[str]:
    words = [word for word in words_of(name) if word not in _TITLES]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return words


def matched(said: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the names said are wanted; none is counted twice."""
    left = list(wanted)
    for name in said:
        found = next((other for other in left if is_same(name, other)), None)
        if found is not None:
            left.remove(found)
    return len(wanted) - len(left)


def names_f1(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> float:
    """F1 over many releases together; each pair holds the names said and the names wanted."""
    right = sum(matched(said, wanted) for said, wanted in pairs)
    return f1(right, sum(len(said) for said, _ in pairs), sum(len(wanted) for _, wanted in pairs))
