"""How high each spot stands: as near to its neighbours as the spots above and below it leave room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from daysheet.guides.domain.drawing.layering import Layers, Spot

ROUNDS = 40
# How strongly a piece of line pulls its ends level: between two steps, a step and a bend, two bends.
PULLS = (1, 2, 8)


def heights(
    ranks: Sequence[Sequence[Spot]], layers: Layers, room: Callable[[Spot], float]
) -> dict[Spot, float]:
    """The height of every spot, 0 at the top; `room` is what a spot needs above itself, in the same unit."""
    near: dict[Spot, list[tuple[Spot, int]]] = {spot: [] for rank in ranks for spot in rank}
    for start, end in layers.pieces:
        pull = PULLS[isinstance(start, tuple) + isinstance(end, tuple)]
        near[start].append((end, pull))
        near[end].append((start, pull))
    at = {spot: y for rank in ranks for spot, y in zip(rank, _stacked(rank, room), strict=True)}
    for number in range(ROUNDS):
        for rank in ranks if number % 2 == 0 else reversed(ranks):
            wanted = [_wanted(near[spot], at, at[spot]) for spot in rank]
            weights = [1 + sum(pull for _, pull in near[spot]) for spot in rank]
            at.update(zip(rank, spread(wanted, [room(spot) for spot in rank], weights), strict=True))
    top = min((at[spot] - room(spot) for rank in ranks for spot in rank), default=0)
    return {spot: y - top for spot, y in at.items()}


def spread(wanted: Sequence[float], rooms: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The heights nearest to those wanted (least squares) that keep each spot its room below the one above.

    Pooling of adjacent violators (Ayer and others, 1955) on the heights less the room that is taken above.
    """
    taken = [sum(rooms[1 : number + 1]) for number in range(len(rooms))]
    pools: list[tuple[float, float, int]] = []
    for want, offset, weight in zip(wanted, taken, weights, strict=True):
        mean, heft, size = want - offset, weight, 1
        while pools and pools[-1][0] > mean:
            above, more, count = pools.pop()
            mean = (mean * heft + above * more) / (heft + more)
            heft, size = heft + more, size + count
        pools.append((mean, heft, size))
    levels = [mean for mean, _, size in pools for _ in range(size)]
    return [level + offset for level, offset in zip(levels, taken, strict=True)]


def _stacked(rank: Iterable[Spot], room: Callable[[Spot], float]) -> list[float]:
    total, found = 0.0, []
    for spot in rank:
        total += room(spot)
        found.append(total)
    return found


def _wanted(near: Sequence[tuple[Spot, int]], at: Mapping[Spot, float], own: float) -> float:
    pulls = sum(pull for _, pull in near)
    return sum(at[spot] * pull for spot, pull in near) / pulls if pulls else own
