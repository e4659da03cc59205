"""Which items stay after a slip: as many as can be found, and all that can where there are few.

At first all stay. Where the rest then does not fit, the clash says when and for want of how many minutes, and an item
that would help is let go; at the end those come back that can, the shortest first. Three ways to choose take turns.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from daysheet.guides.domain.planning.dispatch import Dispatch
from daysheet.guides.domain.planning.holding import Clash, Misfit, Room

ROUNDS = 60  # of the search for a way to fit the rest in, where there are few items and waits or a pace
EFFORT = 1000  # items left to fit in, over all tries, after which no other way to choose takes its turn
MOST_EFFORT = 5500  # the same, after which what was let go stays so
SINGLY = 8  # items that go one by one; with a pace, where more have to, several at a time
FAR = 1 << 60
EXACT = 10  # items of which every choice is tried
Key = Callable[[Room, Clash, int, frozenset[int]], tuple[int, ...]]
Kept = tuple[frozenset[int], Dispatch]


def most_kept(room: Room) -> Kept | None:
    """The most items that were found to be able to stay, and the rest around them; None when nothing fits."""
    stays = frozenset(room.stays)
    few = len(stays) <= EXACT
    best: Kept | None = None
    for key in WAYS if room.pace is None else WAYS_PACED:
        found = _let_go(room, stays, key, ROUNDS if few else 0)
        if found is not None and (best is None or len(found[0]) > len(best[0])):
            best = found
        if best is not None and (len(best[0]) >= len(stays) - 1 or room.tried > EFFORT):
            return best
    return _with_more(room, stays, len(best[0]) if best else -1, ROUNDS) or best


def _with_more(room: Room, stays: frozenset[int], kept: int, rounds: int) -> Kept | None:
    """A choice that keeps more than so many, where every one of them can be tried."""
    if len(stays) > EXACT:
        return None
    for count in range(len(stays), kept, -1):
        for names in combinations(sorted(stays), count):
            run = room.around(frozenset(names), rounds)
            if not isinstance(run, Misfit):
                return frozenset(names), run
    return None


def _let_go(room: Room, kept: frozenset[int], key: Key, rounds: int) -> Kept | None:
    """Items go until the rest fits; then those gone come back that can, all at once or half by half."""
    gone: list[int] = []
    while isinstance(run := room.around(kept, 0), Misfit):
        if not kept:
            return None
        singly = room.pace is None or len(gone) < SINGLY
        some = _chosen(room, room.clash(run), kept, key)[: 1 if singly else None]
        kept = kept.difference(some)
        gone += some
    waiting = [sorted(gone, key=lambda task: (room.minutes(task, 0, FAR), task))]
    while waiting and room.tried < MOST_EFFORT:
        some = waiting.pop()
        again = room.around(kept.union(some), rounds) if some else run
        if not isinstance(again, Misfit):
            kept, run = kept.union(some), again
        elif len(some) > 1:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]
    return kept, run


def _chosen(room: Room, clash: Clash, kept: frozenset[int], key: Key) -> list[int]:
    """The items to let go next, the best first: enough of them to free the minutes that are lacking."""
    near = [task for task in kept if task in clash.near or room.minutes(task, clash.first, clash.last)]
    chosen: list[int] = []
    lacking = clash.minutes
    for task in sorted(near or kept, key=lambda task: (*key(room, clash, task, kept), task)):
        chosen.append(task)
        lacking -= room.minutes(task, clash.first, clash.last)
        if lacking <= 0:
            break
    return chosen


def _by_way(room: Room, clash: Clash, task: int, kept: frozenset[int]) -> tuple[int, ...]:
    """What can go farthest, then what frees most."""
    gain = room.minutes(task, clash.first, clash.last)
    return -int(gain > 0), -room.late_day(task, kept), -gain


def _by_fit(room: Room, clash: Clash, task: int, kept: frozenset[int]) -> tuple[int, ...]:
    """The smallest that frees enough."""
    gain = room.minutes(task, clash.first, clash.last)
    return -min(clash.minutes, gain), room.minutes(task, 0, FAR), -room.late_day(task, kept)


def _by_link(room: Room, clash: Clash, task: int, kept: frozenset[int]) -> tuple[int, ...]:
    """What stands before or after the work that clashes."""
    gain = min(clash.minutes, room.minutes(task, clash.first, clash.last))
    return -int(task in clash.near), -gain, -room.late_day(task, kept)


WAYS: tuple[Key, ...] = (_by_fit, _by_way, _by_link)
WAYS_PACED: tuple[Key, ...] = (_by_way, _by_fit, _by_link)
