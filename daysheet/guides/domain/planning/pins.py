"""Pieces that the reader has put on a day: which of them can stay there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from daysheet.guides.domain.planning.days import days_for
from daysheet.guides.domain.planning.model import Availability, Piece, Scheduled, Task


def unpinned(tasks: Sequence[Task], names: set[str]) -> tuple[Task, ...]:
    """The tasks, without the pins of those named."""
    return tuple(replace(task, pinned=()) if task.id in names else task for task in tasks)


def without_room(tasks: Sequence[Task], availability: Availability) -> set[str]:
    """Tasks pinned before the start or on a day without room for them; who was listed first has the room."""
    pinned = [(task, piece) for task in tasks for piece in task.pinned]
    if not pinned:
        return set()
    last = max(piece.on for _, piece in pinned)
    days = days_for(availability, max(1, (last - availability.start).days + 1))
    left = list(days.caps)
    bad: set[str] = set()
    for task, piece in pinned:
        day = days.day_of(piece.on)
        if day < 0 or left[day] < piece.minutes:
            bad.add(task.id)
        else:
            left[day] -= piece.minutes
    return bad | _over_pace(tasks, availability)


def _over_pace(tasks: Sequence[Task], availability: Availability) -> set[str]:
    pace = availability.pace
    if pace is None:
        return set()
    monday = _monday(availability.start)
    weeks = {task.id: _by_week(task.pinned, {monday: task.done_this_week}) for task in tasks if task.pinned}
    return {name for name, week in weeks.items() if any(minutes > pace for minutes in week.values())}


def _by_week(pieces: Sequence[Piece], weeks: dict[date, int]) -> dict[date, int]:
    """Minutes by the Monday of their week, added to those given."""
    for piece in pieces:
        monday = _monday(piece.on)
        weeks[monday] = weeks.get(monday, 0) + piece.minutes
    return weeks


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def too_soon(tasks: Sequence[Task], items: Mapping[str, Scheduled]) -> set[str]:
    """Tasks whose first pinned piece lies before what they wait for is done."""
    return {task.id for task in tasks if task.pinned and _is_too_soon(task, {t.id: t for t in tasks}, items)}


def _is_too_soon(task: Task, by_id: Mapping[str, Task], items: Mapping[str, Scheduled]) -> bool:
    first = min(piece.on for piece in task.pinned)
    if task.not_before and first < task.not_before:
        return True
    for name in task.after:
        if name not in by_id:
            continue
        before = by_id[name]
        ends = before.finished_on or items[name].ends
        if ends + timedelta(days=before.waits) > first:
            return True
    return False
