"""One local day as a stretch of time, and when a body crosses a height during it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Height = Callable[[float], float]  # degrees above a horizon, at a day number
Points = list[tuple[float, float]]  # moments and heights

EPOCH = datetime(1899, 12, 31, 12, tzinfo=UTC)  # day number 0, as ephem counts
SECONDS = 86_400
STEP = 1 / 12  # a body is looked at every two hours
CLOSE = 0.2 / SECONDS  # a crossing is found to a fifth of a second
NEAR = 8.0  # degrees: a turn this close to the horizon is searched for two crossings within one step


@dataclass(frozen=True, slots=True)
class Crossing:
    at: float
    upwards: bool


@dataclass(frozen=True, slots=True)
class LocalDay:
    """A date between its two midnights in a zone, as day numbers; 23 or 25 hours when clocks change."""

    start: float
    end: float
    zone: ZoneInfo

    @classmethod
    def of(cls, day: date, zone: str) -> LocalDay:
        where = ZoneInfo(zone)
        following = day + timedelta(days=1)
        return cls(
            number_of(datetime.combine(day, time(), where)),
            number_of(datetime.combine(following, time(), where)),
            where,
        )

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2

    @property
    def seconds(self) -> int:
        return round((self.end - self.start) * SECONDS)

    def moment(self, at: float | None) -> datetime | None:
        """The clock of the zone at a day number, to the second."""
        return None if at is None else moment_of(at, self.zone)


def number_of(moment: datetime) -> float:
    return (moment - EPOCH) / timedelta(days=1)


def moment_of(at: float, zone: ZoneInfo) -> datetime:
    return (EPOCH + timedelta(seconds=round(at * SECONDS))).astimezone(zone)


def heights(height: Height, day: LocalDay) -> Points:
    """Heights at regular moments, from one before the day to one after it."""
    count = round((day.end - day.start) / STEP) + 2
    return [(at, height(at)) for at in (day.start + (i - 1) * STEP for i in range(count + 1))]


def crossings(height: Height, points: Points, day: LocalDay) -> list[Crossing]:
    """Every moment of the day at which the height passes through zero, in order."""
    closer = sorted(points + _turns(height, points))
    found = [
        Crossing(_root(height, a, b), upwards=b[1] > 0)
        for a, b in zip(closer, closer[1:], strict=False)
        if (a[1] > 0) != (b[1] > 0)
    ]
    return [crossing for crossing in found if day.start <= crossing.at < day.end]


def _turns(height: Height, points: Points) -> Points:
    """The extremes near the horizon, so that no pair of crossings hides between two points."""
    return [
        _extreme(height, a, b, c)
        for a, b, c in zip(points, points[1:], points[2:], strict=False)
        if abs(b[1]) < NEAR and (a[1] > 0) == (b[1] > 0) == (c[1] > 0) and _is_nearest(a[1], b[1], c[1])
    ]


def _is_nearest(before: float, here: float, after: float) -> bool:
    return abs(here) <= abs(before) and abs(here) <= abs(after)


def _extreme(
    height: Height, a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> tuple[float, float]:
    """The top or bottom of the parabola through three equally spaced points."""
    bend = a[1] - 2 * b[1] + c[1]
    shift = 0.0 if bend == 0 else 0.5 * (a[1] - c[1]) / bend
    at = b[0] + max(-1.0, min(1.0, shift)) * (c[0] - b[0])
    return at, height(at)


def _root(height: Height, a: tuple[float, float], b: tuple[float, float]) -> float:
    """Where the height is zero between two points on either side of it: secants that never leave the bracket."""
    (left, low), (right, high) = a, b
    while right - left > CLOSE:
        share = low / (low - high)
        middle = left + (right - left) * min(0.95, max(0.05, share))
        value = height(middle)
        if abs(value) < 1e-5:
            return middle
        if (value > 0) == (high > 0):
            right, high = middle, value
        else:
            left, low = middle, value
    return (left + right) / 2
