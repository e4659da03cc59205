"""In which order the spots of a rank stand, so that few lines cross: barycentres, then swaps of neighbours.

The method of Sugiyama, Tagawa and Toda (1981) with the swaps of Gansner, Koutsofios, North and Vo (1993).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations
from random import Random

from daysheet.guides.domain.drawing.layering import Layers, Spot

SWEEPS = 12
# Where sweeps end depends on where they begin: as listed, and from so many shuffles.
STARTS = 4
Order = list[list[Spot]]
Neighbours = Mapping[Spot, Sequence[Spot]]


def crossings(ranks: Iterable[Sequence[Spot]], pieces: Iterable[tuple[Spot, Spot]]) -> int:
    """How many pairs of lines between neighbouring ranks cross."""
    place = {spot: number for rank in ranks for number, spot in enumerate(rank)}
    layer = {spot: number for number, rank in enumerate(ranks) for spot in rank}
    by_gap: dict[int, list[tuple[int, int]]] = {}
    for start, end in pieces:
        by_gap.setdefault(layer[start], []).append((place[start], place[end]))
    return sum(
        (a[0] - b[0]) * (a[1] - b[1]) < 0 for lines in by_gap.values() for a, b in combinations(lines, 2)
    )


def uncrossed(layers: Layers) -> tuple[tuple[Spot, ...], ...]:
    """The ranks in the best order that a fixed number of sweeps finds; the same for the same layers."""
    starts = [
        [Random(n).sample(rank, len(rank)) if n else list(rank) for rank in layers.ranks]
        for n in range(STARTS)
    ]
    return min((_swept(layers, start) for start in starts), key=lambda ranks: crossings(ranks, layers.pieces))


def _swept(layers: Layers, order: Order) -> tuple[tuple[Spot, ...], ...]:
    before: dict[Spot, list[Spot]] = {spot: [] for rank in layers.ranks for spot in rank}
    behind: dict[Spot, list[Spot]] = {spot: [] for rank in layers.ranks for spot in rank}
    for start, end in layers.pieces:
        before[end].append(start)
        behind[start].append(end)
    best, fewest = [list(rank) for rank in order], crossings(order, layers.pieces)
    for sweep in range(SWEEPS):
        _sweep(order, before, behind, forwards=sweep % 2 == 0)
        _swap(order, before, behind)
        now = crossings(order, layers.pieces)
        if now < fewest:
            best, fewest = [list(rank) for rank in order], now
    _sift(best, before, behind)
    return tuple(map(tuple, best))


def _sweep(order: Order, before: Neighbours, behind: Neighbours, *, forwards: bool) -> None:
    """Sort each rank by the mean place of its neighbours in the rank that was sorted before it."""
    numbers = range(1, len(order)) if forwards else range(len(order) - 2, -1, -1)
    for number in numbers:
        fixed = order[number - 1 if forwards else number + 1]
        place = {spot: n for n, spot in enumerate(fixed)}
        mine = {spot: n for n, spot in enumerate(order[number])}
        sides = before if forwards else behind
        mean = {s: sum(place[o] for o in sides[s]) / len(sides[s]) if sides[s] else mine[s] for s in mine}
        order[number].sort(key=mean.__getitem__)


def _swap(order: Order, before: Neighbours, behind: Neighbours) -> None:
    """Swap neighbours in a rank while that takes crossings away."""
    better = True
    while better:
        better = False
        for number, rank in enumerate(order):
            left, right = _beside(order, number)
            for n in range(len(rank) - 1):
                upper, lower = rank[n], rank[n + 1]
                gain = _gain(before[upper], before[lower], left) + _gain(behind[upper], behind[lower], right)
                if gain > 0:
                    rank[n], rank[n + 1] = lower, upper
                    better = True


def _sift(order: Order, before: Neighbours, behind: Neighbours) -> None:
    """Put each spot where in its rank it crosses least, while that takes crossings away."""
    better = True
    while better:
        better = False
        for number, rank in enumerate(order):
            left, right = _beside(order, number)
            for spot in tuple(rank):
                others = [one for one in rank if one != spot]
                gains = [
                    _gain(before[one], before[spot], left) + _gain(behind[one], behind[spot], right)
                    for one in others
                ]
                # What is gained over the foot of the rank by standing above the last n of the others.
                sums = [0, *accumulate(reversed(gains))]
                here = sums[len(rank) - 1 - rank.index(spot)]
                if max(sums) > here:
                    others.insert(len(others) - sums.index(max(sums)), spot)
                    rank[:] = others
                    better = True


def _beside(order: Order, number: int) -> tuple[dict[Spot, int], dict[Spot, int]]:
    """Where each spot stands in the rank before this one, and in the rank behind it."""
    before = order[number - 1] if number else []
    behind = order[number + 1] if number + 1 < len(order) else []
    return {spot: n for n, spot in enumerate(before)}, {spot: n for n, spot in enumerate(behind)}


def _gain(upper: Sequence[Spot], lower: Sequence[Spot], place: Mapping[Spot, int]) -> int:
    """Crossings that go minus crossings that come when two neighbours change places."""
    return sum((place[a] > place[b]) - (place[a] < place[b]) for a in upper for b in lower)
