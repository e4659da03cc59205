"""Tasks as numbers in an order that keeps every prerequisite, which is what the engine reckons with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter

from daysheet.guides.domain.planning.model import Task
from daysheet.guides.errors import BadWish


@dataclass(slots=True)
class Network:
    """Lists by task number. Days are counted from the start of the plan; a due day of None binds nothing.

    `held` is the first and last day of pieces that stay where they are; `minutes` are those that are free.
    `spent` are minutes of the pace that are gone by task and week, the week of the start being 0.
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
    spent: dict[tuple[int, int], int]

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
        minutes=[task.minutes - sum(piece.minutes for piece in task.pinned) for task in left],
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
        spent={(number[task], week): m for (task, week), m in net.spent.items() if task in number},
    )


def _spent(tasks: Sequence[Task], start: date) -> dict[tuple[int, int], int]:
    spent = {(number, 0): task.done_this_week for number, task in enumerate(tasks) if task.done_this_week}
    for number, task in enumerate(tasks):
        for piece in task.pinned:
            week = ((piece.on - start).days + start.weekday()) // 7
            spent[number, week] = spent.get((number, week), 0) + piece.minutes
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
        if sum(piece.minutes for piece in task.pinned) > task.minutes:
            raise BadWish(f"{task.id!r}: more is pinned than is left to do; unpin a piece.")


def _earliest(task: Task, finished: dict[str, Task], start: date) -> int:
    days = [0, (task.not_before - start).days if task.not_before else 0]
    for name in task.after:
        done = finished.get(name)
        if done is not None and done.finished_on is not None:
            days.append((done.finished_on - start).days + done.waits)
    return max(days)


def _in_order(tasks: Iterable[Task]) -> list[Task]:
    """Every task after its prerequisites, and otherwise by rank."""
    by_id = {task.id: task for task in tasks}
    sorter = TopologicalSorter(
        {task.id: [name for name in task.after if name in by_id] for task in by_id.values()}
    )
    try:
        sorter.prepare()
    except CycleError as error:
        raise BadWish(f"Prerequisites run in a circle: {' → '.join(error.args[1])}; take one out.") from error
    ordered: list[Task] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=lambda name: (by_id[name].rank, name))
        ordered += [by_id[name] for name in ready]
        sorter.done(*ready)
    return ordered
