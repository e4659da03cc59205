"""The desk's first page: what waits, for whom."""

import re
from datetime import UTC, datetime

import pytest

from daysheet.community.actions import receive_submission
from daysheet.community.domain.sent import Sent
from tests.make import make_draft, make_place, make_story, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)


def counts(client):
    page = client.get("/desk/").content.decode()
    return dict(
        re.findall(r'<a href="/desk/(\w+)/">[^<]+</a></dt><dd>.*?<span class="hide">(\d+)</span></dd>', page)
    )


def fill(place):
    receive_submission(sent=Sent(kind="tip", body="x", about=place.address), form_key="", now=NOW)
    make_draft(place=place, headline=f"A draft for {place.name}")
    make_story(place, f"A story of {place.name}")


def test_an_editor_sees_what_waits_in_their_towns(client):
    here, there = make_place("us/ca/santa-clara"), make_place("us/tx/austin")
    fill(here), fill(there)
    client.force_login(make_user(places=[here]))

    page = client.get("/desk/").content.decode()

    assert counts(client)["submissions"] == "1"
    assert counts(client)["drafts"] == "1"
    assert counts(client)["stories"] == "1"
    assert "Your towns" in page
    assert '<a href="/us/ca/santa-clara/">Santa Clara</a></li>' in page.split('id="yours"')[1]
    assert "Austin" not in page.split('id="yours"')[1]
    assert "Newsroom" not in page


def test_a_publisher_sees_all_and_the_newsroom(client):
    here, there = make_place("us/ca/santa-clara"), make_place("us/tx/austin")
    fill(here), fill(there)
    client.force_login(make_user(publisher=True))

    page = client.get("/desk/").content.decode()

    assert {counts(client)[k] for k in ("submissions", "drafts", "stories")} == {"2"}
    assert "Every town is yours" in page
    assert '<a href="/desk/newsroom/">Newsroom</a>' in page


def test_signing_out_takes_one_button(client):
    client.force_login(make_user())
    page = client.get("/desk/").content.decode()
    assert '<form class="out" method="post" action="/accounts/logout/">' in page

    client.post("/accounts/logout/")

    assert client.get("/desk/")["Location"] == "/accounts/login/?next=/desk/"


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_often_for_one_as_for_three(client, django_assert_num_queries, count):
    places = [make_place(slug) for slug in ("us/ca/santa-clara", "us/tx/austin", "us/ny/new-york")[:count]]
    for place in places:
        fill(place)
    client.force_login(make_user(places=places))

    with django_assert_num_queries(9):
        assert client.get("/desk/").status_code == 200


def test_an_editor_without_a_town_is_told_whom_to_ask(client):
    client.force_login(make_user())

    assert "No town is yours yet." in client.get("/desk/").content.decode()
