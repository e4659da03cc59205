"""What a reader can do today to be reminded."""

import re

import pytest

from tests.make import make_place

pytestmark = pytest.mark.django_db


def test_reminders_lead_to_the_feed_and_the_calendar_of_every_town(client):
    make_place("us/ca/santa-clara"), make_place("us/tx/austin")

    page = client.get("/reminders/").content.decode()

    assert re.findall(r'<a href="(/us/[^"]+/[a-z.]+)">', page) == [
        "/us/tx/austin/feed.xml",
        "/us/tx/austin/calendar.ics",
        "/us/ca/santa-clara/feed.xml",
        "/us/ca/santa-clara/calendar.ics",
    ]
    assert 'href="/reminders/" aria-current="true"' in page
