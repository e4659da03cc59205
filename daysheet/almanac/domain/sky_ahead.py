"""What is coming in the sky and on the clocks: the next equinox or solstice, and the next change of the hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import ephem

from .sky import moment_of, number_of

SEASONS = (
    ("march_equinox", ephem.next_vernal_equinox),
    ("june_solstice", ephem.next_summer_solstice),
    ("september_equinox", ephem.next_autumnal_equinox),
    ("december_solstice", ephem.next_winter_solstice),
)
WEEK = 7


@dataclass(frozen=True, slots=True)
class Season:
    """An equinox or a solstice, and when it is exact."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A change of the hour: `at` on the clock before it, and by how many minutes the clocks move on."""

    on: date
    at: datetime
    minutes: int

    @property
    def is_forward(self) -> bool:
        return self.minutes > 0


def season_from(day: date, zone: str) -> Season:
    """The next equinox or solstice, from the local day's first moment on."""
    where = ZoneInfo(zone)
    start = datetime.combine(day, time(), where)
    coming = [s for year in (start.year, start.year + 1) for s in _seasons_of(year) if s.at >= start]
    return Season(coming[0].name, coming[0].at.astimezone(where))


@lru_cache(maxsize=64)
def _seasons_of(year: int) -> tuple[Season, ...]:
    start = number_of(datetime(year, 1, 1, tzinfo=UTC))
    found = [Season(name, moment_of(float(following(start)), ZoneInfo("UTC"))) for name, following in SEASONS]
    return tuple(sorted(found, key=lambda season: season.at))


@lru_cache(maxsize=2048)
def clock_change_from(day: date, zone: str, within: int = WEEK) -> ClockChange | None:
    """The first change of the hour on this day or the `within` days after it, None when there is none."""
    where = ZoneInfo(zone)
    for on in (day + timedelta(days=i) for i in range(within + 1)):
        start, end = (datetime.combine(d, time(), where) for d in (on, on + timedelta(days=1)))
        if start.utcoffset() != end.utcoffset():
            return _change_between(on, start.astimezone(UTC), end.astimezone(UTC), where)
    return None


def _change_between(on: date, low: datetime, high: datetime, zone: ZoneInfo) -> ClockChange:
    before, after = _offset(low, zone), _offset(high, zone)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    at = (high + before).replace(microsecond=0, tzinfo=None)
    moved = round((after - before) / timedelta(minutes=1))
    return ClockChange(on, _to_minute(at).replace(tzinfo=zone), moved)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _to_minute(moment: datetime) -> datetime:
    return (moment + timedelta(seconds=30)).replace(second=0)
