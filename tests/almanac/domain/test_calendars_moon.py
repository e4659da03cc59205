"""Hebrew, Chinese and Islamic days against published ones."""

from datetime import date, timedelta

import pytest
from convertdate import hebrew as second_hebrew
from hypothesis import given
from hypothesis import strategies as st

from daysheet.almanac.domain.calendars_chinese import chinese_dates
from daysheet.almanac.domain.calendars_hebrew import hebrew_date, hebrew_dates
from daysheet.almanac.domain.calendars_islamic import is_tabled, islamic_dates

years = st.integers(1900, 2100)


def days(texts):
    return tuple(date.fromisoformat(text) for text in texts.split())


@pytest.mark.filterwarnings("ignore:month_days is deprecated")  # convertdate calls its own old name
@given(st.integers(5343, 8000), st.integers(1, 12), st.integers(1, 29))
def test_hebrew_days_are_those_of_a_second_implementation(year, month, day):
    leap = (7 * year + 1) % 19 < 7
    theirs = second_hebrew.to_gregorian(year, 13 if month == 12 and leap else month, day)

    assert hebrew_date(year, month, day) == date(*theirs)


ROSH_HASHANAH = """2015-09-14 2016-10-03 2017-09-21 2018-09-10 2019-09-30 2020-09-19 2021-09-07 2022-09-26
2023-09-16 2024-10-03 2025-09-23 2026-09-12 2027-10-02 2028-09-21 2029-09-10 2030-09-28"""
PASSOVER = """2015-04-04 2016-04-23 2017-04-11 2018-03-31 2019-04-20 2020-04-09 2021-03-28 2022-04-16
2023-04-06 2024-04-23 2025-04-13 2026-04-02 2027-04-22"""


@pytest.mark.parametrize("day", days(ROSH_HASHANAH))
def test_rosh_hashanah_is_as_printed(day):
    assert hebrew_dates(day.year, 7, 1)[-1] == day


@pytest.mark.parametrize("day", days(PASSOVER))
def test_passover_is_as_printed(day):
    assert day in hebrew_dates(day.year, 1, 15)


@given(years)
def test_rosh_hashanah_never_falls_on_sunday_wednesday_or_friday(year):
    (day,) = (on for on in hebrew_dates(year, 7, 1) if on.year == year)
    assert day.weekday() not in (6, 2, 4)


def test_the_30th_of_a_short_month_is_absent():
    assert hebrew_date(5784, 8, 30) is None  # Heshvan had 29 days
    assert hebrew_date(5785, 8, 30) == date(2024, 12, 1)


# First days of the Chinese year: Hong Kong Observatory's conversion tables.
CHINESE_NEW_YEAR = """1901-02-19 1922-01-28 1950-02-17 1985-02-20 2000-02-05 2015-02-19 2020-01-25 2021-02-12
2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2033-01-31
2034-02-19 2050-01-23 2100-02-09"""
MID_AUTUMN = """2015-09-27 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15
2030-09-12 2033-09-08"""


@pytest.mark.parametrize("day", days(CHINESE_NEW_YEAR))
def test_chinese_new_year_is_as_tabled(day):
    assert chinese_dates(day.year, 1, 1) == (day,)


@pytest.mark.parametrize("day", days(MID_AUTUMN))
def test_mid_autumn_is_as_tabled(day):
    assert chinese_dates(day.year, 8, 15) == (day,)


@given(st.integers(1901, 2100))
def test_chinese_new_year_falls_between_21_january_and_21_february(year):
    (day,) = chinese_dates(year, 1, 1)
    assert date(year, 1, 21) <= day <= date(year, 2, 21)


def test_the_leap_month_of_2033_comes_after_the_eleventh():
    assert chinese_dates(2033, 11, 1) == days("2033-11-22")
    assert chinese_dates(2034, 12, 1) == days("2034-01-20")


def test_a_leap_month_holds_no_rule():
    assert chinese_dates(2025, 6, 1) == days("2025-06-25")  # the leap sixth month began on 25 July


# Days of Umm al-Qura as published in Makkah: 1 Ramadan, 1 Shawwal, 10 Dhu al-Hijjah.
UMM_AL_QURA = [
    (9, 1, "2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11 2025-03-01 2026-02-18"),
    (10, 1, "2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20"),
    (12, 10, "2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06 2026-05-27"),
]


@pytest.mark.parametrize(("month", "day", "published"), UMM_AL_QURA)
def test_islamic_days_are_as_published(month, day, published):
    assert [islamic_dates(on.year, month, day) for on in days(published)] == [(on,) for on in days(published)]


def test_an_islamic_day_may_come_twice_in_a_year():
    assert islamic_dates(2030, 9, 1) == days("2030-01-05 2030-12-26")


def test_an_islamic_day_may_not_come_in_a_year():
    absent = [year for year in range(1925, 2077) if not islamic_dates(year, 9, 30)]
    assert absent
    assert all(is_tabled(year, 9, 30) for year in absent)


@given(st.integers(1926, 2075), st.integers(1, 12), st.integers(1, 29))
def test_islamic_days_are_a_lunar_year_apart(year, month, day):
    run = [on for near in (year - 1, year, year + 1) for on in islamic_dates(near, month, day)]

    assert len(run) >= 2
    for earlier, later in zip(run, run[1:], strict=False):
        assert timedelta(days=353) <= later - earlier <= timedelta(days=356)


@pytest.mark.parametrize("year", [1900, 1923, 2078, 2100])
def test_umm_al_qura_says_nothing_outside_its_tables(year):
    assert not is_tabled(year, 9, 1)
    assert islamic_dates(year, 9, 1) == ()


def test_the_tables_end_within_2077():
    assert is_tabled(2077, 10, 1)
    assert islamic_dates(2077, 10, 1) == days("2077-08-19")
    assert not is_tabled(2077, 1, 1)


def test_the_tables_begin_within_1924():
    assert is_tabled(1924, 1, 1)
    assert not is_tabled(1924, 10, 1)
