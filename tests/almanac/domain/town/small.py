"""Small calendars for tests, and what is read of them."""

from datetime import date
from itertools import count
from zoneinfo import ZoneInfo

from daysheet.almanac.domain.town.reading import read_calendar, window_on

TODAY = date(2026, 3, 1)
CITY = ZoneInfo("America/Los_Angeles")


def calendar(*events, before=""):
    """A calendar file of events that are told as 'NAME:value' lines."""
    told = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{before}{told}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def event(starts="DTSTART:20260305T190000", *more, uid="1@library", title="Story time"):
    return "\n".join([f"UID:{uid}", f"SUMMARY:{title}", starts, *more])


def read(*events, today=TODAY, zone=CITY, clock=lambda: 0.0, raw=None, **options):
    window = window_on(today, zone)
    return read_calendar(calendar(*events) if raw is None else raw, window=window, clock=clock, **options)


def days(*events, **options):
    """The first days of what is read."""
    return [one.starts_on for one in read(*events, **options).occurrences]


def ticking(seconds):
    """A clock that moves on by so many seconds whenever it is read."""
    ticks = count()
    return lambda: next(ticks) * seconds
