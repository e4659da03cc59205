"""The door of the engine: a plan for a wish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from daysheet.guides.domain.planning.advice import TARGET, Goal, due_by, misses_of
from daysheet.guides.domain.planning.chains import budget_until
from daysheet.guides.domain.planning.choosing import best_choice
from daysheet.guides.domain.planning.days import checked
from daysheet.guides.domain.planning.engine import Schedule, schedule_of
from daysheet.guides.domain.planning.model import (
    Availability,
    Milestone,
    Plan,
    Reached,
    Scheduled,
    Task,
    Wish,
)
from daysheet.guides.domain.planning.pins import too_soon, unpinned, without_room
from daysheet.guides.errors import BadWish


def plan_for(wish: Wish, *, advise: bool = True) -> Plan:
    """The earliest plan among those that keep the due dates as well as can be; BadWish says what stands in the way.

    With a target, optional tasks are left out until it is kept. Without `advise` misses tell why, not what to do.
    """
    availability = checked(wish.availability)
    if wish.target and wish.target < availability.start:
        raise BadWish(
            f"The target {wish.target} lies before the start {availability.start}; give a later one."
        )
    tasks = due_by(goals_of(wish), wish.tasks)
    kept, dropped = chosen(tasks, availability, wish.target)
    kept, loosened, schedule = pinned_schedule(kept, availability)
    return plan_of(wish, kept, schedule, dropped=dropped, loosened=loosened, advise=advise)


def plan_of(
    wish: Wish,
    tasks: Sequence[Task],
    schedule: Schedule,
    *,
    dropped: Sequence[str],
    loosened: Sequence[str],
    advise: bool,
) -> Plan:
    """The schedule as a plan, with its milestones and what it misses."""
    goals = goals_of(wish)
    target = next((goal for goal in goals if goal.what == TARGET), None)
    plain = tasks
    if target and target.is_missed(schedule.items):
        plain = [task for task in tasks if not task.optional]
    misses = misses_of(goals, plain, wish.availability, schedule.items, advise=advise)
    return Plan(
        items=schedule.items,
        finish=schedule.finish,
        lower_bound=schedule.lower_bound,
        proved=schedule.proved,
        milestones=tuple(_reached(wish, tasks, schedule.items)),
        dropped=tuple(dropped),
        misses=misses,
        unpinned=tuple(loosened),
    )


def goals_of(wish: Wish) -> list[Goal]:
    """All dates to keep: the target for everything, those of milestones, and those of single tasks."""
    everything = tuple(task.id for task in wish.tasks)
    goals = [Goal(TARGET, wish.target, everything)] if wish.target else []
    goals += [Goal(one.id, one.due, one.tasks) for one in wish.milestones if one.due]
    return goals + [Goal(task.id, task.due, (task.id,)) for task in wish.tasks if task.due]


def chosen(
    tasks: Sequence[Task], availability: Availability, target: date | None
) -> tuple[tuple[Task, ...], tuple[str, ...]]:
    """The tasks to plan, and the optional ones that the target leaves no time for."""
    optional = [task for task in tasks if task.optional and task.finished_on is None]
    if target is None or not optional or _ends_by(tasks, availability, target):
        return tuple(tasks), ()
    core = [task for task in tasks if not task.optional or task.finished_on is not None]
    room = budget_until(availability, target) - sum(task.minutes for task in core if task.finished_on is None)

    def fits(names: frozenset[str]) -> bool:
        return _ends_by([*core, *(task for task in optional if task.id in names)], availability, target)

    names = best_choice(optional, room, fits) if room >= 0 and fits(frozenset()) else frozenset()
    left_out = {task.id for task in optional} - names
    return tuple(t for t in tasks if t.id not in left_out), tuple(t.id for t in optional if t.id in left_out)


def _ends_by(tasks: Sequence[Task], availability: Availability, target: date) -> bool:
    finish = schedule_of(tasks, availability).finish
    return finish is None or finish <= target


def pinned_schedule(
    tasks: Sequence[Task], availability: Availability
) -> tuple[tuple[Task, ...], list[str], Schedule]:
    """The schedule with as many pinned pieces in place as can stay; tasks whose pins were given up are named."""
    loosened = without_room(tasks, availability)
    while True:
        left = unpinned(tasks, loosened)
        schedule = schedule_of(left, availability)
        more = too_soon(left, {item.id: item for item in schedule.items})
        if not more:
            return left, sorted(loosened), schedule
        loosened |= more


def _reached(wish: Wish, tasks: Sequence[Task], items: Sequence[Scheduled]) -> list[Reached]:
    """When each milestone stands, an office's answers waited for: at once, when nothing of it is left to do."""
    ends = {item.id: item.ends for item in items}
    ends |= {task.id: task.finished_on for task in tasks if task.finished_on}
    for task in tasks:
        if task.waits and task.id in ends:
            ends[task.id] += timedelta(days=task.waits)
    return [Reached(one.id, one.due, _last(one, ends, wish.availability)) for one in wish.milestones]


def _last(milestone: Milestone, ends: dict[str, date], availability: Availability) -> date:
    return max((ends[name] for name in milestone.tasks if name in ends), default=availability.start)


def with_start(wish: Wish, start: date) -> Wish:
    """The same wish from a later day on."""
    return replace(wish, availability=replace(wish.availability, start=max(start, wish.availability.start)))
