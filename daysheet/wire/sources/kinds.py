"""What kind of file it is, by its first bytes, and by its name where they do not tell."""

from __future__ import annotations

import re
from pathlib import Path

from daysheet.wire.errors import ReleaseError

ENDINGS = {
    ".txt": "text", ".text": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".eml": "mail",
    ".jsonl": "rows", ".ndjson": "rows", ".xml": "feed", ".rss": "feed", ".atom": "feed",
}  # fmt: skip
ONE_RELEASE = ".txt, .html, .pdf or .eml"  # as every help text tells them
MANY_RELEASES = "a feed (.xml) or rows (.jsonl)"
READABLE = f"Name a {ONE_RELEASE} file, {MANY_RELEASES}."
SNIFFED = 4096
_TEXT_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*")
_HTML = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,1000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<\?.{0,500}?\?>\s*|<!--.{0,1000}?-->\s*|<!doctype.{0,3000}?[\]\s\"']>\s*)*<(?:rss|feed|rdf:rdf|(?:\w+:)?feed)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_JSON_FEED = re.compile(
    rb"\{\s*\"(?:version\"\s*:\s*\"https?://jsonfeed\.org|[^{}\[\]]{0,2000}\"version\"\s*:\s*\"https?://jsonfeed\.org)",
    re.DOTALL,
)
_MAIL_FIELD = re.compile(
    rb"^(?:From |(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To|DKIM-Signature):)",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD_LINE = re.compile(rb"(?:From |[A-Za-z][A-Za-z0-9-]{1,40}:[ \t])")
_NO_TEXT = (
    (b"PK\x03\x04", "a zip archive or an Office document (.docx)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc) or an Outlook mail (.msg)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)  # fmt: skip


def kind_of(raw: bytes, name: str) -> str:
    """'text', 'html', 'pdf', 'mail', 'feed' or 'rows'; what is none of them is refused by name."""
    suffix = Path(name).suffix.lower()
    stated, seen = ENDINGS.get(suffix, ""), kind_seen(raw[:SNIFFED])
    told = next((what for mark, what in _NO_TEXT if raw.startswith(mark)), "")
    if told:
        raise ReleaseError(
            f"{name}: this is {told}, whatever its name says. Save the release as .txt, .html or .pdf."
        )
    if not stated and not seen:
        raise ReleaseError(f"{name}: not a kind that can be read. {READABLE}")
    if stated == "rows" or not seen:
        return stated
    return seen


def kind_seen(head: bytes) -> str:
    """The kind that the first bytes leave no doubt about, or ''."""
    found = _TEXT_START.match(head)
    start = head[found.end() if found else 0 :]
    if b"%PDF-" in head[:1024] and not start.startswith(b"<"):
        return "pdf" if start.startswith(b"%PDF-") or not start[:1].isalpha() else ""
    for kind, pattern in (("html", _HTML), ("feed", _FEED), ("feed", _JSON_FEED)):
        if pattern.match(start):
            return kind
    is_mail = _FIELD_LINE.match(start) and _MAIL_FIELD.search(start.split(b"\n\n")[0].split(b"\r\n\r\n")[0])
    return "mail" if is_mail else ""
