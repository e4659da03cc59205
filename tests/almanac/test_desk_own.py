"""Editors' own rows at the desk: written once, shown at once, and only for their own towns."""

from datetime import UTC, datetime

import pytest

from daysheet.almanac.models import OwnEvent, OwnObservance, OwnPerson
from tests.make import make_place, make_user

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 8, 14, 18, 0, tzinfo=UTC)
DAY = {
    "action": "add",
    "only_in": "us/ca/santa-clara",
    "name": "Mill Pool Day",
    "rule": "08-15",
    "kind": "cultural",
    "source": "City hall",
    "address": "https://cityhall.example/pool",
}


@pytest.fixture(autouse=True)
def fixed_moment(one_factor, monkeypatch):
    for module in ("desk_own", "shared"):
        monkeypatch.setattr(f"daysheet.almanac.views.{module}.read_clock", lambda: NOW)


@pytest.fixture
def editor(client):
    """Signed in, with Santa Clara for theirs; Austin is somebody else's."""
    user = make_user(places=[make_place("us/ca/santa-clara")])
    make_place("us/tx/austin")
    client.force_login(user)
    return user


@pytest.fixture
def publisher(client):
    make_place("us/ca/santa-clara"), make_place("us/tx/austin")
    user = make_user("publisher@example.org", publisher=True)
    client.force_login(user)
    return user


def text(client, address):
    return client.get(address).content.decode()


def edition(client, place):
    return text(client, f"/{place}/2026/08/15/")


def test_an_added_days_page_names_its_town_and_no_country(client, editor):
    client.post("/desk/almanac/observance/new/", DAY | {"kind": "us-local", "scope": "us world"})

    page = text(client, "/holidays/mill-pool-day/")

    assert "Santa Clara, California" in page
    assert "United States" not in page[page.index("<main") : page.index('id="when"')]


def test_somebody_added_for_one_town_has_the_page_that_it_links_to(client, editor):
    born = {
        "action": "add",
        "only_in": "us/ca/santa-clara",
        "name": "Rosa Quill",
        "born": "1950-08-15",
        "birthplace": "Santa Clara, CA",
    }
    client.post("/desk/almanac/person/new/", born | {"source": "City hall", "address": DAY["address"]})

    assert 'href="/birthdays/rosa-quill/"' in edition(client, "us/ca/santa-clara")
    assert "Rosa Quill" in text(client, "/birthdays/rosa-quill/")
    assert "Rosa Quill" not in edition(client, "us/tx/austin")


def test_an_added_day_stands_in_its_town_with_its_source_and_nowhere_else(client, editor):
    answer = client.post("/desk/almanac/observance/new/", DAY)

    assert (answer.status_code, answer.url) == (302, "/desk/almanac/")
    assert "Mill Pool Day" in edition(client, "us/ca/santa-clara")
    assert "Mill Pool Day" not in edition(client, "us/tx/austin")
    page = text(client, "/holidays/mill-pool-day/")
    assert "City hall" in page
    assert "https://cityhall.example/pool" in page


def test_pressing_twice_keeps_one_row(client, editor):
    client.post("/desk/almanac/observance/new/", DAY)
    client.post("/desk/almanac/observance/new/", DAY)

    assert OwnObservance.objects.count() == 1


def test_a_publisher_corrects_hides_and_takes_away_everywhere(client, publisher):
    address = "/desk/almanac/observance/new/"
    client.post(address, {"action": "correct", "slug": "labor-day", "name": "Work Day", "source": "The Bee"})
    renamed = text(client, "/holidays/labor-day/")
    row = OwnObservance.objects.get()
    client.post(
        f"/desk/almanac/observance/{row.pk}/", {"action": "hide", "slug": "labor-day", "source": "The Bee"}
    )
    hidden = client.get("/holidays/labor-day/").status_code
    client.post(f"/desk/almanac/observance/{row.pk}/drop/")
    again = client.post(f"/desk/almanac/observance/{row.pk}/drop/")

    assert "<h1" in renamed
    assert "Work Day" in renamed
    assert hidden == 404
    assert again.status_code == 302
    assert "Labor Day" in text(client, "/holidays/labor-day/")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": ""}, "name is empty"),
        ({"source": ""}, "source is empty"),
        ({"rule": "02-30"}, "is no day rule"),
        ({"rule": "13 mon 6"}, "is no day rule"),
        ({"kind": "party"}, "Select a valid choice"),
        ({"only_in": "us/tx/austin"}, "Select a valid choice"),
        ({"only_in": ""}, "This field is required"),
        ({"address": "javascript:alert(1)"}, "is none. Write it from https://"),
        ({"name": "=1+1"}, "is a formula"),
        ({"name": "x" * 300}, "at most 200 characters"),
        ({"name": "Labor Day"}, "is a duplicate: Labor Day has it"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_kept(client, editor, changes, said):
    answer = client.post("/desk/almanac/observance/new/", DAY | changes)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not OwnObservance.objects.exists()


def test_an_editor_has_no_hand_in_other_towns_rows_nor_in_those_for_everywhere(client, editor):
    common = {"slug": "labor-day", "source": "x", "seen": NOW, "changed_at": NOW, "action": "hide"}
    theirs = OwnObservance.objects.create(place=make_place("us/tx/austin"), **common)
    everywhere = OwnObservance.objects.create(place=None, **common)

    page = text(client, "/desk/almanac/")
    answers = [
        client.post(f"/desk/almanac/observance/{row.pk}/", DAY).status_code for row in (theirs, everywhere)
    ]
    client.post(f"/desk/almanac/observance/{theirs.pk}/drop/")

    assert "everywhere" in page
    assert "Austin" not in page
    assert answers == [404, 404]
    assert OwnObservance.objects.count() == 2


def test_a_person_is_kept_off_the_front_page_of_ones_town(client, editor):
    row = {"action": "off_front", "only_in": "us/ca/santa-clara", "slug": "karl-rove", "source": "The Bee"}
    refused = client.post("/desk/almanac/person/new/", row | {"slug": "napoleon"})
    without_reason = client.post("/desk/almanac/person/new/", row | {"slug": "napoleon", "reason": ""})

    assert refused.status_code == without_reason.status_code == 400
    assert not OwnPerson.objects.exists()


def test_people_and_events_are_added(client, editor):
    common = {"action": "add", "only_in": "us/ca/santa-clara", "source": "The Bee"}
    client.post("/desk/almanac/person/new/", common | {"name": "Zed Miller", "born": "1950-08-15", "birthplace": "Santa Clara, CA"})  # fmt: skip
    client.post("/desk/almanac/event/new/", common | {"on": "1953-08-15", "text": "The mill pool opens", "where": "Santa Clara, CA"})  # fmt: skip

    page = edition(client, "us/ca/santa-clara")

    assert OwnPerson.objects.get().town == "us/ca/santa-clara"
    assert "Zed Miller" in page
    assert "The mill pool opens" in page
    assert "Zed Miller" not in edition(client, "us/tx/austin")


def test_an_event_written_anew_leaves_no_second_one(client, editor):
    row = {"action": "add", "only_in": "us/ca/santa-clara", "source": "The Bee", "on": "1953-08-15"}
    client.post("/desk/almanac/event/new/", row | {"text": "The mill pool opns"})
    first = OwnEvent.objects.get()
    client.post(f"/desk/almanac/event/{first.pk}/", row | {"text": "The mill pool opens", "slug": first.slug})

    assert [event.text for event in OwnEvent.objects.all()] == ["The mill pool opens"]


def test_what_to_correct_is_found_and_shown_as_it_stands(client, publisher):
    found = text(client, "/desk/almanac/?q=thanksgiving")
    form = text(client, "/desk/almanac/observance/new/?over=thanksgiving-day")

    assert "?over=thanksgiving-day" in found
    assert "What stands now" in form
    assert "fourth Thursday" in form
    assert "Nothing has this in its name" in text(client, "/desk/almanac/?q=qqqq")
    assert client.get("/desk/almanac/planet/new/").status_code == 404


def test_readers_are_asked_to_sign_in(client):
    assert client.get("/desk/almanac/").status_code == 302
