"""The form at the desk: a text, a file or an address becomes a release whose draft opens at once."""

import json
import re
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from daysheet.stories.models import Draft
from daysheet.wire.models import Release
from tests.fakes import FakeDoor
from tests.make import POOL, make_place, make_user
from tests.wire.feeds import feed, item, release

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
NEW = "/desk/releases/new/"
PAGE = "https://city.example/roof"


@pytest.fixture
def door(settings, monkeypatch):
    settings.STAFF_SECOND_FACTOR = False
    made = FakeDoor()
    html = f"<html><head><title>The library roof</title></head><body><article>{release(1, 'library roof')}</article></body></html>"
    made.bodies = {PAGE: html.encode(), "https://city.example/feed": feed(item(1))}
    monkeypatch.setattr("daysheet.stories.views.bringing.site_door", lambda: made)
    return made


@pytest.fixture
def city(client, door):
    place = make_place("us/ca/santa-clara")
    make_place("us/tx/austin")
    client.force_login(make_user(places=[place]))
    return place


def send(client, **told):
    return client.post(NEW, {"text": "", "address": ""} | told)


def plain(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_pasted_text_is_stored_as_it_is_and_its_draft_opens(client, city):
    answer = send(client, text=POOL, place=city.pk)

    draft, kept = Draft.objects.get(), Release.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/desk/drafts/{draft.pk}/")
    assert (draft.place, kept.place, kept.source) == (city, city, None)
    assert bytes(kept.raw).decode().replace("\r\n", "\n") == POOL
    assert "It is stored, and this is its draft." in plain(client.get(answer.url))


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("pool.txt", POOL.encode(), "text"),
        (
            "pool.html",
            f"<html><body><article>{release(2, 'bus lane')}</article></body></html>".encode(),
            "html",
        ),
    ],
)
def test_a_file_is_read_by_its_kind(client, city, name, body, kind):
    answer = send(client, file=SimpleUploadedFile(name, body))

    assert answer.status_code == 302
    assert (Release.objects.get().kind, bytes(Release.objects.get().raw)) == (kind, body)


def test_rows_become_many_drafts_and_a_bad_one_is_told(client, city):
    rows = [
        json.dumps({"title": f"No. {n}", "text": f"The council of Santa Clara met {n} times about {w}."})
        for n, w in ((1, "pools"), (2, "trams"))
    ]

    answer = client.post(
        NEW, {"file": SimpleUploadedFile("a.jsonl", "\n".join([*rows, "{"]).encode())}, follow=True
    )

    assert Draft.objects.count() == 2
    assert "2 releases are stored and drafted. 1 set aside: line 3: not JSON" in plain(answer)


def test_an_address_is_fetched(client, city):
    answer = send(client, address=PAGE)

    assert answer.status_code == 302
    assert Release.objects.get().headers["address"] == PAGE


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "Paste a text, choose a file or give an address."),
        ({"text": POOL, "address": PAGE}, "Give one of the three only."),
        ({"text": "   "}, "no word"),
        ({"address": "https://city.example/feed"}, "Add it under Sources"),
        ({"address": "https://gone.example/"}, "The server answered 404"),
        ({"text": POOL, "place": 99999}, "Select a valid choice"),
    ],
)
def test_what_is_no_release_is_said_and_nothing_is_stored(client, city, door, told, said):
    door.bodies["https://gone.example/"] = "The server answered 404: nothing is at this address."

    answer = send(client, **told)

    assert answer.status_code == 400
    assert said in plain(answer)
    assert not Release.objects.exists()


def test_a_file_that_is_too_large_is_refused_before_it_is_read(client, city):
    answer = send(client, file=SimpleUploadedFile("a.txt", b"x" * 25_000_001))

    assert (answer.status_code, Release.objects.count()) == (400, 0)
    assert "The file has 25,000,001 bytes" in plain(answer)


def as_editor_of(client, place, email):
    client.force_login(make_user(email, places=[place]))


ELSEWHERE = "The council of Reno, Nevada, met about the roof in Reno today, it said."  # no city of the two


@pytest.mark.parametrize("text", [POOL, ELSEWHERE])
def test_what_another_city_has_already_is_there_for_mine_too_and_apart(client, city, text):
    austin = make_place("us/tx/austin")
    seen = {}
    for place, email in ((city, "editor@example.org"), (austin, "texas@example.org")):
        as_editor_of(client, place, email)
        answer = send(client, text=text, place=place.pk)
        assert client.get(answer.url).status_code == 200
        seen[place] = answer.url

    for place, email in ((city, "editor@example.org"), (austin, "texas@example.org")):
        as_editor_of(client, place, email)
        mine = Release.objects.get(place=place)
        other = Release.objects.exclude(pk=mine.pk).get()
        lists = client.get("/desk/drafts/").content.decode() + client.get("/desk/releases/").content.decode()
        assert re.findall(r"/desk/(?:drafts|releases)/\d+/", lists) == [
            seen[place],
            f"/desk/releases/{mine.pk}/",
        ]
        assert client.get(f"/desk/releases/{other.pk}/").status_code == 404
    assert [draft.place for draft in Draft.objects.order_by("pk")] == [city, austin]


def test_who_has_two_cities_gets_a_draft_for_each(client, city):
    austin = make_place("us/tx/austin")
    client.force_login(make_user("both@example.org", places=[city, austin]))

    addresses = [send(client, text=POOL, place=place.pk).url for place in (city, austin, city)]

    assert addresses[0] == addresses[2] != addresses[1]
    assert [draft.place for draft in Draft.objects.order_by("pk")] == [city, austin]


def test_what_everybody_had_is_one_draft_and_one_story_of_the_city_it_is_filed_for(client, city):
    first = send(client, text=POOL)
    again = send(client, text=POOL, place=city.pk)

    assert again.url == first.url
    assert [release.place for release in Release.objects.order_by("pk")] == [None, city]


def test_only_the_editor_s_own_towns_can_be_chosen_and_strangers_see_nothing(client, city):
    page = client.get(NEW).content.decode()

    assert "Santa Clara" in page
    assert "Austin" not in page
    assert Client().get(NEW).status_code == 302


def test_what_is_here_already_or_repeats_a_release_is_told(client, city):
    send(client, text=POOL, place=city.pk)

    again = send(client, text=POOL, place=city.pk)
    told_again = plain(client.get(again.url))
    sent_on = send(client, text=f"FOR IMMEDIATE RELEASE\n\n{POOL}", place=city.pk)
    told_of_the_copy = plain(client.get(sent_on.url))

    assert again.url == sent_on.url == f"/desk/drafts/{Draft.objects.get().pk}/"
    assert "It is here already, and this is its draft." in told_again
    assert (
        "It repeats a release that is here already: it is one more source of this draft." in told_of_the_copy
    )
