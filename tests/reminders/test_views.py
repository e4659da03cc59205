"""What a reader can do today to be reminded."""

import re

import pytest

from tests.make import make_place

pytestmark = pytest.mark.django_db


def test_reminders_lead_to_the_feed_of_every_town(client):
    make_place("us/ca/santa-clara"), make_place("us/tx/austin")

    page = client.get("/reminders/").content.decode()

    assert re.findall(r'<li><a href="(/us/[^"]+/feed\.xml)">', page) == [
        "/us/tx/austin/feed.xml",
        "/us/ca/santa-clara/feed.xml",
    ]
    assert 'href="/reminders/" aria-current="true"' in page
