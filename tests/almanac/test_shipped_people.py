"""The shipped people as readers meet them."""

import calendar
import csv
from datetime import date

import pytest

from daysheet.almanac.domain.births import ordered_births
from daysheet.almanac.shipped.people import DATA, denied, people
from daysheet.places.shipped import gazetteer
from tests.shared import shared

EVERY_DAY = [(m, d) for m in range(1, 13) for d in range(1, calendar.monthrange(2024, m)[1] + 1)]


def test_every_day_has_27_births_or_more_best_known_first() -> None:
    by_day = {day: people().on(*day) for day in EVERY_DAY}

    assert min(len(born) for born in by_day.values()) >= 27
    assert sum(len(born) for born in by_day.values()) == len(people()) == 38_767
    for born in by_day.values():
        ranks = [p.rank if p.rank is not None else 10**9 for p in born]
        assert ranks == sorted(ranks)


def test_everybody_is_named_as_their_page_names_them() -> None:
    named = list(people().named())

    assert len(named) == len(people())
    for one in named[::500]:
        person = people().by_slug(one.slug)
        assert person is not None
        assert one == (person.slug, person.name, person.rank)


def test_every_slug_is_one_person_who_answers_to_it() -> None:
    slugs = list(people().slugs())

    assert len(slugs) == len(set(slugs)) == len(people())
    assert people().by_slug("glenn-miller").name == "Glenn Miller"
    assert people().by_slug("nobody-of-this-name") is None


@pytest.mark.parametrize(
    ("slug", "born", "died", "place", "county", "state"),
    [
        ("kesha", "1987-03-01", None, "us/ca/los-angeles", "Los Angeles", "CA"),
        ("glenn-miller", "1904-03-01", "1944-12-15", "us/ia/clarinda", "Page", "IA"),
        ("gaafar-nimeiry", "1930-01-01", "2009", None, "", ""),
        ("j-edgar-hoover", "1895-01-01", "1972-05-02", "us/dc/washington", "District of Columbia", "DC"),
        ("o-j-simpson", "1947-07-09", None, None, "", "CA"),  # 'San Francisco-Bay Area, CA' is no one place
        ("hans-christian-orsted", "1777-08-14", "1851-03-09", None, "", ""),
        ("billy-williams-1938", "1938-06-15", None, None, "", "AL"),  # Whistler, AL is too small for it
    ],
)
def test_what_a_person_is_known_by(
    slug: str, born: str, died: str, place: str, county: str, state: str
) -> None:
    person = people().by_slug(slug)

    assert person is not None
    assert (person.born.isoformat(), person.died_text) == (born, died)
    assert (person.place, person.county, person.state) == (place, county, state)
    assert person.sources
    assert {(s.address, s.seen) for s in person.sources} == {(None, date(2026, 11, 22))}


def test_every_place_of_a_person_is_in_the_gazetteer_with_that_county() -> None:
    for day in EVERY_DAY:
        for person in people().on(*day):
            if person.place:
                place = gazetteer().by_slug(person.place)
                assert place is not None, person
                assert (place.county, place.state) == (person.county, person.state)


def test_births_that_an_unchecked_list_alone_has_are_marked() -> None:
    marked = [p for day in EVERY_DAY for p in people().on(*day) if not p.verified]

    assert len(marked) == 73
    assert {s.publisher for p in marked for s in p.sources} == {"Debian calendar (FreeBSD calendar files)"}


def test_a_second_birth_date_is_kept_with_who_gives_it() -> None:
    other = people().other_dates("tom-jager-1964-10-04")

    assert [(o.born, [s.publisher for s in o.sources]) for o in other] == [
        (date(1964, 10, 6), ["Wikipedia, day pages"])
    ]
    assert people().other_dates("kesha") == ()


def test_everybody_denied_is_a_person_and_has_a_reason() -> None:
    assert len(denied()) > 150
    assert [slug for slug in denied() if people().by_slug(slug) is None] == []
    assert all(reason.strip() for reason in denied().values())


@pytest.mark.parametrize(
    ("month", "day", "slug"), [(4, 20, "adolf-hitler"), (12, 18, "joseph-stalin"), (11, 12, "charles-manson")]
)
def test_dictators_and_murderers_lead_no_list(month: int, day: int, slug: str) -> None:
    births = ordered_births(people().on(month, day), None, denied())

    assert slug in [b.person.slug for b in births]
    assert slug not in [b.person.slug for b in births if not b.off_front]


def test_the_shipped_people_are_the_collected_ones() -> None:
    """Each collected name and date is somebody; two spellings of one astronaut are one person."""
    with shared("data/people.csv").open(newline="", encoding="utf-8") as file:
        collected = {(row["name"].rstrip(","), row["birth_date"]) for row in csv.DictReader(file)}
    with (DATA / "people.csv").open(newline="", encoding="utf-8") as file:
        shipped = {(row["name"], row["born"]) for row in csv.DictReader(file)}

    assert shipped <= collected
    assert collected - shipped == {("Tracy Caldwell (Dyson)", "1969-08-14")}
