"""A feed of a city and a source that asks it, for the tests of sources."""

from datetime import UTC, datetime, timedelta

from daysheet.wire.actions.checking import refresh_source
from daysheet.wire.actions.sources import add_source
from tests.fakes import FakeDoor
from tests.make import make_place
from tests.wire.feeds import feed, item, release

NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
CITY = "https://city.example/feed.xml"
PAGE = "https://city.example/news/1"
SUBJECTS = ["library roof", "bus lane", "dog park", "city budget", "water main", "skate rink", "tram depot"]


def door_with(**pages):
    door = FakeDoor()
    door.bodies = {CITY: feed(*items(3))} | {
        address.replace("_", "/"): body for address, body in pages.items()
    }
    return door


def items(count):
    return [item(n, title=f"The {SUBJECTS[n]}", content=release(n + 1, SUBJECTS[n])) for n in range(count)]


def add(*places, kind="feed", address=CITY, **more):
    told = {"name": "City of Santa Clara", "now": NOW} | more
    return add_source(kind=kind, address=address, places=places or [make_place()], **told)[0]


def refresh(source, door, now=NOW):
    done = refresh_source(pk=source.pk, now=now, door=door)
    source.refresh_from_db()
    return done


def page(text, title="The tram depot"):
    return f"<!doctype html><html><head><title>{title}</title></head><body><article>{text}</article></body></html>".encode()
