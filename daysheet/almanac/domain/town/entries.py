"""An event of a calendar file as values: when, what, where, how it repeats; or why it is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar.prop import vDuration

from daysheet.almanac.domain.town.content import Event, Line, plain
from daysheet.almanac.domain.town.zones import Zones

When = date | datetime  # a datetime is always aware

TITLE, WHERE, UID, ADDRESS = 200, 200, 250, 500
MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?", re.ASCII)
# No name or password before the host, nothing that ends an attribute or a line.
WEB = re.compile(r"https?://[^\s/@?#\"'<>\\^`{|}]+(?:[/?#][^\s\"<>\\^`{|}\x00-\x20]*)?", re.IGNORECASE)
PRIVATE = {"PRIVATE", "CONFIDENTIAL"}


class LeftOut(Exception):
    """An event that readers do not see; the message completes 'left out: …'."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One VEVENT: a single event, a series, or the exception to one occurrence of a series."""

    uid: str
    sequence: int
    starts: When
    ends: When  # for whole days the day after the last one
    title: str
    where: str
    address: str
    is_cancelled: bool
    is_private: bool
    instead_of: When | None  # the occurrence that it replaces
    is_for_rest: bool  # and every later one
    rules: tuple[str, ...]
    more: tuple[When, ...]
    without: tuple[When, ...]

    @property
    def is_series(self) -> bool:
        return bool(self.rules or self.more)


def entry_of(event: Event, zones: Zones) -> Entry:
    """The event's values; LeftOut where they make no event."""
    by_name = {line.name: line for line in reversed(event)}  # of properties that stand once, the first
    title = _text(by_name, "SUMMARY", TITLE)
    starts = _one(by_name, "DTSTART", zones)
    if starts is None:
        raise LeftOut("without a start")
    ends = _end(by_name, starts, zones)
    if ends < starts:
        raise LeftOut("ending before it begins")
    if not title:
        raise LeftOut("without a title")
    instead = by_name.get("RECURRENCE-ID")
    return Entry(
        uid=_uid(by_name, title, starts),
        sequence=_number(by_name.get("SEQUENCE")),
        starts=starts,
        ends=ends,
        title=title,
        where=_text(by_name, "LOCATION", WHERE),
        address=web_address(by_name["URL"].value) if "URL" in by_name else "",
        is_cancelled=_word(by_name, "STATUS") == "CANCELLED",
        is_private=_word(by_name, "CLASS") in PRIVATE,
        instead_of=_one(by_name, "RECURRENCE-ID", zones),
        is_for_rest=instead is not None and instead.params.get("RANGE", "").upper() == "THISANDFUTURE",
        rules=tuple(line.value.strip() for line in event if line.name == "RRULE"),
        more=_many(event, "RDATE", zones),
        without=_many(event, "EXDATE", zones),
    )


def name_of(event: Event) -> str:
    """What an editor may know the event by."""
    by_name = {line.name: line for line in event}
    return _text(by_name, "SUMMARY", 60) or _text(by_name, "UID", 60) or "one without a name"


def web_address(value: str) -> str:
    """The address if it is one of the web that a page may link to, else ''."""
    told = value.strip()
    return told if len(told) <= ADDRESS and WEB.fullmatch(told) else ""


def when_of(value: str, zone_name: str, zones: Zones) -> When:
    """'20260301', '20260301T190000' in a zone (the place's when none is named) or '…Z'."""
    found = MOMENT.fullmatch(value.strip())
    if not found:
        raise LeftOut(f"with the date {value.strip()[:30]!r}, which cannot be read")
    year, month, day, hour, minute, second, is_utc = found.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day))
        zone = UTC if is_utc else zones.called(zone_name) if zone_name else zones.place
        # RFC 5545 knows a 60th second; nothing else does.
        clock = (int(hour), int(minute), min(int(second or 0), 59))
        return datetime(int(year), int(month), int(day), *clock, tzinfo=zone)
    except ValueError as error:
        raise LeftOut(f"with the date {value.strip()[:30]!r}, which is none") from error


def _end(by_name: dict[str, Line], starts: When, zones: Zones) -> When:
    """Where the event ends: as told, after its duration, or at the end of its day or moment."""
    told = _one(by_name, "DTEND", zones)
    if told is not None:
        if isinstance(starts, datetime) == isinstance(told, datetime):
            return told if isinstance(starts, datetime) or told != starts else starts + timedelta(days=1)
        if isinstance(told, datetime):
            return told.date() + timedelta(days=1)
    elif "DURATION" in by_name:
        return starts + _duration(by_name["DURATION"].value)
    return starts if isinstance(starts, datetime) else starts + timedelta(days=1)


def _duration(value: str) -> timedelta:
    try:
        lasting: timedelta = vDuration.from_ical(value.strip())  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError) as error:
        raise LeftOut(f"with the length {value.strip()[:30]!r}, which cannot be read") from error
    return lasting


def _one(by_name: dict[str, Line], name: str, zones: Zones) -> When | None:
    line = by_name.get(name)
    return when_of(line.value, line.params.get("TZID", ""), zones) if line else None


def _many(event: Event, name: str, zones: Zones) -> tuple[When, ...]:
    """All dates of a property that may stand often and hold several; of periods, their starts."""
    return tuple(
        when_of(value.split("/")[0], line.params.get("TZID", ""), zones)
        for line in event
        if line.name == name
        for value in line.value.split(",")
        if value.strip()
    )


def _uid(by_name: dict[str, Line], title: str, starts: When) -> str:
    """The event's UID; where a publisher gives none, or a very long one, a digest that stays the same."""
    told = by_name["UID"].value.strip() if "UID" in by_name else f"{title}\n{starts.isoformat()}"
    clean = plain(told, UID + 1)
    if "UID" in by_name and 0 < len(clean) <= UID:
        return clean
    return f"sha256:{sha256(told.encode()).hexdigest()[:32]}"


def _text(by_name: dict[str, Line], name: str, most: int) -> str:
    return plain(by_name[name].value, most) if name in by_name else ""


def _word(by_name: dict[str, Line], name: str) -> str:
    return by_name[name].value.strip().upper() if name in by_name else ""


def _number(line: Line | None) -> int:
    """A SEQUENCE; what is no number that a database holds counts as none."""
    told = line.value.strip() if line else ""
    return int(told) if re.fullmatch(r"\d{1,9}", told, re.ASCII) else 0
