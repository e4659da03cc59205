"""The public holidays of a year by weekday: a strip of seven lines and twelve months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.words import MONTHS, WEEKDAYS


@dataclass(frozen=True, slots=True)
class StripDay:
    """A day of the strip: a holiday itself, or the day off that a law gives for it."""

    day: date
    name: str
    is_day_off_for: bool


@dataclass(frozen=True, slots=True)
class StripLine:
    """A weekday with its holidays, month by month; `months` has twelve entries."""

    weekday: str
    months: tuple[tuple[StripDay, ...], ...]

    @property
    def count(self) -> int:
        """How many holidays fall on this weekday; days off for others are not counted."""
        return sum(not one.is_day_off_for for days in self.months for one in days)


@dataclass(frozen=True, slots=True)
class Strip:
    """A year's public holidays by weekday, Monday first."""

    year: int
    months: tuple[str, ...]
    lines: tuple[StripLine, ...]


def strip_of(known: Observances, year: int) -> Strip:
    """The federal holidays of a year, and what the law gives off for those that fall on a weekend."""
    days = _days(known, year)
    return Strip(
        year=year,
        months=MONTHS,
        lines=tuple(
            StripLine(name, tuple(_in(days, number, month) for month in range(1, 13)))
            for number, name in enumerate(WEEKDAYS)
        ),
    )


def _days(known: Observances, year: int) -> list[StripDay]:
    found = []
    for about in known.of_kind("federal"):
        for near in (year, year + 1):  # New Year's Day on a Saturday gives the last day of the year before
            for on in (one.start for one in about.occurrences(near)):
                off = about.observed(on)
                found.append(StripDay(on, about.name, is_day_off_for=False))
                if off and off != on:
                    found.append(StripDay(off, about.name, is_day_off_for=True))
    return sorted((one for one in found if one.day.year == year), key=lambda one: one.day)


def _in(days: list[StripDay], weekday: int, month: int) -> tuple[StripDay, ...]:
    return tuple(one for one in days if one.day.weekday() == weekday and one.day.month == month)
