"""The days between which each item must lie: no earlier than what stands before it, no later than what follows.

A window is a relaxation: it holds for every plan that keeps the deadlines, so an empty one proves that none does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daysheet.guides.domain.planning.days import Days
from daysheet.guides.domain.planning.network import Network

FAR = 1 << 60


@dataclass(slots=True)
class Heads:
    """The earliest start of each task as a point, and its earliest end as point and day."""

    starts: list[int]
    ends: list[int]
    days: list[int]


@dataclass(slots=True)
class Tails:
    """The latest start of each task as a point, and its latest end as point and day."""

    starts: list[int]
    ends: list[int]
    days: list[int]


def heads_of(net: Network, days: Days, behind: Sequence[Sequence[int]] | None = None) -> Heads:
    """Earliest starts and ends by the longest chain; with `behind`, all that stands before each task, by its
    whole work as well."""
    count = len(net)
    heads = Heads([0] * count, [0] * count, [0] * count)
    for task in range(count):
        day = net.earliest[task]
        point = 0
        for other in net.before[task]:
            day = max(day, heads.days[other] + net.waits[other])
            if not net.waits[other]:
                point = max(point, heads.ends[other])
        if behind is not None and len(behind[task]) > 1:
            work = _after_work(net, heads, behind[task])
            least = min(net.waits[other] for other in net.before[task])
            if least:
                day = max(day, days.day_at_end(work) + least)
            else:
                point = max(point, work)
        point = max(point, days.cum_at(day))
        _settle(net, days, heads, task, day, point)
    return heads


def _settle(net: Network, days: Days, heads: Heads, task: int, day: int, point: int) -> None:
    minutes = net.minutes[task]
    end = days.end_of(point, minutes) if minutes else point
    last = max(day, days.day_at_end(end)) if minutes else day
    held = net.held.get(task)
    if held and held[1] > last:
        last = held[1]
        end = max(end, days.cum_at(last))
    heads.starts[task], heads.ends[task], heads.days[task] = point, end, last


def _after_work(net: Network, heads: Heads, tasks: Sequence[int]) -> int:
    """The earliest end of all the tasks by their starts and their work on one line: the most over every cut."""
    most = work = 0
    for start, minutes in sorted(((heads.starts[one], net.minutes[one]) for one in tasks), reverse=True):
        work += minutes
        most = max(most, start + work)
    return most


def tails_of(
    net: Network, days: Days, deadlines: Sequence[int], ahead: Sequence[Sequence[int]] | None = None
) -> Tails:
    """Latest starts and ends when each task ends by its deadline (a day); with `ahead`, all that follows each
    task, by its whole work as well. A point below 0 or a start before the head means that there is no way."""
    count = len(net)
    tails = Tails([0] * count, [0] * count, [0] * count)
    last_day = len(days.caps) - 1
    for task in range(count - 1, -1, -1):
        wait = net.waits[task]
        day, point = min(deadlines[task], last_day), FAR
        for other in net.after[task]:
            start = tails.starts[other]
            day = min(day, _start_day(net, days, tails, other) - wait)
            if not wait:
                point = min(point, start)
        if ahead is not None and len(ahead[task]) > 1:
            work = _before_work(net, tails, ahead[task])
            day = min(day, days.day_at_start(work) - wait)
            if not wait:
                point = min(point, work)
        point = min(point, days.cum_at(day + 1))
        tails.days[task], tails.ends[task] = day, point
        tails.starts[task] = days.start_of(point, net.minutes[task]) if net.minutes[task] else point
    return tails


def _start_day(net: Network, days: Days, tails: Tails, task: int) -> int:
    """The last day on which the task may start; where pieces are held, that of the first."""
    day = days.day_at_start(tails.starts[task]) if net.minutes[task] else tails.days[task]
    held = net.held.get(task)
    return min(day, held[0]) if held else day


def _before_work(net: Network, tails: Tails, tasks: Sequence[int]) -> int:
    """The latest point at which work on all of the tasks must have started, by their ends and their work."""
    least, work = FAR, 0
    for end, minutes in sorted((tails.ends[one], net.minutes[one]) for one in tasks):
        work += minutes
        least = min(least, end - work)
    return least


def closure(links: Sequence[Sequence[int]], order: Sequence[int]) -> list[list[int]]:
    """For each task all that its links lead to, directly or further on; `order` has what is linked first."""
    sets = [0] * len(links)
    for task in order:
        for other in links[task]:
            sets[task] |= sets[other] | (1 << other)
    return [_members(mask) for mask in sets]


def _members(mask: int) -> list[int]:
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found
