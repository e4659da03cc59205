"""The days that a command may be asked for."""

import argparse
from datetime import date

import pytest

from daysheet.cli.domain.asked_days import day_in_year, month_day, next_coming, whole_day, year


def test_days_that_can_be_asked_for() -> None:
    assert whole_day("1583-01-01") == date(1583, 1, 1)
    assert whole_day("2100-12-31") == date(2100, 12, 31)
    assert month_day("02-29") == (2, 29)
    assert year("2026") == 2026


@pytest.mark.parametrize(
    ("read", "text", "told"),
    [
        (whole_day, "1 March", "'1 March' is no date; write YYYY-MM-DD, such as 2026-03-01"),
        (whole_day, "2026-02-30", "'2026-02-30' is in no calendar; write a day that exists"),
        (whole_day, "1582-12-31", "'1582' is out of reach; write a year from 1583 to 2100"),
        (whole_day, "2101-01-01", "'2101' is out of reach; write a year from 1583 to 2100"),
        (whole_day, "٢٠٢٦-٠٣-٠١", "is no date"),
        (month_day, "02-30", "'02-30' is no day of the year; write MM-DD, such as 03-01"),
        (month_day, "13-01", "'13-01' is no day of the year"),
        (month_day, "3-1", "'3-1' is no day of the year"),
        (year, "0", "'0' is out of reach"),
        (year, "9999", "'9999' is out of reach"),
        (year, "now", "'now' is out of reach"),
    ],
)
def test_days_that_cannot_are_told_why(read, text: str, told: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=told):
        read(text)


@pytest.mark.parametrize(
    ("month", "day", "today", "found"),
    [
        (3, 1, date(2026, 3, 1), date(2026, 3, 1)),  # today counts
        (3, 1, date(2026, 3, 2), date(2027, 3, 1)),
        (2, 29, date(2026, 3, 2), date(2028, 2, 29)),
        (2, 29, date(2097, 1, 1), date(2104, 2, 29)),  # 2100 is a common year
    ],
)
def test_the_next_coming_of_a_day(month: int, day: int, today: date, found: date) -> None:
    assert next_coming(month, day, today) == found


def test_29_february_is_in_leap_years_only() -> None:
    assert [day_in_year(2, 29, y) for y in (2024, 2026, 2100)] == [date(2024, 2, 29), None, None]
