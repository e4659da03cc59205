"""A schedule by a list of priorities: on each day the most urgent of the items that may be worked on.

Work may be interrupted whenever something more urgent may start; time is never left unused while there is work
that may be done, which with interruptions never costs anything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heappop, heappush, heapreplace

from daysheet.guides.domain.planning.days import Days, Overrun
from daysheet.guides.domain.planning.network import Network

Urgency = Callable[[int, int], tuple[int, int]]


class Dispatch:
    """One run over the days. `ends` holds each task's last day, `pieces` by task its days and minutes.

    `keys` are priorities, small first. Where a pace holds, `urgency(task, minutes left)` gives the key of the
    work that is next in the task, and how many minutes have it.
    """

    __slots__ = ("_coming", "_from", "_left", "_part", "_ready", "_used", "_wanting", "_week", "days", "ends", "keys",
                 "net", "pieces", "urgency")  # fmt: skip

    def __init__(self, net: Network, days: Days, keys: Sequence[int], urgency: Urgency | None = None) -> None:
        self.net, self.days, self.keys, self.urgency = net, days, keys, urgency
        self.ends = [-1] * len(net)
        self.pieces: list[list[tuple[int, int]]] = [[] for _ in range(len(net))]
        self._left = list(net.minutes)
        self._wanting = [len(names) for names in net.before]
        self._from = list(net.earliest)
        self._part = list(net.minutes)
        self._used = [0] * len(net)
        self._week = [-1] * len(net)
        self._coming: dict[int, list[int]] = {}
        self._ready: list[tuple[int, int]] = []

    def run(self) -> list[int]:
        """The last day of each task; Overrun when the days do not suffice."""
        for task, wanting in enumerate(self._wanting):
            if not wanting:
                self._coming.setdefault(self._from[task], []).append(task)
        work = self._work if self.days.pace is None else self._work_paced
        day, count, caps = 0, len(self.days.caps), self.days.caps
        while self._ready or self._coming:
            if not self._ready:
                day = max(day, min(self._coming))
            if day >= count:
                raise Overrun
            for task in self._coming.pop(day, ()):
                self._arrive(task, day)
            if caps[day] and self._ready:
                work(day, caps[day])
            day += 1
        return self.ends

    def _arrive(self, task: int, day: int) -> None:
        if self._left[task]:
            heappush(self._ready, (self._key(task), task))
        else:
            self._finish(task, day)

    def _key(self, task: int) -> int:
        if self.urgency is None:
            return self.keys[task]
        key, self._part[task] = self.urgency(task, self._left[task])
        return key

    def _finish(self, task: int, day: int) -> None:
        """Note the end, and let follow what has waited for it: on the same day, where nothing says otherwise."""
        held = self.net.held.get(task)
        end = max(day, held[1]) if held else day
        self.ends[task] = end
        first = end + self.net.waits[task]
        for follower in self.net.after[task]:
            self._from[follower] = max(self._from[follower], first)
            self._wanting[follower] -= 1
            if not self._wanting[follower]:
                if self._from[follower] <= day:
                    self._arrive(follower, day)
                else:
                    self._coming.setdefault(self._from[follower], []).append(follower)

    def _work(self, day: int, room: int) -> None:
        ready, left = self._ready, self._left
        while room and ready:
            task = ready[0][1]
            minutes = min(room, left[task])
            room -= minutes
            left[task] -= minutes
            self.pieces[task].append((day, minutes))
            if not left[task]:
                heappop(ready)
                self._finish(task, day)

    def _work_paced(self, day: int, room: int) -> None:
        """The same with a pace: what has had its share of the week rests until Monday."""
        ready, left, part, week = self._ready, self._left, self._part, self.days.week_of(day)
        while room and ready:
            task = ready[0][1]
            minutes = min(room, part[task], self._share(task, week))
            if not minutes:
                heappop(ready)
                self._coming.setdefault(self.days.monday_after(day), []).append(task)
                continue
            room -= minutes
            left[task] -= minutes
            part[task] -= minutes
            self._used[task] += minutes
            self.pieces[task].append((day, minutes))
            if not left[task]:
                heappop(ready)
                self._finish(task, day)
            elif not part[task]:
                heapreplace(ready, (self._key(task), task))

    def _share(self, task: int, week: int) -> int:
        """Minutes of the pace that are left to the task in the week."""
        if self._week[task] != week:
            self._week[task] = week
            self._used[task] = self.net.spent.get((task, week), 0)
        return max(0, (self.days.pace or 0) - self._used[task])
