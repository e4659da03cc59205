"""Weeks by hours a week as a chart of bars. Lengths in the units of its view box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daysheet.guides.domain.sums import Pace

FIRST, ROW, BAR = 44, 40, 20  # the first bar's top, from a bar to the next, a bar's thickness
STEPS = (1, 2, 4, 13, 26, 52, 104, 208)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a width has room for: `left` is week 0, `right` the longest bar's end."""

    width: int
    left: int
    right: int
    most_ticks: int


WIDE = Frame(width=840, left=120, right=757, most_ticks=6)
NARROW = Frame(width=352, left=84, right=272, most_ticks=3)  # a phone


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

    frame: Frame
    height: int
    foot: int
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    told: str

    @property
    def width(self) -> int:
        return self.frame.width

    @property
    def is_narrow(self) -> bool:
        return self.frame == NARROW


def weeks_charts(paces: Sequence[Pace]) -> tuple[Chart, ...]:
    """The chart for a wide window and for a phone; none without paces."""
    return tuple(weeks_chart(paces, frame) for frame in (WIDE, NARROW)) if paces else ()


def weeks_chart(paces: Sequence[Pace], frame: Frame = WIDE) -> Chart:
    """The chart of some paces; all bars on one scale that begins at 0."""
    most = max([1.0, *(pace.weeks.high for pace in paces)])
    scale = (frame.right - frame.left) / most
    step = next((one for one in STEPS if most / one <= frame.most_ticks), STEPS[-1])
    ticks = tuple(Tick(_x(week, scale, frame), _named(week)) for week in range(0, int(most) + 1, step))
    bars = tuple(_bar(pace, FIRST + ROW * number, scale, frame) for number, pace in enumerate(paces))
    told = ". ".join(f"{p.hours} hours: {p.weeks.low:g} to {p.weeks.high:g}" for p in paces)
    foot = FIRST + ROW * len(paces) - 4
    return Chart(frame, foot + 10, foot, ticks, bars, f"Weeks needed by hours a week. {told}.")


def _bar(pace: Pace, y: int, scale: float, frame: Frame) -> Bar:
    low, middle, high = (_x(w, scale, frame) for w in (pace.weeks.low, pace.weeks.middle, pace.weeks.high))
    return Bar(pace, low, y, high - low, middle - 1, high + 8, y + 15)


def _x(week: float, scale: float, frame: Frame) -> int:
    return round(frame.left + week * scale)


def _named(week: int) -> str:
    if week == 0:
        return "start"
    if week % 52 == 0:
        return f"{week // 52} year{'' if week == 52 else 's'}"
    return f"{week} week{'' if week == 1 else 's'}"
