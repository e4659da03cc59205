"""A mail gives the release in its body, forwarded in it or attached to it."""

import contextlib
from datetime import date

import pytest

from daysheet.wire.errors import NotARelease, ReleaseError
from daysheet.wire.sources.mail import parse_mail
from tests.wire.sources import mails, pdfs
from tests.wire.sources.mails import BODY, FORWARDS, HTML, SUBJECT, mail


def test_plain_mail_gives_text_title_date_and_sender():
    release = parse_mail(mail().as_bytes(), "a.eml")

    assert release.text == BODY
    assert (release.title, release.publisher, release.published_on) == (
        SUBJECT,
        "City of Alderton",
        date(2026, 3, 3),
    )
    assert (release.kind, release.extracted) == ("mail", True)
    assert release.headers == {
        "Message-ID": "<1@alderton.example>",
        "From": "City of Alderton <press@alderton.example>",
        "Date": "Tue, 03 Mar 2026 23:30:00 -0800",
        "Subject": SUBJECT,
    }


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
def test_every_encoding_gives_the_same_text(cte):
    assert parse_mail(mail(cte=cte).as_bytes()).text == BODY


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "x-unknown", "iso-8859-15"])
def test_odd_charsets_are_read(charset):
    written = "utf-8" if charset == "x-unknown" else charset
    head = f"From: a@b.example\r\nSubject: Café\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    body = "Café “Mill” opens on Monday in Alderton, the city said."
    body = body if charset != "iso-8859-15" else body.replace("“", '"').replace("”", '"')

    assert parse_mail(head.encode() + body.encode(written)).text == body


def test_the_html_part_is_taken_where_the_plain_one_is_a_stub():
    stub = "Your email client does not support HTML. View this email in your browser: https://x.example/1"

    assert parse_mail(mail(stub, html=HTML).as_bytes()).text == BODY
    assert parse_mail(mail(BODY, html="<p>Another</p>").as_bytes()).text == BODY


@pytest.mark.parametrize("kind", sorted(FORWARDS))
def test_of_a_forwarded_mail_the_inner_one_is_the_release(kind):
    release = parse_mail(mail(FORWARDS[kind], subject="Fwd: FW: have a look").as_bytes())

    assert release.text == BODY
    assert release.title == SUBJECT
    assert "Press Office" in release.publisher
    assert release.published_on == date(2026, 3, 2)
    assert release.headers["Subject"] == "Fwd: FW: have a look"


def test_a_mail_attached_to_a_cover_note_is_the_release():
    outer = mail(
        "For your desk.",
        subject="Fwd: release",
        sender="Jo <jo@paper.example>",
        date="Wed, 04 Mar 2026 08:00:00 +0000",
    )
    outer.add_attachment(mail())

    release = parse_mail(outer.as_bytes())

    assert (release.text, release.title, release.publisher) == (BODY, SUBJECT, "City of Alderton")
    assert release.published_on == date(2026, 3, 3)
    assert release.headers["From"] == "Jo <jo@paper.example>"


@pytest.mark.parametrize(
    ("data", "kind", "name", "text"),
    [
        (pdfs.one_column(), "pdf", "release.pdf", "\n\n".join(pdfs.PARAGRAPHS)),
        (HTML.encode(), "html", "release.html", BODY),
        (BODY.encode(), "plain", "release.txt", BODY),
    ],
)
def test_a_file_attached_to_a_cover_note_is_the_release(data, kind, name, text):
    message = mail("Good morning,\n\nplease find our release attached.\n\nJo", subject="Release: bridge")
    message.add_attachment(
        data, maintype="application" if kind == "pdf" else "text", subtype=kind, filename=name
    )

    release = parse_mail(message.as_bytes())

    assert release.text == text
    assert release.headers["Attachment"] == name
    assert release.kind == "mail"


def test_a_release_in_the_body_beats_what_is_attached():
    message = mail()
    message.add_attachment(pdfs.two_columns(), maintype="application", subtype="pdf", filename="map.pdf")

    assert parse_mail(message.as_bytes()).text == BODY


def test_signature_footers_pictures_and_tracking_are_left_out():
    body = (
        "View this email in your browser <https://l.example/?u=1>\n\n[cid:logo@1]\n"
        f"{BODY}\n\nMore at https://alderton.example/bridge?utm_source=mail&utm_medium=x\n\n-- \nJo Reyes\n555-0100\n"
    )
    footer = f"{BODY}\n\nYou are receiving this email because you signed up.\nUnsubscribe | 12 Mill Street\n"

    assert parse_mail(mail(body).as_bytes()).text == f"{BODY}\n\nMore at https://alderton.example/bridge"
    assert parse_mail(mail(footer).as_bytes()).text == BODY


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: Re: [Press] NEWS RELEASE: Pool opens", "Pool opens"),
        ("For Immediate Release - Pool opens", "Pool opens"),
        ("Reopening: the pool", "Reopening: the pool"),
        ("", ""),
    ],
)
def test_a_subject_loses_what_mail_programs_put_before_it(subject, title):
    assert parse_mail(mail(subject=subject).as_bytes()).title == title


def with_kind(kind, **headers):
    message = mail()
    message.replace_header("Content-Type", kind)
    for name, told in headers.items():
        message[name.replace("_", "-")] = told
    return message.as_bytes()


DOCX = mail("Please find attached our release.")
DOCX.add_attachment(b"PK\x03\x04", maintype="application", subtype="octet-stream", filename="release.docx")
BLANK = mail("\n")
BLANK.add_attachment(b"PK\x03\x04", maintype="application", subtype="octet-stream", filename="release.docx")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "not a release: an empty body"),
        (b"From: a@b.example\r\nSubject: x\r\n\r\n", "no word is in it"),
        (with_kind("multipart/report"), "a delivery report"),
        (with_kind("text/plain", Auto_Submitted="auto-replied"), "an automatic reply"),
        (with_kind("application/pkcs7-mime"), "the mail is encrypted"),
        (BLANK.as_bytes(), "a cover note, .*release.docx: this is a zip archive"),
        (mail("You must be logged in to view this message.").as_bytes(), "not a release: a login"),
        (
            b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 4000,
            "more parts than a release",
        ),
        (b"x" * 25_000_001, "more than the 25,000,000"),
    ],
)
def test_what_is_no_release_is_told_with_the_reason(raw, told):
    with pytest.raises(ReleaseError, match=f"(?s)^a.eml: .*{told}"):
        parse_mail(raw, "a.eml")


def test_a_cover_note_without_a_readable_attachment_is_set_aside():
    with pytest.raises(NotARelease, match="release.docx"):
        parse_mail(DOCX.as_bytes(), "a.eml")


@pytest.mark.parametrize("depth", [60, 3000])
def test_parts_within_parts_do_no_harm(depth):
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    raw = f"Subject: x\nMIME-Version: 1.0\n{parts}Content-Type: text/plain\n\n{mails.BODY}\n".encode()

    with contextlib.suppress(ReleaseError):
        assert "Fennel Street" in parse_mail(raw).text


def test_a_charset_that_is_none_is_told_and_no_crash():
    head = b'Subject: Pool\nContent-Type: text/plain; charset="\x00utf-8"\n\n'

    with pytest.raises(ReleaseError, match=r"a.eml: the mail's parts are damaged \(ValueError\)"):
        parse_mail(head + "The pöol opens on Monday at noon.\n".encode(), "a.eml")
