"""The stories of a front page, read from the database without Django, where there is a database."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from daysheet.stories.domain.addresses import story_address
from daysheet.stories.domain.fronts import MOST, front_window

logger = logging.getLogger(__name__)

WAIT_S = 5  # for a database that is far away, or busy
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
    rows = _rows((place_slug, first.isoformat(), last.isoformat(), MOST))
    return [
        {"headline": headline, "address": story_address(place_slug, date.fromisoformat(str(on)), slug)}
        for headline, slug, on in rows
    ]


def _rows(asked: Sequence[object]) -> list[Any]:
    url = os.environ.get("DAYSHEET_DATABASE_URL", "")
    return _from_postgres(url, asked) if url else _from_sqlite(asked)


def _from_sqlite(asked: Sequence[object]) -> list[Any]:
    path = Path(os.environ.get("DAYSHEET_DATA") or "./var").expanduser().absolute() / "daysheet.sqlite3"
    if not path.exists():
        return []
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=WAIT_S)) as database:
            return database.execute(FRONT, asked).fetchall()
    except sqlite3.Error as error:  # not migrated yet, or damaged: the day is printed all the same
        logger.warning("no stories from %s: %s", path, error)
        return []


def _from_postgres(url: str, asked: Sequence[object]) -> list[Any]:
    import psycopg  # noqa: PLC0415 (slow import, and only a publisher with PostgreSQL needs it)

    try:
        with psycopg.connect(url, connect_timeout=WAIT_S, autocommit=True) as database:
            database.read_only = True
            return database.execute(FRONT.replace("?", "%s").encode(), asked).fetchall()
    except psycopg.Error as error:
        logger.warning("no stories from PostgreSQL: %s", str(error).splitlines()[0] if str(error) else error)
        return []
