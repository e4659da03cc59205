"""The terminal and the page tell the same day: what `today --json` lists stands in the HTML."""

import html
import json
import random
from datetime import date, timedelta

import pytest

from daysheet.cli.main import main
from daysheet.places.shipped import gazetteer
from tests.make import make_place

pytestmark = pytest.mark.django_db
CHOSEN = random.Random(20260301)
PLACES = CHOSEN.sample(sorted(place.slug for place in gazetteer().all()), 20)
DAYS = [date(2021, 1, 1) + timedelta(CHOSEN.randrange(3650)) for _ in PLACES]


def listed(day):
    for item in (*day["observances"], *day["all_week"], *day["all_month"]):
        yield item["name"]
    for person in day["births"]:
        yield person["name"]
    for event in day["events"]:
        yield event["text"]
        yield str(event["year"])
    for story in day["stories"]:
        yield story["headline"]


@pytest.mark.parametrize(("slug", "day"), list(zip(PLACES, DAYS, strict=True)))
def test_page_holds_every_item_that_the_command_lists(client, capsys, slug, day):
    make_place(slug)
    assert main(["today", slug, "--date", day.isoformat(), "--json"]) == 0

    said = json.loads(capsys.readouterr().out)
    page = html.unescape(client.get(f"/{slug}/{day:%Y/%m/%d}/").content.decode())

    assert (said["place"], said["date"]) == (slug, day.isoformat())
    assert [item for item in listed(said) if item not in page] == []
    assert sum(1 for _ in listed(said)) > 15
