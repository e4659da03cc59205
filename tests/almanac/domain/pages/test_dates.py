"""What the page of a date shows."""

from datetime import date

from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.pages.dates import date_page
from tests.almanac.domain.test_observances import LIST, made, on

TODAY = date(2026, 11, 22)


def page(*observances, day="2027-03-01", events=(), today=TODAY):
    items = tuple(on(about, day) for about in observances)
    found = AlmanacDay(date.fromisoformat(day), None, items, (), (), (), tuple(events), None, None)
    return date_page(found, {"us/oh/dayton"}, today)


def event(text, year, *, place=None, verified=True):
    return Event(date(year, 3, 1), text, "Dayton, OH", place, "OH", None, None, "", verified, (LIST,))


def slugs(rows):
    return [row.slug for row in rows]


def test_the_best_ten_lead_and_the_rest_follow_with_none_lost():
    un, law = made("un-day", "un"), made("law-day", "us-law")
    popular = [made(f"day-{n}") for n in range(40)]
    found = page(*popular, un, law)

    assert slugs(found.chief) == ["law-day", "un-day"]
    assert len(found.rows) == 8
    assert sorted(slugs([*found.chief, *found.rows, *found.rest])) == sorted(
        [p.slug for p in popular] + ["un-day", "law-day"]
    )


def test_no_popular_state_or_foreign_day_leads():
    found = page(
        made(),
        made("b", "food"),
        made("c", "us-state", ("us-tx",)),
        made("d", "country-national", ("ht",)),
        made("e", "international", compilers_only=True),
    )

    assert found.chief == ()
    assert found.count == len(found.rows) == 5


def test_a_date_without_anything_is_empty_and_whole():
    found = page()

    assert (found.chief, found.rows, found.rest, found.events, found.count) == ((), (), (), (), 0)
    assert (found.previous.part, found.next.part) == ("02-29", "03-02")


def test_events_run_by_year_with_their_place_and_who_says_so():
    found = page(events=[event("Later", 1903, place="us/oh/dayton"), event("Earlier", 1803, verified=False)])

    assert [(e.year, e.text, e.place_slug, e.says) for e in found.events] == [
        (1803, "Earlier", None, "A list, not checked"),
        (1903, "Later", "us/oh/dayton", "A list"),
    ]


def test_29_february_says_when_it_is_next():
    found = page(day="2028-02-29")

    assert found.leap_note == "29 February comes in leap years only. This is the next."
    assert found.leaf_line == "464 days from Sunday 22 November."


def test_a_federal_holiday_is_red():
    assert page(made("a", "federal", rule="03-01")).is_red
    assert not page(made()).is_red
