"""Where the sun and the moon stand, read from few computed positions so that a day costs well under a millisecond."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import asin, atan, cos, degrees, floor, radians, sin, sqrt, tan

import ephem

TURN = 360.98564736629  # degrees that the earth turns in a day of the clock
EARTH_RADII_PER_AU = 149_597_870.7 / 6_378.1366
FLATTENING = 1 / 298.257
BODIES = {"sun": ephem.Sun, "moon": ephem.Moon}

Cubic = tuple[float, float, float, float]
Curves = tuple[Cubic, Cubic, Cubic]

MOON_SIZE = 0.2725076  # its radius, in radii of the earth


@dataclass(frozen=True, slots=True)
class Position:
    """A body seen from the middle of the earth: degrees, and distance in radii of the earth."""

    ascension: float
    declination: float
    distance: float


@dataclass(frozen=True, slots=True)
class Point:
    """An observer at sea level on a flattened earth: `axis` along it and `arm` away from it, in its radii."""

    longitude: float
    sine: float
    cosine: float
    axis: float
    arm: float

    @classmethod
    def at(cls, latitude: float, longitude: float) -> Point:
        here = radians(latitude)
        reduced = atan((1 - FLATTENING) * tan(here))
        return cls(longitude, sin(here), cos(here), (1 - FLATTENING) * sin(reduced), cos(reduced))


@lru_cache(maxsize=4096)
def _position(name: str, knot: int, per_day: int) -> Position:
    body, at = BODIES[name](), knot / per_day
    body.compute(at, epoch=at)
    distance = float(body.earth_distance) * EARTH_RADII_PER_AU
    return Position(degrees(body.g_ra), degrees(body.g_dec), distance)


@lru_cache(maxsize=2048)
def _sidereal(day: int) -> float:
    """The hour of the stars over Greenwich at the beginning of a day number, in degrees."""
    greenwich = ephem.Observer()
    greenwich.lat = greenwich.lon = "0"
    greenwich.date = float(day)
    return degrees(greenwich.sidereal_time())


def _curve(values: list[float]) -> Cubic:
    """The cubic through the values at -1, 0, 1 and 2."""
    before, here, after, later = values
    return (
        here,
        after - before / 3 - here / 2 - later / 6,
        (before + after) / 2 - here,
        (later - before) / 6 + (here - after) / 2,
    )


def _curves(name: str, knot: int, per_day: int) -> Curves:
    """Ascension, declination and distance between a knot and the next, as cubics of the way between them."""
    four = [_position(name, knot + i, per_day) for i in (-1, 0, 1, 2)]
    base = four[1].ascension
    unwound = [base + (p.ascension - base + 180) % 360 - 180 for p in four]  # so that 359° is near 0°
    return _curve(unwound), _curve([p.declination for p in four]), _curve([p.distance for p in four])


@lru_cache(maxsize=1024)
def _sun(knot: int) -> Curves:
    return _curves("sun", knot, SUN.per_day)


@lru_cache(maxsize=2048)
def _moon(knot: int) -> Curves:
    return _curves("moon", knot, MOON.per_day)


@dataclass(frozen=True, slots=True)
class Path:
    """A body's way over the sky: its position is computed at regular moments and read between them."""

    curves: Callable[[int], Curves]
    per_day: int

    def hour_angle(self, moment: float, longitude: float) -> float:
        """Degrees west of the meridian, from -180 to 180."""
        knot = floor(moment * self.per_day)
        ascension = _value(self.curves(knot)[0], moment * self.per_day - knot)
        return (_turned(moment) + longitude - ascension + 180) % 360 - 180

    def altitude(self, moment: float, point: Point) -> tuple[float, float]:
        """Degrees above the level horizon, without air, and the distance in radii of the earth."""
        knot = floor(moment * self.per_day)
        share = moment * self.per_day - knot
        ascension, declination, distances = self.curves(knot)
        west = radians(_turned(moment) + point.longitude - _value(ascension, share))
        up, distance = radians(_value(declination, share)), _value(distances, share)
        out = distance * cos(up) * cos(west) - point.arm
        side = distance * cos(up) * sin(west)
        along = distance * sin(up) - point.axis
        seen_from = sqrt(out * out + side * side + along * along)
        return degrees(asin((out * point.cosine + along * point.sine) / seen_from)), distance


def _value(curve: Cubic, share: float) -> float:
    a, b, c, d = curve
    return a + share * (b + share * (c + share * d))


def _turned(moment: float) -> float:
    """How far the stars have turned over Greenwich, in degrees."""
    day = floor(moment)
    return _sidereal(day) + TURN * (moment - day)


SUN = Path(_sun, per_day=1)
MOON = Path(_moon, per_day=2)
