"""Rows are read one at a time, and a bad one harms no other."""

import io
import json
import re
from datetime import date

import pytest

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.sources.limits import MAX_BYTES
from daysheet.wire.sources.rows import BadRow, read_rows

GOOD = {
    "id": "a1",
    "title": "T",
    "text": "The pool opens.",
    "date": "2026-03-01",
    "publisher": "P",
    "url": "https://x.example",
}


def read(*lines: object) -> list[ParsedRelease | BadRow]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return list(read_rows(io.BytesIO(b"\n".join(raw))))


def test_a_row_becomes_a_release_and_every_other_key_is_ignored():
    (release,) = read({**GOOD, "place": {"city": "Austin"}, "flags": ["x"]})

    assert isinstance(release, ParsedRelease)
    assert (release.id, release.title, release.text, release.publisher) == ("a1", "T", "The pool opens.", "P")
    assert (release.published_on, release.url, release.kind) == (date(2026, 3, 1), "https://x.example", "row")


def test_the_hash_depends_on_the_six_keys_alone():
    one, two = read(GOOD, {"place": 1, **dict(reversed(GOOD.items()))})

    assert one == two


def test_a_row_without_an_id_is_named_by_its_hash():
    (release,) = read({"text": "The pool opens."})

    assert isinstance(release, ParsedRelease)
    assert release.id == release.sha256[:16]
    assert (release.title, release.published_on) == ("", None)


@pytest.mark.parametrize(
    ("line", "row_id", "told"),
    [
        ({"id": "b"}, "b", "the row has no text"),
        ({"id": 7, "text": " \n"}, "7", "the row has no text"),
        ({"text": ""}, None, r"^line 2: not a release: an empty body \(the row has no text\)"),
        ([1, 2], None, "line 2: a row must be an object with a text, not a list"),
        (b"null", None, "line 2: a row must be an object with a text, not null"),
        ({"id": "b", "text": 5}, "b", "text must be text, not a number"),
        ({"id": ["b"], "text": "It is x."}, None, "line 2: id must be text, not a list"),
        ({"id": True, "text": "It is x."}, None, "line 2: id must be text, not true or false"),
        ({"id": "b", "text": "It is x.", "date": "03/01/2026"}, "b", "date '03/01/2026' is no date"),
        ({"id": "b", "text": "It is x.", "date": "2026-02-30"}, "b", "date '2026-02-30' is no date"),
        ({"id": "b", "text": "It is x.", "date": 2026}, "b", "date must be text, not a number"),
        ({"id": "b", "text": "one\0two"}, "b", "text: a NUL character stands at 3"),
        (b'{"id": "b", "text": "x \\ud800 y"}', "b", r"text: half of a surrogate pair \(U\+D800\) stands at 2"),
        (b'{"id": "b", "text": "It is x.", "title": "\\udc00"}', "b", "title holds a NUL or half of a surrogate pair"),
        (b'{"id": "\\udc00", "text": "It is x."}', None, "line 2: id holds a NUL or half"),
        ({"id": "b", "text": "\U0001f600"}, "b", r"^not a release: an empty body \(no word is in it\)"),
        (b'{"id": "b", "text": "It is x."', None, "line 2: not JSON"),
        (b'{"id": "b", "text": "caf\xe9"}', None, "line 2: byte 0xe9 at offset 24 is not UTF-8"),
        (b"[" * 100_000, None, "line 2: the JSON is nested too deeply"),
        (b'"' + b"a" * (2 * MAX_BYTES), None, "line 2: the row is longer than"),
    ],
)  # fmt: skip
def test_a_bad_row_tells_why_and_the_others_live(line, row_id, told):
    first, bad, last = read(GOOD, line, GOOD)

    assert first == last
    assert isinstance(bad, BadRow)
    assert (bad.id, bad.line) == (row_id, 2)
    assert re.search(told, bad.error)


def test_blank_lines_and_a_byte_order_mark_are_passed_over():
    (release,) = read(b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), b"", b"  \r")

    assert isinstance(release, ParsedRelease)
