"""Public holidays by law: the nearest law that is in force tells the day and the day off."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.public_holidays import codes_of, hyphened, law_of
from daysheet.almanac.domain.rules_reading import parse_rule, parse_shifts
from daysheet.almanac.errors import BadRule
from tests.almanac.domain.test_observances import SANTA_CLARA, law, made

SATURDAY, SUNDAY = date(2026, 7, 4), date(2027, 7, 4)
FEDERAL, CALIFORNIA = law("us", shift="sat-1 sun+1"), law("us-ca", shift="sun+1")
COUNTY, CITY = law("us-ca/santa-clara", name="County day"), law("us/ca/santa-clara", name="City day")
AUSTIN = replace(SANTA_CLARA, slug="us/tx/austin", name="Austin", state="TX", county="Travis")


def test_the_nearest_law_comes_first():
    assert codes_of(SANTA_CLARA) == ("us/ca/santa-clara", "us-ca/santa-clara", "us-ca", "us")
    assert codes_of(None) == ("us",)
    laws = [FEDERAL, CALIFORNIA, COUNTY, CITY]
    told = []
    while laws:
        told.append(law_of(laws, codes_of(SANTA_CLARA), 2026))
        laws.remove(told[-1])
    assert told == [CITY, COUNTY, CALIFORNIA, FEDERAL]
    assert law_of([CALIFORNIA], codes_of(AUSTIN), 2026) is None


@pytest.mark.parametrize(
    ("year", "named"), [(1999, None), (2000, "old"), (2017, "old"), (2018, "new"), (2040, "new")]
)
def test_a_law_holds_from_its_first_year_to_its_last(year, named):
    laws = (law("us-ca", name="old", since=2000, until=2017), law("us-ca", name="new", since=2018))

    found = law_of(laws, codes_of(SANTA_CLARA), year)

    assert (found and found.name) == named


@pytest.mark.parametrize(
    ("place", "day", "observed"),
    [
        (None, SATURDAY, date(2026, 7, 3)),
        (None, SUNDAY, date(2027, 7, 5)),
        (AUSTIN, SATURDAY, date(2026, 7, 3)),
        (SANTA_CLARA, SATURDAY, SATURDAY),
        (SANTA_CLARA, SUNDAY, date(2027, 7, 5)),
    ],
)
def test_the_day_off_is_the_states_where_it_has_a_law_of_its_own(place, day, observed):
    assert made(rule="07-04", laws=(FEDERAL, CALIFORNIA)).observed(day, place) == observed


def test_a_day_off_that_the_state_does_not_give_is_not_on_there():
    known = Observances((made("independence-day", "federal", rule="07-04", laws=(FEDERAL, CALIFORNIA)),))

    assert known.on(date(2026, 7, 3), AUSTIN).observances[0].observed == date(2026, 7, 3)
    assert known.on(date(2026, 7, 3), SANTA_CLARA).observances == ()
    assert known.on(date(2026, 7, 3)).observances[0].law == FEDERAL


def test_a_state_may_set_another_day():
    own = law("us-ca", rule=parse_rule("10-12"), until=2030)
    known = Observances((made("columbus-day", "federal", rule="10 mon 2", laws=(law("us"), own)),))

    assert [str(y.on[0]) for y in known.dates("columbus-day", 2030, 2031, SANTA_CLARA)] == [
        "2030-10-12",
        "2031-10-13",
    ]
    assert [str(y.on[0]) for y in known.dates("columbus-day", 2030, 2031)] == ["2030-10-14", "2031-10-13"]
    assert known.on(date(2030, 10, 14), SANTA_CLARA).observances[0].lawgiver == "us"
    assert known.on(date(2030, 10, 14), AUSTIN).observances[0].law == law("us")
    assert len(known.on(date(2030, 10, 12), SANTA_CLARA).observances) == 1


def test_a_day_stays_where_it_is_marked_everywhere_and_the_city_is_off_on_another():
    own = law("us/ca/santa-clara", rule=parse_rule("03 mon -1"))
    chavez = made("chavez-day", "us-proclamation", rule="03-31", laws=(own,))
    local = made("orchard-day", "us-state", ("us-ca",), "03-31", laws=(own,))
    known = Observances((chavez, local))

    assert [i.is_public_holiday for i in known.on(date(2026, 3, 30), SANTA_CLARA).observances] == [True, True]
    assert [(i.observance.slug, i.law) for i in known.on(date(2026, 3, 31), SANTA_CLARA).observances] == [
        ("chavez-day", None)
    ]
    assert known.on(date(2026, 3, 30), AUSTIN).observances == ()


def test_a_state_holiday_that_has_ended_is_no_longer_listed():
    ended = made("lee-day", "us-state", ("us-ca",), "01-19", laws=(law("us-ca", until=2020),))
    known = Observances((ended,))

    assert len(known.on(date(2020, 1, 19), SANTA_CLARA).observances) == 1
    assert known.on(date(2021, 1, 19), SANTA_CLARA).observances == ()


def test_a_day_is_shifted_by_the_nearest_law_alone():
    own = replace(CITY, rule=parse_rule("07 mon 1"))
    about = made("founders-day", rule="07-04", laws=(CALIFORNIA, own))

    assert not about.shifts_at(SANTA_CLARA)
    assert about.shifts_at(replace(SANTA_CLARA, slug="us/ca/san-jose"))


def test_a_countys_day_is_not_its_neighbours():
    known = Observances((made("rodeo-day", "cultural", ("us-ca/santa-clara",), "02-20"),))

    assert len(known.on(date(2026, 2, 20), SANTA_CLARA).observances) == 1
    assert known.on(date(2026, 2, 20), AUSTIN).observances == ()
    assert known.on(date(2026, 2, 20), replace(SANTA_CLARA, county="Kern")).observances == ()


@pytest.mark.parametrize(
    ("name", "code"), [("St. John the Baptist", "st-john-the-baptist"), ("O'Brien", "obrien")]
)
def test_county_names_become_codes(name, code):
    assert hyphened(name) == code


@pytest.mark.parametrize("text", ["sat", "sat-9", "xyz+1", "sat-1 sat+2"])
def test_a_wrong_shift_is_said(text):
    with pytest.raises(BadRule, match="shifts no weekday"):
        parse_shifts(text)
