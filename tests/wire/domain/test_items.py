"""What is at an address is called by its last part, and ends as its server says that it is."""

import pytest

from daysheet.wire.domain.items import Contents, Item, charset_of, name_of
from daysheet.wire.sources.kinds import ENDINGS


@pytest.mark.parametrize(
    ("address", "content_type", "name"),
    [
        ("https://city.example/news/pool?id=1", "text/html; charset=utf-8", "pool.html"),
        ("https://city.example/news.php", "text/html", "news.php.html"),
        ("https://city.example/", "text/html", "city.example.html"),
        ("https://city.example/a%20b/pool.pdf", "", "pool.pdf"),
        ("https://city.example/pool.pdf", "text/html", "pool.html"),
        ("https://city.example/rows.jsonl", "application/octet-stream", "rows.jsonl"),
        ("https://city.example/notes", "", "notes.txt"),
        ("https://city.example/%00%2F..", "text/plain", "item.txt"),
    ],
)
def test_a_name_ends_as_the_kind_does(address, content_type, name):
    assert name_of(address, content_type, ENDINGS) == name


@pytest.mark.parametrize(
    ("told", "charset"),
    [
        ("text/html; charset=windows-1252", "windows-1252"),
        ('text/html;Charset="utf-8"', "utf-8"),
        ("text/html", ""),
    ],
)
def test_the_charset_is_what_the_answer_was_sent_with(told, charset):
    assert charset_of(told) == charset


def test_contents_are_told_in_words():
    item = Item(id="1", raw=b"x", read=lambda: None)

    assert [
        Contents(kind, items).words
        for kind, items in (("feed", (item,)), ("rows", (item, item)), ("pdf", (item,)))
    ] == [
        "a feed with 1 item",
        "rows with 2 items",
        "a PDF",
    ]


@pytest.mark.parametrize("name", ["Agenda", "agenda.html", "agenda.txt"])
def test_a_reason_does_not_name_what_stands_beside_it(name):
    item = Item(id="1", raw=b"x", read=lambda: None, title="Agenda", address="https://city.example/agenda")

    assert item.plain(f"{name}: not a release: only 2 words.") == "not a release: only 2 words."
