"""A plan as calendar entries and as tasks: what to do and when, and nothing of what the reader wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.domain.plans.telling import hours
from daysheet.lib.ics import CalendarEvent, CalendarTask

NAMESPACE = "plans.daysheet"


def plan_events(standing: Standing, *, key: str, zone: ZoneInfo | None, base: str) -> Iterator[CalendarEvent]:
    """An entry for each piece of work, and a whole day for each milestone and each date that an office sets.

    UIDs are made of the plan's key, the item and the number of the piece, which never change. Without a zone the
    hours are those of the reader's own clock.
    """
    for entry in standing.entries:
        yield from _pieces(standing, entry, key, zone, base)
    for stone in standing.outcome.stones:
        title = next((one.title for one in standing.guide.milestone if one.id == stone.id), stone.id)
        yield CalendarEvent(
            uid=f"{key}/milestone/{stone.id}@{NAMESPACE}",
            starts=stone.on,
            ends=stone.on,
            title=f"Milestone: {title}",
            changed_at=stone.changed_at,
            is_free=True,
            sequence=stone.sequence,
            modified_at=stone.changed_at,
        )


def _pieces(
    standing: Standing, entry: Entry, key: str, zone: ZoneInfo | None, base: str
) -> Iterator[CalendarEvent]:
    for row in entry.rows:
        yield CalendarEvent(
            uid=f"{key}/{entry.name}/{row.number}@{NAMESPACE}",
            starts=row.starts.replace(tzinfo=zone),
            ends=row.ends.replace(tzinfo=zone),
            title=standing.title(entry.name),
            changed_at=row.changed_at,
            description=_about(standing, entry),
            url=f"{base}/guides/{standing.guide.slug}/",
            is_free=True,
            sequence=row.sequence,
            modified_at=row.changed_at,
        )


def _about(standing: Standing, entry: Entry) -> str:
    """What the guide says of the step; of a reader's own step nothing."""
    step = standing.guide.steps.get(entry.name)
    return step.about if step else ""


def plan_tasks(standing: Standing, *, key: str, base: str) -> Iterator[CalendarTask]:
    """A task for each item that has dates, from its first day to its last."""
    for entry in standing.entries:
        if not entry.starts or not entry.ends or not entry.changed_at:
            continue
        percent = min(99, 100 * entry.done // entry.minutes) if entry.minutes else 0
        yield CalendarTask(
            uid=f"{key}/{entry.name}@{NAMESPACE}",
            starts=entry.starts,
            due=entry.ends,
            title=f"{standing.title(entry.name)} ({hours(entry.minutes)})",
            changed_at=entry.changed_at,
            percent=percent,
            finished_at=_noon(entry.finished_on) if entry.finished_on else None,
            description=_about(standing, entry),
            url=f"{base}/guides/{standing.guide.slug}/",
            sequence=entry.sequence,
        )


def _noon(day: date) -> datetime:
    """A moment that lies on the day in every zone of the country."""
    return datetime.combine(day, time(12), UTC) + timedelta(hours=6)
