"""The stories of a front page, read from the database without Django, where there is a database."""

from __future__ import annotations

from datetime import date

from daysheet.lib.database import read_rows
from daysheet.stories.domain.addresses import story_address
from daysheet.stories.domain.fronts import MOST, front_window

FRONT = """
    SELECT story.headline, story.slug, story.published_on
    FROM stories_story AS story JOIN places_place AS place ON place.id = story.place_id
    WHERE place.slug = ? AND story.live AND story.published_on BETWEEN ? AND ?
    ORDER BY story.published_on DESC, story.published_at DESC, story.id DESC
    LIMIT ?
"""


def published_on(place_slug: str, day: date) -> list[dict[str, str]]:
    """What stands on the place's front page of that day, as {headline, address}; [] without a database."""
    first, last = front_window(day)
    asked = (place_slug, first.isoformat(), last.isoformat(), MOST)
    (rows,) = read_rows([(FRONT, asked)], what="stories")
    return [
        {"headline": headline, "address": story_address(place_slug, date.fromisoformat(str(on)), slug)}
        for headline, slug, on in rows
    ]
