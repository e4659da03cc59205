"""The days that a command is asked for, in words that say what is wrong with them."""

from __future__ import annotations

import argparse
import calendar
import re
from datetime import date

FIRST_YEAR, LAST_YEAR = 1583, 2100  # the Gregorian calendar's first full year; the tables' last


def whole_day(text: str) -> date:
    """'2026-03-01' as a date within reach; for argparse."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write YYYY-MM-DD, such as 2026-03-01")
    year(text[:4])
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is in no calendar; write a day that exists") from error


def month_day(text: str) -> tuple[int, int]:
    """'03-01' as month and day, 02-29 included; for argparse."""
    found = re.fullmatch(r"(\d{2})-(\d{2})", text, re.ASCII)
    month, day = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(2024, month)[1]:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the year; write MM-DD, such as 03-01")
    return month, day


def year(text: str) -> int:
    """'2026' as a year within reach; for argparse."""
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise argparse.ArgumentTypeError(
            f"{text!r} is out of reach; write a year from {FIRST_YEAR} to {LAST_YEAR}"
        )
    return int(text)


def day_in_year(month: int, day: int, wanted: int) -> date | None:
    """That day in a year, None for 29 February of a common year."""
    return date(wanted, month, day) if day <= calendar.monthrange(wanted, month)[1] else None


def next_coming(month: int, day: int, today: date) -> date:
    """The next such day, today included; 29 February waits for a leap year."""
    days = (day_in_year(month, day, today.year + ahead) for ahead in range(9))
    return next(found for found in days if found and found >= today)
