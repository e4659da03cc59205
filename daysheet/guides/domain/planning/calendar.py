"""A plan as entries of a calendar: a block for each piece of work, a whole day for each milestone and deadline.

An entry is known by plan, item and number of its piece, never by date or title, so that a calendar that has taken
the plan before moves the entry instead of adding another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.planning.model import Piece, Plan, Scheduled
from daysheet.guides.domain.planning.telling import hours
from daysheet.guides.domain.planning.wishes import Choices
from daysheet.lib.ics import CalendarEvent

EVENING = time(19)  # when a day's work begins where nobody says otherwise
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Told:
    """How a plan is told to a calendar. Without a zone pieces are whole days, as no hour is known for them.

    `sequences` are changes so far by UID; `changed_at` is when the plan was last changed.
    """

    plan_id: str
    changed_at: datetime
    zone: ZoneInfo | None = None
    at: time = EVENING
    host: str = "plans.daysheet"
    address: str = ""
    sequences: Mapping[str, int] = field(default_factory=dict)


def plan_id_of(guide: Guide, choices: Choices) -> str:
    """The same for the same guide, start and steps held, so that other hours or a new target move its entries."""
    told = "\n".join([guide.slug, choices.availability.start.isoformat(), *sorted(choices.have)])
    return sha256(told.encode()).hexdigest()[:16]


def plan_events(guide: Guide, plan: Plan, told: Told) -> Iterator[CalendarEvent]:
    """Every piece, milestone and deadline of the plan."""
    starts = _starts(plan, told) if told.zone else {}
    for item in plan.items:
        for number, piece in enumerate(item.pieces, 1):
            yield _block(guide, item, number, piece, starts, told)
        if not item.pieces:
            yield _whole_day(told, f"{item.id}-1", item.ends, guide.steps[item.id].title)
        due = guide.steps[item.id].due
        if due:
            yield _whole_day(told, f"{item.id}-due", due, f"Deadline: {guide.steps[item.id].title}")
    titles = {one.id: one.title for one in guide.milestone}
    for reached in plan.milestones:
        title = f"Milestone: {titles.get(reached.id, reached.id)}"
        yield _whole_day(told, f"milestone-{reached.id}", reached.on, title)


def _starts(plan: Plan, told: Told) -> dict[tuple[str, date], datetime]:
    """When each piece starts, in UTC: one after the other, all before the midnight of a day of 24 hours."""
    by_day: dict[date, list[tuple[str, int]]] = {}
    for item in plan.items:
        for piece in item.pieces:
            by_day.setdefault(piece.on, []).append((item.id, piece.minutes))
    starts = {}
    for day, pieces in by_day.items():
        wanted = told.at.hour * 60 + told.at.minute
        first = max(0, min(wanted, DAY - sum(minutes for _, minutes in pieces)))
        start = (datetime.combine(day, time(), told.zone) + timedelta(minutes=first)).astimezone(UTC)
        for name, minutes in pieces:
            starts[name, day] = start
            start += timedelta(minutes=minutes)
    return starts


def _block(
    guide: Guide,
    item: Scheduled,
    number: int,
    piece: Piece,
    starts: Mapping[tuple[str, date], datetime],
    told: Told,
) -> CalendarEvent:
    step = guide.steps[item.id]
    if told.zone is None:
        return _whole_day(told, f"{item.id}-{number}", piece.on, f"{step.title} ({hours(piece.minutes):g} h)")
    begins = starts[item.id, piece.on]
    uid = _uid(told, f"{item.id}-{number}")
    return CalendarEvent(
        uid=uid,
        starts=begins,
        ends=begins + timedelta(minutes=piece.minutes),
        title=step.title,
        changed_at=told.changed_at,
        description=f"Part {number} of {len(item.pieces)}. {step.about}".strip(),
        url=told.address,
        is_free=True,
        sequence=told.sequences.get(uid, 0),
        modified_at=told.changed_at,
    )


def _whole_day(told: Told, name: str, day: date, title: str) -> CalendarEvent:
    uid = _uid(told, name)
    return CalendarEvent(
        uid=uid,
        starts=day,
        ends=day,
        title=title,
        changed_at=told.changed_at,
        url=told.address,
        sequence=told.sequences.get(uid, 0),
        modified_at=told.changed_at,
    )


def _uid(told: Told, name: str) -> str:
    return f"{told.plan_id}-{name}@{told.host}"
