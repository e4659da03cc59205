"""The occurrences of an event within a window of days: repeats, exceptions, extra dates, zones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Event
from icalendar.prop import vDDDTypes, vRecur
from recurring_ical_events import Occurrence as Turn
from recurring_ical_events.adapters.event import EventAdapter
from recurring_ical_events.series import Series

from daysheet.almanac.domain.town.entries import Entry, LeftOut, When

MOST_TURNS = 500  # of one series in the window: once a day is 402
MOST_A_DAY = 24
MOST_RULES = 4
LONGEST_RULE = 1000
COUNTED = re.compile(r"0*[1-9]\d{0,8}", re.ASCII)
UNTIL = re.compile(r"UNTIL=(\d{8})(T\d{6})?(?![\dTZ])", re.ASCII)
RHYTHMS = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
TOO_FAST = {"HOURLY", "MINUTELY", "SECONDLY"}


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are kept, both included, in the place's zone."""

    first: date
    last: date
    zone: ZoneInfo

    @property
    def opens(self) -> datetime:
        return datetime.combine(self.first, time(), self.zone)

    @property
    def closes(self) -> datetime:
        return datetime.combine(self.last + timedelta(days=1), time(), self.zone)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event on its days in the place's zone; with moments in UTC unless it is for whole days."""

    uid: str
    recurrence_id: str  # '' for an event that does not repeat
    starts_on: date
    ends_on: date  # the last day, included
    starts_at: datetime | None
    ends_at: datetime | None
    title: str
    where: str
    address: str
    sequence: int


def occurrences_of(entries: Sequence[Entry], window: Window) -> list[Occurrence]:
    """What of one UID falls into the window, at most MOST_TURNS; LeftOut where its repeats cannot be followed."""
    if any(one.is_series or one.instead_of for one in entries):
        found = list(islice(_turns(entries, window), MOST_TURNS))
    else:
        found = [
            _occurrence(one, one.starts, one.ends, "", window.zone)
            for one in entries
            if _is_near(one, window)
        ]
    return [one for one in found if one and one.starts_on <= window.last and one.ends_on >= window.first]


def _is_near(entry: Entry, window: Window) -> bool:
    """Whether an event may touch the window, without asking any zone."""
    day = timedelta(days=2)
    return _day(entry.starts) - day <= window.last and _day(entry.ends) >= window.first - day


def _day(when: When) -> date:
    return when.date() if isinstance(when, datetime) else when


def _turns(entries: Sequence[Entry], window: Window) -> Iterator[Occurrence | None]:
    """The series with its exceptions, in no order."""
    for rule in (rule for one in entries for rule in one.rules):
        refuse_wild(rule)
    if any(len(one.rules) > MOST_RULES for one in entries):
        raise LeftOut(f"with more than {MOST_RULES} rules by which it repeats")
    try:
        series = _Series([_Told(one) for one in entries])
        for turn in series.between(window.opens, window.closes):
            entry, first = turn.told.entry, turn.recurrence_ids
            origin = first[0] if first else turn.start - turn.told.move_recurrences_by
            if not (entry.is_cancelled or entry.is_private):
                yield _occurrence(entry, turn.start, turn.end, _id(origin), window.zone)
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, AssertionError) as error:
        raise LeftOut("with a rule that cannot be followed") from error


def refuse_wild(rule: str) -> None:
    """LeftOut for a rule that no town event has, and that would take for ever to follow."""
    told = [part.upper().split("=", 1) for part in rule.split(";") if "=" in part]
    parts = {name.strip(): value.strip() for name, value in told}
    if parts.get("FREQ") in TOO_FAST:
        raise LeftOut("repeating by the hour or faster")
    a_day = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        a_day *= len(parts.get(name, "0").split(","))
    if a_day > MOST_A_DAY:
        raise LeftOut("repeating by the hour or faster")
    numbers = [parts.get(name, "1") for name in ("INTERVAL", "COUNT")]
    is_odd = len(parts) < len(told) or len(rule) > LONGEST_RULE or not all(map(COUNTED.fullmatch, numbers))
    if parts.get("FREQ") not in RHYTHMS or is_odd:  # an interval of 0 never ends
        raise LeftOut("with a rule that cannot be read")


def until_settled(rule: str, starts: When) -> str:
    """The rule with an UNTIL that is a day or a local time told in UTC, as RFC 5545 asks (3.3.10): a day to its end."""
    found = UNTIL.search(rule)
    if not found or not isinstance(starts, datetime):
        return rule
    local = datetime.strptime(found[1] + (found[2] or "T235959"), "%Y%m%dT%H%M%S").replace(
        tzinfo=starts.tzinfo
    )
    return UNTIL.sub(f"UNTIL={local.astimezone(UTC):%Y%m%dT%H%M%SZ}", rule)


def _id(origin: When) -> str:
    """Which occurrence of a series: its original start, as a text that stays the same."""
    if isinstance(origin, datetime):
        return (origin.astimezone(UTC) if origin.tzinfo else origin).strftime("%Y%m%dT%H%M%SZ")
    return origin.strftime("%Y%m%d")


def _occurrence(
    entry: Entry, starts: When, ends: When, recurrence_id: str, zone: ZoneInfo
) -> Occurrence | None:
    """The entry on these days, or None where it is not to be seen."""
    if entry.is_cancelled or entry.is_private:
        return None
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        last = ends - timedelta(microseconds=1) if ends > starts else ends
        days = starts.astimezone(zone).date(), last.astimezone(zone).date()
        moments: tuple[datetime | None, datetime | None] = (starts.astimezone(UTC), ends.astimezone(UTC))
    else:
        days = _day(starts), max(_day(starts), _day(ends) - timedelta(days=1))
        moments = None, None
    return Occurrence(
        uid=entry.uid,
        recurrence_id=recurrence_id,
        starts_on=days[0],
        ends_on=days[1],
        starts_at=moments[0],
        ends_at=moments[1],
        title=entry.title,
        where=entry.where,
        address=entry.address,
        sequence=entry.sequence,
    )


class _Told(EventAdapter):  # type: ignore[misc]  # the library carries no types
    """An entry as recurring-ical-events takes it, built from values that we have read."""

    def __init__(self, entry: Entry) -> None:
        event = Event()
        event["UID"] = entry.uid
        event["SEQUENCE"] = entry.sequence
        event["DTSTART"], event["DTEND"] = vDDDTypes(entry.starts), vDDDTypes(entry.ends)
        for name, dates in (("RDATE", entry.more), ("EXDATE", entry.without)):
            if dates:
                event.add(name, list(dates))
        if entry.rules:
            event["RRULE"] = [vRecur.from_ical(until_settled(rule, entry.starts)) for rule in entry.rules]
        if entry.instead_of:
            event["RECURRENCE-ID"] = vDDDTypes(entry.instead_of)
            if entry.is_for_rest:
                event["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
        super().__init__(event)
        self.entry = entry


class _Turn(Turn):  # type: ignore[misc]  # likewise
    """An occurrence that remembers whose it is."""

    def __init__(self, adapter: _Told, start: Any = None, end: Any = None) -> None:
        super().__init__(adapter, start, end)
        self.told = adapter


class _Series(Series):  # type: ignore[misc]  # likewise
    """A series that gives occurrences instead of copied components: those take nine tenths of the time."""

    def occurrence(self, adapter: _Told, start: Any = None, end: Any = None) -> _Turn:
        return _Turn(adapter, start, end)
