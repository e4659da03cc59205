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


def fixed(keys: Sequence[int]) -> Urgency:
    """Each task's own key for the whole of its work."""
    return lambda task, _: (keys[task], 0)


class Dispatch:
    """One run over the days. `ends` holds each task's last day, `pieces` by task its days and minutes.

    `urgency(task, minutes left)` gives the key of the work that is next in the task, small first, and how many
    minutes are left when that part of it is done.
    """

    __slots__ = ("_coming", "_from", "_left", "_ready", "_until", "_wanting", "days", "ends", "net", "pieces",
                 "urgency")  # fmt: skip

    def __init__(self, net: Network, days: Days, urgency: Urgency) -> None:
        self.net, self.days, self.urgency = net, days, urgency
        self.ends = [-1] * len(net)
        self.pieces: list[list[tuple[int, int]]] = [[] for _ in range(len(net))]
        self._left = list(net.minutes)
        self._until = [0] * len(net)
        self._wanting = [len(names) for names in net.before]
        self._from = list(net.earliest)
        self._coming: dict[int, list[int]] = {}
        self._ready: list[tuple[int, int]] = []

    def run(self) -> Dispatch:
        """The same, run to the end; Overrun when the days do not suffice."""
        for task, wanting in enumerate(self._wanting):
            if not wanting:
                self._coming.setdefault(self._from[task], []).append(task)
        day, count = 0, len(self.days.caps)
        while self._ready or self._coming:
            if not self._ready:
                day = max(day, min(self._coming))
            if day >= count:
                raise Overrun
            monday = min(self.days.monday_after(day), count)
            for key, task in self._work(day, monday, self._shares(self.days.week_of(day))):
                if key < 0:  # what has come too late to be done in time has less to catch up on now
                    self._arrive(task, monday)
                else:
                    heappush(self._ready, (key, task))
            day = monday
        return self

    def _shares(self, week: int) -> list[int]:
        """The minutes that each task may have in the week; without a pace all that it has left."""
        pace = self.days.pace
        if pace is None:
            return list(self._left)
        shares = [pace] * len(self.ends)
        for task, minutes in self.net.spent.get(week, {}).items():
            shares[task] = max(0, pace - minutes)
        return shares

    def _work(self, first: int, end: int, shares: list[int]) -> list[tuple[int, int]]:
        """The days of one week up to `end`; those of the ready that come back then, as they have had their share."""
        ready, left, until, pieces, caps = self._ready, self._left, self._until, self.pieces, self.days.caps
        resting = []
        for day in range(first, end):
            for task in self._coming.pop(day, ()):
                self._arrive(task, day)
            room = caps[day]
            while room and ready:
                task = ready[0][1]
                part, share = left[task] - until[task], shares[task]
                minutes = part if part < share else share  # by conditions: min() takes three times as long
                minutes = minutes if minutes < room else room
                if not minutes:
                    resting.append(heappop(ready))
                    continue
                room -= minutes
                left[task] -= minutes
                shares[task] = share - minutes
                pieces[task].append((day, minutes))
                if minutes == part:
                    self._go_on(task, day)
        return resting

    def _arrive(self, task: int, day: int) -> None:
        left = self._left[task]
        if left:
            key, self._until[task] = self.urgency(task, left)
            heappush(self._ready, (key, task))
        else:
            self._finish(task, day)

    def _go_on(self, task: int, day: int) -> None:
        """From a part that is done to the next, which may be less urgent."""
        left = self._left[task]
        if left:
            key, self._until[task] = self.urgency(task, left)
            heapreplace(self._ready, (key, task))
        else:
            heappop(self._ready)
            self._finish(task, day)

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
