"""Who leads a day's births."""

from datetime import date

import pytest

from daysheet.almanac.domain.births import (
    age_on,
    birthdays_kept_on,
    front_births,
    local_to,
    ordered_births,
)
from daysheet.almanac.domain.people import Person
from daysheet.places.domain.locality import Locality

SANTA_CLARA = Locality(
    5393015,
    "us/ca/santa-clara",
    "Santa Clara",
    "CA",
    "Santa Clara",
    37.35,
    -121.96,
    126215,
    "America/Los_Angeles",
)


def make_person(slug: str, *, born: str = "1950-03-01", died: object = None, **fields: object) -> Person:
    known = {
        "occupation": "", "birthplace": "", "country": "", "rank": None, "place": None, "county": "", "state": "",
        "sources": (), "verified": True,
    }  # fmt: skip
    return Person(
        slug=slug, name=slug.title(), born=date.fromisoformat(born), died=died, **{**known, **fields}
    )


def slugs(births: tuple) -> list[str]:
    return [birth.person.slug for birth in births]


HERE = {"place": "us/ca/santa-clara", "county": "Santa Clara", "state": "CA"}
NEXT_TOWN = {"place": "us/ca/san-jose", "county": "Santa Clara", "state": "CA"}
IN_STATE = {"birthplace": "San Francisco-Bay Area, CA", "state": "CA"}
NAMESAKE_COUNTY = {"place": "us/ut/santa-clara", "county": "Santa Clara", "state": "UT"}


@pytest.mark.parametrize(
    ("fields", "local"),
    [(HERE, "city"), (NEXT_TOWN, "county"), (IN_STATE, "state"), (NAMESAKE_COUNTY, None), ({}, None)],
)
def test_how_local_a_birth_is(fields: dict, local: str | None) -> None:
    assert local_to(make_person("ada", **fields), SANTA_CLARA) == local
    assert local_to(make_person("ada", **fields), None) is None


def test_local_people_come_first_then_the_best_known() -> None:
    people = [
        make_person("famous", rank=1),
        make_person("state", rank=9000, **IN_STATE),
        make_person("here-unranked", **HERE),
        make_person("unranked"),
        make_person("here", rank=12000, **HERE),
        make_person("county", rank=20, **NEXT_TOWN),
    ]

    births = ordered_births(people, SANTA_CLARA)

    assert slugs(births) == ["here", "here-unranked", "county", "state", "famous", "unranked"]
    assert [b.local for b in births] == ["city", "city", "county", "state", None, None]


def test_the_first_eight_show_no_occupation_more_than_twice() -> None:
    people = [
        make_person(f"player-{n}", rank=n, occupation="baseball player, coach", **IN_STATE)
        for n in range(1, 7)
    ]
    people += [make_person(f"star-{n}", rank=100 + n, occupation="actress") for n in range(4)]
    people += [make_person(f"star-{n}", rank=200 + n, occupation="actor, director") for n in range(4, 6)]
    people += [make_person(f"other-{n}", rank=300 + n, occupation=f"trade {n}") for n in range(6)]

    births = ordered_births(people, SANTA_CLARA)

    assert slugs(births)[:8] == [
        "player-1",
        "player-2",
        "star-0",
        "star-1",
        "other-0",
        "other-1",
        "other-2",
        "other-3",
    ]
    assert sorted(slugs(births)) == sorted(p.slug for p in people)  # everybody is there
    assert slugs(births)[8:12] == ["player-3", "player-4", "player-5", "player-6"]


def test_a_thin_day_shows_more_politicians_rather_than_a_third_player() -> None:
    people = [make_person(f"player-{n}", rank=n, occupation="baseball player") for n in range(1, 9)]
    people += [
        make_person(f"senator-{st}", rank=50, occupation=f"US senator ({st})")
        for st in ("MA", "NH", "NJ", "VT")
    ]

    births = ordered_births(people, None)

    assert slugs(births)[:6] == [
        "player-1",
        "player-2",
        "senator-MA",
        "senator-NH",
        "senator-NJ",
        "senator-VT",
    ]


def test_who_is_denied_or_unverified_comes_last_and_stays_off_the_front() -> None:
    people = [
        make_person("tyrant", rank=1),
        make_person("poet", rank=2),
        make_person("hearsay", rank=3, verified=False),
    ]

    births = ordered_births(people, None, denied={"tyrant"})

    assert slugs(births) == ["poet", "tyrant", "hearsay"]
    assert slugs(front_births(births)) == ["poet"]


def test_a_front_page_keeps_half_of_its_births_for_people_from_elsewhere() -> None:
    people = [make_person(f"local-{n}", rank=n, **IN_STATE) for n in range(20)]
    people += [make_person(f"far-{n}", rank=100 + n) for n in range(20)]

    front = front_births(ordered_births(people, SANTA_CLARA))

    assert slugs(front) == [f"local-{n}" for n in range(6)] + [f"far-{n}" for n in range(6)]


@pytest.mark.parametrize(
    ("born", "died", "day", "age"),
    [
        ("1954-03-01", None, "2026-03-01", (72, False)),
        ("1904-03-01", date(1944, 12, 15), "2026-03-01", (122, True)),
        ("1904-03-01", 1944, "2026-03-01", (122, True)),
        ("1904-03-01", date(1944, 12, 15), "1940-03-01", (36, False)),  # seen from a day of their life
        ("1904-03-01", 1944, "1944-03-01", (40, False)),  # the day of that year is not known
        ("1921-03-01", None, "2026-03-01", (105, False)),
        ("1920-03-01", None, "2026-03-01", None),  # over 105 years ago and no death known
        ("1960-02-29", None, "2026-02-28", (66, False)),  # kept on the 28th in common years
        ("1960-02-29", None, "2024-02-28", (63, False)),
        ("1960-02-29", None, "2024-02-29", (64, False)),
        ("2027-03-01", None, "2026-03-01", None),  # born next year
    ],
)
def test_age_on_a_birthday(born: str, died: object, day: str, age: tuple[int, bool] | None) -> None:
    found = age_on(make_person("ada", born=born, died=died), date.fromisoformat(day))

    assert (found and (found.years, found.would_be)) == age


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (date(2026, 2, 28), ((2, 28), (2, 29))),
        (date(2024, 2, 28), ((2, 28),)),
        (date(2024, 2, 29), ((2, 29),)),
        (date(2100, 2, 28), ((2, 28), (2, 29))),
        (date(2026, 3, 1), ((3, 1),)),
    ],
)
def test_29_february_birthday_falls_on_28_in_common_years(day: date, kept: tuple) -> None:
    assert birthdays_kept_on(day) == kept
