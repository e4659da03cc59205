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
    return _first_come(
        sorted(part for task in range(len(net)) for part in parts_of(net, days, heads, tails, task))
    )


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


def _first_come(parts: list[Part]) -> bool:
    """Whether the parts, in order of their start, all end in time when the earliest deadline goes first."""
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
            return False
        if share < minutes:
            heappush(waiting, (until, minutes - share))
    return True
