"""Subscribing, asking again, giving out, pausing and dropping: what is kept and which pages go stale."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django_tasks_db.models import DBTaskResult

from daysheet.almanac.actions.calendars import (
    drop_calendar,
    give_out_refreshes,
    load_sample_calendar,
    pause_calendar,
    refresh_calendar,
    subscribe_calendar,
)
from daysheet.almanac.errors import NotSubscribed
from daysheet.almanac.models import Occurrence, SubscribedCalendar
from daysheet.almanac.queries import occurrences_on
from daysheet.almanac.tasks import give_out
from daysheet.lib.fetch import Limits, fetch
from daysheet.pagestore.models import PageStamp
from tests.almanac.domain.town.small import calendar, event
from tests.fakes import FakeDoor
from tests.lib.web import says, serving
from tests.make import make_place

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
LIBRARY = "https://library.example/events.ics"
STORY = event("DTSTART:20260305T190000", uid="story", title="Story time")
WALK = event("DTSTART:20260307", uid="walk", title="Town walk")


@pytest.fixture
def city():
    return make_place()


def subscribe(city, door, address=LIBRARY, **more):
    told = {"name": "City Library", "now": NOW} | more
    return subscribe_calendar(place=city, address=address, door=door, **told)[0]


def refresh(row, door, now):
    done = refresh_calendar(pk=row.pk, now=now, door=door)
    row.refresh_from_db()
    return done


def titles(city, day=5):
    return [row.title for row in occurrences_on(city, date(2026, 3, day))]


def stamps():
    return {stamp.key: stamp.version for stamp in PageStamp.objects.exclude(key__in=["network", "places"])}


def test_a_subscribed_calendar_is_read_at_once(city):
    door = FakeDoor(library=calendar(STORY, WALK))

    row = subscribe(city, door, "webcal://Library.example/events.ics ", website="https://library.example/")

    assert (row.address, row.name, row.every_hours) == (LIBRARY, "City Library", 6)
    assert (row.last_success_at, row.next_check_at, row.last_error) == (NOW, NOW + 6 * HOUR, "")
    assert (titles(city, 5), titles(city, 7)) == (["Story time"], ["Town walk"])
    assert door.asked == [(LIBRARY, "")]


def test_subscribing_twice_is_harmless(city):
    door = FakeDoor(library=calendar(STORY))
    first = subscribe(city, door)

    again, created = subscribe_calendar(place=city, address=LIBRARY, name="Else", now=NOW, door=door)

    assert (again, created, again.name, len(door.asked)) == (first, False, "City Library", 1)


@pytest.mark.parametrize(
    ("address", "body", "said"),
    [
        (
            LIBRARY,
            "The server answered 404: nothing is at this address.",
            "The server answered 404: nothing is",
        ),
        (LIBRARY, b"<html>", "This is a web page, not a calendar"),
        ("library.example", b"", "is no address on the web"),
        ("http://127.0.0.1:5432/", b"", "The address asks for port 5432"),
    ],
)
def test_what_cannot_be_read_is_not_subscribed(city, address, body, said):
    with pytest.raises(NotSubscribed, match=said):
        subscribe(city, FakeDoor(library=body), address)
    assert not SubscribedCalendar.objects.exists()


def test_what_has_not_changed_is_not_read_again_and_no_page_goes_stale(city):
    door = FakeDoor(library=calendar(STORY))
    row = subscribe(city, door)
    before = stamps()

    done = refresh(row, door, NOW + HOUR)

    assert (done, row.last_success_at, row.next_check_at) == (True, NOW + HOUR, NOW + 7 * HOUR)
    assert [bool(etag) for _, etag in door.asked] == [False, True]
    assert (stamps(), titles(city)) == (before, ["Story time"])


def test_equal_events_in_other_bytes_make_no_page_stale(city):
    door = FakeDoor(library=calendar(STORY, WALK))
    row = subscribe(city, door)
    before, keys = stamps(), set(Occurrence.objects.values_list("pk", flat=True))

    door.bodies[LIBRARY] = calendar(WALK, STORY, before="X-STAMP:later\n")
    refresh(row, door, NOW + HOUR)

    assert (stamps(), set(Occurrence.objects.values_list("pk", flat=True))) == (before, keys)


def test_a_change_makes_the_pages_of_its_days_stale_and_no_others(city):
    door = FakeDoor(library=calendar(STORY, WALK))
    row = subscribe(city, door)
    before = stamps()

    door.bodies[LIBRARY] = calendar(event("DTSTART:20260306T190000", uid="story", title="Story time"), WALK)
    refresh(row, door, NOW + HOUR)

    changed = {key for key, version in stamps().items() if version != before.get(key)}
    assert changed == {f"{key}" for key in ("day:us/ca/santa-clara:2026-03-05", "day:us/ca/santa-clara:2026-03-06", "town:us/ca/santa-clara")}  # fmt: skip
    assert (titles(city, 5), titles(city, 6), titles(city, 7)) == ([], ["Story time"], ["Town walk"])


def test_when_very_many_days_change_all_pages_of_the_city_go_stale_at_one_stroke(city):
    subscribe(city, FakeDoor(library=calendar(event("DTSTART:20260301", "RRULE:FREQ=DAILY"))))

    assert stamps() == {"city:us/ca/santa-clara": 1}


def test_events_that_are_told_no_more_are_gone(city):
    door = FakeDoor(library=calendar(STORY, WALK))
    row = subscribe(city, door)

    door.bodies[LIBRARY] = calendar(WALK)
    refresh(row, door, NOW + HOUR)

    assert [one.uid for one in Occurrence.objects.all()] == ["walk"]


def test_a_refresh_that_fails_leaves_what_the_last_success_told_and_waits_longer_each_time(city):
    door = FakeDoor(library=calendar(STORY))
    row = subscribe(city, door)
    door.bodies[LIBRARY] = "The server answered 503: it has trouble of its own; we ask again later."
    waits = []
    for _ in range(10):
        now = row.next_check_at
        refresh(row, door, now)
        waits.append((row.next_check_at - now) / HOUR)

    assert waits == [0.5, 1, 2, 4, 8, 16, 32, 64, 72, 72]
    assert (titles(city), row.failures, row.last_success_at) == (["Story time"], 10, NOW)
    assert row.last_error.startswith("The server answered 503")

    door.bodies[LIBRARY] = calendar(STORY)
    refresh(row, door, row.next_check_at)
    assert (row.failures, row.last_error) == (0, "")


def test_a_page_in_place_of_the_calendar_leaves_what_was_told(city):
    door = FakeDoor(library=calendar(STORY))
    row = subscribe(city, door)
    door.bodies[LIBRARY] = b"<!doctype html><title>We have moved</title>"

    refresh(row, door, NOW + HOUR)

    assert (titles(city), row.last_error[:25]) == (["Story time"], "This is a web page, not a")


def test_after_two_weeks_all_of_an_unchanged_calendar_is_read_for_the_days_that_came_near(city):
    door = FakeDoor(library=calendar(event("DTSTART:20260301", "RRULE:FREQ=DAILY")))
    row = subscribe(city, door)

    refresh(row, door, NOW + timedelta(days=15))

    days = list(Occurrence.objects.order_by("starts_on").values_list("starts_on", flat=True))
    assert (days[0], days[-1]) == (date(2026, 3, 15), date(2027, 4, 20))
    assert door.asked[-1] == (LIBRARY, "")


def test_of_two_at_once_one_asks_and_a_claim_that_is_left_behind_ends(city):
    door = FakeDoor(library=calendar(STORY))
    row = subscribe(city, door)
    SubscribedCalendar.objects.update(claimed_until=NOW + timedelta(minutes=5))

    assert refresh(row, door, NOW + timedelta(minutes=1)) is False
    assert refresh(row, door, NOW + timedelta(minutes=6)) is True
    assert row.claimed_until is None


def test_an_answer_that_comes_after_its_claim_has_passed_to_another_is_dropped(city):
    door = FakeDoor(library=calendar(STORY))
    row = subscribe(city, door)

    def slow(address, **marks):
        SubscribedCalendar.objects.update(claimed_until=NOW + timedelta(hours=9))
        return FakeDoor(library=calendar(WALK))(address)

    assert refresh(row, slow, NOW + HOUR) is False
    assert titles(city) == ["Story time"]


def test_a_calendar_that_is_dropped_meanwhile_stays_dropped(city):
    row = subscribe(city, FakeDoor(library=calendar(STORY)))

    def slow(address, **marks):
        drop_calendar(calendar=row)
        return FakeDoor(library=calendar(WALK))(address)

    assert refresh_calendar(pk=row.pk, now=NOW + HOUR, door=slow) is False
    assert refresh_calendar(pk=row.pk, now=NOW + HOUR, door=slow) is False
    assert not Occurrence.objects.exists()


def test_due_calendars_are_given_out_once_and_paced_by_server(city):
    door = FakeDoor(library=calendar(STORY), school=calendar(WALK))
    rows = [
        subscribe(city, door),
        subscribe(city, door, "https://school.example/events.ics"),
        subscribe(make_place("us/tx/austin"), door),
    ]
    given = []

    def ticked(now):
        return give_out_refreshes(now=now, enqueue=lambda pk, at: given.append((pk, (at - now).seconds)))

    assert [ticked(NOW + HOUR), ticked(NOW + 6 * HOUR), ticked(NOW + 6 * HOUR)] == [0, 3, 0]
    assert given == [(rows[0].pk, 0), (rows[1].pk, 0), (rows[2].pk, 20)]
    assert ticked(NOW + 7 * HOUR) == 3  # nobody came back from them


def test_the_clock_s_job_queues_a_task_for_each(city):
    row = subscribe(city, FakeDoor(library=calendar(STORY)))

    assert (give_out(), give_out()) == (1, 0)
    task = DBTaskResult.objects.get()
    assert (task.task_path, task.args_kwargs["args"]) == ("daysheet.almanac.tasks.refresh", [row.pk])


def test_a_paused_calendar_is_not_given_out_and_what_it_told_stays(city):
    row = subscribe(city, FakeDoor(library=calendar(STORY)))
    pause_calendar(calendar=row, is_paused=True, now=NOW)
    asleep = give_out_refreshes(now=NOW + 9 * HOUR, enqueue=lambda pk, at: None)
    pause_calendar(calendar=row, is_paused=False, now=NOW + 9 * HOUR)

    assert (asleep, titles(city)) == (0, ["Story time"])
    assert give_out_refreshes(now=NOW + 9 * HOUR, enqueue=lambda pk, at: None) == 1


def test_dropping_takes_its_events_and_makes_their_pages_stale_once(city):
    row = subscribe(city, FakeDoor(library=calendar(STORY)))
    before = stamps()
    drop_calendar(calendar=row)
    after = stamps()
    drop_calendar(calendar=row)

    assert (titles(city), Occurrence.objects.count()) == ([], 0)
    assert {key: after[key] - before[key] for key in before} == dict.fromkeys(before, 1)
    assert stamps() == after


def test_an_event_that_two_calendars_tell_of_is_that_of_the_first(city):
    moved = event("DTSTART:20260306T190000", uid="story", title="Story time, as the hall has it")
    door = FakeDoor(library=calendar(STORY), hall=calendar(moved, WALK))
    subscribe(city, door)
    hall = subscribe(city, door, "https://hall.example/events.ics", name="City Hall")

    assert (titles(city, 5), titles(city, 6), titles(city, 7)) == (["Story time"], [], ["Town walk"])
    assert Occurrence.objects.filter(calendar=hall).count() == 2


def test_when_the_first_tells_of_it_no_more_the_other_s_day_goes_stale_and_shows_it(city):
    moved = event("DTSTART:20260306T190000", uid="story", title="As the hall has it")
    door = FakeDoor(library=calendar(STORY), hall=calendar(moved))
    row = subscribe(city, door)
    subscribe(city, door, "https://hall.example/events.ics")
    before = stamps()

    door.bodies[LIBRARY] = calendar()
    refresh(row, door, NOW + HOUR)

    key = "day:us/ca/santa-clara:2026-03-06"
    assert (titles(city, 6), stamps()[key] > before[key]) == (["As the hall has it"], True)


def test_the_same_event_in_another_city_is_its_own(city):
    austin = make_place("us/tx/austin")
    door = FakeDoor(library=calendar(STORY))
    subscribe(city, door), subscribe(austin, door)

    assert (titles(city), titles(austin)) == (["Story time"], ["Story time"])


def test_whole_days_come_first_then_by_hour_then_what_goes_on(city):
    told = [
        event("DTSTART:20260305T190000", uid="1", title="Evening"),
        event("DTSTART:20260301", "DTEND:20260320", uid="2", title="Exhibition"),
        event("DTSTART:20260305T090000", uid="3", title="Morning"),
        event("DTSTART:20260305", uid="4", title="Flag day"),
        event("DTSTART:20260303", "DTEND:20260307", uid="5", title="Fair"),
    ]
    subscribe(city, FakeDoor(library=calendar(*told)))

    assert titles(city) == ["Flag day", "Morning", "Evening", "Fair", "Exhibition"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"uid": "story"},
        {"starts_on": date(2026, 3, 9)},
        {"starts_at": NOW, "ends_at": NOW - HOUR},
        {"starts_at": NOW, "ends_at": None},
    ],
)
def test_the_database_itself_refuses_what_cannot_be(city, wrong):
    row = subscribe(city, FakeDoor(library=calendar(STORY)))
    told = {"uid": "x", "starts_on": date(2026, 3, 5), "ends_on": date(2026, 3, 5), "title": "x"} | wrong

    with pytest.raises(IntegrityError), transaction.atomic():
        Occurrence.objects.create(calendar=row, **told)


@pytest.mark.parametrize("events", [1, 1200])
def test_reading_the_same_again_costs_the_same_and_writes_no_event(city, django_assert_num_queries, events):
    told = [event(f"DTSTART:2026{n % 9 + 4:02}{n % 28 + 1:02}T1000", uid=str(n)) for n in range(events)]
    door = FakeDoor(library=calendar(*told))
    row = subscribe(city, door)
    door.bodies[LIBRARY] = calendar(*reversed(told), before="X-NEW:1\n")

    with django_assert_num_queries(7):  # claim, calendar, savepoint, row, occurrences, write, release
        refresh_calendar(pk=row.pk, now=NOW + HOUR, door=door)
    assert Occurrence.objects.count() == events


def test_the_sample_of_the_demo_says_that_it_is_one_and_is_never_asked_for(city):
    first, again = (load_sample_calendar(now=NOW + timedelta(days=n)) for n in (0, 1))

    row = SubscribedCalendar.objects.get()
    assert (first, again, row.is_paused, row.remarks) == (True, False, True, [])
    assert titles(city, 3) == [
        "Sample: Story time for the youngest",
        "Sample: Town choir, everybody may sing",
        "Sample: Photographs of the last orchards",
    ]
    assert give_out_refreshes(now=NOW + timedelta(days=9), enqueue=lambda pk, at: None) == 0


def test_a_network_without_the_sample_s_town_goes_without_it():
    assert (load_sample_calendar(now=NOW), SubscribedCalendar.objects.count()) == (False, 0)


def test_the_real_door_and_the_fake_one_answer_alike(city):
    def answer(handler):
        known = handler.headers.get("If-None-Match") == '"1"'
        says(304 if known else 200, b"" if known else calendar(STORY), ETag='"1"')(handler)

    with serving(answer) as server:

        def door(address, **marks):
            return fetch(address, site="https://x.example", allow={server.name}, limits=Limits(), **marks)

        fake = FakeDoor(library=calendar(STORY))
        for address, way in ((f"http://{server.name}/events.ics", door), (LIBRARY, fake)):
            first = way(address)
            again = way(address, etag=first.etag)
            assert (first.body, first.is_unchanged) == (calendar(STORY), False)
            assert (again.body, again.is_unchanged, again.etag) == (b"", True, first.etag)
