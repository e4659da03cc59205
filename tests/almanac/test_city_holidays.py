"""The shipped holidays of cities and counties: each names a place that there is, and who says so."""

import csv
from collections import Counter
from datetime import date

import pytest

from daysheet.almanac.domain.public_holidays import codes_of
from daysheet.almanac.domain.words_scopes import locality_in_words
from daysheet.almanac.offline import on
from daysheet.almanac.shipped.observances import DATA, observances
from daysheet.places.shipped import gazetteer

PLACES_AT_LEAST = 50


def rows(name):
    with (DATA / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def wheres():
    return Counter(where for row in rows("city-holidays.csv") for where in row["where"].split())


@pytest.fixture(scope="module")
def counties():
    """The name of every county that the gazetteer knows, by its code."""
    return {codes_of(place)[1]: place.county_title for place in gazetteer().all() if place.county}


def test_every_city_and_county_is_known_and_told_by_its_name(counties):
    known = {where: counties.get(where) for where in wheres() if where[2] == "-"}
    known |= {w: (p := gazetteer().by_slug(w)) and p.name for w in wheres() if w[2] == "/"}

    assert len(known) >= PLACES_AT_LEAST
    assert known == {where: locality_in_words(where) for where in known}


def test_every_source_has_an_address_and_is_used():
    named = {row["id"]: row["address"] for row in rows("city-holiday-sources.csv")}
    tables = ("city-holidays.csv", "observances.csv", "observance-dates.csv", "observance-conflicts.csv")
    used = {one for name in tables for row in rows(name) for one in row["sources"].split()}

    assert [one for one, address in named.items() if not address.startswith(("http://", "https://"))] == []
    assert named.keys() - used == set()
    assert {one for row in rows("city-holidays.csv") for one in row["sources"].split()} <= named.keys()


def test_a_place_has_one_law_for_a_day_in_a_year():
    laws = [(about.slug, law) for about in observances().all for law in about.laws]
    held = Counter(
        (slug, where) for slug, law in laws for where in law.where if "/" in where and law.is_in_force(2026)
    )

    assert [one for one, count in held.items() if count > 1] == []


@pytest.mark.parametrize(
    ("slug", "year", "place", "on", "observed"),
    [
        # Massachusetts General Laws 136:12: the day following a Sunday.
        ("evacuation-day", 2024, "us/ma/boston", "2024-03-17", "2024-03-18"),
        ("bunker-hill-day", 2029, "us/ma/chelsea", "2029-06-17", "2029-06-18"),
        # San Diego County: Friday for a Saturday; the city gives Monday for a Sunday.
        ("cesar-chavez-day", 2029, "us/ca/del-mar", "2029-03-31", "2029-03-30"),
        ("cesar-chavez-day", 2024, "us/ca/san-diego", "2024-03-31", "2024-04-01"),
        # Burien: Tuesday for a Sunday, Thursday for a Friday.
        ("christmas-eve", 2028, "us/wa/burien", "2028-12-24", "2028-12-26"),
        ("christmas-eve", 2027, "us/wa/burien", "2027-12-24", "2027-12-23"),
        ("florida-emancipation-day", 2028, "us/fl/tallahassee", "2028-05-20", "2028-05-19"),
        # Days of a city's own.
        ("cesar-chavez-day", 2026, "us/co/denver", "2026-03-30", None),
        ("cesar-chavez-day", 2025, "us/ca/pinole", "2025-03-28", None),
        ("malcolm-x-day", 2026, "us/ca/berkeley", "2026-05-15", None),
        ("mardi-gras", 2026, "us/al/mobile", "2026-02-17", None),
        ("election-day", 2027, "us/oh/sandusky", "2027-11-02", None),
    ],
)
def test_days_off_by_the_law_of_a_city_or_county(slug, year, place, on, observed):
    (found,) = observances().dates(slug, year, year, gazetteer().by_slug(place))

    assert [day.isoformat() for day in found.on] == [on]
    assert [day.isoformat() for day in found.observed] == ([observed] if observed else [])


def holidays(place, day):
    marked = on(date.fromisoformat(day), gazetteer().by_slug(place)).observances
    return [item.observance.slug for item in marked if item.is_public_holiday]


def test_evacuation_day_is_a_public_holiday_in_boston_and_nowhere_else_in_the_state():
    assert holidays("us/ma/boston", "2026-03-17") == ["evacuation-day"]
    assert holidays("us/ma/worcester", "2026-03-17") == []
    santa_clara = on(date(2026, 3, 17), gazetteer().by_slug("us/ca/santa-clara")).observances
    assert "evacuation-day" not in {item.observance.slug for item in santa_clara}


def test_a_citys_holiday_begins_and_ends_with_its_law():
    assert holidays("us/va/charlottesville", "2020-03-03") == ["liberation-and-freedom-day"]
    assert holidays("us/va/charlottesville", "2019-03-03") == []
    assert holidays("us/va/charlottesville", "2019-04-13") == ["thomas-jeffersons-birthday"]
    assert holidays("us/va/charlottesville", "2020-04-13") == []


def lawgivers(place, day):
    marked = on(date.fromisoformat(day), gazetteer().by_slug(place)).observances
    return {item.observance.slug: item.lawgiver for item in marked}


def test_a_citys_day_stands_beside_the_states_each_by_its_law():
    assert lawgivers("us/ca/los-angeles", "2026-03-30")["cesar-chavez-day"] == "us/ca/los-angeles"
    assert lawgivers("us/ca/los-angeles", "2026-03-31")["cesar-chavez-day"] == "us-ca"
    assert "cesar-chavez-day" not in lawgivers("us/ca/santa-clara", "2026-03-30")
    assert lawgivers("us/ca/berkeley", "2027-05-19")["malcolm-x-day"] == ""
