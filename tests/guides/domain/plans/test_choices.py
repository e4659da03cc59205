"""Choices, their JSON, and days off as they are written."""

from datetime import date, time

import pytest

from daysheet.guides.domain.planning.budget import spread
from daysheet.guides.domain.plans.choices import Choices, choices_as_json, choices_from_json
from daysheet.guides.domain.plans.off import days_off_in, days_off_told
from daysheet.guides.errors import BadDays, BadPlanFile

CHRISTMAS, EVE = date(2026, 12, 25), date(2026, 12, 24)


def make_choices(**fields):
    return Choices(**{"start": date(2026, 12, 1), "weekdays": spread(600)} | fields)


def test_days_off_are_ranges_and_the_holidays_that_are_kept():
    choices = make_choices(off=((date(2026, 12, 28), date(2026, 12, 30)),), works=(EVE,))

    assert choices.days_off({CHRISTMAS: "Christmas Day", EVE: "Christmas Eve"}) == {
        CHRISTMAS,
        date(2026, 12, 28),
        date(2026, 12, 29),
        date(2026, 12, 30),
    }


def test_choices_are_read_back_as_they_were_written():
    choices = make_choices(
        target=date(2027, 6, 1),
        off=((EVE, CHRISTMAS),),
        works=(CHRISTMAS,),
        pace=240,
        optional=("spark",),
        order="foundations",
        effort="high",
        begins=time(6, 30),
    )

    assert choices_from_json(choices_as_json(choices)) == choices
    assert choices_from_json(choices_as_json(make_choices())) == make_choices()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"start": "soon"}, "cannot be read"),
        ({"start": None}, "cannot be read"),
        ({"weekdays": [60]}, "seven numbers"),
        ({"weekdays": [0] * 7}, "not all 0"),
        ({"weekdays": [-1, 60, 0, 0, 0, 0, 0]}, "seven numbers"),
        ({"off": [["2026-12-24"]]}, "cannot be read"),
    ],
)
def test_choices_that_nobody_wrote_are_refused(change, told):
    with pytest.raises(BadPlanFile, match=told):
        choices_from_json(choices_as_json(make_choices()) | change)


@pytest.mark.parametrize(
    "line",
    [
        "2026-12-24 to 2026-12-25",
        "2026-12-24 – 2026-12-25",
        "2026-12-24..2026-12-25",
        " 2026-12-24 - 2026-12-25 ",
        "2026-12-24 until 2026-12-25",
    ],
)
def test_a_range_of_days_off_may_be_written_in_several_ways(line):
    assert days_off_in(line) == ((EVE, CHRISTMAS),)


def test_days_off_are_lines_each_told_once():
    assert days_off_in("2026-12-24\n\n2026-12-25\n2026-12-24") == ((EVE, EVE), (CHRISTMAS, CHRISTMAS))
    assert days_off_told(((EVE, EVE), (EVE, CHRISTMAS))) == "2026-12-24\n2026-12-24 to 2026-12-25"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Christmas", "“Christmas” cannot be read. Write 2026-12-24"),
        ("2026-12-32", "cannot be read"),
        ("2026-12-25 to 2026-12-24", "ends before it begins"),
        ("2026-01-01 to 2029-01-01", "longer than 400 days"),
        ("2026-12-24 to 2026-12-25 to 2026-12-26", "cannot be read"),
        ("\n".join(["2026-12-24"] * 201), "201 lines"),
    ],
)
def test_days_off_that_cannot_be_read_name_their_line(text, told):
    with pytest.raises(BadDays, match=told):
        days_off_in(text)
