"""Sunrise, sunset, civil twilight, noon and the length of a day at one point of the earth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal

from .sky import SECONDS, Crossing, Height, LocalDay, Points, crossings, heights
from .sky_paths import SUN, TURN, Point

# The middle of the sun stands 50 arc minutes under the horizon when its upper limb appears (34 for the air,
# 16 for its radius), and 6 degrees under it when civil twilight begins and ends: the definitions by which
# the United States Naval Observatory computes.
RISING = -50 / 60
CIVIL = -6.0

State = Literal["normal", "polar_day", "polar_night"]


@dataclass(frozen=True, slots=True)
class Sun:
    """The sun during one local day; a moment that the day does not have is None."""

    rise: datetime | None
    set: datetime | None
    dawn: datetime | None
    dusk: datetime | None
    noon: datetime | None
    day_length_s: int
    change_s: int
    state: State


@dataclass(frozen=True, slots=True)
class _Daylight:
    """The crossings of the horizon in a local day, and the seconds between its midnights with the sun up."""

    rises: list[Crossing]
    seconds: int


@lru_cache(maxsize=2048)
def sun_on(day: date, latitude: float, longitude: float, zone: str) -> Sun:
    """The sun of a local day, and how much longer it shines than on the day before."""
    local, point = LocalDay.of(day, zone), Point.at(latitude, longitude)
    points = heights(_height(point, RISING), local)
    light = _daylight(local, point, points)
    before = LocalDay.of(day - timedelta(days=1), zone)
    twilight = crossings(_height(point, CIVIL), [(at, high + RISING - CIVIL) for at, high in points], local)
    return Sun(
        rise=local.moment(_first(light.rises)),
        set=local.moment(_last(light.rises)),
        dawn=local.moment(_first(twilight)),
        dusk=local.moment(_last(twilight)),
        noon=local.moment(_noon(local, point)),
        day_length_s=light.seconds,
        change_s=light.seconds - _daylight(before, point).seconds,
        state=_state(light),
    )


def _height(point: Point, horizon: float) -> Height:
    return lambda at: SUN.altitude(at, point)[0] - horizon


def _first(found: list[Crossing]) -> float | None:
    return next((c.at for c in found if c.upwards), None)


def _last(found: list[Crossing]) -> float | None:
    """The day's setting; of two (just past midnight and just before the next) the one that ends the day."""
    return next((c.at for c in reversed(found) if not c.upwards), None)


def _noon(local: LocalDay, point: Point) -> float:
    """When the sun stands due south (or north): the passage nearest to the middle of the local day."""
    at = local.middle
    for _ in range(3):
        at -= SUN.hour_angle(at, point.longitude) / (TURN - 1)
    return at


def _daylight(local: LocalDay, point: Point, points: Points | None = None) -> _Daylight:
    height = _height(point, RISING)
    found = crossings(height, points or heights(height, local), local)
    if not found:
        return _Daylight(found, local.seconds if height(local.middle) > 0 else 0)
    up = 0.0 if found[0].upwards else found[0].at - local.start
    ends = [*(crossing.at for crossing in found[1:]), local.end]
    up += sum(end - crossing.at for crossing, end in zip(found, ends, strict=True) if crossing.upwards)
    return _Daylight(found, round(up * SECONDS))


def _state(light: _Daylight) -> State:
    if light.rises:
        return "normal"
    return "polar_day" if light.seconds else "polar_night"
