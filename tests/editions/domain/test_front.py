"""What leads a day's page, and which days are printed in red."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.sources import Source
from daysheet.editions.domain.front import chief_and_rest, coming_row, may_lead
from daysheet.editions.domain.wording import observance_label, observance_sentence
from tests.almanac.domain.test_observances import SANTA_CLARA, SEEN, law, made

MONDAY = date(2026, 3, 2)
SAN_JOSE = replace(SANTA_CLARA, slug="us/ca/san-jose", name="San Jose")
BOSTON = replace(SANTA_CLARA, slug="us/ma/boston", name="Boston", state="MA", county="Suffolk")
CITY = made("orchard-day", "us-local", ("us/ca/santa-clara",), "03-02", laws=(law("us/ca/santa-clara"),))
COUNTY = made("evacuation-day", "us-state", ("us-ma",), "03-02", laws=(law("us-ma/suffolk"),))
STATE = made("texas-day", "us-state", ("us-tx",), "03-02", laws=(law("us-tx"),))
OLD = made("gold-day", "us-state", ("us",), "03-02", laws=(law("us-ca", until=2009),))
NAMED = made("milk-day", "us-state", ("us-ca",), "03-02")
POPULAR = made("pig-day", "popular", ("us",), "03-02", laws=(law("us/ca/santa-clara"),))


def items(place, *known, day=MONDAY):
    return Observances(known).on(day, place).observances


def red(place, *known):
    row = coming_row(MONDAY, items(place, *known), "/here/")
    return row is not None and row.is_red


@pytest.mark.parametrize(
    ("about", "place", "is_red"),
    [
        (CITY, SANTA_CLARA, True),
        (CITY, SAN_JOSE, False),
        (COUNTY, BOSTON, True),
        (COUNTY, replace(BOSTON, slug="us/ma/worcester", county="Worcester"), False),
        (STATE, SANTA_CLARA, False),
        (OLD, SANTA_CLARA, False),
        (NAMED, SANTA_CLARA, False),
        (POPULAR, SANTA_CLARA, True),
        (POPULAR, SAN_JOSE, False),
    ],
)
def test_a_day_is_red_where_a_law_in_force_makes_it_a_public_holiday(about, place, is_red):
    assert red(place, about) is is_red


def test_a_state_holiday_is_not_red_without_a_place():
    assert [item.is_public_holiday for item in items(None, STATE, CITY)] == [False, False]


def test_a_day_off_leads_before_days_that_only_sound_official():
    law_day, un_day = made("law-day", "us-law", rule="03-02"), made("un-day", "un", ("world",), "03-02")

    chief, rest = chief_and_rest(items(SANTA_CLARA, un_day, law_day, POPULAR))

    assert [item.observance.slug for item in chief] == ["pig-day", "law-day"]
    assert [item.observance.slug for item in rest] == ["un-day"]
    assert not may_lead(items(SAN_JOSE, POPULAR)[0])


KNOWN = made("halloween", rule="03-02", sources=tuple(Source(f"List {n}", None, SEEN) for n in range(5)))


def test_custom_leads_only_where_nothing_else_may_and_all_know_it():
    un_day, pig_day = made("un-day", "un", ("world",), "03-02"), made("pig-day", rule="03-02")

    alone, _ = chief_and_rest(items(SAN_JOSE, KNOWN, pig_day))
    beside, rest = chief_and_rest(items(SAN_JOSE, un_day, KNOWN, pig_day))

    assert [item.observance.slug for item in alone] == ["halloween"]
    assert [item.observance.slug for item in beside] == ["un-day"]
    assert [item.observance.slug for item in rest] == ["halloween", "pig-day"]
    assert chief_and_rest(items(SAN_JOSE, pig_day))[0] == []


def test_custom_that_all_know_is_among_the_coming_days():
    assert coming_row(MONDAY, items(SAN_JOSE, KNOWN), "/").name == "Halloween"
    assert coming_row(MONDAY, items(SAN_JOSE, made("pig-day", rule="03-02")), "/") is None


def test_a_citys_day_off_is_told_as_such_in_the_city_alone():
    (here,), (there,) = items(SANTA_CLARA, POPULAR), items(SAN_JOSE, POPULAR)

    assert observance_sentence(here, MONDAY) == "A public holiday in Santa Clara, on 2 March."
    assert observance_label(here, MONDAY) == "city holiday"
    assert observance_sentence(there, MONDAY) == "A popular day, on 2 March."
    assert observance_label(there, MONDAY) == "popular"


def test_a_day_that_a_city_alone_marks_names_it_everywhere():
    (item,) = items(None, CITY)

    assert observance_sentence(item, MONDAY) == (
        "A holiday by city or county law in Santa Clara, California, on 2 March."
    )
    assert observance_label(item, MONDAY) == "Santa Clara, California"
