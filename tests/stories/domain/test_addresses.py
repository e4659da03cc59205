"""A story's address, and the pages that its change makes stale."""

from datetime import date

import pytest

from daysheet.stories.domain.addresses import keys_touched, story_address
from daysheet.stories.domain.slugs import free_slug, headline_slug

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Creek Trail Closes, Again!", "creek-trail-closes-again"),
        ("José’s Café: 3 % More", "joses-cafe-3-more"),
        ("一二三", "story"),
        ("", "story"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("word " * 40, "-".join(["word"] * 16)),
        ("x" * 200, "x" * 80),
    ],
)
def test_slug_is_the_headline_in_plain_letters(headline, slug):
    assert headline_slug(headline) == slug


def test_slug_is_numbered_when_the_day_has_it_already():
    taken = {"pool-opens", "pool-opens-2"}

    assert free_slug("Pool opens", taken) == "pool-opens-3"
    assert free_slug("Pool shuts", taken) == "pool-shuts"


def test_address_holds_place_date_and_slug():
    assert story_address("us/tx/austin", DAY, "pool-opens") == "/us/tx/austin/news/2026/03/01/pool-opens/"


def test_a_story_touches_its_page_the_lists_and_every_front_page_it_can_stand_on():
    keys = list(keys_touched("us/tx/austin", DAY, "pool-opens"))

    assert keys[:3] == ["news:us/tx/austin", "story:us/tx/austin/2026/03/01/pool-opens", "news"]
    assert keys[3] == "day:us/tx/austin:2026-03-01"
    assert keys[-1] == "day:us/tx/austin:2026-03-31"
    assert len(keys) == 3 + 31


def test_a_story_without_a_date_touches_nothing():
    assert list(keys_touched("us/tx/austin", None, "")) == []
