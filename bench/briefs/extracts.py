"""Summaries cut out of a release: sentences in an order of rank, up to a number of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bench.briefs.measures import NOISE, Bounds, Json, Summary, scorer

_WORD = re.compile(r"\S+")


def extract(text: str, ranked: Iterable[Bounds], words: int) -> Summary:
    """The first of the ranked sentences that fill the words, the last of them cut; told in the text's order."""
    taken: list[Bounds] = []
    left = words
    for bounds in ranked:
        if left <= 0:
            break
        cut, count = cut_to(text, bounds, left)
        taken.append(cut)
        left -= count
    taken.sort()
    return Summary("\n".join(text[start:end] for start, end in taken), tuple(taken))


def cut_to(text: str, bounds: Bounds, words: int) -> tuple[Bounds, int]:
    """A sentence, or as many words of it as are wanted, and how many it has."""
    start, end = bounds
    found = list(_WORD.finditer(text, start, end))[:words]
    return (start, found[-1].end() if found else end), len(found)


def by_hand(sentences: Sequence[Json]) -> list[Bounds]:
    """The sentences as the hand ranks them: by importance, then as they come; noise never."""
    wanted = [s for s in sentences if s["importance"] > 0 or s["role"] not in NOISE]
    return [(s["start"], s["end"]) for s in sorted(wanted, key=lambda s: (-s["importance"], s["start"]))]


def greedy(text: str, sentences: Sequence[Bounds], reference: str, words: int) -> list[Bounds]:
    """The sentences that raise ROUGE-1 and ROUGE-2 most, one by one: about the best that cutting can reach."""
    left, ranked = list(sentences), []
    while left and len(extract(text, ranked, words).text.split()) < words:
        best = max(left, key=lambda bounds: likeness(extract(text, [*ranked, bounds], words).text, reference))
        left.remove(best)
        ranked.append(best)
    return ranked


def likeness(text: str, reference: str) -> float:
    found = scorer().score(reference, text)
    return found["rouge1"].fmeasure + found["rouge2"].fmeasure
