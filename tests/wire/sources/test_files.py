"""A file's kind is told by its first bytes, and by its name where they do not tell."""

import json

import pytest

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import NotARelease, ReleaseError
from daysheet.wire.sources.files import holds_many, parse_bytes, parse_file, releases_in
from daysheet.wire.sources.rows import BadRow
from tests.wire.sources import mails, pages, pdfs
from tests.wire.sources.test_feeds import ATOM, JSON_FEED, WHOLE, item, rss

HTML, MAIL = pages.WORDPRESS.encode(), mails.mail().as_bytes()
MAILED = b"Received: from mx.example by paper.example; Tue, 3 Mar 2026\r\n" + MAIL


@pytest.mark.parametrize(
    ("raw", "name", "kind"),
    [
        (HTML, "a.html", "html"),
        (HTML, "a.txt", "html"),
        (HTML, "a", "html"),
        (b"\xef\xbb\xbf\n" + HTML, "a.txt", "html"),
        (pages.PARAGRAPHS[0].encode(), "a.html", "html"),
        (pages.PARAGRAPHS[0].encode(), "a.TXT", "text"),
        (pdfs.one_column(), "a.pdf", "pdf"),
        (pdfs.one_column(), "a.txt", "pdf"),
        (b"\n\n" + pdfs.one_column(), "a.eml", "pdf"),
        (MAIL, "a.eml", "mail"),
        (MAILED, "a.txt", "mail"),
        (b"From: our press office: the pool opens on Monday, the city said.", "a.txt", "text"),
        (b"What: a ribbon cutting\nWhen: March 3, 2026, 10 a.m.\nWhere: 12 Mill Street", "a.txt", "text"),
    ],
)
def test_the_kind_shows_in_the_bytes(raw, name, kind):
    assert parse_bytes(raw, name).kind == kind


@pytest.mark.parametrize(
    ("raw", "name", "told"),
    [
        (b"PK\x03\x04" + bytes(99), "a.pdf", "this is a zip archive or an Office document"),
        (b"PK\x03\x04" + bytes(99), "a.docx", "this is a zip archive or an Office document"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "a.doc", "an old Office document"),
        (b"\xff\xd8\xff\xe0 JFIF", "a.html", "this is a picture"),
        (b"{\\rtf1 text}", "a.txt", "an RTF document"),
        (b"text", "a.docx", "not a kind that can be read. Name a .txt"),
        (b"text", "a", "not a kind that can be read"),
        (b"no pdf", "a.pdf", "this is no PDF"),
        (b"{}", "a.jsonl", "a .jsonl holds many releases"),
        (ATOM, "a.txt", "a feed holds many releases"),
        ("\U0001f600".encode(), "a.txt", "no word is in it"),
        ("\U0001f600".encode(), "a.html", "no word is in it"),
        (b"\xed\xa0\x80 half", "a.txt", "is not UTF-8"),
        (b"The council\0 voted", "a.txt", "NUL"),
    ],
)
def test_what_cannot_be_read_is_named(raw, name, told):
    with pytest.raises(ReleaseError, match=f"^{name}: .*{told}"):
        parse_bytes(raw, name)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hello", "only 1 word,"),
        ("hi there\n", "only 2 words,"),
        ("Mill Pool Opens on Saturday", "only 5 words,"),
    ],
)
def test_a_few_words_without_a_sentence_are_no_release(text, told):
    with pytest.raises(NotARelease, match=f"not a release: {told} and no whole sentence"):
        parse_bytes(text.encode(), "a.txt")


@pytest.mark.parametrize(
    "text", ["The pool opens.", "SANTA CLARA, Calif. — Mill Pool Opens on Saturday March 14"]
)
def test_a_short_notice_is_a_release(text):
    assert parse_bytes(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("raw", "name"),
    [(ATOM, "a.xml"), (rss(item(content=WHOLE)), "a.rss"), (JSON_FEED, "a.txt"), (ATOM, "a.html")],
)
def test_a_feed_gives_its_items(tmp_path, raw, name):
    (tmp_path / name).write_bytes(raw)

    (release,) = releases_in(tmp_path / name)

    assert holds_many(tmp_path / name)
    assert (release.kind, release.text) == ("feed", mails.BODY)


def test_rows_and_single_files_come_the_same_way(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": mails.BODY}) + "\nno json\n")
    (tmp_path / "a.eml").write_bytes(MAIL)

    first, second = releases_in(tmp_path / "a.jsonl")
    (single,) = releases_in(tmp_path / "a.eml")

    assert isinstance(first, ParsedRelease)
    assert isinstance(second, BadRow)
    assert single.text == mails.BODY


@pytest.mark.parametrize(("name", "most"), [("a.txt", 5), ("a.pdf", 25), ("a.eml", 25), ("a.html", 5)])
def test_a_huge_file_is_refused_before_it_is_read(tmp_path, name, most):
    with (tmp_path / name).open("wb") as file:
        file.truncate(50_000_000)  # sparse

    with pytest.raises(ReleaseError, match=f"50,000,000 bytes are more than the {most},000,000"):
        parse_file(tmp_path / name)


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "a.txt").mkdir()

    with pytest.raises(ReleaseError, match="this is no file"):
        list(releases_in(tmp_path / "a.txt"))


def test_bidi_controls_stay_in_text_as_given_and_leave_what_is_extracted():
    words = "The council\u202e voted\u202c on Monday to rebuild the bridge, the city said."

    assert parse_bytes(words.encode(), "a.txt").text == words
    assert parse_bytes(f"<html><p>{words}</p></html>".encode(), "a.html").text == (
        "The council voted on Monday to rebuild the bridge, the city said."
    )
