"""What a town's calendars say is on, in its edition and its text edition."""

import re
from datetime import date

import pytest

from daysheet.almanac.actions.calendars import drop_calendar, subscribe_calendar
from daysheet.almanac.models import SubscribedCalendar
from tests.almanac.domain.town.small import calendar, event
from tests.fakes import FakeDoor
from tests.make import ADDED, make_place

pytestmark = pytest.mark.django_db
DAY = "/us/ca/santa-clara/2026/03/05/"
LIBRARY = "https://library.example/events.ics"
EVENTS = (
    event("DTSTART:20260305T190000", "LOCATION:Mill Hall", "URL:https://library.example/story", uid="1"),
    event("DTSTART:20260305", uid="2", title="Flag <b>day</b>"),
    event("DTSTART:20260301", "DTEND:20260321", uid="3", title="Exhibition"),
    event("DTSTART:20260304T210000", "DTEND:20260305T020000", uid="4", title="Late dance"),
    event("DTSTART:20260305T120000", "DTEND:20260307T120000", uid="5", title="Hackathon"),
    event("DTSTART:20260301", "DTEND:20260306", uid="6", title="Book sale"),
)


def subscribe(*events, name="City Library", address=LIBRARY, **more):
    door = FakeDoor(library=calendar(*events), hall=calendar(*events))
    told = {"place": make_place(), "address": address, "name": name, "now": ADDED, "door": door} | more
    return subscribe_calendar(**told)[0]


def shown(client, address=DAY):
    return client.get(address).content.decode()


def lines(html):
    """The lines of 'In town', without their tags."""
    if 'id="town"' not in html:
        return []
    part = html.split('id="town"')[1].split("</section>")[0].split("</h2>")[1]
    rows = re.findall(r"<(?:li|p)>(.*?)</(?:li|p)>", part, re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in rows]


def test_the_day_tells_its_events_with_hour_place_and_source(client):
    subscribe(*EVENTS, website="https://library.example/")

    html = shown(client)

    assert lines(html) == [
        "all day Flag &lt;b&gt;day&lt;/b&gt; City Library",
        "12:00 p.m. Hackathon until Saturday 7 March · City Library",
        "7:00 p.m. Story time Mill Hall · City Library",
        "last day Book sale City Library",
        "to 20 Mar Exhibition City Library",
    ]
    assert '<a href="https://library.example/story">Story time</a>' in html
    assert '<a href="https://library.example/">City Library</a>' in html
    assert "In town: City Library." in html


def test_the_text_edition_tells_the_same(client):
    subscribe(
        event("DTSTART:20200101", "DTEND:20200102", "RRULE:FREQ=DAILY", "LOCATION:Mill Hall", title="Open")
    )

    html = shown(client, "/us/ca/santa-clara/text/")

    assert f'<h2>In town</h2>\n<ul>\n<li>Open, Mill Hall (<a href="{LIBRARY}">City Library</a>)</li>' in html
    assert len(html.encode()) < 10_000


def test_a_day_without_events_has_no_such_part(client):
    subscribe(*EVENTS)

    assert (lines(shown(client, DAY.replace("05/", "22/"))), lines(shown(client)) != []) == ([], True)


def test_another_city_shows_nothing_of_it(client):
    subscribe(*EVENTS)
    make_place("us/tx/austin")

    assert lines(shown(client, "/us/tx/austin/2026/03/05/")) == []


def test_ten_are_shown_and_the_rest_is_counted(client):
    subscribe(*[event(f"DTSTART:20260305T{hour + 9}0000", uid=str(hour)) for hour in range(9, 15)])
    more = [event("DTSTART:20260305T235900", uid=f"h{n}", title=f"Hall {n}") for n in range(6)]
    subscribe(*more, name="City Hall", address="https://hall.example/events.ics")

    told = lines(shown(client))

    assert (len(told), told[-1]) == (11, "And 2 more, told by City Hall .")


def test_a_stored_page_shows_a_new_calendar_and_forgets_a_dropped_one(client):
    make_place()
    before = lines(shown(client))
    row = subscribe(*EVENTS)
    during = len(lines(shown(client)))
    drop_calendar(calendar=row)

    assert (before, during, lines(shown(client))) == ([], 5, [])


@pytest.mark.parametrize("calendars", [1, 3])
def test_any_number_of_calendars_costs_the_same(client, django_assert_num_queries, settings, calendars):
    settings.PAGES_ROOT = None
    for n in range(calendars):
        subscribe(*EVENTS, address="https://library.example/events.ics", name=f"Calendar {n}")
        SubscribedCalendar.objects.filter(address=LIBRARY).update(address=f"https://c{n}.example/")
    shown(client)

    with django_assert_num_queries(7):
        shown(client)


def test_days_are_the_place_s_own(client):
    subscribe(event("DTSTART:20260306T043000Z", title="Late show"))

    assert lines(shown(client)) == ["8:30 p.m. Late show City Library"]
    assert SubscribedCalendar.objects.get().occurrences.get().starts_on == date(2026, 3, 5)
