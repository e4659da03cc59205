"""What an editor means to correct is found by a part of its name, or by its day."""

import pytest

from daysheet.almanac.domain.own.lookup import look_up
from daysheet.almanac.domain.own.rows import event_key
from tests.almanac.domain.own.small import EARTHQUAKE, facts


@pytest.mark.parametrize(
    "asked", ["tomato", "Tomato Day", " TOMATO ", "https://a.example/holidays/tomato-day/"]
)
def test_an_observance_is_found_by_a_part_of_its_name_and_by_its_address(asked):
    assert [one.slug for one in look_up(asked, facts()).observances] == ["tomato-day"]


def test_what_fits_exactly_comes_first_and_short_names_before_long_ones():
    assert [one.slug for one in look_up("day", facts()).observances] == ["plum-day", "tomato-day"]


def test_people_are_found_by_a_part_of_their_name():
    assert [one.name for one in look_up("best", facts()).people] == ["Ada Best"]


@pytest.mark.parametrize("asked", ["04-18", "1906-04-18"])
def test_events_are_found_by_their_day_with_the_key_that_names_them(asked):
    assert look_up(asked, facts()).events == ((event_key(EARTHQUAKE), EARTHQUAKE),)


@pytest.mark.parametrize("asked", ["", "   ", "?!", "no such thing", "02-30"])
def test_what_is_not_there_is_not_found(asked):
    assert not look_up(asked, facts())
