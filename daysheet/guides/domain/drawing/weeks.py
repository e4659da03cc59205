"""Weeks by hours a week as a chart of bars. Lengths in the units of its view box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daysheet.guides.domain.sums import Pace

LEFT, RIGHT = 120, 757  # from week 0 to the longest bar's end
FIRST, ROW, BAR = 44, 40, 20  # the first bar's top, from a bar to the next, a bar's thickness
STEPS = (1, 2, 4, 13, 26, 52, 104, 208)
MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the chart and its name."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One pace: from the low to the high estimate, with the middle marked."""

    pace: Pace
    x: int
    y: int
    width: int
    middle_x: int
    text_x: int
    text_y: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole chart: `foot` is where the ticks end, `told` what it shows in words."""

    width: int
    height: int
    foot: int
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    told: str


def weeks_chart(paces: Sequence[Pace]) -> Chart:
    """The chart of some paces; all bars on one scale that begins at 0."""
    most = max([1.0, *(pace.weeks.high for pace in paces)])
    scale = (RIGHT - LEFT) / most
    step = next((one for one in STEPS if most / one <= MOST_TICKS), STEPS[-1])
    ticks = tuple(Tick(_x(week, scale), _named(week)) for week in range(0, int(most) + 1, step))
    bars = tuple(_bar(pace, FIRST + ROW * number, scale) for number, pace in enumerate(paces))
    told = ". ".join(f"{p.hours} hours: {p.weeks.low:g} to {p.weeks.high:g}" for p in paces)
    foot = FIRST + ROW * len(paces) - 4
    return Chart(840, foot + 10, foot, ticks, bars, f"Weeks needed by hours a week. {told}.")


def _bar(pace: Pace, y: int, scale: float) -> Bar:
    low, middle, high = (_x(w, scale) for w in (pace.weeks.low, pace.weeks.middle, pace.weeks.high))
    return Bar(pace, low, y, high - low, middle - 1, high + 8, y + 15)


def _x(week: float, scale: float) -> int:
    return round(LEFT + week * scale)


def _named(week: int) -> str:
    if week == 0:
        return "start"
    if week % 52 == 0:
        return f"{week // 52} year{'' if week == 52 else 's'}"
    return f"{week} week{'' if week == 1 else 's'}"
