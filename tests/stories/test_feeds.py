"""A city's feed."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest

from tests.make import make_place, make_story

pytestmark = pytest.mark.django_db
ADDRESS = "/us/ca/santa-clara/feed.xml"
ATOM = "{http://www.w3.org/2005/Atom}"
DAY = date(2026, 3, 1)


def words(element, *tags):
    return [element.find(ATOM + tag).text for tag in tags]


@pytest.fixture
def city(settings):
    settings.BASE_URL = "https://day.example"
    return make_place()


def test_feed_holds_the_newest_stories_with_steady_ids(client, city):
    make_story(city, "Older", on=DAY - timedelta(days=1))
    make_story(city, "Mill Pool Opens", is_sample=True)

    response = client.get(ADDRESS)

    root = ET.fromstring(response.content)
    first, second = root.findall(f"{ATOM}entry")
    path = "/us/ca/santa-clara/news/2026/03/01/mill-pool-opens/"
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert words(root, "title", "id") == [
        "Santa Clara Today",
        "tag:day.example,2026-03-01:/us/ca/santa-clara/",
    ]
    assert words(first, "title", "id") == ["Sample: Mill Pool Opens", f"tag:day.example,2026-03-01:{path}"]
    assert first.find(f"{ATOM}link").get("href") == f"https://day.example{path}"
    assert words(first, "published", "updated") == ["2026-03-01T00:00:00-08:00", "2026-03-01T12:00:00+00:00"]
    assert words(second, "title") == ["Older"]


def test_feed_has_what_the_standard_asks_for(client, city):
    make_story(city)

    root = ET.fromstring(client.get(ADDRESS).content)

    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "https://day.example/us/ca/santa-clara/",
        "self": "https://day.example/us/ca/santa-clara/feed.xml",
    }
    for tag in ("title", "id", "updated", "author"):
        assert root.find(f"{ATOM}{tag}") is not None
    for tag in ("title", "id", "updated", "link", "summary"):
        assert root.find(f"{ATOM}entry/{ATOM}{tag}") is not None


def test_markup_and_control_characters_stay_text(client, city):
    make_story(city, "A <b>bold</b> & \x0bodd pool", dek="<script>alert(1)</script>")

    (entry,) = ET.fromstring(client.get(ADDRESS).content).findall(f"{ATOM}entry")

    assert entry.find(f"{ATOM}title").text == "A <b>bold</b> & odd pool"
    assert entry.find(f"{ATOM}summary").text.startswith("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")


def test_empty_feed_is_as_old_as_its_city_and_the_same_each_time(client, city, settings):
    settings.PAGES_ROOT = None

    first, second = client.get(ADDRESS), client.get(ADDRESS)

    assert first.content == second.content
    assert ET.fromstring(first.content).find(f"{ATOM}updated").text == "2026-03-01T12:00:00+00:00"


def test_feed_answers_304_until_a_story_is_published(client, city):
    first = client.get(ADDRESS)
    same = client.get(ADDRESS, headers={"if-none-match": first["ETag"]})

    make_story(city)
    changed = client.get(ADDRESS, headers={"if-none-match": first["ETag"]})

    assert (same.status_code, changed.status_code) == (304, 200)
    assert "Mill Pool Opens" in changed.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_feed_asks_the_database_as_often_for_three_stories_as_for_one(
    client, city, settings, django_assert_num_queries, count
):
    settings.PAGES_ROOT = None
    for n in range(count):
        make_story(city, f"Story {n}")

    with django_assert_num_queries(FEED_QUERIES):
        client.get(ADDRESS)


FEED_QUERIES = 3  # stamps, city, stories
