"""Calendar files as every calendar program reads them (RFC 5545, with the names of RFC 7986)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Component, Event, Todo

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Daysheet//Daysheet//EN"
ASK_AGAIN = timedelta(days=1)
# Nothing that a calendar program shows: controls but the newline, and characters that turn the text around.
UNREADABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An entry: all-day from `starts` to `ends`, both included, or from moment to moment.

    Moments without a zone are written as they stand: the hour on the reader's own clock (RFC 5545, 3.3.5, form 1).
    `uid` never changes for the same thing; `changed_at` is when its data changed, never the moment of writing.
    `sequence` counts the changes of its time or status. What is `is_free` does not make its reader look busy, as
    whole days never do.
    """

    uid: str
    starts: date | datetime
    ends: date | datetime
    title: str
    changed_at: datetime
    description: str = ""
    url: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    is_tentative: bool = False
    is_free: bool = False
    sequence: int | None = None
    modified_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CalendarTask:
    """Something to be done between two days; `percent` of it is, `finished_at` is an aware moment or None."""

    uid: str
    starts: date
    due: date
    title: str
    changed_at: datetime
    percent: int = 0
    finished_at: datetime | None = None
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    sequence: int | None = None


def calendar_file(events: Iterable[CalendarEvent], *, name: str, description: str, address: str) -> bytes:
    """The same bytes for the same events: they are put in order of day and UID, and each UID is written once."""
    once = {event.uid: event for event in events}
    entries = sorted(once.values(), key=lambda one: (_moment(one.starts), one.uid))
    return _written(map(_entry, entries), name=name, description=description, address=address)


def task_file(tasks: Iterable[CalendarTask], *, name: str, description: str, address: str) -> bytes:
    """The same as VTODO, for programs that keep lists of tasks; calendars do not show them."""
    once = {task.uid: task for task in tasks}
    entries = sorted(once.values(), key=lambda one: (one.due, one.uid))
    return _written(map(_todo, entries), name=name, description=description, address=address)


def _written(components: Iterable[Component], *, name: str, description: str, address: str) -> bytes:
    written = Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    written.add("calscale", "GREGORIAN")
    for naming in ("name", "x-wr-calname"):
        written.add(naming, readable(name))
    for describing in ("description", "x-wr-caldesc"):
        written.add(describing, readable(description))
    written.add("source", address, parameters={"value": "URI"})
    written.add("url", address)
    written.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    written.add("x-published-ttl", "P1D")
    for component in components:
        written.add_component(component)
    return bytes(written.to_ical(sorted=False))


def readable(text: str) -> str:
    """The text without what no calendar program can show."""
    return UNREADABLE.sub("", text)


def _entry(event: CalendarEvent) -> Event:
    entry = Event()
    entry.add("uid", readable(event.uid))
    entry.add("dtstamp", event.changed_at.astimezone(UTC))
    entry.add("summary", readable(event.title))
    if isinstance(event.starts, datetime) and isinstance(event.ends, datetime):
        entry.add("dtstart", _in_utc(event.starts))
        entry.add("dtend", _in_utc(event.ends))
        is_free = event.is_free
    else:
        entry.add("dtstart", event.starts)
        entry.add("dtend", event.ends + timedelta(days=1))  # RFC 5545, 3.6.1: the end itself is not included
        is_free = True
    if is_free:
        entry.add("transp", "TRANSPARENT")
    entry.add("status", "TENTATIVE" if event.is_tentative else "CONFIRMED")
    if event.sequence is not None:
        entry.add("sequence", event.sequence)
    if event.modified_at is not None:
        entry.add("last-modified", event.modified_at.astimezone(UTC))
    told = {"description": event.description, "location": event.location, "url": event.url}
    for name, text in told.items():
        if text:
            entry.add(name, readable(text))
    if event.categories:
        entry.add("categories", [readable(one) for one in event.categories])
    return entry


def _todo(task: CalendarTask) -> Todo:
    entry = Todo()
    entry.add("uid", readable(task.uid))
    entry.add("dtstamp", task.changed_at.astimezone(UTC))
    entry.add("summary", readable(task.title))
    entry.add("dtstart", task.starts)
    entry.add("due", task.due + timedelta(days=1))  # as the end of an event: the day itself is still in time
    if task.sequence is not None:
        entry.add("sequence", task.sequence)
        entry.add("last-modified", task.changed_at.astimezone(UTC))
    if task.finished_at:
        entry.add("completed", task.finished_at.astimezone(UTC))
    entry.add("percent-complete", 100 if task.finished_at else task.percent)
    state = "IN-PROCESS" if task.percent else "NEEDS-ACTION"
    entry.add("status", "COMPLETED" if task.finished_at else state)
    for name, text in {"description": task.description, "url": task.url}.items():
        if text:
            entry.add(name, readable(text))
    if task.categories:
        entry.add("categories", [readable(one) for one in task.categories])
    return entry


def _in_utc(when: datetime) -> datetime:
    return when.astimezone(UTC) if when.tzinfo else when


def _moment(when: date | datetime) -> datetime:
    if not isinstance(when, datetime):
        return datetime.combine(when, time(), UTC)
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
