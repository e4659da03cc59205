"""From the bytes of a file to the text in it."""

import io
import zipfile

import pytest
from pypdf import PdfWriter

from daysheet.guides.documents.docx_text import text_of_docx
from daysheet.guides.documents.pdf_text import text_of_pdf
from daysheet.guides.errors import UnreadableDocument
from tests.guides.files import RELATIONS, docx, docx_of, pdf


def p(*runs):
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("Py", "thon") + p("Go &amp; Rust"), "Python\nGo & Rust"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        (
            f"<w:tbl><w:tr><w:tc>{p('Skills')}</w:tc><w:tc>{p('Go')}{p('C')}</w:tc></w:tr></w:tbl>",
            "Skills | Go\nC",
        ),
        (f"<w:sdt><w:sdtContent>{p('in a content control')}</w:sdtContent></w:sdt>", "in a content control"),
        (
            "<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t>kept</w:t></w:r></w:ins></w:p>",
            "kept",
        ),
        ("<w:p><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink></w:p>", "linked"),
        (f"<w:p><w:r><w:txbxContent>{p('in a text box')}</w:txbxContent></w:r></w:p>", "in a text box"),
        ("", ""),
    ],
)
def test_docx_text(body, text):
    assert text_of_docx(docx_of(body), "a.docx") == text


def test_the_text_may_stand_in_a_part_of_another_name():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("_rels/.rels", RELATIONS.replace("word/document.xml", "/word/document2.xml"))
        archive.writestr(
            "word/document2.xml", zipfile.ZipFile(io.BytesIO(docx("Go"))).read("word/document.xml")
        )

    assert text_of_docx(held.getvalue(), "a.docx") == "Go"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (docx_of("<w:p/>" * 3_500_000), "unpacks to more than the 20,000,000 bytes"),
        (docx_of("a" * 2_000_000), "or 200 times its size"),
        (docx_of("&a;", head='<!DOCTYPE x [<!ENTITY a "aaaa">]>'), "declares entities or a document type"),
        (docx_of("<w:p>"), "its XML cannot be read"),
        (docx("Go")[:-40], "this is no .docx"),
        (docx_of("", relations="<Relationships/>"), "damaged or is another kind of archive"),
    ],
    ids=["large", "bomb", "entities", "cut XML", "cut zip", "no text part"],
)
def test_a_docx_that_cannot_be_read_says_why(raw, told):
    with pytest.raises(UnreadableDocument, match=told):
        text_of_docx(raw, "a.docx")


def test_a_part_that_states_less_than_it_holds_is_not_read_to_its_end():
    raw = bytearray(docx_of(p("a" * 5000)))
    at = raw.rindex(
        b"word/document.xml"
    )  # in the central directory, whose entry states the size 22 bytes before
    raw[at - 22 : at - 18] = (10).to_bytes(4, "little")

    with pytest.raises(UnreadableDocument, match="damaged"):
        text_of_docx(bytes(raw), "a.docx")


def test_pdf_text():
    assert text_of_pdf(pdf("Ran Docker.", "Wrote Python."), "a.pdf").split() == [
        "Ran",
        "Docker.",
        "Wrote",
        "Python.",
    ]


def written(writer):
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def test_a_scan_is_named_so():
    writer = PdfWriter()
    writer.add_blank_page(300, 300)

    with pytest.raises(UnreadableDocument, match=r"its pages are pictures \(a scan\)"):
        text_of_pdf(written(writer), "a.pdf")


def test_a_pdf_with_a_password_is_named_so():
    writer = PdfWriter(clone_from=io.BytesIO(pdf("Go")))
    writer.encrypt("secret", algorithm="RC4-128")

    with pytest.raises(UnreadableDocument, match="encrypted and asks for a password"):
        text_of_pdf(written(writer), "a.pdf")


def test_a_pdf_of_many_pages_is_refused():
    writer = PdfWriter()
    for _ in range(31):
        writer.add_blank_page(300, 300)

    with pytest.raises(UnreadableDocument, match="31 pages are more than the 30"):
        text_of_pdf(written(writer), "a.pdf")
