"""The shipped public holidays of the world, held against the library that they come from, and against our rows."""

import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.domain.world_days import around_the_world, joined, observance_of
from daysheet.almanac.errors import BadFacts
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.world import DATA, load, world

TOOLS = Path(__file__).parents[2] / "tools"
YEARS = range(2020, 2031)


@pytest.fixture(scope="module")
def library():
    """Every free day of every country by its names, as the library gives them."""
    sys.path.insert(0, str(TOOLS))
    from world_library import countries, free_days  # noqa: PLC0415 (a tool, not of the package)

    return {
        code: {day: names for day, names in free_days(code).items() if day.year in YEARS}
        for code in countries()
    }


def shipped(code):
    found = defaultdict(lambda: defaultdict(set))
    for year in YEARS:
        for day in world().year(code, year):
            for off in day.off:
                if off.year == year:
                    found[off][day.holiday.name].add(day.holiday.slug)
    return found


def test_every_country_of_the_library_has_a_name_of_ours(library):
    assert sorted(library) == sorted(COUNTRIES)
    assert len(COUNTRIES) == 250


def test_every_day_of_the_library_is_reached_from_exactly_one_observance(library):
    for code, days in library.items():
        mine = shipped(code)
        assert {day: set(names) for day, names in mine.items()} == days, code
        several = [
            (day, name, slugs)
            for day, names in mine.items()
            for name, slugs in names.items()
            if len(slugs) > 1
        ]
        assert several == [], code


def test_every_holiday_is_a_day_of_an_observance_that_is_there():
    slugs = {one.slug for code in COUNTRIES for one in world().of_country(code)}

    assert [slug for slug in slugs if observance_of(slug, observances(), world()) is None] == []
    assert [slug for slug in slugs if observances().by_slug(slug) and world().observance(slug)] == []


def test_no_country_has_one_day_twice_in_a_list():
    for number in range(366):
        day, seen = date(2028, 1, 1) + timedelta(number), set()
        items = joined(observances().on(day).observances, around_the_world(day, observances(), world()))
        for item in items:
            assert item.observance.slug not in seen, (day, item.observance.slug)
            seen.add(item.observance.slug)


def test_each_national_row_of_ours_is_a_day_of_its_country():
    alone = [
        (code, about.slug)
        for about in observances().of_kind("country-national")
        for code in about.scope
        if code not in {one.country for one in world().of_observance(about.slug)}
    ]

    assert alone == []


@pytest.mark.parametrize(
    ("slug", "at_least"),
    [
        ("new-years-day", 200),
        ("christmas-day", 180),
        ("international-workers-day", 150),
        ("easter-monday", 100),
        ("eid-al-fitr", 70),
        ("eid-al-adha", 70),
        ("lunar-new-year", 12),
        ("diwali", 8),
        ("orthodox-christmas-day", 12),
        ("second-day-of-christmas-boxing-day", 80),
    ],
)
def test_a_day_that_many_countries_keep_is_one_observance(slug, at_least):
    assert len(world().countries_of(slug, (2026, 2027))) >= at_least


@pytest.mark.parametrize(
    ("code", "slug", "day"),
    [
        ("ht", "independence-day-haiti", date(2027, 1, 1)),
        ("gr", "orthodox-easter-monday", date(2027, 5, 3)),
        ("cn", "lunar-new-year", date(2026, 2, 17)),
        ("us", "thanksgiving-day", date(2026, 11, 26)),
        ("in", "diwali", date(2026, 11, 8)),
        ("de", "international-workers-day", date(2027, 5, 1)),
    ],
)
def test_what_is_one_in_substance_is_one(code, slug, day):
    assert slug in {one.holiday.slug for one in world().on(day) if one.holiday.country == code}


def test_what_the_library_estimates_is_estimated_and_says_what_it_depends_on():
    eid = [day for day in world().year("ae", 2028) if day.holiday.slug == "eid-al-fitr"]
    told = {one.waits_for for code in COUNTRIES for one in world().of_country(code)}

    assert {day.depends_on for day in eid} == {"until the moon is seen"}
    assert told == {"", "until the moon is seen", "until the country announces it"}


def test_years_that_the_library_does_not_reach_are_not_known():
    assert world().year("lk", 2027) == ()
    assert not any(one.is_known(2027) for one in world().of_country("lk"))
    assert world().year("de", 2037) == ()


def test_a_bad_row_is_told_with_file_and_line(tmp_path):
    for name in ("world-holiday-sources.csv", "world-observances.csv"):
        (tmp_path / name).write_text((DATA / name).read_text(encoding="utf-8"), encoding="utf-8")
    header = (DATA / "world-holidays.csv").read_text(encoding="utf-8").splitlines()[0]
    bad = "de,Labour Day,international-workers-day,,05-32,,,,,,,2015-2036,holidays/0.109"
    (tmp_path / "world-holidays.csv").write_text(f"{header}\n{bad}\n", encoding="utf-8")

    with pytest.raises(BadFacts, match=r"world-holidays\.csv, line 2: '05-32' is no day rule"):
        load(tmp_path)
