"""Calendar files as every calendar program reads them (RFC 5545, with the names of RFC 7986)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Daysheet//Daysheet//EN"
ASK_AGAIN = timedelta(days=1)
# Nothing that a calendar program shows: controls but the newline, and characters that turn the text around.
UNREADABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An entry: all-day from `starts` to `ends`, both included, or from moment to moment, which are aware.

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


def calendar_file(events: Iterable[CalendarEvent], *, name: str, description: str, address: str) -> bytes:
    """The same bytes for the same events: they are put in order of day and UID, and each UID is written once."""
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
    once = {event.uid: event for event in events}
    for event in sorted(once.values(), key=lambda one: (_moment(one.starts), one.uid)):
        written.add_component(_entry(event))
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
        entry.add("dtstart", event.starts.astimezone(UTC))
        entry.add("dtend", event.ends.astimezone(UTC))
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


def _moment(when: date | datetime) -> datetime:
    return when.astimezone(UTC) if isinstance(when, datetime) else datetime.combine(when, time(), UTC)
