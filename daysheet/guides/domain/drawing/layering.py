"""Steps in ranks from left to right, each right of all that it needs; lines over several ranks in pieces."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from daysheet.guides.domain.graph import behind, depths, in_order

# A place in a rank: a step's id, or the bend of a line over several ranks, (from, to, rank).
Bend = tuple[str, str, int]
Spot = str | Bend


@dataclass(frozen=True, slots=True)
class Layers:
    """The spots of each rank, and the pieces of line between a rank and the next."""

    ranks: tuple[tuple[Spot, ...], ...]
    pieces: tuple[tuple[Spot, Spot], ...]


def thinned(after: Mapping[str, Collection[str]]) -> dict[str, tuple[str, ...]]:
    """The prerequisites without those that another prerequisite needs already: fewer lines, the same order."""
    return {
        name: tuple(one for one in needs if not any(one in behind(other, after) for other in needs))
        for name, needs in after.items()
    }


def ranks_of(after: Mapping[str, Collection[str]]) -> dict[str, int]:
    """The rank of each step: its depth, but nearer to what it leads to where that makes lines shorter."""
    rank = depths(after)
    leads_to = dependents(after)
    for name in reversed(in_order(after)):
        if leads_to[name] and len(leads_to[name]) >= len(after[name]):
            rank[name] = max(rank[name], min(rank[one] for one in leads_to[name]) - 1)
    first = min(rank.values(), default=0)
    return {name: number - first for name, number in rank.items()}


def dependents(after: Mapping[str, Collection[str]]) -> dict[str, tuple[str, ...]]:
    """For each step those that name it as a prerequisite, in the order of the mapping."""
    found: dict[str, list[str]] = {name: [] for name in after}
    for name, needs in after.items():
        for one in needs:
            found[one].append(name)
    return {name: tuple(names) for name, names in found.items()}


def layered(after: Mapping[str, Collection[str]]) -> Layers:
    """All steps in their ranks, with a bend in each rank that a line passes."""
    rank = ranks_of(after)
    spots: list[list[Spot]] = [[] for _ in range(max(rank.values(), default=-1) + 1)]
    pieces: list[tuple[Spot, Spot]] = []
    for name in after:
        spots[rank[name]].append(name)
    for name, needs in after.items():
        for need in needs:
            chain: list[Spot] = [need, *((need, name, n) for n in range(rank[need] + 1, rank[name])), name]
            for bend in chain[1:-1]:
                spots[int(bend[2])].append(bend)
            pieces.extend(zip(chain, chain[1:], strict=False))
    return Layers(tuple(map(tuple, spots)), tuple(pieces))
