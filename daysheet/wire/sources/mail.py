"""A release that came by e-mail: in its body, forwarded in it, or attached to it."""

from __future__ import annotations

import hashlib
import importlib
import re
from dataclasses import dataclass, replace
from email import policy
from email.errors import MessageError
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from daysheet.wire.domain.legible import without_unseen
from daysheet.wire.domain.letters import (
    Letter,
    is_cover_note,
    is_stub,
    opened,
    subject_without_prefix,
    without_wrapping,
)
from daysheet.wire.domain.lone_dates import lone_date
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import NotARelease, ReleaseError
from daysheet.wire.sources.limits import (
    MAX_DOCUMENT_BYTES,
    checked_text,
    refuse_empty,
    refuse_long,
    refuse_no_release,
    refuse_size,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from email.message import EmailMessage

_KEPT = ("Message-ID", "From", "Date", "Subject")
_DEEPEST, _MOST_PARTS, _LONGEST_HEADER, _NOTE_WORDS = 5, 200, 1000, 40
_BOUNDARY, _MOST_BOUNDARIES = re.compile(rb"^--\S", re.MULTILINE), 3000
_SEALED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
# What Python's reader of headers raises on damaged ones.
_BAD_HEADER = (ValueError, LookupError, AttributeError, TypeError, MessageError, RecursionError)


@dataclass(frozen=True, slots=True)
class Found:
    """Where in a mail the release was found, and what is said of it there."""

    text: str
    title: str
    sender: str
    sent_on: date | None
    attachment: str = ""


def parse_mail(raw: bytes, name: str = "mail") -> ParsedRelease:
    """The release in this mail; its text is extracted, so offsets point into that."""
    refuse_size(len(raw), name, MAX_DOCUMENT_BYTES)
    refuse_empty(raw, name)
    if len(_BOUNDARY.findall(raw)) > _MOST_BOUNDARIES:
        raise ReleaseError(f"{name}: the mail has more parts than a release can have. Save its text as .txt.")
    try:
        message: Any = BytesParser(policy=policy.default).parsebytes(raw)
        refuse_automatic(message, name)
        found = release_in(message, name)
    except ReleaseError:
        raise
    except _BAD_HEADER as error:
        raise ReleaseError(
            f"{name}: the mail's parts are damaged ({type(error).__name__}). Save its text as .txt."
        ) from error
    refuse_long(found.text, name)
    refuse_no_release(checked_text(found.text, name), found.title, name)
    sha256 = hashlib.sha256(raw).hexdigest()
    attached = {"Attachment": found.attachment} if found.attachment else {}
    return ParsedRelease(
        id=sha256[:16],
        title=found.title,
        text=found.text,
        published_on=found.sent_on,
        publisher=found.sender,
        url="",
        sha256=sha256,
        kind="mail",
        extracted=True,
        headers={key: told for key in _KEPT if (told := header(message, key))} | attached,
    )


def header(message: EmailMessage, name: str) -> str:
    """A header's text on one line, '' where there is none that can be read."""
    try:
        told = str(message.get(name) or "")
    except _BAD_HEADER:
        return ""
    clean = without_unseen(told.encode("utf-8", "replace").decode("utf-8"))
    return " ".join(clean.split())[:_LONGEST_HEADER]


def refuse_automatic(message: EmailMessage, name: str) -> None:
    """Raise for what no person sent: bounces, replies of absence, sealed mails."""
    kind = message.get_content_type()
    if kind == "multipart/report" or header(message, "Auto-Submitted").lower().startswith("auto-replied"):
        raise NotARelease(f"{name}: not a release: a delivery report or an automatic reply.")
    if kind in _SEALED:
        raise ReleaseError(f"{name}: the mail is encrypted. Ask its sender for one that is not.")


def release_in(message: EmailMessage, name: str, depth: int = 0) -> Found:
    """The release in the body, else in a mail or a file attached to a cover note."""
    body = body_of(message, name)
    inner = next(attached_mails(message), None) if depth < _DEEPEST else None
    if inner is not None and is_cover_note(body):
        return release_in(inner, name, depth + 1)
    letter = opened(body)
    found = from_letter(letter, message)
    if is_cover_note(found.text) and (attached := first_attached(message, found, name)):
        return attached
    return found


def from_letter(letter: Letter, message: EmailMessage) -> Found:
    subject = letter.subject or header(message, "Subject")
    return Found(
        text=without_wrapping(letter.text),
        title=subject_without_prefix(subject),
        sender=sender_of(letter.sender or header(message, "From")),
        sent_on=day_of(letter.date) if letter.sender else day_of(header(message, "Date")),
    )


def sender_of(told: str) -> str:
    """The name in 'City of Alderton <press@…>', else the address."""
    if "@" not in told:
        return " ".join(told.split()).strip("'\"*")
    try:
        name, address = parseaddr(told)
    except _BAD_HEADER:
        return ""
    return " ".join((name or address or told).split()).strip("'\"*")


def day_of(told: str) -> date | None:
    """The sender's own day, by the mail's rule or as a program for mail writes it."""
    try:
        return parsedate_to_datetime(told).date()
    except _BAD_HEADER:
        return lone_date(told)


def body_of(message: EmailMessage, name: str) -> str:
    """The letter: its plain part, or the HTML one where the plain part is only a stub."""
    plain, html = first_text(message, "text/plain", name), ""
    if not plain or len(plain.split()) < 40:
        html = first_text(message, "text/html", name)
    return html if html and (not plain.strip() or is_stub(plain, html)) else plain


def first_text(message: EmailMessage, kind: str, name: str) -> str:
    return next((text_of(part, name) for part in own_parts(message) if part.get_content_type() == kind), "")


def own_parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of this mail that are no attachments, without those of a mail attached to it."""
    waiting, seen = [message], 0
    while waiting and seen < _MOST_PARTS:
        part, seen = waiting.pop(0), seen + 1
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting = children_of(part) + waiting
        elif not is_attachment(part):
            yield part


def children_of(part: EmailMessage) -> list[EmailMessage]:
    inside = part.get_payload()
    return (
        [child for child in inside if hasattr(child, "get_content_type")] if isinstance(inside, list) else []
    )


def is_attachment(part: EmailMessage) -> bool:
    return header(part, "Content-Disposition").lower().startswith("attachment") or bool(file_name(part))


def file_name(part: EmailMessage) -> str:
    try:
        return " ".join((part.get_filename() or "").split())[:200]
    except _BAD_HEADER:
        return ""


def text_of(part: EmailMessage, name: str) -> str:
    """The part's text with plain line ends; of HTML, its blocks."""
    markup = importlib.import_module("daysheet.wire.sources.markup")  # slow to import: it brings lxml along
    raw = part.get_payload(decode=True) or b""
    try:
        charset = str(part.get_content_charset() or "")
    except _BAD_HEADER:
        charset = ""
    text = markup.decoded(raw, name, charset).replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_type() == "text/html" and text.strip():
        return str(importlib.import_module("daysheet.wire.sources.blocks").text_of_html(text, name))
    if "flowed" in header(part, "Content-Type").lower():
        text = text.replace(" \n", " ")
    return without_unseen(text)


def attached_mails(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in children_of(message):
        if part.get_content_type() == "message/rfc822":
            yield from children_of(part)[:1]
        elif part.get_content_maintype() == "multipart":
            yield from attached_mails(part)


def first_attached(message: EmailMessage, found: Found, name: str) -> Found | None:
    """The release in the first attached file that is one, or None; why not, where the mail has nothing else."""
    files = importlib.import_module("daysheet.wire.sources.files")  # which knows this module
    refused = ""
    for part in attachments_of(message):
        try:
            parsed = files.parse_bytes(part.get_payload(decode=True) or b"", file_name(part))
        except ReleaseError as error:
            refused = refused or str(error)
            continue
        title = parsed.title or found.title
        return replace(
            found,
            text=parsed.text,
            title=title,
            sent_on=parsed.published_on or found.sent_on,
            attachment=file_name(part),
        )
    if refused and len(found.text.split()) < _NOTE_WORDS:
        raise NotARelease(f"{name}: not a release: a cover note, whose attachment cannot be read. {refused}")
    return None


def attachments_of(message: EmailMessage) -> Iterator[EmailMessage]:
    """The attached files that may hold a release, pictures and invitations left out."""
    for n, part in enumerate(message.walk()):
        if n >= _MOST_PARTS:
            return
        is_file = not part.is_multipart() and file_name(part)
        if (
            is_file
            and part.get_content_maintype() in {"application", "text"}
            and part.get_content_type() != "text/calendar"
        ):
            yield part
