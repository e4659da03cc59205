"""Our places measured: how often the scope is right, and how often each confidence is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.briefs.drafts import Drafted, is_place_right

BINS = 5


@dataclass(frozen=True)
class Bin:
    """The places told with about the same confidence: how many, what was said, and how many were right."""

    places: int
    said: float
    right: float


@dataclass(frozen=True)
class PlaceFigures:
    """How places were told against the hand: counts, and the reliability of the confidence."""

    places_right: int
    scopes_right: int
    reliability: tuple[Bin, ...]

    def told(self) -> str:
        """One line for the bench."""
        bins = ", ".join(f"{one.said:.2f}/{one.right:.2f} ({one.places})" for one in self.reliability)
        return f"  scope right {self.scopes_right}; confidence said/right (places): {bins}"


def place_figures(made: Sequence[Drafted]) -> PlaceFigures:
    told = [(one.reading.location.confidence, is_place_right(one)) for one in made]
    return PlaceFigures(
        sum(right for _, right in told), sum(is_scope_right(one) for one in made), reliability(told)
    )


def is_scope_right(one: Drafted) -> bool:
    """Whether it is a city's, a state's or the country's news as the hand has it."""
    hand = one.item.labels or {}
    scope = "city" if hand["place"] else "state" if hand["state_only"] else "national"
    return one.reading.location.scope == scope


def reliability(told: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Equally wide bins of confidence, the least sure first; empty ones are left out."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for sure, right in told:
        bins[min(BINS - 1, int(sure * BINS))].append((sure, right))
    return tuple(
        Bin(len(one), sum(sure for sure, _ in one) / len(one), sum(right for _, right in one) / len(one))
        for one in bins
        if one
    )
