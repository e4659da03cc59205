"""Which form of each sentence to tell so that as many as possible are told, and those as whole as the words allow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_A_WORD = 0.5  # a word within the aim, against the worth of a form


class Form(NamedTuple):
    """One way to tell a sentence: what it is worth, its words and its text."""

    worth: float
    words: int
    text: str


def best_mix(options: Sequence[Sequence[Form]], most: int, aim: int) -> list[Form | None]:
    """One form, or none, of each sentence: the greatest worth within `most` words.

    Words count for the mix up to `aim` and against it beyond. This is a multiple-choice knapsack, solved exactly by
    dynamic programming over the words used; a test compares it with every mix there is.
    """
    most = max(0, most)
    best: dict[int, tuple[float, tuple[Form | None, ...]]] = {0: (0.0, ())}
    for forms in options:
        reached: dict[int, tuple[float, tuple[Form | None, ...]]] = {}
        for used, (worth, mix) in best.items():
            for form in (None, *forms):
                words = used + (form.words if form else 0)
                value = worth + (form.worth if form else 0.0)
                if words <= most and (words not in reached or value > reached[words][0]):
                    reached[words] = (value, (*mix, form))
        best = reached
    _, mix = max(
        best.items(), key=lambda item: item[1][0] + _A_WORD * (min(item[0], aim) - max(0, item[0] - aim))
    )[1]
    return list(mix)
