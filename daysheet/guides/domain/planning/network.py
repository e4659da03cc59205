"""Tasks as numbers in an order that keeps every prerequisite, which is what the engine reckons with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from daysheet.guides.domain.graph import circle_in
from daysheet.guides.domain.planning.model import Task
from daysheet.guides.errors import BadWish


@dataclass(slots=True)
class Network:
    """Lists by task number. Days are counted from the start of the plan; a due day of None binds nothing.

    `held` is the first and last day of pieces that stay where they are; `minutes` are those that are free.
    `spent` are minutes of the pace that are gone by week and task, the week of the start being 0.
    """

    ids: list[str]
    minutes: list[int]
    before: list[list[int]]
    after: list[list[int]]
    waits: list[int]
    earliest: list[int]
    due: list[int | None]
    rank: list[int]
    held: dict[int, tuple[int, int]]
    spent: dict[int, dict[int, int]]

    def __len__(self) -> int:
        return len(self.ids)


def network_of(tasks: Sequence[Task], start: date) -> Network:
    """The tasks that are not finished; BadWish names a circle, an unknown prerequisite or bad minutes.

    What waits for a finished task starts when its days have passed; a prerequisite outside the plan is held.
    """
    _check(tasks)
    finished = {task.id: task for task in tasks if task.finished_on is not None}
    left = _in_order([task for task in tasks if task.finished_on is None])
    number = {task.id: place for place, task in enumerate(left)}
    before = [[number[name] for name in dict.fromkeys(task.after) if name in number] for task in left]
    after: list[list[int]] = [[] for _ in left]
    for task, names in enumerate(before):
        for name in names:
            after[name].append(task)
    return Network(
        ids=[task.id for task in left],
        minutes=[task.minutes - _pinned(task) for task in left],
        before=before,
        after=after,
        waits=[task.waits for task in left],
        earliest=[_earliest(task, finished, start) for task in left],
        due=[(task.due - start).days if task.due else None for task in left],
        rank=[task.rank for task in left],
        held={
            number[task.id]: (
                (min(piece.on for piece in task.pinned) - start).days,
                (max(piece.on for piece in task.pinned) - start).days,
            )
            for task in left
            if task.pinned
        },
        spent=_spent(left, start),
    )


def part_of(net: Network, some: Sequence[int]) -> Network:
    """The tasks of those numbers, in their order, as if there were no others; nothing is due."""
    number = {task: place for place, task in enumerate(some)}
    return Network(
        ids=[net.ids[task] for task in some],
        minutes=[net.minutes[task] for task in some],
        before=[[number[one] for one in net.before[task] if one in number] for task in some],
        after=[[number[one] for one in net.after[task] if one in number] for task in some],
        waits=[net.waits[task] for task in some],
        earliest=[net.earliest[task] for task in some],
        due=[None] * len(some),
        rank=[net.rank[task] for task in some],
        held={number[task]: days for task, days in net.held.items() if task in number},
        spent={
            week: {number[task]: minutes for task, minutes in gone.items() if task in number}
            for week, gone in net.spent.items()
        },
    )


def _spent(tasks: Sequence[Task], start: date) -> dict[int, dict[int, int]]:
    spent = {0: {number: task.done_this_week for number, task in enumerate(tasks) if task.done_this_week}}
    for number, task in enumerate(tasks):
        for piece in task.pinned:
            week = ((piece.on - start).days + start.weekday()) // 7
            gone = spent.setdefault(week, {})
            gone[number] = gone.get(number, 0) + piece.minutes
    return spent


def _check(tasks: Sequence[Task]) -> None:
    seen: set[str] = set()
    for task in tasks:
        if task.id in seen:
            raise BadWish(f"{task.id!r} stands twice in the plan; leave one out.")
        seen.add(task.id)
        if task.minutes < 0 or task.waits < 0:
            raise BadWish(
                f"{task.id!r}: {task.minutes} minutes, {task.waits} days of waiting; neither is below 0."
            )
        if _pinned(task) > task.minutes:
            raise BadWish(f"{task.id!r}: more is pinned than is left to do; unpin a piece.")


def _pinned(task: Task) -> int:
    return sum([piece.minutes for piece in task.pinned]) if task.pinned else 0


def _earliest(task: Task, finished: dict[str, Task], start: date) -> int:
    day = max(0, (task.not_before - start).days) if task.not_before else 0
    for name in task.after:
        done = finished.get(name)
        if done is not None and done.finished_on is not None:
            day = max(day, (done.finished_on - start).days + done.waits)
    return day


def _in_order(tasks: Sequence[Task]) -> list[Task]:
    """Every task after its prerequisites: those without any by rank, those that need no others by rank, and so on."""
    followers: dict[str, list[Task]] = {task.id: [] for task in tasks}
    after = {task.id: [name for name in task.after if name in followers] for task in tasks}
    for task in tasks:
        for name in after[task.id]:
            followers[name].append(task)
    wanting = {name: len(names) for name, names in after.items()}
    ready = [task for task in tasks if not wanting[task.id]]
    ordered: list[Task] = []
    while ready:
        ready.sort(key=lambda task: (task.rank, task.id))
        ordered += ready
        waiting = [follower for task in ready for follower in followers[task.id]]
        ready = []
        for task in waiting:
            wanting[task.id] -= 1
            if not wanting[task.id]:
                ready.append(task)
    if len(ordered) < len(tasks):
        raise BadWish(f"Prerequisites run in a circle: {' → '.join(circle_in(after))}; take one out.")
    return ordered
