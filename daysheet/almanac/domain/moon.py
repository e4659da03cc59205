"""The moon of a local day: rise, set, how much of it is lit, and its principal phases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from math import asin, degrees
from zoneinfo import ZoneInfo

import ephem

from .sky import Height, LocalDay, crossings, heights, moment_of, number_of
from .sky_paths import MOON, MOON_SIZE, Point

PRINCIPAL = ("new_moon", "first_quarter", "full_moon", "last_quarter")
BETWEEN = ("waxing_crescent", "waxing_gibbous", "waning_gibbous", "waning_crescent")
NEXT = (
    ephem.next_new_moon,
    ephem.next_first_quarter_moon,
    ephem.next_full_moon,
    ephem.next_last_quarter_moon,
)
AIR = 34 / 60  # degrees that the air lifts what stands at the horizon


@dataclass(frozen=True, slots=True)
class Phase:
    """One of the four principal phases, and when it is exact."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Moon:
    """The moon during one local day; `phase` is a principal phase on the day that holds it.

    `illumination` is the lit share of its face, 0 to 1, at the middle of the local day.
    """

    phase: str
    illumination: float
    rise: datetime | None
    set: datetime | None
    next_phase: Phase


@lru_cache(maxsize=2048)
def moon_on(day: date, latitude: float, longitude: float, zone: str) -> Moon:
    """The moon of a local day; the next phase is looked for from the day's first moment."""
    local = LocalDay.of(day, zone)
    height = _height(Point.at(latitude, longitude))
    found = crossings(height, heights(height, local), local)
    coming = phases_from(day, zone, 1)[0]
    return Moon(
        phase=coming.name if coming.at.date() == day else _between(coming.name),
        illumination=_illumination(local.middle),
        rise=next((local.moment(c.at) for c in found if c.upwards), None),
        set=next((local.moment(c.at) for c in found if not c.upwards), None),
        next_phase=coming,
    )


def phases_from(day: date, zone: str, count: int = 4) -> tuple[Phase, ...]:
    """The next principal phases, from the local day's first moment on, on the clock of the zone."""
    where = ZoneInfo(zone)
    start = datetime(day.year, day.month, day.day, tzinfo=where).astimezone(UTC)
    this = (start.year, start.month)
    known = [
        p
        for month in (this, _following(*this), _following(*_following(*this)))
        for p in _phases_of_month(*month)
    ]
    coming = [p for p in known if p.at >= start]
    return tuple(Phase(p.name, p.at.astimezone(where)) for p in coming[:count])


def _following(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


@lru_cache(maxsize=512)
def _phases_of_month(year: int, month: int) -> tuple[Phase, ...]:
    """The principal phases of a calendar month, in UTC."""
    start = datetime(year, month, 1, tzinfo=UTC)
    end = datetime(*_following(year, month), 1, tzinfo=UTC)
    found = []
    for name, following in zip(PRINCIPAL, NEXT, strict=True):
        at = float(following(number_of(start)))
        while (moment := moment_of(at, ZoneInfo("UTC"))) < end:
            found.append(Phase(name, moment))
            at = float(following(at + 1))
    return tuple(sorted(found, key=lambda phase: phase.at))


def _between(coming: str) -> str:
    """What the moon is while it waits for a principal phase."""
    return BETWEEN[PRINCIPAL.index(coming) - 1]


def _height(point: Point) -> Height:
    """How far the moon's upper limb stands above the horizon; its size changes with its distance."""

    def height(at: float) -> float:
        altitude, distance = MOON.altitude(at, point)
        return altitude + AIR + degrees(asin(MOON_SIZE / distance))

    return height


def _illumination(at: float) -> float:
    moon = ephem.Moon()
    moon.compute(at)
    return round(float(moon.phase) / 100, 4)
