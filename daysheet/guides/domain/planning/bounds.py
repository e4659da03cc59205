"""Whether any plan could keep the deadlines: windows first, then the work within them on one line.

Work with interruptions and windows of its own on one machine is possible exactly when taking the earliest
deadline first succeeds (Horn 1974, as surveyed in Brucker, Scheduling Algorithms); prerequisites enter by the
windows alone, so that a 'no' holds for every plan and a 'yes' promises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from daysheet.guides.domain.planning.days import Days
from daysheet.guides.domain.planning.network import Network
from daysheet.guides.domain.planning.windows import Heads, Tails

Part = tuple[int, int, int]  # from which point, until which, minutes


def could_hold(net: Network, days: Days, heads: Heads, tails: Tails) -> bool:
    """False when no plan keeps within the windows."""
    for task, minutes in enumerate(net.minutes):
        if heads.days[task] > tails.days[task]:
            return False
        if heads.starts[task] > tails.starts[task] or (minutes and tails.starts[task] < 0):
            return False
    parts = (part for task in range(len(net)) for part in parts_of(net, days, heads, tails, task))
    return _first_late(sorted(parts)) is None


def parts_of(net: Network, days: Days, heads: Heads, tails: Tails, task: int) -> Iterator[Part]:
    """The task's work with its windows; with a pace in parts, as no more than a week's share fits in a week."""
    minutes = net.minutes[task]
    if days.pace is None or minutes <= 0:
        if minutes:
            yield heads.starts[task], tails.ends[task], minutes
        return
    early = list(_early_parts(days, heads.starts[task], minutes))
    late = list(_late_parts(days, tails.ends[task], minutes))
    while early and late:
        share = min(early[-1][1], late[-1][1])
        yield early[-1][0], late[-1][0], share
        for side in (early, late):
            point, left = side.pop()
            if left > share:
                side.append((point, left - share))


def _early_parts(days: Days, point: int, minutes: int) -> list[tuple[int, int]]:
    """From which point on each part could be worked on, the last part first."""
    parts = []
    pace = days.pace or minutes
    week = days.week_at_start(point)
    while minutes > 0:
        share = min(pace, days.week_starts[week + 1] - point, minutes)
        if share > 0:
            parts.append((point, share))
            minutes -= share
        week += 1
        point = days.week_starts[week]
    return parts[::-1]


def _late_parts(days: Days, point: int, minutes: int) -> list[tuple[int, int]]:
    """By which point each part must be done, the last part first and so the latest at the front, turned round."""
    parts = []
    pace = days.pace or minutes
    week = days.week_at_end(point)
    while minutes > 0:
        share = min(pace, point - days.week_starts[week], minutes)
        if share > 0:
            parts.append((point, share))
            minutes -= share
        point = days.week_starts[week]
        week -= 1
    return parts


def overfull(net: Network, days: Days, heads: Heads, tails: Tails) -> tuple[set[int], int, int, int]:
    """Tasks whose work has to lie between two days and is more than those hold: the tasks, the first and the last
    day, and the minutes too many. Only for windows that `could_hold` has found wanting."""
    for task, minutes in enumerate(net.minutes):
        first, last = heads.starts[task], tails.ends[task]
        if heads.days[task] > tails.days[task] or heads.starts[task] > tails.starts[task]:
            lacking = max(1, heads.ends[task] - last)
            return {task}, *_span(days, first, max(first, last)), min(lacking, minutes)
    parts = [(*part, task) for task in range(len(net)) for part in parts_of(net, days, heads, tails, task)]
    until = _first_late(sorted((begin, end, minutes) for begin, end, minutes, _ in parts)) or 0
    work = 0
    names: set[int] = set()
    for begin, end, minutes, task in sorted(parts, reverse=True):
        if end <= until:
            work, names = work + minutes, names | {task}
            if begin + work > until:
                break
    return names, *_span(days, begin, until), begin + work - until


def _span(days: Days, begin: int, until: int) -> tuple[int, int]:
    return days.day_at_start(max(0, begin)), days.day_at_end(max(0, until))


def _first_late(parts: list[Part]) -> int | None:
    """The first deadline that is missed when of the parts, in order of their start, the one due first goes first."""
    waiting: list[tuple[int, int]] = []
    now = place = 0
    while waiting or place < len(parts):
        if not waiting:
            now = max(now, parts[place][0])
        while place < len(parts) and parts[place][0] <= now:
            heappush(waiting, (parts[place][1], parts[place][2]))
            place += 1
        until, minutes = heappop(waiting)
        next_start = parts[place][0] if place < len(parts) else now + minutes
        share = min(minutes, next_start - now)
        now += share
        if now > until:
            return until
        if share < minutes:
            heappush(waiting, (until, minutes - share))
    return None
