"""Sources: what they bring is stored once, item by item, and what is no release is set aside with the reason."""

from datetime import timedelta
from xml.sax.saxutils import escape

import pytest

from daysheet.wire.actions.checking import refresh_source
from daysheet.wire.actions.sources import (
    add_source,
    change_source,
    drop_source,
    try_address,
    try_again,
)
from daysheet.wire.errors import SourceError
from daysheet.wire.models import Arrival, Release, SetAside, Source
from tests.fakes import FakeDoor
from tests.make import make_place
from tests.wire.asking import CITY, HOUR, NOW, PAGE, SUBJECTS, add, door_with, items, page, refresh
from tests.wire.feeds import feed, item, release

pytestmark = pytest.mark.django_db


def test_each_item_of_a_feed_is_one_release_with_its_source_and_headers():
    source, door = add(), door_with()

    assert refresh(source, door)

    stored = Release.objects.order_by("pk")
    assert [one.title for one in stored] == ["The library roof", "The bus lane", "The dog park"]
    first = stored[0]
    assert (first.source, first.place.name, first.awaits_draft) == (source, "Santa Clara", True)
    assert (first.headers["item"], first.headers["fetched_at"]) == ("0", NOW.isoformat())
    assert first.text.startswith("SANTA CLARA, Calif., March 1, 2026 — The city council")
    assert (source.last_success_at, source.next_check_at, source.last_error) == (NOW, NOW + HOUR, "")


def test_what_was_seen_before_costs_nothing(django_assert_num_queries):
    source, door = add(), door_with()
    refresh(source, door)
    source_again = feed(*items(3), title="City of Santa Clara, anew")
    door.bodies[CITY] = source_again

    with django_assert_num_queries(
        9
    ):  # claim, source, arrivals, places, set aside, savepoint, row, write, release
        refresh_source(pk=source.pk, now=NOW + HOUR, door=door)
    assert Release.objects.count() == 3


def test_what_has_not_changed_is_not_read_again():
    source, door = add(), door_with()
    refresh(source, door)

    refresh(source, door, NOW + HOUR)

    assert [bool(etag) for _, etag in door.asked] == [False, True]
    assert (source.last_success_at, source.next_check_at) == (NOW + HOUR, NOW + 2 * HOUR)


def test_an_item_that_changes_is_a_new_release():
    source, door = add(), door_with()
    refresh(source, door)
    changed = item(
        0, title="The library roof", content=release(1, "library roof and its tower and its bells")
    )
    door.bodies[CITY] = feed(changed, *items(3)[1:])

    refresh(source, door, NOW + HOUR)

    assert Release.objects.count() == 4
    assert Arrival.objects.count() == 3


def test_the_page_of_an_item_is_fetched_and_kept_unchanged():
    body = page(release(9, "tram depot") + "<p>The depot has room for 40 trams and opens in the spring.</p>")
    door = door_with()
    door.bodies |= {
        CITY: feed(item(9, title="The tram depot", content="<p>A depot.</p>", link=PAGE)),
        PAGE: body,
    }

    refresh(add(), door)

    kept = Release.objects.get()
    assert bytes(kept.raw) == body
    assert "The depot has room for 40 trams" in kept.text
    assert (kept.headers["address"], kept.kind) == (PAGE, "html")


@pytest.mark.parametrize(
    "refused", ["The server answered 404: nothing is at this address.", page("<p>x</p>"), b"", b"\0\0\0"]
)
def test_where_the_page_is_no_release_the_item_s_own_words_are_taken(refused):
    door = door_with()
    door.bodies |= {CITY: feed(item(9, content=release(9, "tram depot"), link=PAGE)), PAGE: refused}

    refresh(add(), door)

    assert Release.objects.get().text.startswith("SANTA CLARA, Calif., March 9")
    assert not SetAside.objects.exists()


def test_a_guid_that_is_no_address_is_not_asked_for():
    door = door_with()
    told = f"<title>Tram depot</title><guid>g49</guid><description>{escape(release(9, 'tram depot'))}</description>"
    door.bodies[CITY] = feed(f"<item>{told}</item>")
    asked = len(door.asked)

    refresh(add(), door)

    assert Release.objects.get().text.startswith("SANTA CLARA, Calif., March 9")
    assert (SetAside.objects.count(), len(door.asked) - asked) == (0, 1)


def test_a_guid_that_is_an_address_is_the_item_s_page():
    door = door_with()
    told = f"<title>Tram depot</title><guid>{PAGE}</guid><description>Trams.</description>"
    door.bodies |= {CITY: feed(f"<item>{told}</item>"), PAGE: page(release(9, "tram depot"))}

    refresh(add(), door)

    assert Release.objects.get().headers["address"] == PAGE


def test_a_bad_item_is_set_aside_with_its_reason_and_the_others_go_on():
    door = door_with()
    door.bodies[CITY] = feed(items(1)[0], item(5, title="A picture", content=""), *items(3)[1:])
    source = add()

    refresh(source, door)

    aside = SetAside.objects.get()
    assert (aside.title, aside.source, aside.at) == ("A picture", source, NOW)
    assert "no text" in aside.reason
    assert (Release.objects.count(), source.failures) == (3, 0)

    refresh(source, door, NOW + HOUR)
    assert SetAside.objects.count() == 1


def test_an_item_whose_server_is_away_is_tried_again_at_the_next_look():
    door = door_with()
    door.bodies |= {
        CITY: feed(item(9, content="", link=PAGE)),
        PAGE: "The server took longer than 20 seconds.",
    }
    source = add()
    refresh(source, door)
    reason = SetAside.objects.get().reason
    door.bodies[PAGE] = page(release(9, "tram depot"))

    refresh(source, door, NOW + HOUR)

    assert reason == "The server took longer than 20 seconds."
    assert (Release.objects.count(), SetAside.objects.count()) == (1, 0)


def test_trying_again_reads_what_was_set_aside():
    door = door_with()
    door.bodies |= {CITY: feed(item(9, content="", link=PAGE)), PAGE: b""}
    source = add()
    refresh(source, door)
    refresh(source, door, NOW + HOUR)
    door.bodies[PAGE] = page(release(9, "tram depot"))

    try_again(aside=SetAside.objects.get(), now=NOW + HOUR)
    refresh(source, door, NOW + HOUR)

    assert (Release.objects.count(), SetAside.objects.count()) == (1, 0)


def test_more_than_one_look_can_take_comes_with_the_next_a_minute_later():
    door = door_with()
    door.bodies[CITY] = feed(
        *(item(n, title=f"No. {n}", content=release(n + 1, f"{n}th {SUBJECTS[n % 7]}")) for n in range(60))
    )
    source, counts, waits = add(), [], []
    now = NOW
    for _ in range(3):
        refresh(source, door, now)
        counts.append(Release.objects.count())
        waits.append(source.next_check_at - now)
        now = source.next_check_at

    assert counts == [25, 50, 60]
    assert waits == [timedelta(minutes=1), timedelta(minutes=1), HOUR]


def test_a_page_that_differs_in_its_markup_only_is_no_new_release():
    source = add(kind="page", address=PAGE)
    door = door_with()
    for token in ("one", "two"):
        door.bodies[PAGE] = page(release(9, "tram depot")).replace(
            b"<article>", f"<article data-t='{token}'>".encode()
        )
        refresh(source, door, NOW + (HOUR if token == "two" else 0 * HOUR))

    assert Release.objects.count() == 1


def test_a_source_that_fails_waits_longer_each_time_and_says_why():
    source, door = add(), door_with()
    door.bodies[CITY] = "The server answered 503: it has trouble of its own; we ask again later."
    waits, now = [], NOW
    for _ in range(4):
        refresh(source, door, now)
        waits.append((source.next_check_at - now) / HOUR)
        now = source.next_check_at

    assert waits == [0.5, 1, 2, 4]
    assert (source.failures, source.last_error[:24]) == (4, "The server answered 503:")

    door.bodies[CITY] = feed(*items(1))
    refresh(source, door, now)
    assert (source.failures, source.last_error, Release.objects.count()) == (0, "", 1)


def test_of_two_at_once_one_asks_and_a_claim_that_is_left_behind_ends():
    source, door = add(), door_with()
    Source.objects.update(claimed_until=NOW + timedelta(minutes=10))

    assert refresh(source, door, NOW + timedelta(minutes=1)) is False
    assert refresh(source, door, NOW + timedelta(minutes=11)) is True
    assert source.claimed_until is None


def test_a_worker_that_is_killed_midway_leaves_whole_items_and_the_next_goes_on():
    source, door = add(), door_with()
    door.bodies[CITY] = feed(items(1)[0], item(9, content="", link=PAGE), *items(3)[1:])

    def dying(address, **marks):
        if address == PAGE:
            raise KeyboardInterrupt
        return FakeDoor.__call__(door, address, **marks)

    with pytest.raises(KeyboardInterrupt):
        refresh_source(pk=source.pk, now=NOW, door=dying)
    assert (Release.objects.count(), Arrival.objects.count()) == (1, 1)

    door.bodies[PAGE] = page(release(9, "tram depot"))
    refresh(source, door, NOW + timedelta(minutes=11))
    assert (Release.objects.count(), Arrival.objects.count()) == (4, 4)


def test_an_item_is_stored_with_its_note_or_not_at_all(monkeypatch):
    source, door = add(), door_with()

    def breaking(*told):
        raise RuntimeError("the machine goes down")

    monkeypatch.setattr("daysheet.wire.actions.arrivals.note_arrival", breaking)
    with pytest.raises(RuntimeError):
        refresh_source(pk=source.pk, now=NOW, door=door)

    assert (Release.objects.count(), Arrival.objects.count()) == (0, 0)


def test_a_source_that_is_removed_meanwhile_stores_nothing_more():
    source, door = add(), door_with()

    def slow(address, **marks):
        drop_source(source=source, now=NOW)
        return FakeDoor.__call__(door, address, **marks)

    assert refresh(source, slow) is False
    assert refresh(source, door, NOW + HOUR) is False
    assert not Release.objects.exists()


def test_the_same_source_twice_is_one_and_one_that_was_removed_goes_on():
    place = make_place()
    first = add(place)
    again, is_new = add_source(kind="feed", address=CITY, name="Else", places=[place], now=NOW)
    drop_source(source=first, now=NOW)
    back, is_back = add_source(kind="feed", address=CITY, name="Else", places=[place], now=NOW)

    assert (again, is_new, back, is_back) == (first, False, first, True)
    assert (back.removed_at, Source.objects.count()) == (None, 1)


def test_a_feed_that_two_cities_have_brings_each_release_to_both():
    door = door_with()
    mine, theirs = add(make_place()), add(make_place("us/tx/austin"))

    for _ in range(2):
        refresh(mine, door), refresh(theirs, door)

    assert (Release.objects.count(), Arrival.objects.count()) == (6, 6)
    for source in (mine, theirs):
        assert {(a.release.source, a.release.place) for a in source.arrivals.all()} == {
            (source, source.places.get())
        }


def test_an_address_that_is_changed_is_read_anew():
    source, door = add(), door_with()
    refresh(source, door)
    place = source.places.get()

    row = change_source(source=source, address=PAGE, places=[place], name="New", now=NOW)

    assert (row.name, row.address, row.etag, row.next_check_at) == ("New", PAGE, "", NOW)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("city.example", "is no address on the web"),
        ("http://127.0.0.1:25/", "asks for port 25"),
        ("https://u:p@city.example/", "holds a name or password"),
    ],
)
def test_what_is_no_address_is_not_kept(address, said):
    with pytest.raises(SourceError, match=said):
        add(address=address)
    assert not Source.objects.exists()


def test_an_address_is_tried_with_nothing_kept():
    door = door_with()
    door.bodies[PAGE] = page("<p></p>")

    found = try_address(address=CITY, door=door)

    assert (found.words, found.titles[0]) == ("a feed with 3 items", "The library roof")
    with pytest.raises(SourceError):
        try_address(address=PAGE, door=door)
    assert not Release.objects.exists()
