"""The load of the weeks and the spans of the phases as lines and boxes for a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from daysheet.guides.domain.plans.standing import Standing
from daysheet.guides.domain.plans.telling import Load, hours

HEIGHT = 150
MOST_BARS = 110
LETTER = 7  # the width of one, about, of the chart's words


@dataclass(frozen=True, slots=True)
class Frame:
    """What a width has room for; `axis` is where the lines begin, `row` from one bar to the next."""

    width: int
    left: int
    right: int
    axis: int
    row: int
    most_marks: int


WIDE = Frame(width=840, left=170, right=830, axis=24, row=34, most_marks=8)
NARROW = Frame(width=352, left=0, right=352, axis=44, row=52, most_marks=4)  # a phone: words above the bars


@dataclass(frozen=True, slots=True)
class Box:
    """A bar of a drawing with what it stands for."""

    x: float
    y: float
    width: float
    height: float
    label: str = ""
    label_y: float = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A line across a drawing, and its word."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes, marks along the time, and the sentence that says the same; `top` is what the tallest box stands for."""

    frame: Frame
    boxes: tuple[Box, ...]
    marks: tuple[Mark, ...]
    height: int
    told: str
    top: str = ""

    @property
    def width(self) -> int:
        return self.frame.width

    @property
    def is_narrow(self) -> bool:
        return self.frame == NARROW


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to places along a drawing."""

    frame: Frame
    first: date
    last: date

    def x(self, day: date) -> float:
        days = max((self.last - self.first).days, 1)
        return round(
            self.frame.left + (self.frame.right - self.frame.left) * (day - self.first).days / days, 1
        )


def load_charts(weeks: Sequence[Load]) -> tuple[Drawing, ...]:
    """The hours of each week, or of a few weeks together where there are many, wide and narrow; none without work."""
    return tuple(_load_chart(weeks, frame) for frame in (WIDE, NARROW)) if weeks else ()


def _load_chart(weeks: Sequence[Load], frame: Frame) -> Drawing:
    together = ceil(len(weeks) / MOST_BARS)
    parts = [weeks[n : n + together] for n in range(0, len(weeks), together)]
    means = [sum(one.minutes for one in part) / len(part) for part in parts]
    most, scale = max(means), Scale(frame, weeks[0].monday, weeks[-1].monday + timedelta(days=7))
    boxes = []
    for part, mean in zip(parts, means, strict=True):
        x, end = scale.x(part[0].monday), scale.x(part[-1].monday + timedelta(days=7))
        tall = round(HEIGHT * mean / most, 1)
        boxes.append(Box(x, round(frame.axis + HEIGHT - tall, 1), round(max(end - x - 1, 1), 1), tall))
    top = hours(round(most))
    return Drawing(frame, tuple(boxes), _marks(scale), frame.axis + HEIGHT, _load_told(weeks), top)


def _load_told(weeks: Sequence[Load]) -> str:
    busy = max(weeks, key=lambda one: one.minutes)
    free = sum(not one.minutes for one in weeks)
    return (
        f"{len(weeks)} weeks, at most {hours(busy.minutes)} in one (that of {_short(busy.monday)}), "
        f"{free or 'none'} without work."
    )


def phase_charts(spans: Sequence[tuple[str, date, date]]) -> tuple[Drawing, ...]:
    """A bar for each phase from its first day to its last, wide and narrow; none without dates."""
    return tuple(_phase_chart(spans, frame) for frame in (WIDE, NARROW)) if spans else ()


def _phase_chart(spans: Sequence[tuple[str, date, date]], frame: Frame) -> Drawing:
    first_day = min(first for _, first, _ in spans)
    scale = Scale(frame, first_day, max(last for _, _, last in spans) + timedelta(days=1))
    boxes = []
    for number, (name, first, last) in enumerate(spans):
        row = frame.axis + frame.row * number
        y, label_y = (row + 22, row + 15) if frame == NARROW else (row + 6, row + 22)
        width = round(max(scale.x(last + timedelta(days=1)) - scale.x(first), 3), 1)
        boxes.append(Box(min(scale.x(first), frame.right - width), y, width, 22, name, label_y))
    told = "; ".join(f"{name} {_short(first)} to {_short(last)}" for name, first, last in spans) + "."
    return Drawing(frame, tuple(boxes), _marks(scale), frame.axis + frame.row * len(spans), told)


def phase_spans(standing: Standing) -> tuple[tuple[str, date, date], ...]:
    """Each phase with its first and last day, in the order of the first."""
    days: dict[str, list[date]] = {}
    for entry in standing.entries:
        step = standing.guide.steps.get(entry.name)
        phase = step.phase if step else "Your own steps"
        days.setdefault(phase, []).extend(day for day in (entry.starts, entry.ends) if day)
    spans = [(phase, min(ones), max(ones)) for phase, ones in days.items() if ones]
    return tuple(sorted(spans, key=lambda one: (one[1], one[2])))


def _marks(scale: Scale) -> tuple[Mark, ...]:
    months = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month + 1
    every = next(
        step for step in (1, 2, 3, 6, 12, 24, 60, 120, 600) if months / step <= scale.frame.most_marks
    )
    found: list[Mark] = []
    for number in range(months + 1):
        year, month = divmod(scale.first.year * 12 + scale.first.month - 1 + number, 12)
        day = date(year, month + 1, 1)
        if scale.first <= day <= scale.last and (year * 12 + month) % every == 0:
            label = f"{day:%b} {year}" if month == 0 or not found else f"{day:%b}"
            fits = scale.x(day) + LETTER * len(label) <= scale.frame.width
            found.append(Mark(scale.x(day), label if fits else ""))
    return tuple(found)


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
