"""Whose law makes a day a public holiday, in plain words."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.words_laws import law_label, law_phrase, law_remark
from tests.almanac.domain.test_observances import SANTA_CLARA, law, made

DAY = date(2026, 3, 1)
NEW_ORLEANS = replace(SANTA_CLARA, slug="us/la/new-orleans", name="New Orleans", state="LA", county="Orleans")


def at(place, *laws, **about):
    (item,) = Observances((made(laws=laws, **about),)).on(DAY, place).observances
    return item


@pytest.mark.parametrize(
    ("place", "where", "phrase", "label"),
    [
        (SANTA_CLARA, "us/ca/santa-clara", "A public holiday in Santa Clara", "city holiday"),
        (SANTA_CLARA, "us-ca/santa-clara", "A public holiday in Santa Clara County", "county holiday"),
        (NEW_ORLEANS, "us-la/orleans", "A public holiday in Orleans Parish", "parish holiday"),
        (SANTA_CLARA, "us-ca", "A holiday by state law in California", "California"),
        (SANTA_CLARA, "us", "", ""),
        (SANTA_CLARA, "us-nv", "", ""),
    ],
)
def test_a_day_is_told_by_the_nearest_law_of_the_place(place, where, phrase, label):
    item = at(place, law(where), kind="religious")

    assert (law_phrase(item), law_label(item)) == (phrase, label)


def test_a_federal_holiday_stays_one_where_a_city_keeps_it_too():
    item = at(SANTA_CLARA, law("us"), law("us/ca/santa-clara"), kind="federal")

    assert item.lawgiver == "us/ca/santa-clara"
    assert (law_phrase(item), law_label(item)) == ("", "")


def test_a_federal_holiday_on_a_day_of_the_states_own_is_told_as_the_states():
    item = at(SANTA_CLARA, law("us"), law("us-ca", rule=parse_rule("03 sun 1")), kind="federal", rule="03-02")

    assert law_phrase(item) == "A holiday by state law in California"


def test_dates_at_a_place_say_which_day_its_own_law_sets():
    own = law("us/ca/santa-clara", name="Orchard Day", rule=parse_rule("03 mon -1"), since=2020)
    about = made("a-day", laws=(own, law("us-ca")))

    assert law_remark(about, SANTA_CLARA, 2026) == (
        "A public holiday in Santa Clara by law as Orchard Day: the last Monday of March."
    )
    assert law_remark(about, SANTA_CLARA, 2019) == ""
    assert law_remark(about, NEW_ORLEANS, 2026) == ""
