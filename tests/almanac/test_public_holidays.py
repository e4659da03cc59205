"""The shipped public holidays: compared with the holidays library, and with what offices publish."""

import sys
from datetime import date
from pathlib import Path

import pytest

from daysheet.almanac.domain.observances_calendar import YearDates
from daysheet.almanac.offline import on
from daysheet.almanac.shipped.observances import observances
from daysheet.places.domain.states import STATES
from daysheet.places.shipped import gazetteer

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import compare_public_holidays


def town(slug):
    return gazetteer().by_slug(slug)


def test_what_differs_from_the_library_stands_in_the_docs():
    page = compare_public_holidays.compared()

    assert page == compare_public_holidays.PAGE.read_text(encoding="utf-8"), (
        "Run tools/compare_public_holidays.py, and read what it changes."
    )
    assert "868,608 days compared, 965 differ" in page


def test_every_law_has_a_source_and_says_where_it_holds():
    states = {f"us-{code.lower()}" for code in STATES} | {"us-um"}
    laws = [law for about in observances().all for law in about.laws]

    assert len(laws) > 200
    for law in laws:
        assert law.sources
        for where in law.where:
            assert where == "us" or where.split("/")[0] in states or town(where)


def test_martin_luther_king_day_is_one_observance_under_many_names():
    known = observances()
    about = known.find("martin-luther-king-jr-day")

    names = {law.name for law in about.laws if law.name}

    assert known.by_slug("martin-luther-king-jr-idaho-human-rights-day") is about
    assert known.by_slug("robert-e-lee-martin-luther-king-birthday") is about
    assert len([one for one in known.all if "King" in one.name and "01 mon 3" in one.rule_text]) == 1
    assert {
        "Martin Luther King, Jr & Robert E. Lee's Birthday",
        "Martin Luther King, Jr., Wyoming Equality Day",
    } <= names


@pytest.mark.parametrize(
    ("slug", "place", "observed"),
    [
        # Texas Government Code 662.005: no day off for a holiday on a weekend.
        ("independence-day", "us/tx/austin", []),
        # California Government Code 6701: from Sunday to Monday only; Veterans Day from Saturday too.
        ("independence-day", "us/ca/santa-clara", ["2026-07-04"]),
        ("veterans-day", "us/ca/santa-clara", ["2026-11-11"]),
        # Rhode Island General Laws 25-1-1: from Saturday to Monday.
        ("independence-day", "us/ri/providence", ["2026-07-06"]),
        # 5 U.S.C. 6103(b): from Saturday to Friday.
        ("independence-day", None, ["2026-07-03"]),
        ("independence-day", "us/fl/miami", ["2026-07-03"]),
        ("thanksgiving-day", "us/fl/miami", []),
    ],
)
def test_days_off_by_the_law_of_the_place_in_2026(slug, place, observed):
    (year,) = observances().dates(slug, 2026, 2026, place and town(place))
    assert [day.isoformat() for day in year.observed] == observed


def year(slug, number, place=None) -> YearDates:
    return observances().dates(slug, number, number, place and town(place))[0]


def test_juneteenth_is_observed_since_it_is_a_federal_holiday():
    assert year("juneteenth", 2020).observed == ()
    assert year("juneteenth", 2021).observed == (date(2021, 6, 18),)
    assert year("juneteenth", 2020).on == (date(2020, 6, 19),)


@pytest.mark.parametrize(
    ("place", "on", "observed"),
    [
        ("us/nj/newark", "2026-06-19", None),
        ("us/la/new-orleans", "2026-06-20", "2026-06-19"),
        ("us/ut/salt-lake-city", "2026-06-19", "2026-06-15"),
        ("us/wv/charleston", "2022-06-19", "2022-06-17"),
        ("us/il/chicago", "2027-06-19", None),
        ("us/co/denver", "2027-06-19", "2027-06-21"),
        ("us/fl/miami", "2027-06-19", "2027-06-18"),
    ],
)
def test_juneteenth_is_off_by_the_law_of_the_state(place, on, observed):
    found = year("juneteenth", int(on[:4]), place)

    assert [day.isoformat() for day in found.on] == [on]
    assert [day.isoformat() for day in found.observed] == ([observed] if observed else [])


@pytest.mark.parametrize(
    ("place", "first"),
    [("us/tx/austin", 1980), ("us/de/dover", 2020), ("us/ga/atlanta", 2022), ("us/ri/providence", 2024)],
)
def test_juneteenth_is_a_state_holiday_since_the_year_that_the_sources_name(place, first):
    about, code = observances().find("juneteenth"), f"us-{place[3:5]}"
    states = [law for law in about.laws if code in law.where]

    assert [any(law.is_in_force(number) for law in states) for number in (first - 1, first)] == [False, True]


def test_a_state_without_a_law_of_its_own_keeps_the_federal_juneteenth():
    items = on(date(2026, 6, 19), town("us/fl/miami")).observances
    newark = on(date(2024, 6, 19), town("us/nj/newark")).observances

    assert [(i.lawgiver, i.is_public_holiday) for i in items if i.observance.slug == "juneteenth"] == [
        ("us", True)
    ]
    assert [i.lawgiver for i in newark if i.observance.slug == "juneteenth"] == ["us"]


def test_georgia_keeps_washingtons_birthday_at_christmas():
    """As in the state's own schedules: 24 December 2024, 26 December 2025."""
    slugs = [i.observance.slug for i in on(date(2025, 12, 26), town("us/ga/atlanta")).observances if i.law]

    assert "washingtons-birthday-at-christmas" in slugs
    assert year("washingtons-birthday-at-christmas", 2024, "us/ga/atlanta").on == (date(2024, 12, 24),)
    assert year("state-holiday-georgia-in-spring", 2024, "us/ga/atlanta").on == (date(2024, 3, 29),)
    assert year("state-holiday-georgia-in-spring", 2018, "us/ga/atlanta").on == (date(2018, 4, 23),)
