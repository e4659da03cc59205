"""Editors' rows over the shipped ones: what a network shows, and what one place alone shows."""

from dataclasses import replace
from datetime import date

from daysheet.almanac.domain.facts import day_of
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.own.overlay import overlaid
from daysheet.almanac.domain.own.rows import OwnEvent, OwnObservance, OwnPerson, OwnRows, event_key
from daysheet.almanac.domain.public_holidays import PublicHoliday
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.sources import Source
from tests.almanac.domain.own.small import EARTHQUAKE, LIST, facts, observance, place

DAY = date(2026, 8, 15)
CITY_HALL = Source("City hall", "https://cityhall.example/days", date(2026, 11, 23))
HERE, ELSEWHERE = place(), place("us/ca/san-jose", "San Jose")


def row(action, slug, only_in=None, **fields):
    return OwnObservance(action, only_in, slug, CITY_HALL, **fields)


def names(facts, where=None, day=DAY):
    return [item.observance.name for item in day_of(facts, day, where).observances]


def test_without_rows_the_shipped_facts_are_the_facts():
    shipped = facts()

    assert overlaid(shipped, OwnRows()) is shipped


def test_a_hidden_observance_is_nowhere():
    told = overlaid(facts(), OwnRows(observances=(row("hide", "plum-day"),)))

    assert names(told) == ["Tomato Day"]
    assert told.observances.by_slug("plum-day") is None


def test_a_correction_keeps_what_it_does_not_say_and_names_both_sources():
    told = overlaid(facts(), OwnRows(observances=(row("correct", "plum-day", rule="08 sun 3"),)))
    about = told.observances.find("plum-day")

    assert names(told) == ["Tomato Day"]
    assert names(told, day=date(2026, 8, 16)) == ["Plum Day"]
    assert (about.kind, about.sources) == ("popular", (CITY_HALL, LIST))
    assert about.conflicts[0].in_words() == (
        "City hall says the third Sunday of August; A list says 15 August."
    )


def test_an_added_observance_falls_on_its_day_and_has_a_page():
    added = row("add", "mission-day", name="Mission Day", rule="08-15", kind="cultural", scope=("us-ca",))
    told = overlaid(facts(), OwnRows(observances=(added,)))

    assert names(told, HERE)[0] == "Mission Day"
    assert told.observances.find("mission-day").sources == (CITY_HALL,)


def test_a_place_has_its_own_names_days_and_gaps_and_no_other_place_sees_them():
    rows = (
        row("correct", "plum-day", HERE.slug, name="Santa Clara Plum Day"),
        row("hide", "tomato-day", HERE.slug),
        row("add", "mission-day", HERE.slug, name="Mission Day", rule="08-15", kind="cultural"),
    )
    told = overlaid(facts(), OwnRows(observances=rows))

    assert names(told, HERE) == ["Mission Day", "Santa Clara Plum Day"]
    assert names(told, ELSEWHERE) == ["Plum Day", "Tomato Day"]
    assert names(told) == ["Plum Day", "Tomato Day"]
    assert told.observances.find("mission-day").name == "Mission Day"


def test_a_day_that_editors_add_as_law_is_a_public_holiday_where_they_mark_it():
    rows = (
        row("add", "mission-day", HERE.slug, name="Mission Day", rule="08-15", kind="us-local"),
        row("add", "gold-day", name="Gold Day", rule="08-15", kind="us-state", scope=("us-ca",)),
    )
    told = overlaid(facts(), OwnRows(observances=rows))

    def holidays(where):
        return [item.observance.name for item in day_of(told, DAY, where).observances if item.law]

    assert holidays(HERE) == ["Gold Day", "Mission Day"]
    assert holidays(ELSEWHERE) == ["Gold Day"]
    assert holidays(None) == []


def test_a_corrected_public_holiday_stays_one_and_moves_with_its_rule():
    law = PublicHoliday((HERE.slug,), "", parse_rule("08-14"), None, None, (), (LIST,))
    shipped = replace(facts(), observances=Observances((observance("plum-day", "08-15", laws=(law,)),)))
    rows = OwnRows(observances=(row("correct", "plum-day", HERE.slug, name="Prune Day", rule="08-15"),))
    moved = OwnRows(observances=(row("correct", "plum-day", HERE.slug, rule="08-16"),))

    def holidays(own, day):
        marked = day_of(overlaid(shipped, own), date(2026, 8, day), HERE).observances
        return [item.observance.name for item in marked if item.is_public_holiday]

    assert [holidays(rows, day) for day in (14, 15, 16)] == [["Prune Day"], [], []]
    assert [holidays(moved, day) for day in (14, 15, 16)] == [[], [], ["Plum Day"]]


def test_a_week_of_a_place_is_shown_there_only():
    week = row("add", "mission-week", HERE.slug, name="Mission Week", rule="week 08 sat 3", kind="cultural")
    told = overlaid(facts(), OwnRows(observances=(week,)))

    assert [item.observance.name for item in day_of(told, DAY, HERE).all_week] == ["Mission Week"]
    assert day_of(told, DAY, ELSEWHERE).all_week == ()
    assert [item.observance.name for item in told.observances.periods_in(2026, 8, HERE)] == ["Mission Week"]


def test_an_upgrade_of_the_shipped_row_leaves_the_editors_word_standing():
    rows = OwnRows(observances=(row("correct", "plum-day", name="Prune Day"),))
    upgraded = Observances((observance("plum-day", "08-15", name="Plum and Pear Day", declared_by="UN"),))

    told = overlaid(replace(facts(), observances=upgraded), rows).observances.find("plum-day")

    assert (told.name, told.declared_by) == ("Prune Day", "UN")


def test_a_row_over_something_that_is_shipped_no_more_does_no_harm():
    rows = OwnRows(observances=(row("correct", "gone-day", name="Gone"), row("hide", "gone-too", HERE.slug)))

    assert names(overlaid(facts(), rows), HERE) == ["Plum Day", "Tomato Day"]


def test_an_added_slug_that_is_shipped_later_stays_as_the_editor_wrote_it():
    added = row("add", "plum-day", name="Ours", rule="08-15", kind="food", scope=("us",))
    person = OwnPerson("add", None, "ada-best", CITY_HALL, name="Ada B. Best", born=date(1900, 8, 15))

    told = overlaid(facts(), OwnRows(observances=(added,), people=(person,)))

    assert names(told) == ["Ours", "Tomato Day"]
    assert told.observances.find("plum-day").sources == (CITY_HALL, LIST)
    assert (told.people.by_slug("ada-best").name, len(told.people)) == ("Ada B. Best", 2)


def births(told, where=None):
    return [(b.person.name, b.off_front) for b in day_of(told, DAY, where).births]


def test_what_one_place_adds_has_a_page_among_all_the_others():
    added = row("add", "mission-day", HERE.slug, name="Mission Day", rule="08-15", kind="cultural")
    told = overlaid(facts(), OwnRows(observances=(added,))).observances

    assert [about.slug for about in told.with_pages()] == ["tomato-day", "plum-day", "mission-day"]
    assert [about.slug for about in told.all] == ["tomato-day", "plum-day"]


def test_people_are_added_corrected_and_hidden():
    rows = (
        OwnPerson("add", None, "cy-own", CITY_HALL, name="Cy Own", born=date(1950, 8, 15)),
        OwnPerson("correct", None, "ada-best", CITY_HALL, born=date(1901, 8, 15)),
        OwnPerson("hide", None, "bad-tyrant", CITY_HALL),
    )
    told = overlaid(facts(), OwnRows(people=rows))

    assert births(told) == [("Ada Best", False), ("Cy Own", False)]
    assert told.people.by_slug("ada-best").born == date(1901, 8, 15)
    assert [other.born for other in told.people.other_dates("ada-best")] == [date(1900, 8, 15)]
    assert told.people.by_slug("bad-tyrant") is None
    assert len(told.people) == 2
    assert set(told.people.slugs()) == {"ada-best", "cy-own"}
    assert set(told.people.named()) == {("ada-best", "Ada Best", 1), ("cy-own", "Cy Own", None)}


def test_a_person_of_one_place_is_shown_there_only():
    own = OwnPerson("add", HERE.slug, "cy-own", CITY_HALL, name="Cy Own", born=date(1950, 8, 15))
    told = overlaid(facts(), OwnRows(people=(own,)))

    assert "Cy Own" in dict(births(told, HERE))
    assert "Cy Own" not in dict(births(told, ELSEWHERE))


def test_who_is_kept_off_front_pages_is_the_editors_to_change():
    rows = (
        OwnPerson("off_front", None, "ada-best", CITY_HALL, reason="convicted of forgery"),
        OwnPerson("on_front", HERE.slug, "bad-tyrant", CITY_HALL),
    )
    told = overlaid(facts(), OwnRows(people=rows))

    assert told.denied == {"bad-tyrant": "dictator", "ada-best": "convicted of forgery"}
    assert told.at(HERE).denied == {"ada-best": "convicted of forgery"}
    assert dict(births(told, HERE)) == {"Ada Best": True, "Bad Tyrant": False}


def test_events_are_added_corrected_and_hidden():
    day = date(2026, 4, 18)
    key = event_key(EARTHQUAKE)
    added = OwnEvent("add", HERE.slug, "x", CITY_HALL, on=date(1950, 4, 18), text="The hall opens")
    fixed = OwnEvent("correct", None, key, CITY_HALL, text="The great earthquake")
    told = overlaid(facts(), OwnRows(events=(added, fixed)))
    hidden = overlaid(facts(), OwnRows(events=(OwnEvent("hide", HERE.slug, key, CITY_HALL),)))

    assert {e.text for e in day_of(told, day, HERE).events} == {"The hall opens", "The great earthquake"}
    assert [e.text for e in day_of(told, day, ELSEWHERE).events] == ["The great earthquake"]
    assert day_of(told, day, None).events[0].sources == (CITY_HALL, LIST)
    assert day_of(hidden, day, HERE).events == ()
    assert len(day_of(hidden, day, ELSEWHERE).events) == 1
