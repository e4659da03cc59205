"""A release is stored once, as it arrived."""

from datetime import UTC, date, datetime

import pytest

from daysheet.wire.actions import receive_release
from daysheet.wire.actions.sources import add_source
from daysheet.wire.models import Release
from daysheet.wire.queries import parsed_of
from daysheet.wire.sources.rows import parse_row
from daysheet.wire.sources.text import parse_text
from tests.make import make_place

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
RAW = "\ufeffCAFÉ opens.\r\n\r\nIt is new.\n".encode()


def receive(parsed, raw=RAW, now=NOW, **filing):
    return receive_release(parsed=parsed, raw=raw, by=None, now=now, **filing)


def test_bytes_and_text_are_kept_as_they_arrived():
    release, is_new = receive(parse_text(RAW, "a.txt"))

    release.refresh_from_db()
    assert is_new
    assert bytes(release.raw) == RAW
    assert release.text == RAW.decode()
    assert (release.received_at, release.headers, release.place) == (NOW, {}, None)


def test_the_same_bytes_twice_are_one_release():
    first, _ = receive(parse_text(RAW))
    second, is_new = receive(parse_text(RAW), now=datetime(2026, 3, 2, tzinfo=UTC))

    assert (second.pk, is_new) == (first.pk, False)
    assert Release.objects.get().received_at == NOW


def test_the_same_bytes_in_another_filing_are_a_release_of_their_own():
    here, there = make_place(), make_place("us/tx/austin")
    shared = add_source(kind="feed", address="https://x.example/a", name="A", places=[here, there], now=NOW)[
        0
    ]
    network = add_source(kind="feed", address="https://x.example/b", name="B", places=[], now=NOW)[0]
    filings = [{"place": here}, {"place": there}, {"source": shared}, {}, {"source": network}]

    twice = [[receive(parse_text(RAW), **filing) for filing in filings] for _ in range(2)]

    assert [is_new for _, is_new in twice[0]] == [True, True, True, True, False]
    assert [is_new for _, is_new in twice[1]] == [False] * 5
    assert [release.pk for release, _ in twice[0]] == [release.pk for release, _ in twice[1]]
    assert [(r.place, r.shared_by) for r in Release.objects.order_by("pk")] == [
        (here, None),
        (there, None),
        (None, shared),
        (None, None),
    ]


def test_a_stored_release_gives_back_what_was_parsed():
    parsed = parse_row(
        {
            "id": "row-1",
            "title": "T",
            "text": "The pool opens.",
            "date": "2026-03-01",
            "publisher": "P",
            "url": "https://x.example",
        }
    )

    release, _ = receive(parsed)

    assert parsed_of(Release.objects.get(pk=release.pk)) == parsed
    assert parsed.published_on == date(2026, 3, 1)


def test_a_publisher_of_any_length_is_stored():
    release, _ = receive(parse_row({"text": "The pool opens.", "publisher": "P" * 5000}))

    assert release.publisher == "P" * 300
