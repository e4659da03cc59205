"""The year's public holidays by weekday."""

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.strip import strip_of
from tests.almanac.domain.test_observances import made

BOOK = Observances(
    (
        made("new-years-day", "federal", rule="01-01"),
        made("thanksgiving-day", "federal", rule="11 thu 4"),
        made("pig-day", rule="03-01"),
    )
)


def told(strip):
    """{(weekday, month): [(day, name, whether it is a day off for another)]} of what is marked."""
    return {
        (line.weekday, month): [(one.day.day, one.name, one.is_day_off_for) for one in days]
        for line in strip.lines
        for month, days in zip(strip.months, line.months, strict=True)
        if days
    }


def test_each_holiday_stands_under_its_weekday_and_month():
    assert told(strip_of(BOOK, 2026)) == {
        ("Thursday", "January"): [(1, "New Years Day", False)],
        ("Thursday", "November"): [(26, "Thanksgiving Day", False)],
    }


def test_a_holiday_on_a_weekend_shows_its_day_off_too_in_the_year_where_it_falls():
    assert told(strip_of(BOOK, 2021)) == {
        ("Friday", "January"): [(1, "New Years Day", False)],
        ("Friday", "December"): [(31, "New Years Day", True)],
        ("Thursday", "November"): [(25, "Thanksgiving Day", False)],
    }
    assert told(strip_of(BOOK, 2022)) == {
        ("Saturday", "January"): [(1, "New Years Day", False)],
        ("Thursday", "November"): [(24, "Thanksgiving Day", False)],
    }


def test_a_line_counts_holidays_and_not_days_off():
    counts = {line.weekday: line.count for line in strip_of(BOOK, 2021).lines if line.count}

    assert counts == {"Thursday": 1, "Friday": 1}
