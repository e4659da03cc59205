"""Weekdays in months, and both Easters against printed tables and a second computus."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daysheet.almanac.domain.calendars import easter, last_day, nth_weekday, orthodox_easter

years = st.integers(1900, 2100)
any_year = st.integers(1583, 4099)

# Easter Sundays as the churches' calendars print them: year, Western, Orthodox (both month-day).
EASTERS = """
2000 04-23 04-30 · 2001 04-15 04-15 · 2002 03-31 05-05 · 2003 04-20 04-27 · 2004 04-11 04-11
2005 03-27 05-01 · 2006 04-16 04-23 · 2007 04-08 04-08 · 2008 03-23 04-27 · 2009 04-12 04-19
2010 04-04 04-04 · 2011 04-24 04-24 · 2012 04-08 04-15 · 2013 03-31 05-05 · 2014 04-20 04-20
2015 04-05 04-12 · 2016 03-27 05-01 · 2017 04-16 04-16 · 2018 04-01 04-08 · 2019 04-21 04-28
2020 04-12 04-19 · 2021 04-04 05-02 · 2022 04-17 04-24 · 2023 04-09 04-16 · 2024 03-31 05-05
2025 04-20 04-20 · 2026 04-05 04-12 · 2027 03-28 05-02 · 2028 04-16 04-16 · 2029 04-01 04-08
2030 04-21 04-28
"""
TABLE = [entry.split() for entry in EASTERS.replace("\n", " · ").split(" · ") if entry.strip()]


@pytest.mark.parametrize(("year", "western", "orthodox"), TABLE)
def test_easter_is_as_printed(year, western, orthodox):
    assert easter(int(year)) == date.fromisoformat(f"{year}-{western}")
    assert orthodox_easter(int(year)) == date.fromisoformat(f"{year}-{orthodox}")


@pytest.mark.parametrize(
    "day", ["1598-03-22", "1818-03-22", "2285-03-22", "1666-04-25", "1943-04-25", "2038-04-25"]
)
def test_easter_reaches_its_earliest_and_latest_day(day):
    assert easter(int(day[:4])) == date.fromisoformat(day)


@given(any_year)
def test_easter_is_a_sunday_after_the_paschal_full_moon_by_gauss(year):
    century = year // 100
    solar = (15 - (13 + 8 * century) // 25 + century - century // 4) % 30
    moon = (19 * (year % 19) + solar) % 30
    moon -= moon == 29 or (moon == 28 and year % 19 > 10)
    full_moon = date(year, 3, 21) + timedelta(days=moon)
    assert easter(year) == full_moon + timedelta(days=7 - (full_moon.weekday() + 1) % 7)


@given(any_year)
def test_orthodox_easter_is_a_sunday_never_before_western_easter(year):
    assert orthodox_easter(year).weekday() == 6
    assert orthodox_easter(year) >= easter(year)


@given(years, st.integers(1, 12), st.integers(0, 6), st.integers(1, 5))
def test_nth_weekday_is_the_nth_in_a_list_of_them(year, month, weekday, nth):
    days = [date(year, month, day) for day in range(1, last_day(year, month).day + 1)]
    those = [day for day in days if day.weekday() == weekday]

    assert nth_weekday(year, month, weekday, nth) == (those[nth - 1] if nth <= len(those) else None)
    assert nth_weekday(year, month, weekday, -nth) == (those[-nth] if nth <= len(those) else None)


@given(years, st.integers(1, 12))
def test_the_day_after_the_last_is_a_first(year, month):
    assert (last_day(year, month) + timedelta(days=1)).day == 1
