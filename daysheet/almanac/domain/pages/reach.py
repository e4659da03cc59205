"""Which months have a page, and where on it a day stands."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

FIRST_MONTH = date(2021, 1, 1)
YEARS_AHEAD = 5
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month's page."""

    first: date
    address: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class YearOfMonths:
    """A year's months that have pages."""

    year: int
    months: tuple[MonthLink, ...]


def last_month(today: date) -> date:
    return date(today.year + YEARS_AHEAD, today.month, 1)


def has_month(first: date, today: date) -> bool:
    return FIRST_MONTH <= first <= last_month(today)


def month_address(day: date) -> str:
    return f"/holidays/{day.year}/{day.month:02}/"


def month_link(first: date, today: date) -> MonthLink | None:
    """The page of a month, or None outside those that have one."""
    if not has_month(first, today):
        return None
    return MonthLink(first, month_address(first), is_current=first == today.replace(day=1))


def month_after(first: date, months: int = 1) -> date:
    """The first of the month so many months on, or back."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def years_of_months(today: date) -> tuple[YearOfMonths, ...]:
    """Every month that has a page, by year."""
    years = range(FIRST_MONTH.year, last_month(today).year + 1)
    return tuple(YearOfMonths(year, tuple(_months_of(year, today))) for year in years)


def _months_of(year: int, today: date) -> Iterator[MonthLink]:
    links = (month_link(date(year, month, 1), today) for month in range(1, 13))
    return (link for link in links if link)


def day_address(day: date, today: date) -> str | None:
    """Where a day stands on the page of its month, or None when the month has none."""
    return f"{month_address(day)}#d{day.day}" if has_month(day.replace(day=1), today) else None


def weeks_of(first: date) -> tuple[tuple[date | None, ...], ...]:
    """The month as weeks from Sunday to Saturday; None outside it."""
    weeks = calendar.Calendar(firstweekday=SUNDAY).monthdatescalendar(first.year, first.month)
    return tuple(tuple(day if day.month == first.month else None for day in week) for week in weeks)
