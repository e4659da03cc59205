"""A subscribed calendar read: what falls into the days that are kept, and what was left out and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from daysheet.almanac.domain.town.content import Event, blocks_of, text_of
from daysheet.almanac.domain.town.entries import Entry, LeftOut, entry_of, name_of
from daysheet.almanac.domain.town.repeats import MOST_TURNS, Occurrence, Window, occurrences_of
from daysheet.almanac.domain.town.zones import Zones

DAYS_BACK, DAYS_AHEAD = 1, 400
FULL_EVERY = timedelta(days=14)
NAMED = 3  # of the events that were left out, by name


@dataclass(frozen=True, slots=True)
class Limits:
    """What one calendar may cost: events read, occurrences kept, seconds of work."""

    events: int = 20_000
    occurrences: int = 30_000
    seconds: float = 15


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """What a calendar says, and what is to be said of it to an editor."""

    occurrences: tuple[Occurrence, ...]
    events: int
    remarks: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    """The work on one file; its tallies become remarks."""

    window: Window
    zones: Zones
    limits: Limits
    clock: Callable[[], float]
    ends: float
    left_out: dict[str, list[str]] = field(default_factory=dict)
    doubles: int = 0
    cut_short: int = 0
    unread: int = 0

    def is_over(self) -> bool:
        return self.clock() > self.ends


def window_on(today: date, zone: ZoneInfo) -> Window:
    """The days that are kept when it is `today` in the place: from yesterday to 400 days ahead."""
    return Window(today - timedelta(days=DAYS_BACK), today + timedelta(days=DAYS_AHEAD), zone)


def is_full_due(now: datetime, read_at: datetime | None) -> bool:
    """Whether all of a calendar is wanted although it has not changed: the days that are kept have moved on."""
    return read_at is None or now - read_at >= FULL_EVERY


def read_calendar(
    raw: bytes, *, window: Window, clock: Callable[[], float], limits: Limits = Limits()
) -> ReadCalendar:
    """What a calendar file says of the window's days. BadCalendar where it is none.

    `clock` gives seconds that only grow: what is not read when the limit is reached is said in the remarks.
    """
    blocks = blocks_of(text_of(raw), most=limits.events)
    zones = Zones(window.zone, blocks.zones)
    work = _Reading(window, zones, limits, clock, clock() + limits.seconds)
    work.unread = blocks.more_events
    if blocks.endless:
        work.left_out["without an end (END:VEVENT)"] = ["" for _ in range(blocks.endless)]
    groups = _by_uid(_entries(blocks.events, work), work)
    found = _expanded(groups, work)
    found.sort(key=lambda one: (one.starts_on, str(one.starts_at or ""), one.uid, one.recurrence_id))
    return ReadCalendar(tuple(found), len(blocks.events) + blocks.more_events, tuple(_remarks(work)))


def _entries(events: Iterable[Event], work: _Reading) -> list[Entry]:
    entries = []
    for event in events:
        if work.is_over():
            work.unread += 1
            continue
        try:
            entries.append(entry_of(event, work.zones))
        except (LeftOut, OverflowError) as error:
            reason = str(error) if isinstance(error, LeftOut) else "outside the years that calendars know"
            work.left_out.setdefault(reason, []).append(name_of(event))
    return entries


def _by_uid(entries: list[Entry], work: _Reading) -> list[list[Entry]]:
    """Entries of one UID together; of two for the same, that of the higher SEQUENCE, or the later in the file."""
    groups: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        known = groups.setdefault(entry.uid, {})
        key = entry.instead_of.isoformat() if entry.instead_of else ""
        work.doubles += key in known
        if key not in known or known[key].sequence <= entry.sequence:
            known[key] = entry
    return [list(known.values()) for known in groups.values()]


def _expanded(groups: list[list[Entry]], work: _Reading) -> list[Occurrence]:
    found: list[Occurrence] = []
    for entries in groups:
        if work.is_over() or len(found) >= work.limits.occurrences:
            work.unread += len(entries)
            continue
        chief = next((one for one in entries if not one.instead_of), entries[0])
        if chief.is_private:
            work.left_out.setdefault("not meant for the public", []).append("")
            continue
        try:
            told = occurrences_of(entries, work.window)
        except (LeftOut, OverflowError) as error:
            reason = str(error) if isinstance(error, LeftOut) else "outside the years that calendars know"
            work.left_out.setdefault(reason, []).append(chief.title)
            continue
        work.cut_short += len(told) >= MOST_TURNS
        found += told[: work.limits.occurrences - len(found)]
    return found


def _remarks(work: _Reading) -> Iterable[str]:
    """What an editor should know, in sentences."""
    for reason, names in work.left_out.items():
        known = [f"“{name}”" for name in dict.fromkeys(names) if name][:NAMED]
        told = (
            f" ({', '.join(known)}{', …' if len(set(names)) > len(known) and known else ''})" if known else ""
        )
        yield f"{_events(len(names))} left out, {reason}{told}."
    if work.zones.unknown:
        unknown = ", ".join(sorted(repr(name[:60]) for name in work.zones.unknown)[:NAMED])
        yield f"Times in the unknown zone {unknown} are taken as the place’s own."
    if work.doubles:
        yield f"{_events(work.doubles)} told twice: the newer telling stands."
    if work.cut_short:
        yield f"{_events(work.cut_short)} repeating more than {MOST_TURNS} times: the first {MOST_TURNS} are kept."
    if work.unread:
        yield f"{_events(work.unread)} not read: the calendar is larger than we follow."


def _events(count: int) -> str:
    return f"{count:,} event{'' if count == 1 else 's'}"
