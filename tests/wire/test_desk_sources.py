"""Sources at the desk: kept when they can be read, asked, paused and removed by those whose places they serve."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult

from daysheet.lib.door import seat_at_the_desk
from daysheet.lib.fetch import target_of
from daysheet.wire.actions.checking import refresh_source
from daysheet.wire.actions.sources import add_source
from daysheet.wire.models import Release, SetAside, Source
from tests.fakes import FakeDoor, FakeMailbox
from tests.make import make_place, make_release, make_user
from tests.wire.feeds import feed, item, release

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
CITY = "https://city.example/feed.xml"
GOOD = feed(
    item(1, title="The library roof", content=release(1, "library roof")),
    item(2, title="A picture", content=""),
)


@pytest.fixture
def door(settings, monkeypatch):
    settings.STAFF_SECOND_FACTOR = False
    made = FakeDoor()
    made.bodies = {CITY: GOOD}
    monkeypatch.setattr("daysheet.wire.views.sources.site_door", lambda: through(made))
    monkeypatch.setattr("daysheet.wire.views.sources.read_clock", lambda: NOW)
    return made


def through(door):
    """The fake behind the check of addresses with which the real one begins."""
    return lambda address, **marks: door(target_of(address).address, **marks)


@pytest.fixture
def city(client, door):
    """Signed in, with Santa Clara for theirs; Austin is somebody else's."""
    place = make_place("us/ca/santa-clara")
    make_place("us/tx/austin")
    client.force_login(make_user(places=[place]))
    return place


def add(client, place, **changes):
    told = {
        "kind": "feed",
        "address": CITY,
        "name": "City Hall",
        "places": [place.pk],
        "trust": "official",
        "every_hours": 3,
    }
    return client.post("/desk/sources/new/", told | changes)


def plain(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def read(door):
    source = Source.objects.get()
    refresh_source(pk=source.pk, now=NOW, door=door)
    return source


def test_a_source_is_tried_kept_and_asked_at_once(client, city):
    answer = add(client, city)

    row = Source.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/desk/sources/{row.pk}/")
    assert (list(row.places.all()), row.trust, row.every_hours, row.added_by.email) == (
        [city],
        "official",
        3,
        "editor@example.org",
    )
    assert DBTaskResult.objects.get().args_kwargs["args"] == [row.pk]
    text = plain(client.get(answer.url))
    assert "It is kept: a feed with 2 items, beginning with “The library roof”, “A picture”." in text
    assert "It has brought nothing yet." in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"address": "https://gone.example/feed"}, "The server answered 404"),
        ({"address": "http://127.0.0.1:22/"}, "asks for port 22"),
        ({"address": "city.example"}, "is no address on the web"),
        ({"address": ""}, "This field is required"),
        ({"places": []}, "This field is required"),
        ({"trust": "blind"}, "Select a valid choice"),
        ({"kind": "folder"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_kept(client, city, door, changes, said):
    door.bodies["https://gone.example/feed"] = "The server answered 404: nothing is at this address."

    answer = add(client, city, **changes)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not Source.objects.exists()


def test_another_s_place_cannot_be_served(client, city):
    assert add(client, make_place("us/tx/austin")).status_code == 400
    assert not Source.objects.exists()


def test_a_publisher_may_add_one_for_the_whole_network(client, city):
    client.force_login(make_user("boss@example.org", publisher=True))

    answer = add(client, city, places=[])

    assert answer.status_code == 302
    assert "the whole network" in plain(client.get("/desk/sources/"))


def test_the_list_and_the_page_tell_how_it_is_doing(client, city, door):
    add(client, city)
    read(door)
    door.bodies[CITY] = "The server answered 503: it has trouble of its own; we ask again later."
    Source.objects.update(etag="old")
    source = read(door)

    text = plain(client.get("/desk/sources/"))

    assert (
        "City Hall Feed (RSS or Atom) · Santa Clara, CA · Official · last read Mar. 1, 2026, 6:00 p.m. UTC"
        in text
    )
    assert "next Mar. 1, 2026, 6:30 p.m. UTC" in text
    assert "Failed 1 time. The server answered 503" in text
    assert "Set aside (1)" in text
    page = plain(client.get(f"/desk/sources/{source.pk}/"))
    assert "1 release Mar. 1, 2026 The library roof" in page
    assert "Set aside lately A picture" in page


def test_its_releases_are_listed_by_source(client, city, door):
    add(client, city)
    source = read(door)

    text = plain(client.get(f"/desk/releases/?source={source.pk}"))

    assert "Releases of City Hall" in text
    assert "The library roof" in text
    assert [
        client.get(f"/desk/releases/?source={asked}").status_code for asked in (source.pk + 1, "x", "")
    ] == [404, 404, 200]


def test_the_release_page_says_who_brought_it_and_how_far_they_are_trusted(client, city, door):
    add(client, city)
    read(door)

    assert "from City Hall (official)" in plain(client.get(f"/desk/releases/{Release.objects.get().pk}/"))


def test_what_was_set_aside_is_listed_and_can_be_read_again(client, city, door):
    add(client, city)
    read(door)

    text = plain(client.get("/desk/set-aside/"))
    again = client.post(f"/desk/set-aside/{SetAside.objects.get().pk}/again/", follow=True)

    assert re.search(r"A picture .*no text.* City Hall · Mar. 1, 2026", text)
    assert "is read again at the next look at City Hall" in plain(again)
    assert (SetAside.objects.count(), Source.objects.get().etag) == (0, "")


def test_check_now_has_it_asked_unless_somebody_is_at_it(client, city):
    add(client, city)
    address = f"/desk/sources/{Source.objects.get().pk}/check/"
    asked = client.post(address, follow=True)
    Source.objects.update(claimed_until=NOW + timedelta(minutes=5))
    busy = client.post(address, follow=True)

    assert "It is asked within a minute." in plain(asked)
    assert "It is being asked at this moment." in plain(busy)
    assert DBTaskResult.objects.count() == 2


def test_pausing_twice_pauses_and_going_on_goes_on(client, city):
    add(client, city)
    address = f"/desk/sources/{Source.objects.get().pk}/pause/"
    client.post(address), client.post(address)
    paused = Source.objects.get().is_paused
    client.post(address, {"go_on": "1"})

    assert (paused, Source.objects.get().is_paused) == (True, False)


def test_it_can_be_changed_and_another_address_is_tried_first(client, city, door):
    add(client, city)
    source = Source.objects.get()
    address = f"/desk/sources/{source.pk}/change/"
    told = {"name": "Hall", "places": [city.pk], "trust": "known", "every_hours": 6}
    door.bodies["https://gone.example/"] = "The server answered 404: nothing is at this address."

    shown = client.get(address).content.decode()
    bad = client.post(address, told | {"address": "https://gone.example/"})
    good = client.post(address, told | {"address": CITY})

    source.refresh_from_db()
    assert f'value="{CITY}"' in shown
    assert (bad.status_code, good.status_code) == (400, 302)
    assert (source.name, source.trust, source.every_hours, source.address) == ("Hall", "known", 6, CITY)


def test_removing_keeps_what_it_brought_and_a_second_press_does_nothing(client, city, door):
    add(client, city)
    source = read(door)
    address = f"/desk/sources/{source.pk}/drop/"

    first, again = client.post(address), client.post(address)

    assert (first.status_code, again.status_code) == (302, 302)
    assert address.removesuffix("drop/") not in client.get("/desk/sources/").content.decode()
    assert Release.objects.get().source == source


def test_another_city_s_source_and_what_it_brings_do_not_exist(client, city, door):
    austin = make_place("us/tx/austin")
    add_source(kind="feed", address=CITY, name="Austin Hall", places=[austin], now=NOW)
    source = read(door)
    base, aside = f"/desk/sources/{source.pk}/", SetAside.objects.get()

    answers = [client.get(base), client.get(f"{base}change/")]
    answers += [client.post(f"{base}{what}/") for what in ("check", "pause", "change")]
    answers += [
        client.get(f"/desk/releases/{Release.objects.get().pk}/"),
        client.get(f"/desk/releases/?source={source.pk}"),
    ]
    dropped, again = client.post(f"{base}drop/"), client.post(f"/desk/set-aside/{aside.pk}/again/")

    assert [one.status_code for one in answers] == [404] * 7
    assert (dropped.status_code, again.status_code) == (302, 302)
    assert (Source.objects.get().removed_at, SetAside.objects.count()) == (None, 1)
    for address in ("/desk/sources/", "/desk/set-aside/", "/desk/releases/"):
        assert "Austin Hall" not in plain(client.get(address))
        assert "library roof" not in plain(client.get(address))


def test_what_a_removed_source_brought_stays_behind_its_wall(client, city, door):
    places = [make_place("us/tx/austin"), make_place("us/tx/dallas")]
    add_source(kind="feed", address=CITY, name="Texas", places=places, now=NOW)
    read(door)
    client.force_login(make_user("boss@example.org", publisher=True))
    client.post(f"/desk/sources/{Source.objects.get().pk}/drop/")
    seen = client.get("/desk/releases/")
    client.force_login(make_user())

    assert "The library roof" in plain(seen)
    assert "The library roof" not in plain(client.get("/desk/releases/"))


def test_a_source_of_two_cities_is_seen_by_both_and_changed_by_neither_alone(client, city, door):
    add_source(kind="feed", address=CITY, name="Both", places=[city, make_place("us/tx/austin")], now=NOW)
    source = read(door)
    base = f"/desk/sources/{source.pk}/"

    page = plain(client.get(base))

    assert "It serves places that are not yours too" in page
    assert "The library roof" in page
    assert [client.post(f"{base}{what}/").status_code for what in ("check", "pause")] == [404, 404]


def test_looking_changes_nothing_and_strangers_see_nothing(client, city):
    add(client, city)
    base = f"/desk/sources/{Source.objects.get().pk}/"

    looked = [client.get(f"{base}{what}/").status_code for what in ("check", "pause", "drop")]
    stranger = [Client().get("/desk/sources/"), Client().get(base), Client().get("/desk/set-aside/")]

    assert looked == [405, 405, 405]
    assert [(one.status_code, one.url[:16]) for one in stranger] == [(302, "/accounts/login/")] * 3


@pytest.mark.parametrize("sources", [1, 3])
def test_the_list_takes_a_fixed_number_of_queries(client, city, django_assert_num_queries, sources):
    for n in range(sources):
        add_source(kind="feed", address=f"https://c{n}.example/", name=f"No. {n}", places=[city], now=NOW)
    client.get("/desk/sources/")

    with django_assert_num_queries(7):
        client.get("/desk/sources/")


def test_pages_that_wait_for_other_servers_leave_room_for_readers(client, city):
    with seat_at_the_desk(), seat_at_the_desk():
        answer = add(client, city)

    assert answer.status_code == 400
    assert "Other servers are being asked at this moment. Try again in half a minute." in plain(answer)
    assert add(client, city).status_code == 302


def test_a_mailbox_is_added_by_publishers_only_for_who_adds_one_reads_it(client, city, monkeypatch):
    box = {"kind": "mailbox", "address": "imaps://press@example.org@mail.example.org/INBOX"}
    monkeypatch.setattr("daysheet.wire.views.sources.site_mailbox", lambda: FakeMailbox(b"1"))
    refused = add(client, city, **box)
    client.force_login(make_user("boss@example.org", publisher=True))
    kept = add(client, city, **box)
    source = Source.objects.get()
    client.force_login(make_user())

    assert (refused.status_code, kept.status_code) == (400, 302)
    assert client.get(f"/desk/sources/{source.pk}/").status_code == 200
    assert client.post(f"/desk/sources/{source.pk}/change/").status_code == 404


def test_what_was_fetched_from_a_known_publisher_s_domain_says_so(client, city):
    add(client, city, kind="publisher", address="https://www.city.example/news", name="City of Santa Clara")
    fetched = make_release(title="One", headers={"address": "https://press.city.example/1"})
    claimed = make_release(
        title="Two", url="https://city.example/2", headers={"address": "https://city.example.evil.test/"}
    )

    pages = [plain(client.get(f"/desk/releases/{release.pk}/")) for release in (fetched, claimed)]

    assert ["fetched from City of Santa Clara (official)" in page for page in pages] == [True, False]
    assert Source.objects.get().address == "city.example"


@pytest.mark.parametrize("address", ["city", "https://", "a b.example", "-"])
def test_a_publisher_needs_a_domain(client, city, address):
    answer = add(client, city, kind="publisher", address=address)

    assert (answer.status_code, Source.objects.count()) == (400, 0)
    assert "is no domain. Write it like santaclaraca.gov." in plain(answer)
