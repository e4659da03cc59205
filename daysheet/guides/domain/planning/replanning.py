"""A plan after a slip: what is finished and pinned stays, and as few items move as the dates allow.

The plan ends no later than it did, or than it now must, and no due date is kept worse than it now must be. Among
all such plans the one is sought in which most items keep their days: `keeping` says how.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from daysheet.guides.domain.planning.advice import due_by
from daysheet.guides.domain.planning.days import checked
from daysheet.guides.domain.planning.engine import Schedule
from daysheet.guides.domain.planning.holding import Room
from daysheet.guides.domain.planning.keeping import most_kept
from daysheet.guides.domain.planning.model import (
    Moved,
    Piece,
    Plan,
    Replanned,
    Scheduled,
    Task,
    Wish,
)
from daysheet.guides.domain.planning.planner import goals_of, pinned_schedule, plan_of, with_start


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
    room = Room(tasks, availability, ahead, _limit(previous, best), best.late)
    found = most_kept(room)
    schedule = room.schedule(*found) if found else best
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
