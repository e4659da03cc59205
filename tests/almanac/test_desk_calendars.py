"""Calendars at the desk: added when they can be read, asked, paused and removed by those whose town it is."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from daysheet.almanac.models import Occurrence, SubscribedCalendar
from daysheet.lib.door import seat_at_the_desk
from tests.almanac.domain.town.small import calendar, event
from tests.fakes import FakeDoor
from tests.make import make_place, make_user

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
LIBRARY = "https://library.example/events.ics"
STORIES = [event(f"DTSTART:2026030{n}T190000", uid=str(n), title=f"Story {n}") for n in range(2, 7)]


@pytest.fixture
def door(settings, monkeypatch):
    settings.STAFF_SECOND_FACTOR = False
    made = FakeDoor(library=calendar(*STORIES), hall=calendar())
    monkeypatch.setattr("daysheet.almanac.views.desk_calendars.site_door", lambda: made)
    for module in ("desk_calendars", "shared"):
        monkeypatch.setattr(f"daysheet.almanac.views.{module}.read_clock", lambda: NOW)
    return made


@pytest.fixture
def city(client, door):
    """Signed in, with Santa Clara for theirs; Austin is somebody else's."""
    place = make_place("us/ca/santa-clara")
    make_place("us/tx/austin")
    client.force_login(make_user(places=[place]))
    return place


def add(client, place, **changes):
    told = {"place": place.pk, "address": LIBRARY, "name": "City Library", "website": "", "every_hours": 6}
    return client.post("/desk/almanac/calendars/new/", told | changes)


def plain(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def page(client, row):
    return plain(client.get(f"/desk/almanac/calendars/{row.pk}/"))


def test_a_calendar_is_tried_at_once_and_its_first_three_events_are_shown(client, city, door):
    answer = add(client, city)

    row = SubscribedCalendar.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/desk/almanac/calendars/{row.pk}/")
    text = page(client, row)
    assert "5 events ahead" in text
    assert re.findall(r"\d Mar Story \d 7:00 p\.m\.", text) == [
        f"{n} Mar Story {n} 7:00 p.m." for n in (2, 3, 4)
    ]
    assert (row.added_by.email, row.place) == ("editor@example.org", city)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"address": "https://hall.example/events.ics"}, "The server answered 404"),
        ({"address": "http://127.0.0.1:22/"}, "asks for port 22"),
        ({"address": "library.example"}, "is no address on the web"),
        ({"address": ""}, "This field is required"),
        ({"name": ""}, "This field is required"),
        ({"every_hours": 5}, "Select a valid choice"),
        ({"website": "javascript:alert(1)"}, "Enter a valid URL"),
    ],
)
def test_what_cannot_be_subscribed_to_is_said_and_nothing_is_kept(client, city, door, changes, said):
    door.bodies["https://hall.example/events.ics"] = "The server answered 404: nothing is at this address."

    answer = add(client, city, **changes)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not SubscribedCalendar.objects.exists()


def test_a_calendar_is_subscribed_to_for_one_s_own_towns_only(client, city):
    answer = add(client, make_place("us/tx/austin"))

    assert (answer.status_code, SubscribedCalendar.objects.count()) == (400, 0)


def test_the_list_tells_how_each_is_doing(client, city, door):
    add(client, city)
    door.bodies[LIBRARY] = "The server answered 503: it has trouble of its own; we ask again later."
    row = SubscribedCalendar.objects.get()
    SubscribedCalendar.objects.update(etag="old")
    client.post(f"/desk/almanac/calendars/{row.pk}/check/")

    text = plain(client.get("/desk/almanac/calendars/"))

    assert "City Library Santa Clara, CA · 5 events ahead · last read Mar. 1, 2026, 6:00 p.m. UTC" in text
    assert "next Mar. 1, 2026, 6:30 p.m. UTC" in text
    assert "Failed 1 time. The server answered 503" in text
    assert "What it told before stays in the pages." in page(client, row)


def test_check_now_reads_it_anew(client, city, door):
    add(client, city)
    row = SubscribedCalendar.objects.get()
    door.bodies[LIBRARY] = calendar(*STORIES, event("DTSTART:20260309", "CLASS:PRIVATE", uid="secret"))

    answer = client.post(f"/desk/almanac/calendars/{row.pk}/check/", follow=True)

    assert "It was asked and read." in plain(answer)
    assert "1 event left out, not meant for the public." in plain(answer)


def test_check_now_waits_while_somebody_is_at_it(client, city, door):
    add(client, city)
    SubscribedCalendar.objects.update(claimed_until=NOW + timedelta(minutes=5))

    answer = client.post(f"/desk/almanac/calendars/{SubscribedCalendar.objects.get().pk}/check/", follow=True)

    assert "It is being asked at this moment." in plain(answer)
    assert len(door.asked) == 1


def test_pausing_twice_pauses_and_going_on_goes_on(client, city):
    add(client, city)
    address = f"/desk/almanac/calendars/{SubscribedCalendar.objects.get().pk}/pause/"
    client.post(address), client.post(address)
    paused = SubscribedCalendar.objects.get().is_paused
    client.post(address, {"go_on": "1"})

    assert (paused, SubscribedCalendar.objects.get().is_paused) == (True, False)


def test_removing_takes_its_events_and_a_second_press_does_nothing(client, city):
    add(client, city)
    address = f"/desk/almanac/calendars/{SubscribedCalendar.objects.get().pk}/drop/"
    first, again = client.post(address), client.post(address)

    assert (first.status_code, again.status_code, Occurrence.objects.count()) == (302, 302, 0)


def test_another_city_s_calendar_does_not_exist(client, city, door):
    austin = make_place("us/tx/austin")
    client.force_login(make_user("texas@example.org", places=[austin]))
    add(client, austin)
    row = SubscribedCalendar.objects.get()
    client.force_login(make_user())
    base = f"/desk/almanac/calendars/{row.pk}/"

    answers = [client.get(base), client.post(f"{base}check/"), client.post(f"{base}pause/")]
    dropped = client.post(f"{base}drop/")

    assert [one.status_code for one in answers] == [404, 404, 404]
    assert (dropped.status_code, SubscribedCalendar.objects.get().is_paused) == (302, False)
    assert "City Library" not in plain(client.get("/desk/almanac/calendars/"))


def test_looking_changes_nothing_and_strangers_see_nothing(client, city):
    add(client, city)
    base = f"/desk/almanac/calendars/{SubscribedCalendar.objects.get().pk}/"

    looked = [client.get(f"{base}{what}/").status_code for what in ("check", "pause", "drop")]
    stranger = [Client().get("/desk/almanac/calendars/"), Client().get(base), Client().post(f"{base}drop/")]

    assert looked == [405, 405, 405]
    assert [(one.status_code, one.url[:16]) for one in stranger] == [(302, "/accounts/login/")] * 3


def test_every_form_is_guarded_against_other_sites(city, door):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make_user(places=[city]))

    assert [strict.post(f"/desk/almanac/calendars/{what}").status_code for what in ("new/", "1/drop/")] == [
        403,
        403,
    ]


@pytest.mark.parametrize("calendars", [1, 3])
def test_the_list_takes_a_fixed_number_of_queries(client, city, django_assert_num_queries, calendars):
    for n in range(calendars):
        add(client, city)
        SubscribedCalendar.objects.filter(address=LIBRARY).update(address=f"https://c{n}.example/")
    client.get("/desk/almanac/calendars/")

    with django_assert_num_queries(5):
        client.get("/desk/almanac/calendars/")


def test_pages_that_wait_for_other_servers_leave_room_for_readers(client, city, door):
    with seat_at_the_desk(), seat_at_the_desk():
        answer = add(client, city)

    assert answer.status_code == 400
    assert "Other servers are being asked at this moment. Try again in half a minute." in plain(answer)
    assert add(client, city).status_code == 302
