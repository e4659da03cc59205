"""Which dates each form of a day rule gives, as tables and as properties of 1900 to 2100."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daysheet.almanac.domain.calendars import easter, orthodox_easter
from daysheet.almanac.domain.rules import begins_evening_before, is_known, is_period, occurrences
from daysheet.almanac.domain.rules_reading import WEEKDAYS, parse_rule
from daysheet.almanac.domain.words import in_words
from daysheet.almanac.errors import BadYear

years = st.integers(1900, 2100)
months = st.integers(1, 12)
weekdays = st.integers(0, 6)
common_days = st.integers(1, 28)


def starts(text, year):
    return [str(one.start) for one in occurrences(parse_rule(text), year)]


SINGLE_DAYS = [
    ("12-25", 2026, ["2026-12-25"]),
    ("02-29", 2024, ["2024-02-29"]),
    ("02-29", 2026, []),
    ("02-29", 1900, []),
    ("11 thu 4", 2026, ["2026-11-26"]),
    ("11 thu 4", 2029, ["2029-11-22"]),
    ("05 mon -1", 2026, ["2026-05-25"]),
    ("01 mon 5", 2026, []),
    ("03 mon 5", 2026, ["2026-03-30"]),
    ("03 mon -5", 2026, ["2026-03-02"]),
    ("02 fri 4", 2026, ["2026-02-27"]),
    ("easter", 2026, ["2026-04-05"]),
    ("easter-2", 2026, ["2026-04-03"]),
    ("easter-47", 2026, ["2026-02-17"]),
    ("easter+60", 2026, ["2026-06-04"]),
    ("orthodox", 2026, ["2026-04-12"]),
    ("orthodox+1", 2024, ["2024-05-06"]),
    ("sun>=11-27", 2022, ["2022-11-27"]),
    ("sun>=11-27", 2026, ["2026-11-29"]),
    ("sun>=11-27", 2027, ["2027-11-28"]),
    ("fri<=05-31", 2026, ["2026-05-29"]),
    ("sun<=05-31", 2026, ["2026-05-31"]),
    ("mon>=02-29", 2026, ["2026-03-02"]),
    ("sat<=02-29", 2026, ["2026-02-28"]),
    ("11 thu 4 +1", 2024, ["2024-11-29"]),
    ("11 thu 4 +4", 2026, ["2026-11-30"]),
    ("05 mon -1 -5", 2026, ["2026-05-20"]),
    ("09 mon 1 +6", 2026, ["2026-09-13"]),
    ("05 sun 2 -6", 2026, ["2026-05-04"]),
    ("easter +1", 2026, ["2026-04-06"]),
    ("02-29 +1", 2024, ["2024-03-01"]),
    ("02-29 +1", 2026, []),
    ("12-31 +1", 2026, ["2026-01-01"]),
    ("01-01 -1", 2026, ["2026-12-31"]),
    ("sat>=12-30", 2023, ["2023-12-30"]),
    ("sat>=12-30", 2024, []),
    ("sat>=12-30", 2027, ["2027-01-02"]),
]


@pytest.mark.parametrize(("text", "year", "expected"), SINGLE_DAYS)
def test_a_single_day_falls(text, year, expected):
    assert starts(text, year) == expected
    assert [one.end for one in occurrences(parse_rule(text), year)] == [
        date.fromisoformat(day) for day in expected
    ]


PERIODS = [
    ("09-15..10-15", 2026, [("2026-09-15", "2026-10-15")]),
    ("12-26..01-01", 2026, [("2026-12-26", "2027-01-01")]),
    ("03-01..03-01", 2026, [("2026-03-01", "2026-03-01")]),
    ("02-20..02-29", 2024, [("2024-02-20", "2024-02-29")]),
    ("02-20..02-29", 2026, [("2026-02-20", "2026-02-28")]),
    ("02-29..03-05", 2026, []),
    ("month 02", 2026, [("2026-02-01", "2026-02-28")]),
    ("month 02", 2028, [("2028-02-01", "2028-02-29")]),
    ("month 12", 2026, [("2026-12-01", "2026-12-31")]),
    ("week 10 sun 3", 2026, [("2026-10-18", "2026-10-24")]),
    ("week 05 mon -1 -9", 2026, [("2026-05-16", "2026-05-22")]),
    ("week-of 05-15", 2026, [("2026-05-10", "2026-05-16")]),
    ("week-of 06-14", 2026, [("2026-06-14", "2026-06-20")]),
    ("week-of 05 fri 3", 2026, [("2026-05-10", "2026-05-16")]),
    ("week-of 01-01", 2022, []),
    ("week-of 01-01", 2023, [("2023-01-01", "2023-01-07"), ("2023-12-31", "2024-01-06")]),
    ("week-of 01-01", 2025, [("2025-12-28", "2026-01-03")]),
]


@pytest.mark.parametrize(("text", "year", "expected"), PERIODS)
def test_a_period_runs(text, year, expected):
    assert [(str(one.start), str(one.end)) for one in occurrences(parse_rule(text), year)] == expected
    assert is_period(parse_rule(text))


LUNAR_DAYS = [
    ("hebrew 7-1", 2026, ["2026-09-12"]),
    ("hebrew 12-14", 2024, ["2024-03-24"]),  # Purim is in Adar II of a leap year
    ("hebrew 10-10", 2019, []),
    ("hebrew 10-10", 2020, ["2020-01-07", "2020-12-25"]),
    ("islamic 10-1", 2026, ["2026-03-20"]),
    ("islamic 9-1", 2030, ["2030-01-05", "2030-12-26"]),
    ("chinese 8-15", 2026, ["2026-09-25"]),
    ("hebrew 5-9 sat+1", 2022, ["2022-08-07"]),
    ("hebrew 5-9 sat+1", 2024, ["2024-08-13"]),
    ("hebrew 12-13 sat-2", 2024, ["2024-03-21"]),
    ("hebrew 1-27 fri-1 sun+1", 2021, ["2021-04-08"]),
    ("hebrew 1-27 fri-1 sun+1", 2024, ["2024-05-06"]),
    ("hebrew 1-27 fri-1 sun+1", 2025, ["2025-04-24"]),
    ("hebrew 2-4 thu-1 fri-2 sun+1", 2024, ["2024-05-13"]),
    ("hebrew 2-5 fri-1 sat-2 mon+1", 2024, ["2024-05-14"]),
    ("hebrew 2-5 fri-1 sat-2 mon+1", 2025, ["2025-05-01"]),
    ("hebrew 2-5 fri-1 sat-2 mon+1", 2026, ["2026-04-22"]),
]


@pytest.mark.parametrize(("text", "year", "expected"), LUNAR_DAYS)
def test_a_lunar_day_falls(text, year, expected):
    assert starts(text, year) == expected


EVERY = [
    ("11 mon 1 +1 /2@0", 2026, ["2026-11-03"]),
    ("11 mon 1 +1 /2@0", 2027, []),
    ("01-20 /4@1", 2025, ["2025-01-20"]),
    ("01-20 /4@1", 2026, []),
    ("month 03 /5@1", 2026, ["2026-03-01"]),
    ("hebrew 7-1 /2@0", 2026, ["2026-09-12"]),
    ("01-01 /4@0 /100@0", 2000, ["2000-01-01"]),
    ("01-01 /4@0 /100@0", 2004, []),
]


@pytest.mark.parametrize(("text", "year", "expected"), EVERY)
def test_a_rule_may_skip_years(text, year, expected):
    assert starts(text, year) == expected
    assert is_known(parse_rule(text), year)


@given(years, months, weekdays, st.integers(1, 5))
def test_nth_weekday_is_that_weekday_in_the_nth_seven_days(year, month, weekday, nth):
    for one in occurrences(parse_rule(f"{month:02} {WEEKDAYS[weekday]} {nth}"), year):
        assert (one.start.month, one.start.weekday()) == (month, weekday)
        assert (one.start.day - 1) // 7 + 1 == nth


@given(years, months, weekdays)
def test_last_weekday_has_none_after_it_in_its_month(year, month, weekday):
    ((last,),) = ([one.start] for one in occurrences(parse_rule(f"{month:02} {WEEKDAYS[weekday]} -1"), year))

    assert (last.month, last.weekday()) == (month, weekday)
    assert (last + timedelta(days=7)).month != month


@given(years, months, common_days, weekdays)
def test_on_or_after_is_within_a_week_of_its_day(year, month, day, weekday):
    rule = parse_rule(f"{WEEKDAYS[weekday]}>={month:02}-{day:02}")
    found = [one.start for near in (year, year + 1) for one in occurrences(rule, near)]
    base = date(year, month, day)

    assert [on for on in found if base <= on < base + timedelta(days=7)]
    assert all(on.weekday() == weekday for on in found)


@given(years, months, common_days, weekdays)
def test_on_or_before_is_the_week_before_on_or_after_the_next_day(year, month, day, weekday):
    name, base = WEEKDAYS[weekday], date(year, month, day)
    before = [
        one.start for y in (year - 1, year) for one in occurrences(parse_rule(f"{name}<={base:%m-%d}"), y)
    ]

    assert [on for on in before if base - timedelta(days=7) < on <= base]


@given(years, st.integers(-120, 120))
def test_days_are_counted_from_both_easters(year, days):
    text = f"{days:+}" if days else ""

    assert starts(f"easter{text}", year) == _in_year(year, easter, days)
    assert starts(f"orthodox{text}", year) == _in_year(year, orthodox_easter, days)


def _in_year(year, sunday, days):
    moved = [sunday(near) + timedelta(days=days) for near in (year - 1, year, year + 1)]
    return [str(day) for day in moved if day.year == year]


@given(years, months, common_days)
def test_the_week_of_a_day_runs_from_sunday_and_holds_it(year, month, day):
    base, rule = date(year, month, day), parse_rule(f"week-of {month:02}-{day:02}")
    weeks = [one for near in (year - 1, year) for one in occurrences(rule, near)]

    (week,) = [one for one in weeks if one.start <= base <= one.end]
    assert (week.start.weekday(), week.end - week.start) == (6, timedelta(days=6))


ANY_RULE = st.sampled_from([text for text, *_ in SINGLE_DAYS + PERIODS + LUNAR_DAYS + EVERY])


@given(ANY_RULE, years)
def test_occurrences_start_in_their_year_in_order_and_end_no_sooner(text, year):
    found = occurrences(parse_rule(text), year)

    assert [one.start for one in found] == sorted({one.start for one in found})
    assert all(one.start.year == year and one.start <= one.end for one in found)


@pytest.mark.parametrize(
    ("text", "year", "known"),
    [
        ("islamic 9-1", 1923, False),
        ("islamic 9-1", 1950, True),
        ("islamic 9-1", 2078, False),
        ("islamic 9-1 /2@0", 2079, True),
        ("islamic 9-1 /2@0", 2080, False),
        ("chinese 1-1", 1900, False),
        ("chinese 1-1", 1901, True),
        ("chinese 1-1", 2100, True),
        ("chinese 1-1", 2101, False),
        ("hebrew 7-1", 2500, True),
        ("11 thu 4", 1583, True),
    ],
)
def test_a_year_without_a_table_is_unknown_and_never_guessed(text, year, known):
    assert is_known(parse_rule(text), year) is known
    if not known:
        assert occurrences(parse_rule(text), year) == ()


@pytest.mark.parametrize("year", [0, -1, 1582, 4100, 9999])
def test_a_year_out_of_range_is_an_error_that_names_it(year):
    with pytest.raises(BadYear, match=f"1583 to 4099, not for {year}"):
        occurrences(parse_rule("03-01"), year)


@pytest.mark.parametrize(
    ("text", "evening"),
    [
        ("hebrew 7-1", True),
        ("islamic 9-1", True),
        ("islamic 9-1 /2@0", True),
        ("chinese 1-1", False),
        ("03-01", False),
    ],
)
def test_hebrew_and_islamic_days_begin_the_evening_before(text, evening):
    assert begins_evening_before(parse_rule(text)) is evening


def test_a_fixed_day_may_give_way_on_some_weekdays():
    at_christmas = parse_rule("12-24 wed+2 fri-1 sat-1 sun+2")

    found = [occurrences(at_christmas, year)[0].start.isoformat() for year in range(2023, 2029)]

    assert found == ["2023-12-26", "2024-12-24", "2025-12-26", "2026-12-24", "2027-12-23", "2028-12-26"]
    assert in_words(parse_rule("12-24 wed+2")) == "24 December; when that is a Wednesday, 2 days after it"
