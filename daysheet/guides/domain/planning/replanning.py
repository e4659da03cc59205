"""A plan after a slip: what is finished and pinned stays, and as few items move as the dates allow.

The plan ends no later than it did, or than it now must, and no due date is kept worse than it now must be. Among
all such plans the one is sought in which most items keep their days: exactly where there are few, else item by item.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from math import comb

from daysheet.guides.domain.planning.advice import due_by
from daysheet.guides.domain.planning.days import checked
from daysheet.guides.domain.planning.engine import Schedule, schedule_in_time
from daysheet.guides.domain.planning.model import (
    Availability,
    Moved,
    Piece,
    Plan,
    Replanned,
    Scheduled,
    Task,
    Wish,
)
from daysheet.guides.domain.planning.pins import too_soon, without_room
from daysheet.guides.domain.planning.planner import goals_of, pinned_schedule, plan_of, with_start

EFFORT = 12_000  # choices of items to move that are tried out, times tasks


def replan(
    previous: Plan, wish: Wish, *, today: date, keep: Sequence[str] = (), advise: bool = True
) -> Replanned:
    """The plan from `today` on; tasks hold the minutes that are left, and `finished_on` where nothing is.

    `keep` names items whose days stay as they are, as if each piece were pinned. Optional tasks are not chosen
    anew: those of the wish are planned.
    """
    wish = with_start(wish, today)
    availability = checked(wish.availability)
    old = {item.id: item for item in previous.items}
    tasks = tuple(
        _with_week(task, old.get(task.id), availability.start) for task in due_by(goals_of(wish), wish.tasks)
    )
    ahead = {task.id: ahead_of(old[task.id], task, availability.start) for task in tasks if task.id in old}
    tasks = tuple(_pinned(task, ahead.get(task.id)) if task.id in keep else task for task in tasks)
    tasks, loosened, best = pinned_schedule(tasks, availability)
    search = _Search(tasks, availability, ahead, _limit(previous, best), best.late)
    schedule = search.fewest_moved() or best
    items = (*_behind(previous, tasks), *schedule.items)
    bounded = replace(schedule, items=tuple(sorted(items, key=lambda one: (one.starts, one.ends))),
                      lower_bound=best.lower_bound)  # fmt: skip
    plan = plan_of(wish, tasks, bounded, dropped=previous.dropped, loosened=loosened, advise=advise)
    return Replanned(plan, tuple(_moved(previous, plan, tasks, ahead)))


def _with_week(task: Task, item: Scheduled | None, today: date) -> Task:
    """The task with what was done on it since Monday: the pieces that were planned, as far as less is left now."""
    if item is None or task.finished_on is not None:
        return task
    monday = today - timedelta(days=today.weekday())
    planned = sum(piece.minutes for piece in item.pieces if monday <= piece.on < today)
    return replace(task, done_this_week=max(task.done_this_week, min(planned, item.minutes - task.minutes)))


def ahead_of(item: Scheduled, task: Task, today: date) -> Scheduled | None:
    """What is still to come of an item as it was planned: its first pieces up to the minutes that are left.

    None when they do not suffice, because something was not done in time, so that the item has to move.
    """
    if task.finished_on is not None:
        return None
    if not task.minutes:
        return item if not item.minutes and item.ends >= today else None
    left, pieces = task.minutes, []
    for piece in item.pieces:
        if piece.on >= today and left:
            pieces.append(Piece(piece.on, min(left, piece.minutes)))
            left -= pieces[-1].minutes
    if left:
        return None
    return Scheduled(item.id, task.minutes, tuple(pieces), pieces[0].on, pieces[-1].on)


def _pinned(task: Task, item: Scheduled | None) -> Task:
    """The task with all of its pieces where the item has them; without work, a piece of 0 minutes on its day."""
    if item is None:
        return task
    return replace(task, pinned=item.pieces or (Piece(item.ends, 0),))


def _limit(previous: Plan, best: Schedule) -> date | None:
    days = [day for day in (previous.finish, best.finish) if day is not None]
    return max(days, default=None)


def _behind(previous: Plan, tasks: Sequence[Task]) -> Iterator[Scheduled]:
    """Items that are finished, as they were."""
    finished = {task.id for task in tasks if task.finished_on is not None}
    return (item for item in previous.items if item.id in finished)


def _moved(
    previous: Plan, plan: Plan, tasks: Sequence[Task], ahead: Mapping[str, Scheduled | None]
) -> Iterator[Moved]:
    before = {item.id: item for item in previous.items}
    finished = {task.id for task in tasks if task.finished_on is not None}
    now = {item.id: item for item in plan.items if item.id not in finished}
    for name in sorted((set(before) | set(now)) - finished):
        if name not in now or now[name] != ahead.get(name):
            yield Moved(name, before.get(name), now.get(name))


@dataclass
class _Search:
    """Which items can stay where they were while the rest still ends by the limit."""

    tasks: tuple[Task, ...]
    availability: Availability
    ahead: Mapping[str, Scheduled | None]
    limit: date | None
    late: int

    def fewest_moved(self) -> Schedule | None:
        """The schedule with most items in place; None when none can stay."""
        names = [task.id for task in self.tasks if not task.pinned and self.ahead.get(task.id) is not None]
        held, schedule = self._item_by_item(names)
        return self._with_fewer(names, len(names) - held) or schedule

    def _with_fewer(self, names: Sequence[str], moved: int) -> Schedule | None:
        """A schedule that moves fewer than those: each one item, then each two, while whole rounds can be afforded."""
        tries, most = 0, EFFORT // max(1, len(self.tasks))
        for count in range(1, moved):
            tries += comb(len(names), count)
            if tries > most:
                return None
            for gone in combinations(names, count):
                schedule = self._keeping(set(names) - set(gone))
                if schedule is not None:
                    return schedule
        return None

    def _item_by_item(self, names: Sequence[str]) -> tuple[int, Schedule | None]:
        """The best of three orders in which items are held fast one by one."""
        by_end = sorted(names, key=self._ends)
        by_work = sorted(names, key=lambda name: (self._minutes(name), self._ends(name)))
        best = self._holding(by_end)
        for order in (by_end[::-1], by_work):
            if best[0] < len(names):
                best = max(best, self._holding(order), key=lambda one: one[0])
        return best

    def _ends(self, name: str) -> tuple[date, str]:
        item = self.ahead[name]
        return (item.ends if item else date.max), name

    def _minutes(self, name: str) -> int:
        item = self.ahead[name]
        return item.minutes if item else 0

    def _holding(self, names: Sequence[str]) -> tuple[int, Schedule | None]:
        """How many can be held fast, and how: all at once, else each half, so that few that move cost few tries."""
        held: set[str] = set()
        best: Schedule | None = None
        waiting = [list(names)]
        while waiting:
            some = waiting.pop()
            schedule = self._keeping(held | set(some)) if some else None
            if schedule is not None:
                held, best = held | set(some), schedule
            elif len(some) > 1:
                middle = len(some) // 2
                waiting += [some[middle:], some[:middle]]
        return len(held), best

    def _keeping(self, names: set[str]) -> Schedule | None:
        """A schedule with the named items where they were, or None where there is none, or none was found."""
        tasks = tuple(_pinned(task, self.ahead[task.id]) if task.id in names else task for task in self.tasks)
        if without_room(tasks, self.availability):
            return None
        tasks = tuple(self._with_due(task) for task in tasks)
        schedule = schedule_in_time(tasks, self.availability)
        if schedule is None or too_soon(tasks, {item.id: item for item in schedule.items}):
            return None
        return schedule

    def _with_due(self, task: Task) -> Task:
        dates = [day for day in (self.limit, task.due and task.due + timedelta(days=self.late)) if day]
        return replace(task, due=min(dates, default=None))
