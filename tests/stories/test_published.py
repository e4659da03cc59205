"""A front page's stories read without Django are the ones that Django reads."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from daysheet.stories.published import FRONT, published_on

DAY = date(2026, 3, 1)
PLACE = "us/ca/santa-clara"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAYSHEET_DATA", str(tmp_path))
    monkeypatch.delenv("DAYSHEET_DATABASE_URL", raising=False)
    return tmp_path


def make_database(folder: Path, rows: list[tuple]) -> None:
    database = sqlite3.connect(folder / "daysheet.sqlite3")
    database.executescript(
        "CREATE TABLE places_place (id INTEGER PRIMARY KEY, slug TEXT);"
        "CREATE TABLE stories_story (id INTEGER PRIMARY KEY, place_id INTEGER, headline TEXT, slug TEXT,"
        " published_on TEXT, live INTEGER, published_at TEXT);"
        "INSERT INTO places_place VALUES (1, 'us/ca/santa-clara'), (2, 'us/tx/austin');"
    )
    database.executemany(
        "INSERT INTO stories_story (place_id, headline, slug, published_on, live, published_at) VALUES (?,?,?,?,?,?)",
        rows,
    )
    database.commit()
    database.close()


def row(name: str, on: date, *, place: int = 1, live: bool = True, at: str = "12:00") -> tuple:
    return (place, name.title(), name, on.isoformat(), live, f"{on} {at}")


def test_without_a_database_there_are_no_stories_and_none_is_made(folder: Path) -> None:
    assert published_on(PLACE, DAY) == []
    assert list(folder.iterdir()) == []


def test_the_newest_live_stories_of_the_place_within_thirty_days(folder: Path) -> None:
    make_database(folder, [
        row("today", DAY), row("later-today", DAY, at="13:00"), row("tomorrow", DAY + timedelta(1)),
        row("edge", DAY - timedelta(30)), row("too-old", DAY - timedelta(31)), row("draft", DAY, live=False),
        row("elsewhere", DAY, place=2),
    ])  # fmt: skip

    assert published_on(PLACE, DAY) == [
        {"headline": "Later-Today", "address": "/us/ca/santa-clara/news/2026/03/01/later-today/"},
        {"headline": "Today", "address": "/us/ca/santa-clara/news/2026/03/01/today/"},
        {"headline": "Edge", "address": "/us/ca/santa-clara/news/2026/01/30/edge/"},
    ]


def test_seven_stories_are_shown_at_most(folder: Path) -> None:
    make_database(folder, [row(f"story-{n}", DAY - timedelta(n)) for n in range(9)])

    assert len(published_on(PLACE, DAY)) == 7


@pytest.mark.parametrize("content", [b"", b"this is no database " * 200])
def test_a_database_without_stories_or_damaged_leaves_the_day_whole(folder: Path, content: bytes) -> None:
    (folder / "daysheet.sqlite3").write_bytes(content)

    assert published_on(PLACE, DAY) == []


def test_a_postgres_that_does_not_answer_leaves_the_day_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAYSHEET_DATABASE_URL", "postgres://nobody@127.0.0.1:9/none")

    assert published_on(PLACE, DAY) == []


@pytest.mark.django_db(transaction=True)
def test_django_and_the_reading_without_it_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import connection  # noqa: PLC0415 (the tests above run without Django)

    from daysheet.stories.queries import front_stories  # noqa: PLC0415 (likewise)
    from tests.make import make_place, make_story  # noqa: PLC0415 (likewise)

    place = make_place()
    for n, name in enumerate(["Mill Pool Opens", "Library Lends Seeds", "Creek Trail Closes"]):
        make_story(place, name, on=DAY - timedelta(n))
    make_story(place, "Not Yet", live=False)
    theirs = [(s.headline, s.slug, str(s.published_on)) for s in front_stories(place, DAY)]
    asked = (PLACE, str(DAY - timedelta(30)), str(DAY), 7)

    with connection.cursor() as cursor:
        cursor.execute(FRONT.replace("?", "%s"), asked)
        ours = [(headline, slug, str(on)) for headline, slug, on in cursor.fetchall()]

    assert len(ours) == 3
    assert ours == theirs
    if connection.vendor == "postgresql":
        known = connection.settings_dict
        url = (
            f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"
        )
        monkeypatch.setenv("DAYSHEET_DATABASE_URL", url)
        assert [story["headline"] for story in published_on(PLACE, DAY)] == [
            headline for headline, _, _ in ours
        ]
