"""What the leaf of a day says: its place in the year, its light, its month."""

from __future__ import annotations

import calendar
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_DAY = date(2021, 1, 1)
YEARS_AHEAD = 5
SUNDAY = 6
SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()


def last_day(today: date) -> date:
    """The last day that has an edition: five years ahead, the 28th for a leap day."""
    try:
        return today.replace(year=today.year + YEARS_AHEAD)
    except ValueError:
        return today.replace(year=today.year + YEARS_AHEAD, day=28)


def has_edition(day: date, *, today: date) -> bool:
    """Whether the site has a page for that day of a place."""
    return FIRST_DAY <= day <= last_day(today)


def place_in_year(day: date) -> str:
    """'Day 60 of 2026, 305 to come.'"""
    number = day.timetuple().tm_yday
    left = (366 if calendar.isleap(day.year) else 365) - number
    return f"Day {number} of {day.year}, {left or 'none'} to come."


def daylight_change(seconds: float | None) -> str:
    """'Two minutes and 21 seconds more daylight than yesterday.'; '' where there is no sunrise to compare."""
    if seconds is None:
        return ""
    whole = abs(round(seconds))
    if whole == 0:
        return "As much daylight as yesterday."
    parts = [counted(whole // 60, "minute"), counted(whole % 60, "second")]
    said = " and ".join(p for p in parts if p)
    return f"{said[0].upper()}{said[1:]} {'more' if seconds > 0 else 'less'} daylight than yesterday."


def counted(number: int, noun: str) -> str:
    """'two minutes', '21 seconds', '' for none; small numbers in words."""
    if not number:
        return ""
    word = SMALL[number] if number < len(SMALL) else str(number)
    return f"{word} {noun}{'' if number == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Cell:
    """A day in the month's table."""

    day: date
    is_red: bool
    is_shown: bool  # the day of this page
    has_page: bool


def month_grid(day: date, *, red: Container[date], today: date) -> list[list[Cell | None]]:
    """The month of `day` as weeks from Sunday to Saturday; None outside the month."""
    first = day.replace(day=1)
    count = calendar.monthrange(day.year, day.month)[1]
    days = [first + timedelta(n) for n in range(count)]
    cells = [Cell(d, is_red_letter(d, red), d == day, has_edition(d, today=today)) for d in days]
    padded = [None] * ((first.weekday() + 1) % 7) + cells
    padded += [None] * (-len(padded) % 7)
    return [padded[n : n + 7] for n in range(0, len(padded), 7)]


def is_red_letter(day: date, holidays: Container[date]) -> bool:
    """Sundays and public holidays are printed in the city's ink."""
    return day.weekday() == SUNDAY or day in holidays
