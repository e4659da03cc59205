"""What the pages of birthdays say, and what they leave unsaid."""

from datetime import date

import pytest

from daysheet.almanac.domain.births import ordered_births
from daysheet.almanac.domain.pages.birthdays import (
    birthdays_index,
    day_after,
    day_before,
    day_of_births,
    next_coming,
    person_json_ld,
    person_page,
)
from daysheet.almanac.domain.pages.rows import PlaceText
from daysheet.almanac.domain.people import OtherDate
from daysheet.almanac.domain.sources import Source
from tests.almanac.domain.test_births import make_person

TODAY = date(2026, 11, 22)
SEEN = date(2026, 11, 22)
WIKI, LAHMAN = Source("Wikipedia, day pages", None, SEEN), Source("Baseball Databank", None, SEEN)


def page(person, *others, dates=(), network=(), today=TODAY):
    births = ordered_births([person, *others], None)
    return person_page(person, dates, births, network, today)


@pytest.mark.parametrize(
    ("born", "died", "said", "age"),
    [
        ("1954-03-01", None, "", "72, as far as our sources know: none gives a date of death."),
        ("1904-03-01", date(1944, 12, 15), "Friday 15 December 1944, aged 40", "Would be 122 today."),
        ("1904-03-01", 1944, "1944, aged 39 or 40", "Would be 122 today."),
        ("1896-03-01", 1976, "1976, aged 79 or 80", "Born 130 years ago."),
        ("1921-03-01", None, "", "105, as far as our sources know: none gives a date of death."),
        ("1920-03-01", None, "Not known: none of our sources gives a date.", ""),
        ("1956-03-01", 2026, "2026, aged 69 or 70", ""),
    ],
)
def test_age_and_death_are_told_only_as_far_as_they_are_known(born, died, said, age):
    found = page(make_person("somebody", born=born, died=died, country="United States"))

    assert (found.died, found.age) == (said, age)


def test_a_birth_of_29_february_says_when_it_is_kept():
    found = page(make_person("rossini", born="1952-02-29"))

    assert found.leap_note == (
        "29 February; in common years it is kept on 28 February, as most registries do."
    )
    assert page(make_person("other")).leap_note == ""


@pytest.mark.parametrize(
    ("born", "about", "known"),
    [
        ("1548-01-01", {"country": "Italy"}, False),
        ("1732-02-22", {"country": "United States"}, False),
        ("1809-02-12", {"country": "United States"}, True),
        ("1881-01-01", {"country": "Russia"}, False),
        ("1899-01-01", {"state": "OH"}, True),
        ("1924-01-01", {"country": "Greece"}, True),
    ],
)
def test_a_weekday_is_told_only_where_the_calendar_is_certain(born, about, known):
    assert page(make_person("somebody", born=born, **about)).weekday is known


def test_a_death_before_our_calendar_has_no_weekday_either():
    bruno = make_person("bruno", born="1548-01-01", died=date(1600, 2, 17), country="Italy")

    assert page(bruno).died == "17 February 1600, aged 52"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {"birthplace": "New York, NY", "place": "us/ny/new-york", "state": "NY"},
            PlaceText("New York, New York", "/us/ny/new-york/"),
        ),
        (
            {"birthplace": "Clarinda, IA", "place": "us/ia/clarinda", "state": "IA"},
            PlaceText("Clarinda, Iowa", "/us/ia/"),
        ),
        ({"birthplace": "VA", "state": "VA"}, PlaceText("Virginia", "/us/va/")),
        ({"birthplace": "London, Canada"}, PlaceText("London, Canada", None)),
    ],
)
def test_a_birthplace_leads_to_its_page_or_its_state(fields, text):
    assert page(make_person("somebody", **fields), network={"us/ny/new-york"}).birthplace == text


def test_other_dates_are_told_as_who_says_what():
    person = make_person("barry", born="1909-01-02", sources=(WIKI,))
    found = page(person, dates=[OtherDate(date(1909, 1, 1), (LAHMAN,))])

    assert found.differences == (
        "Wikipedia (day pages) says 2 January 1909, Baseball Databank says 1 January 1909."
        " They may be two people of one name.",
    )
    assert found.sources == (WIKI, LAHMAN)


def test_dates_of_two_calendars_are_told_as_such():
    adams = make_person("adams", born="1735-10-30", sources=(WIKI,))
    found = page(adams, dates=[OtherDate(date(1735, 10, 19), (LAHMAN,))])

    assert found.differences[0].endswith("That is how far the Julian calendar was then behind ours.")


def test_a_person_stands_beside_others_of_the_day_and_not_beside_oneself():
    found = page(make_person("one", rank=1), make_person("two", rank=2), make_person("three", rank=3))

    assert [row.slug for _, rows in found.births_columns for row in rows] == ["three", "two"]


def test_the_dek_names_the_occupation_or_else_whence():
    assert page(make_person("a", occupation="actor, director")).dek == "Actor and director."
    assert page(make_person("a", birthplace="Nola, Italy")).dek == "Born in Nola, Italy."
    assert page(make_person("a", born="1950-03-01")).dek == "Born in 1950."


def test_a_person_for_programs_leaves_out_what_is_not_known():
    found = page(make_person("a", born="1904-03-01", died=1944, birthplace="Clarinda, IA", state="IA"))

    assert person_json_ld(found, "https://example.org/birthdays/a/") == {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": "A",
        "url": "https://example.org/birthdays/a/",
        "birthDate": "1904-03-01",
        "deathDate": "1944",
        "description": "Born in Clarinda, Iowa.",
        "birthPlace": {"@type": "Place", "name": "Clarinda, Iowa"},
    }


def test_a_day_shows_everybody_once_the_best_known_first():
    people = [make_person(f"p{n}", born=f"{1900 + n}-03-01", rank=n + 1) for n in range(60)]
    found = day_of_births(ordered_births(people, None), 3, 1)
    first = [row.slug for _, rows in found.births_columns for row in rows]
    others = [row.slug for row in found.others]

    assert first == [f"p{n}" for n in range(14)]
    assert sorted(first + others) == sorted(p.slug for p in people)
    assert [title for title, _ in found.births_columns] == ["1900 to 1906", "1907 to 1913"]


def test_a_deny_list_keeps_people_among_the_others():
    people = [make_person("bad", rank=1), make_person("good", rank=2)]
    found = day_of_births(ordered_births(people, None, {"bad"}), 3, 1)

    assert [row.slug for _, rows in found.births_columns for row in rows] == ["good"]
    assert [row.slug for row in found.others] == ["bad"]


def test_the_days_around_29_february():
    assert [d.part for d in (day_before(3, 1), day_after(2, 28), day_after(12, 31))] == [
        "02-29",
        "02-29",
        "01-01",
    ]
    assert day_of_births((), 2, 29).note_link.part == "02-28"
    assert day_of_births((), 2, 28).note_link.part == "02-29"
    assert day_of_births((), 3, 1).note == ""


def test_the_year_has_366_days():
    found = birthdays_index((), TODAY, 0)

    assert [len(days) for _, days in found.months] == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert found.births_columns == ()


@pytest.mark.parametrize(
    ("when", "today", "coming"),
    [
        ((11, 22), "2026-11-22", "2026-11-22"),
        ((11, 21), "2026-11-22", "2027-11-21"),
        ((2, 29), "2026-11-22", "2028-02-29"),
        ((2, 29), "2096-03-01", "2104-02-29"),
    ],
)
def test_a_date_comes_next_in_the_first_year_that_has_it(when, today, coming):
    assert next_coming(*when, date.fromisoformat(today)) == date.fromisoformat(coming)
