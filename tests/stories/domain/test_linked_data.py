"""What programs are told of a story."""

from datetime import UTC, date, datetime

from daysheet.places.domain.locality import Locality
from daysheet.stories.domain.linked_data import Article, events, news_article
from daysheet.stories.domain.page import Coming

AUSTIN = Locality(4671654, "us/tx/austin", "Austin", "TX", "Travis", 30.27, -97.74, 961855, "America/Chicago")
NOON = datetime(2026, 3, 1, 18, tzinfo=UTC)


def article(**changes):
    fields = {
        "headline": "Pool Opens",
        "dek": "It is warm.",
        "url": "https://day.example/us/tx/austin/news/2026/03/01/pool-opens/",
        "published_at": NOON,
        "published_on": date(2026, 3, 1),
        "release_url": "https://pool.example/opens",
        "place": AUSTIN,
        "site": "https://day.example",
    }
    return Article(**fields | changes)


def test_story_is_a_news_article_of_the_citys_page():
    told = news_article(article())

    assert told["@type"] == "NewsArticle"
    assert told["datePublished"] == "2026-03-01"
    assert told["publisher"] == {
        "@type": "NewsMediaOrganization",
        "name": "Austin Today",
        "url": "https://day.example/us/tx/austin/",
    }
    assert told["contentLocation"]["address"]["addressRegion"] == "TX"
    assert told["isBasedOn"] == "https://pool.example/opens"


def test_what_is_not_known_is_left_out():
    told = news_article(article(dek="", release_url=""))

    assert "description" not in told
    assert "isBasedOn" not in told


def test_each_date_to_come_is_an_event_in_the_storys_words():
    coming = (Coming(date(2026, 3, 14), "The pool opens on March 14."),)

    (event,) = events(article(), coming)

    assert (event["@type"], event["startDate"]) == ("Event", "2026-03-14")
    assert event["name"] == "The pool opens on March 14."
    assert event["location"]["name"] == "Austin, TX"
