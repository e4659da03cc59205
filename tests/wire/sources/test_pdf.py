"""A PDF gives its release as it is read, or says why not."""

from datetime import date

import pytest

from daysheet.wire.errors import NotARelease, ReleaseError
from daysheet.wire.sources.limits import MAX_DOCUMENT_BYTES
from daysheet.wire.sources.pdf import MAX_PAGES, parse_pdf
from tests.wire.sources import pdfs

TEXT = "\n\n".join(pdfs.PARAGRAPHS)


@pytest.mark.parametrize("make", [pdfs.one_column, pdfs.two_columns, pdfs.interleaved])
def test_paragraphs_come_whole_and_column_by_column(make):
    release = parse_pdf(make(), "a.pdf")

    assert release.text == TEXT
    assert (release.title, release.published_on) == (pdfs.TITLE, date(2026, 3, 3))
    assert (release.kind, release.extracted) == ("pdf", True)


def test_heads_and_page_numbers_are_not_in_the_text_of_many_pages():
    release = parse_pdf(pdfs.one_column(repeat=9))

    assert release.text == "\n\n".join([TEXT] * 9)


def test_hyphens_of_the_printer_go_and_those_of_words_stay():
    assert parse_pdf(pdfs.hyphenated()).text == (
        "ALDERTON, Ore. - The council voted on Monday to rebuild the bridge with a three-year, well-known plan. "
        "The sixty-foot span costs $4.2 million, the city said, and it is paid for."
    )


def test_bullets_stay_apart():
    assert parse_pdf(pdfs.bulleted()).text.split("\n\n")[1:4] == [
        "- Two lanes and a cycle path",
        "- Railings 4 feet high",
        "- Lamps every 60 feet",
    ]


@pytest.mark.parametrize("stated", ["Microsoft Word - final_v3.docx", "untitled", "PR-0303-2026", ""])
def test_a_file_name_is_no_title(stated):
    assert parse_pdf(pdfs.one_column(title=stated)).title == pdfs.TITLE


def test_what_opens_without_a_password_is_read():
    assert "Fennel Street Bridge" in parse_pdf(pdfs.encrypted("")).text


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "not a release: an empty body"),
        (b"PK\x03\x04" + bytes(200), "this is no PDF"),
        (b"%PDF-1.7\n", "damaged or cut off"),
        (pdfs.one_column()[:900], "damaged or cut off"),
        (pdfs.encrypted("secret"), "asks for a password"),
        (pdfs.scanned(), r"its pages are pictures \(a scan\)"),
        (pdfs.many_pages(MAX_PAGES + 1), "61 pages are more than the 60"),
        (pdfs.bomb(), "unpack to more"),
        (pdfs.by_hand(pdfs.stream(b"q Q " * 500_000)), "more drawing|unpack to more"),
        (b"%PDF-" + bytes(MAX_DOCUMENT_BYTES), "more than the 25,000,000"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_reason(raw, told):
    with pytest.raises(ReleaseError, match=f"^a.pdf: .*({told})"):
        parse_pdf(raw, "a.pdf")


def test_forms_within_forms_do_not_multiply():
    with pytest.raises(NotARelease, match="only 1 word"):
        parse_pdf(pdfs.nested_forms())
