"""A release on a web page: its main text without the clutter, and what the page says of itself."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html
from trafilatura.metadata import extract_metadata

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.limits import checked_text, decode_utf8, refuse_empty, refuse_size

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NEVER_TEXT = "//script|//style|//noscript|//template|//iframe|//object|//embed|//svg"
# Only dates that the page states in its head or marks as such; the far bound keeps the clock out.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
_DEPTH = 100
_KEEP_DEEP = {"p", "br", "li"}


@dataclass(frozen=True, slots=True)
class About:
    """What a page's head says of it; empty or null where it says nothing."""

    title: str
    publisher: str
    url: str
    published_on: date | None


def parse_html(raw: bytes, name: str = "page") -> ParsedRelease:
    """The release on this page; its text is extracted, so offsets point into that."""
    refuse_size(len(raw), name)
    refuse_empty(raw, name)
    tree = tree_of(checked_text(decoded(raw, name), name), name)
    about = about_page(tree)
    sha256 = hashlib.sha256(raw).hexdigest()
    return ParsedRelease(
        id=sha256[:16],
        title=about.title,
        text=main_text(tree, about.title, name),
        published_on=about.published_on,
        publisher=about.publisher,
        url=about.url,
        sha256=sha256,
        kind="html",
        extracted=True,
    )


def decoded(raw: bytes, name: str) -> str:
    """The page's characters, by its byte-order mark, the charset that it declares, or UTF-8."""
    declared = declared_charset(raw)
    if not declared or declared.lower().replace("_", "-") in {"utf-8", "utf8"}:
        return decode_utf8(raw, name)
    try:
        return raw.decode(declared)
    except LookupError as error:
        raise ReleaseError(
            f"{name}: it declares the charset {declared!r}, which is unknown. Save it as UTF-8."
        ) from error
    except UnicodeDecodeError as error:
        raise ReleaseError(
            f"{name}: byte 0x{raw[error.start]:02x} at offset {error.start:,} is not {declared}, "
            "the charset that the page declares. Save it as UTF-8."
        ) from error


def declared_charset(raw: bytes) -> str | None:
    for mark, charset in _BOMS:
        if raw.startswith(mark):
            return charset
    found = _XML_CHARSET.search(raw[:1024]) or _META_CHARSET.search(raw[:4096])
    return found[1].decode("ascii") if found else None


def tree_of(page: str, name: str) -> Any:
    """The page's elements without scripts, styles and frames."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        tree = lxml_html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ReleaseError(f"{name}: it cannot be read as HTML ({error}). Save its text as .txt.") from error
    for element in tree.xpath(_NEVER_TEXT):
        element.drop_tree()
    flatten(tree)
    return tree


def flatten(tree: Any) -> None:
    """Take out what is nested too deeply to be walked, and keep its text."""
    depth, too_deep = 0, []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > _DEPTH and element.tag not in _KEEP_DEEP:
            too_deep.append(element)
    for element in too_deep:
        element.drop_tag()


def about_page(tree: Any) -> About:
    found = extract_metadata(tree, date_config=dict(_DATES))
    stated = date.fromisoformat(found.date) if found.date else None
    return About(one_line(found.title), one_line(found.sitename), (found.url or "").strip(), stated)


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def main_text(tree: Any, title: str, name: str) -> str:
    """The page's main text, paragraphs kept apart by blank lines, without the title that stands above it."""
    try:
        found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    except RecursionError as error:
        raise ReleaseError(f"{name}: its tags are nested too deeply. Save its text as .txt.") from error
    lines = [line.strip() for line in (getattr(found, "text", "") or "").splitlines() if line.strip()]
    if lines and one_line(lines[0]).casefold() == title.casefold():
        lines = lines[1:]
    text = "\n\n".join(lines)
    if not any(c.isalpha() for c in text):
        raise ReleaseError(f"{name}: no main text was found on the page. Save the release's text as .txt.")
    return text
