"""Whether items can stay where they are while the rest is done around them, by its dates.

What stays is taken out of the question: its minutes are no longer free, what stands before it is to be done in time
for it, and what follows starts after it. What is left is a smaller plan of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from daysheet.guides.domain.planning.bounds import overfull
from daysheet.guides.domain.planning.days import WEEK, Days, Overrun, days_for
from daysheet.guides.domain.planning.dispatch import Dispatch
from daysheet.guides.domain.planning.engine import Schedule, ceilings_of_held, items_of
from daysheet.guides.domain.planning.model import Availability, Scheduled, Task
from daysheet.guides.domain.planning.network import network_of, part_of
from daysheet.guides.domain.planning.question import Ground, Question
from daysheet.guides.domain.planning.search import in_time

MARGIN = 10 * WEEK  # days laid out beyond the last on which anything may end, for schedules that try in vain


@dataclass(frozen=True, slots=True)
class Stay:
    """Where an item stays: its pieces as days and minutes, its first day and its last."""

    pieces: tuple[tuple[int, int], ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Clash:
    """Why the rest does not fit: between the two days (both included) it lacks so many minutes.

    `near` are items whose staying bounds the work that clashes: they stand before or after it.
    """

    first: int
    last: int
    minutes: int
    near: frozenset[int]


@dataclass(frozen=True, slots=True)
class Misfit:
    """Items kept around which the rest did not fit; `could` where only the search failed.

    Without a question those kept are in each other's way.
    """

    kept: Collection[int]
    free: Sequence[int] = ()
    question: Question | None = None
    could: bool = False


class Room:
    """What is left to do, the days it is to be done by, and where each item was: items are numbers here."""

    def __init__(
        self,
        tasks: Sequence[Task],
        availability: Availability,
        ahead: Mapping[str, Scheduled | None],
        limit: date | None,
        late: int,
    ) -> None:
        self.tasks = {task.id: task for task in tasks}
        self.start, self.pace = availability.start, availability.pace
        self.net = net = network_of(tasks, self.start)
        last = (limit - self.start).days if limit else 0
        taken = [(piece.on, piece.minutes) for task in tasks for piece in task.pinned]
        self.caps = days_for(availability, last + MARGIN + max(net.waits, default=0), taken).caps
        due = [last if day is None else min(last, day + late) for day in net.due]
        held = ceilings_of_held(net)
        self.latest = [min(day, last if most is None else most) for day, most in zip(due, held, strict=True)]
        stays = ((number, ahead.get(name)) for number, name in enumerate(net.ids) if number not in net.held)
        self.stays = {
            number: stay
            for number, item in stays
            if item is not None and self._could_stay(number, stay := self._stay(item))
        }
        self.ahead = ahead
        self.tried = 0  # items left to fit in, over all tries

    def _stay(self, item: Scheduled) -> Stay:
        pieces = tuple(((piece.on - self.start).days, piece.minutes) for piece in item.pieces)
        return Stay(pieces, (item.starts - self.start).days, (item.ends - self.start).days)

    def _could_stay(self, task: int, stay: Stay) -> bool:
        """Whether nothing of its own stands against it: its dates, its days and its pace."""
        if stay.first < self.net.earliest[task] or stay.last > self.latest[task]:
            return False
        if any(minutes > self.caps[day] for day, minutes in stay.pieces):
            return False
        weeks = {week: gone[task] for week, gone in self.net.spent.items() if task in gone}
        for day, minutes in stay.pieces:
            week = (day + self.start.weekday()) // WEEK
            weeks[week] = weeks.get(week, 0) + minutes
        return self.pace is None or max(weeks.values(), default=0) <= self.pace

    def question(self, kept: Collection[int]) -> tuple[list[int], Question] | None:
        """What is left around the items kept, and their numbers; None where those alone are in each other's way."""
        caps = list(self.caps)
        for task in kept:
            for day, minutes in self.stays[task].pieces:
                caps[day] -= minutes
                if caps[day] < 0:
                    return None
        if any(self.early_day(task, kept) > self.stays[task].first for task in kept):
            return None
        free = [task for task in range(len(self.net)) if task not in kept]
        net = part_of(self.net, free)
        net.earliest = [max(self.net.earliest[task], self.early_day(task, kept)) for task in free]
        latest = [self.late_day(task, kept) for task in free]
        return free, Question(Ground(net, Days(self.start, caps, self.pace, any(net.spent.values()))), latest)

    def early_day(self, task: int, kept: Collection[int]) -> int:
        """The first day on which the task may start after those kept that it waits for."""
        before = (one for one in self.net.before[task] if one in kept)
        return max((self.stays[one].last + self.net.waits[one] for one in before), default=0)

    def late_day(self, task: int, kept: Collection[int]) -> int:
        """The last day on which the task may end before those kept that wait for it."""
        after = (self.stays[one].first for one in self.net.after[task] if one in kept)
        return min([self.latest[task], *(first - self.net.waits[task] for first in after)])

    def around(self, kept: Collection[int], rounds: int) -> Dispatch | Misfit:
        """The rest around the items kept; a misfit where it does not fit, or a search of so many rounds fails."""
        found = self.question(kept)
        if found is None:
            return Misfit(kept)
        free, question = found
        self.tried += len(free)
        try:
            could = question.could(0)
            run = in_time(question, rounds) if could else None
        except Overrun:
            could, run = True, None
        return Misfit(kept, free, question, could) if run is None else run

    def clash(self, misfit: Misfit) -> Clash:
        """When, and for want of what, the rest did not fit."""
        if misfit.question is None:
            return self._between(misfit.kept)
        make = self._without_way if misfit.could else self._overfull
        clash = make(misfit.question)
        near = {n for task in clash.near for n in self._beside(misfit.free[task], misfit.kept)}
        return replace(clash, near=frozenset(near))

    def _overfull(self, question: Question) -> Clash:
        """The clash of windows; `near` are the numbers of the work that clashes."""
        ground = question.ground
        tasks, first, last, minutes = overfull(ground.net, ground.days, ground.heads, question.tails(0))
        return Clash(first, last, minutes, frozenset(tasks))

    def _without_way(self, question: Question) -> Clash:
        """The same where only the search fails: about the first item that the plain schedule brings too late."""
        try:
            run = question.run(0)
        except Overrun:
            return Clash(0, len(self.caps), 0, frozenset(range(len(question.net))))
        latest = question.tails(0).days
        task = min((t for t, end in enumerate(run.ends) if end > latest[t]), key=lambda t: (latest[t], t))
        short = sum(minutes for day, minutes in run.pieces[task] if day > latest[task])
        first = min(question.ground.heads.days[task], latest[task])
        return Clash(first, latest[task], short, frozenset([task]))

    def schedule(self, kept: Collection[int], run: Dispatch) -> Schedule:
        """The items kept and the rest, dated."""
        ids = self.net.ids
        stay = [item for task in sorted(kept) if (item := self.ahead[ids[task]])]
        items = (*stay, *items_of(run.net, run.days, run.pieces, run.ends, self.tasks))
        last = max((item.ends for item in items), default=None)
        return Schedule(items, last, None, 0, True)

    def _between(self, kept: Collection[int]) -> Clash:
        """Items kept that are in each other's way: on a day that has not the minutes, or one before its time."""
        for task in sorted(kept):
            stay = self.stays[task]
            if self.early_day(task, kept) > stay.first:
                near = {one for one in self.net.before[task] if one in kept} | {task}
                return Clash(stay.first, stay.last, 0, frozenset(near))
        for day in sorted({day for task in kept for day, _ in self.stays[task].pieces}):
            lacking = sum(self.minutes(task, day, day) for task in kept) - self.caps[day]
            if lacking > 0:
                near = {task for task in kept if self.minutes(task, day, day)}
                return Clash(day, day, lacking, frozenset(near))
        raise AssertionError("The items kept are not in each other's way.")

    def minutes(self, task: int, first: int, last: int) -> int:
        """The item's minutes between two days where it was."""
        return sum(minutes for day, minutes in self.stays[task].pieces if first <= day <= last)

    def _beside(self, task: int, kept: Collection[int]) -> Iterator[int]:
        """Items kept that the task waits for or that wait for it, directly or over others that are not kept."""
        for links in (self.net.before, self.net.after):
            waiting, seen = list(links[task]), set(links[task])
            while waiting:
                one = waiting.pop()
                if one in kept:
                    yield one
                    continue
                waiting += [other for other in links[one] if other not in seen]
                seen.update(links[one])
