"""Departments of a search: pages, the best answer, and what tells a row apart."""

from datetime import date

import pytest

from daysheet.almanac.domain.people import Person
from daysheet.editions.domain.departments import (
    Finds,
    Row,
    address,
    best_of,
    overview,
    page_of,
    person_row,
    place_row,
)
from daysheet.editions.domain.search import BEGINNING, EDGE, SLIP, WHOLE, WORDS
from daysheet.places.domain.locality import Locality

TOWN = Locality(1, "us/tx/santa-clara", "Santa Clara", "TX", "Guadalupe", 29.6, -98.2, 725, "America/Chicago")


def rows(count):
    return [Row(f"R{n}", f"/{n}/", "") for n in range(count)]


def finds(count, grades=(), key="people"):
    return Finds(key, count, grades, lambda first, last: rows(count)[first:last])


def person(**changes):
    given = {
        "slug": "ada", "name": "Ada", "born": date(1815, 12, 10), "died": None, "occupation": "mathematician",
        "birthplace": "London", "country": "England", "rank": 1, "place": None, "county": "", "state": "",
        "sources": (),
    }  # fmt: skip
    return Person(**given | changes)


@pytest.mark.parametrize(
    ("asked", "number", "note"),
    [
        ("1", 1, ""),
        ("3", 3, ""),
        ("4", 3, "The list has 3 pages: this is the last."),
        ("9999999", 3, "The list has 3 pages: this is the last."),
        ("0", 1, "There is no such page: this is the first."),
        ("-1", 1, "There is no such page: this is the first."),
        ("abc", 1, "There is no such page: this is the first."),
        ("9" * 5000, 1, "There is no such page: this is the first."),
        ("²", 1, "There is no such page: this is the first."),
    ],
)
def test_any_page_that_is_asked_for_leads_to_one(asked, number, note):
    page = page_of(finds(41), "king", asked)

    assert (page.number, page.pages, page.note) == (number, 3, note)
    assert page.rows == tuple(rows(41)[(number - 1) * 20 : number * 20])


def test_pages_lead_on_and_back():
    page = page_of(finds(41), "king", "2")

    assert page.previous == "/search/?q=king&in=people"
    assert page.next == "/search/?q=king&in=people&page=3"


@pytest.mark.parametrize(("count", "every"), [(8, ""), (9, "/search/?q=king&in=people")])
def test_eight_are_shown_and_then_all(count, every):
    page = overview(finds(count), "king", None)

    assert (len(page.rows), page.all) == (8, every)


def test_the_best_is_not_told_twice():
    assert overview(finds(3), "king", rows(1)[0]).rows == tuple(rows(3)[1:])


@pytest.mark.parametrize(
    ("grades", "is_clear"),
    [
        ([WHOLE], True),
        ([EDGE, WORDS], True),
        ([SLIP + WHOLE], True),
        ([EDGE, EDGE], False),
        ([WORDS], False),
        ([BEGINNING], False),
        ([], False),
    ],
)
def test_only_what_is_clearly_best_stands_above_all(grades, is_clear):
    assert (best_of([finds(2, grades)]) == rows(1)[0]) is is_clear


def test_two_departments_that_fit_equally_well_have_no_best():
    assert best_of([finds(1, [WHOLE], "days"), finds(1, [WHOLE])]) is None


def test_addresses_hold_any_text():
    assert address("a&b=ü/<", "days", 2) == "/search/?q=a%26b%3D%C3%BC%2F%3C&in=days&page=2"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "born 1815, mathematician"),
        ({"died": date(1852, 11, 27)}, "1815–1852, mathematician"),
        ({"died": 1852}, "1815–1852, mathematician"),
        ({"occupation": ""}, "born 1815, London"),
        ({"occupation": "", "birthplace": "", "country": ""}, "born 1815"),
    ],
)
def test_years_and_occupation_tell_people_apart(changes, said):
    assert person_row(person(**changes)) == Row("Ada", "/birthdays/ada/", said)


def test_a_place_without_a_page_leads_to_the_cities_search():
    assert place_row(TOWN, is_here=False, is_near_zip=False) == Row(
        "Santa Clara", "/cities/?q=Santa+Clara%2C+TX", "Guadalupe County, Texas, 725 people"
    )
    assert place_row(TOWN, is_here=True, is_near_zip=False) == Row(
        "Santa Clara", "/us/tx/santa-clara/", "Guadalupe County, Texas, in this network"
    )
