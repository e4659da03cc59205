"""Prerequisites as a graph: its circles, an order that keeps them, and what stands behind a step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter


def circle_in(after: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """A circle of prerequisites, each named before what needs it and the first named again; empty: none."""
    try:
        TopologicalSorter(after).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def in_order(after: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Every step after all of its prerequisites; among those that could come next, the earliest listed."""
    place = {name: number for number, name in enumerate(after)}
    done: dict[str, None] = {}
    sorter = TopologicalSorter(after)
    sorter.prepare()
    ready: list[str] = []
    while sorter.is_active():
        ready = sorted([*ready, *sorter.get_ready()], key=place.__getitem__)
        chosen = ready.pop(0)
        done[chosen] = None
        sorter.done(chosen)
    return tuple(done)


def behind(name: str, after: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Every prerequisite of a step, and theirs, without the step itself."""
    found: set[str] = set()
    waiting = list(after[name])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(after[one])
    return frozenset(found)


def depths(after: Mapping[str, Collection[str]]) -> dict[str, int]:
    """How many steps stand before each on its longest chain: 0 for a step without prerequisites."""
    depth: dict[str, int] = {}
    for name in in_order(after):
        depth[name] = 1 + max((depth[one] for one in after[name]), default=-1)
    return depth
