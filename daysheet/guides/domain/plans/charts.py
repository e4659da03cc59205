"""The load of the weeks and the spans of the phases as lines and boxes for a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from daysheet.guides.domain.plans.standing import Standing
from daysheet.guides.domain.plans.telling import Load, hours

LEFT, RIGHT, HEIGHT, TOP = 170, 830, 150, 24
ROW = 34
MOST_BARS = 110
MOST_TICKS = 8


@dataclass(frozen=True, slots=True)
class Box:
    """A bar of a drawing with what it stands for."""

    x: float
    y: float
    width: float
    height: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line across a drawing, and its word."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes, marks along the time, and the sentence that says the same."""

    boxes: tuple[Box, ...]
    marks: tuple[Mark, ...]
    height: int
    told: str
    top: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to places along a drawing."""

    first: date
    last: date

    def x(self, day: date) -> float:
        days = max((self.last - self.first).days, 1)
        return round(LEFT + (RIGHT - LEFT) * (day - self.first).days / days, 1)


def load_chart(weeks: Sequence[Load]) -> Drawing | None:
    """The hours of each week, or of a few weeks together where there are many; None without work."""
    if not weeks:
        return None
    together = ceil(len(weeks) / MOST_BARS)
    parts = [weeks[n : n + together] for n in range(0, len(weeks), together)]
    means = [sum(one.minutes for one in part) / len(part) for part in parts]
    most, scale = max(means), Scale(weeks[0].monday, weeks[-1].monday + timedelta(days=7))
    boxes = []
    for part, mean in zip(parts, means, strict=True):
        x, end = scale.x(part[0].monday), scale.x(part[-1].monday + timedelta(days=7))
        tall = round(HEIGHT * mean / most, 1)
        boxes.append(Box(x, round(TOP + HEIGHT - tall, 1), round(max(end - x - 1, 1), 1), tall))
    busy = max(weeks, key=lambda one: one.minutes)
    free = sum(not one.minutes for one in weeks)
    told = (
        f"{len(weeks)} weeks, at most {hours(busy.minutes)} in one (that of {_short(busy.monday)}), "
        f"{free or 'none'} without work."
    )
    return Drawing(tuple(boxes), _marks(scale), TOP + HEIGHT, told, hours(round(most)))


def phase_chart(standing: Standing) -> Drawing | None:
    """A bar for each phase from its first day to its last; None without dates."""
    spans = phase_spans(standing)
    if not spans:
        return None
    scale = Scale(min(first for _, first, _ in spans), max(last for _, _, last in spans) + timedelta(days=1))
    boxes = tuple(
        Box(
            scale.x(first),
            TOP + ROW * number + 6,
            round(max(scale.x(last + timedelta(days=1)) - scale.x(first), 3), 1),
            ROW - 12,
            name,
        )
        for number, (name, first, last) in enumerate(spans)
    )
    told = "; ".join(f"{name} {_short(first)} to {_short(last)}" for name, first, last in spans) + "."
    return Drawing(boxes, _marks(scale), TOP + ROW * len(spans), told)


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
    every = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 600) if months / step <= MOST_TICKS)
    found: list[Mark] = []
    for number in range(months + 1):
        year, month = divmod(scale.first.year * 12 + scale.first.month - 1 + number, 12)
        day = date(year, month + 1, 1)
        if scale.first <= day <= scale.last and (year * 12 + month) % every == 0:
            found.append(Mark(scale.x(day), f"{day:%b} {year}" if month == 0 or not found else f"{day:%b}"))
    return tuple(found)


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
