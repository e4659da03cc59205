"""When a country's public holiday falls, and which days are free by it."""

from datetime import date

import pytest

from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.world import WorldHoliday, listed_days, listed_text

SATURDAY = date(2026, 12, 12)


def holiday(*rules, **given):
    told = {"country": "ke", "name": "Jamhuri Day", "slug": "jamhuri-day-kenya", "first": 2015, "last": 2036}
    return WorldHoliday(**told, sources=(), rules=tuple(map(parse_rule, rules)), **given)


def off(one, year):
    return [day.isoformat() for found in one.days(year) for day in found.off]


def test_a_rule_gives_its_day_in_the_years_that_its_source_reaches():
    one = holiday("12-12")

    assert [off(one, year) for year in (2014, 2015, 2036, 2037)] == [[], ["2015-12-12"], ["2036-12-12"], []]
    assert [one.is_known(year) for year in (2014, 2015, 2036, 2037)] == [False, True, True, False]


def test_a_law_that_began_and_ended_gives_no_day_before_and_after():
    one = holiday("12-12", since=2020, until=2021)

    assert [off(one, year) for year in range(2019, 2023)] == [[], ["2020-12-12"], ["2021-12-12"], []]


def test_several_rules_are_several_days_of_one_holiday():
    assert off(holiday("05-01", "05-02"), 2026) == ["2026-05-01", "2026-05-02"]


def test_the_day_itself_and_its_day_off_are_both_free():
    assert off(holiday("12-12", shifts=((5, 2),)), 2026) == ["2026-12-12", "2026-12-14"]


def test_of_what_is_moved_only_the_day_off_is_free():
    (found,) = holiday("12-12", shifts=((5, 2),), moves=True).days(2026)

    assert (found.on, found.observed, found.off) == (SATURDAY, date(2026, 12, 14), (date(2026, 12, 14),))


def test_a_day_off_before_new_year_is_told_in_both_years():
    one = holiday("01-01", shifts=((5, -1),))

    assert [[d.on.year for d in one.days(year)] for year in (2027, 2028)] == [[2027, 2028], [2028]]


def test_a_list_tells_days_off_moves_runs_and_estimates():
    days = listed_days("2026-07-04>2026-07-03 2026-01-06>>2026-01-12 ~2027-03-10+1")

    assert days == (
        (date(2026, 7, 4), date(2026, 7, 3), False, False),
        (date(2026, 1, 6), date(2026, 1, 12), True, False),
        (date(2027, 3, 10), None, False, True),
        (date(2027, 3, 11), None, False, True),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-07-04",
        "2026-07-04+3 2026-07-09",
        "~2026-07-04+1 2026-07-06",
        "2026-07-04>2026-07-06 2026-07-05",
        "2026-01-06>>2026-01-12 ~2027-01-06>2027-01-12",
    ],
)
def test_a_list_is_written_as_it_is_read(text):
    assert listed_text(listed_days(text)) == text


def test_an_estimate_says_what_it_depends_on():
    one = holiday(listed=listed_days("2026-03-20 ~2027-03-10"), waits_for="until the moon is seen")

    assert [one.days(year)[0].depends_on for year in (2026, 2027)] == [None, "until the moon is seen"]


def test_the_next_day_off_is_the_first_that_is_not_past():
    (found,) = holiday("12-12", shifts=((5, 2),)).days(2026)

    assert found.next_off(date(2026, 12, 1)) == SATURDAY
    assert found.next_off(date(2026, 12, 13)) == date(2026, 12, 14)
    assert found.next_off(date(2026, 12, 15)) is None
