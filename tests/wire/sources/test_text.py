"""Plain text arrives untouched, or not at all."""

import hashlib
from pathlib import Path

import pytest

from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.files import parse_bytes, parse_file
from daysheet.wire.sources.limits import MAX_BYTES


def test_text_is_kept_to_the_code_point():
    raw = "\ufeffCAFÉ opens.\r\n\r\nIt is new.\n".encode()

    release = parse_bytes(raw, "a.txt")

    assert release.text == "\ufeffCAFÉ opens.\r\n\r\nIt is new.\n"
    assert (release.title, release.published_on, release.kind, release.extracted) == ("", None, "text", False)
    assert release.id == hashlib.sha256(raw).hexdigest()[:16] == release.sha256[:16]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", r"a.txt: not a release: an empty body \(the file is empty\)"),
        (b" \r\n\t ", "no word is in it"),
        ("\ufeff\u200b \U0001f600".encode(), "no word is in it"),
        (b"caf\xe9 opens", "byte 0xe9 at offset 3 is not UTF-8"),
        ("Text".encode("utf-16"), "UTF-16"),
        (b"Sign in\n\nUsername\n\nPassword", "a.txt: not a release: a login or subscription wall"),
        (b"\x89PNG\r\n\x1a\n", "a.txt: this is a picture"),
        (b"one\0two", "a NUL character stands at 3"),
        (b"a" * (MAX_BYTES + 1), "more than the 5,000,000"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(raw, told):
    with pytest.raises(ReleaseError, match=told):
        parse_bytes(raw, "a.txt")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50_000_000)  # sparse: reading it would find NUL bytes

    with pytest.raises(ReleaseError, match="50,000,000 bytes are more than"):
        parse_file(huge)


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(ReleaseError, match=r"gone\.txt: cannot be read"):
        parse_file(tmp_path / "gone.txt")
