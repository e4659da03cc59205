"""What the leaf of a day says."""

from datetime import date

import pytest

from daysheet.editions.domain.leaf import daylight_change, has_edition, last_day, month_grid, place_in_year


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 1), "Day 60 of 2026, 305 to come."),
        (date(2024, 2, 29), "Day 60 of 2024, 306 to come."),
        (date(2026, 12, 31), "Day 365 of 2026, none to come."),
    ],
)
def test_place_in_year(day, said):
    assert place_in_year(day) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (141, "Two minutes and 21 seconds more daylight than yesterday."),
        (-61, "One minute and one second less daylight than yesterday."),
        (-120, "Two minutes less daylight than yesterday."),
        (0.3, "As much daylight as yesterday."),
        (None, ""),
    ],
)
def test_daylight_change(seconds, said):
    assert daylight_change(seconds) == said


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2020, 12, 31), False),
        (date(2021, 1, 1), True),
        (date(2031, 3, 1), True),
        (date(2031, 3, 2), False),
    ],
)
def test_editions_run_from_2021_to_five_years_ahead(day, there):
    assert has_edition(day, today=date(2026, 3, 1)) is there


def test_range_ends_on_28_february_when_today_is_a_leap_day():
    assert last_day(date(2024, 2, 29)) == date(2029, 2, 28)


def test_month_is_laid_out_from_sunday_to_saturday():
    weeks = month_grid(date(2026, 3, 31), red={date(2026, 3, 31)}, today=date(2026, 3, 1))

    assert [[c.day.day if c else None for c in w] for w in (weeks[0], weeks[-1])] == [
        [1, 2, 3, 4, 5, 6, 7],
        [29, 30, 31, None, None, None, None],
    ]
    assert [c.day.day for w in weeks for c in w if c and c.is_red] == [1, 8, 15, 22, 29, 31]
    assert [c.day.day for w in weeks for c in w if c and c.is_shown] == [31]
