"""Why a date is missed, and what would do: each advice is tried by planning again before it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from daysheet.guides.domain.planning.budget import STEP, most_a_week, with_week
from daysheet.guides.domain.planning.chains import budget_until, longest_chain
from daysheet.guides.domain.planning.choosing import closed
from daysheet.guides.domain.planning.engine import Schedule, schedule_of
from daysheet.guides.domain.planning.model import Availability, Miss, Remedy, Scheduled, Task
from daysheet.guides.errors import BadWish

TARGET = "target"


@dataclass(frozen=True, slots=True)
class Goal:
    """A date for one or more tasks: the target, a milestone's or a task's own."""

    what: str
    due: date
    tasks: tuple[str, ...]

    def reached(self, items: Sequence[Scheduled]) -> date | None:
        """The day on which the last of its tasks ends; None when none of them is planned."""
        mine = set(self.tasks)
        return max((item.ends for item in items if item.id in mine), default=None)

    def is_missed(self, items: Sequence[Scheduled]) -> bool:
        on = self.reached(items)
        return on is not None and on > self.due


Try = Callable[[Sequence[Task], Availability], Schedule]


def misses_of(
    goals: Sequence[Goal],
    tasks: Sequence[Task],
    availability: Availability,
    items: Sequence[Scheduled],
    *,
    advise: bool,
) -> tuple[Miss, ...]:
    """A miss for each goal whose date passes before its tasks are done."""
    return tuple(
        _miss(goal, tasks, availability, items, advise=advise) for goal in goals if goal.is_missed(items)
    )


def _miss(
    goal: Goal, tasks: Sequence[Task], availability: Availability, items: Sequence[Scheduled], *, advise: bool
) -> Miss:
    needed = _with_all_before(goal.tasks, tasks)
    chain = longest_chain(needed, availability, goal.tasks)
    short = sum(task.minutes for task in needed) - budget_until(availability, goal.due)
    names = {task.id for task in needed}
    late = sum(p.minutes for item in items if item.id in names for p in item.pieces if p.on > goal.due)
    finish = goal.reached(items) or goal.due
    return Miss(
        what=goal.what,
        due=goal.due,
        finish=finish,
        chain=chain.ids if chain and chain.ends > goal.due else (),
        minutes_short=short if short > 0 else late,
        would_do=tuple(_remedies(goal, tasks, availability, finish)) if advise else (),
    )


def _with_all_before(names: Sequence[str], tasks: Sequence[Task]) -> tuple[Task, ...]:
    by_id = {task.id: task for task in tasks}
    found: set[str] = set()
    waiting = [name for name in names if name in by_id]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [one for one in by_id[name].after if one in by_id]
    return tuple(task for task in tasks if task.id in found and task.finished_on is None)


def _remedies(
    goal: Goal, tasks: Sequence[Task], availability: Availability, finish: date
) -> Iterator[Remedy]:
    minutes = _least_week(goal, tasks, availability)
    if minutes is not None:
        yield Remedy("hours", minutes / 60)
    if goal.what != TARGET:
        for name in _fewest_dropped(goal, tasks, availability):
            yield Remedy("drop", name)
    yield Remedy("date", finish.isoformat())


def _least_week(goal: Goal, tasks: Sequence[Task], availability: Availability) -> int | None:
    """The fewest minutes a week, in half hours, with which the goal is kept; None when no number does."""
    low, high = sum(availability.weekdays) // STEP, most_a_week(availability) // STEP
    if high <= low or not _keeps(goal, tasks, with_week(availability, high * STEP)):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if _keeps(goal, tasks, with_week(availability, middle * STEP)):
            high = middle
        else:
            low = middle
    return high * STEP


def _fewest_dropped(goal: Goal, tasks: Sequence[Task], availability: Availability) -> list[str]:
    """Optional tasks without which the goal is kept, the least valued first; none when that does not help."""
    optional = {task.id: task for task in tasks if task.optional and task.finished_on is None}
    kept: frozenset[str] = frozenset()
    if not optional or not _keeps(goal, _only(kept, optional, tasks), availability):
        return []
    for name in sorted(optional, key=lambda one: (-optional[one].value, optional[one].rank)):
        more = closed(kept | {name}, optional)
        if name in more and _keeps(goal, _only(more, optional, tasks), availability):
            kept = more
    return sorted(set(optional) - kept, key=lambda one: (optional[one].value, optional[one].rank, one))


def _only(kept: frozenset[str], optional: dict[str, Task], tasks: Sequence[Task]) -> list[Task]:
    return [task for task in tasks if task.id not in optional or task.id in kept]


def _keeps(goal: Goal, tasks: Sequence[Task], availability: Availability) -> bool:
    try:
        return not goal.is_missed(schedule_of(tasks, availability).items)
    except BadWish:
        return False


def due_by(goals: Sequence[Goal], tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The tasks, each due by the first date that a milestone or it itself asks for."""
    dates: dict[str, date] = {}
    for goal in goals:
        for name in goal.tasks if goal.what != TARGET else ():
            dates[name] = min(dates.get(name, goal.due), goal.due)
    return tuple(replace(task, due=dates[task.id]) if task.id in dates else task for task in tasks)
