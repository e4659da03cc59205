"""Feeds as publishers write them: RSS, Atom and JSON Feed become items, and items releases."""

from __future__ import annotations

import io
import json
import logging
import re
from dataclasses import dataclass, replace
from datetime import date
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.sax import ContentHandler, SAXException

import feedparser
from defusedxml.common import DefusedXmlException
from defusedxml.sax import parseString

from daysheet.wire.domain.legible import without_unseen
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.blocks import text_of_html
from daysheet.wire.sources.limits import refuse_empty, refuse_size
from daysheet.wire.sources.page_facts import is_address, one_line
from daysheet.wire.sources.rows import BadRow, parse_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daysheet.wire.domain.release import ParsedRelease

logger = logging.getLogger(__name__)
MAX_FEED_BYTES, MAX_ITEMS = 10_000_000, 200
_TEASER_WORDS = 60
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|\b(?:read|learn|see) more\W*|\bcontinue reading\b.{0,80}|\bfull (?:story|release)\W*)\s*$",
    re.IGNORECASE,
)
_APPEARED = re.compile(r"^The post .{1,300} appeared first on .{1,200}$", re.MULTILINE)
_MARKUP = re.compile(r"<[a-zA-Z/!]|&#?\w+;")
_ITEM_START, _ITEM_END = re.compile(rb"<(?:item|entry)[\s>]"), re.compile(rb"</(?:item|entry)\s*>")
_ITEM_DATE = re.compile(rb"<(?:pubDate|dc:date|published|updated)(?:\s[^>]*)?>\s*([^<]{6,60})")
_ISO_DAY = re.compile(r"\s*\d{4}-\d{2}-\d{2}(?!\d)")
_DATE_KEYS = ("published", "updated", "created")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed; `text` may be the whole release, a teaser or empty."""

    id: str
    title: str
    link: str
    published_on: date | None
    text: str
    author: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the text can be the release, rather than what makes readers open the link."""
        return len(self.text.split()) >= _TEASER_WORDS and not _CUT_OFF.search(self.text)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's newest items, and how many more it has."""

    title: str
    link: str
    items: tuple[FeedItem, ...]
    left_out: int


def read_feed(raw: bytes, name: str = "feed", *, address: str = "", charset: str = "") -> Feed:
    """The feed in these bytes; `address` is where they came from, `charset` the one they were sent with."""
    refuse_size(len(raw), name, MAX_FEED_BYTES)
    refuse_empty(raw, name)
    if raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return feed_of(json_entries(raw, name), name, address)
    refuse_entities(raw, name)
    raw, left_out = thinned(raw)
    sent = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    try:
        parsed = feedparser.parse(io.BytesIO(raw), response_headers=sent, sanitize_html=False)
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError) as error:
        raise ReleaseError(f"{name}: the feed is damaged ({type(error).__name__}).") from error
    if not parsed.get("version") and not parsed.entries:
        raise ReleaseError(f"{name}: this is no feed. Name an RSS, Atom or JSON feed.")
    feed = feed_of(parsed, name, address)
    return replace(feed, left_out=feed.left_out + left_out)


def thinned(raw: bytes) -> tuple[bytes, int]:
    """The feed with its newest items only, and how many were left out: a parser takes seconds for thousands."""
    found = list(spans_of_items(raw))
    if len(found) <= MAX_ITEMS:
        return raw, 0
    dates = [_ITEM_DATE.search(raw, *span) for span in found]
    days = [day_in(told[1].decode("ascii", "replace")) if told else None for told in dates]
    kept = sorted(order_of(days)[:MAX_ITEMS])
    head, tail = raw[: found[0][0]], raw[found[-1][1] :]
    return head + b"".join(raw[slice(*found[n])] for n in kept) + tail, len(found) - MAX_ITEMS


def spans_of_items(raw: bytes) -> Iterator[tuple[int, int]]:
    """Where each item begins and ends; one look at each byte, whatever is left unclosed."""
    last = 0
    for end in _ITEM_END.finditer(raw):
        start = _ITEM_START.search(raw, last, end.start())
        if start:
            yield start.start(), end.end()
        last = end.end()


def order_of(days: list[date | None]) -> list[int]:
    """Newest first where every item says when; else as they stand, which is newest first by custom."""
    known = [day for day in days if day]
    order = list(range(len(days)))
    return sorted(order, key=lambda n: known[n], reverse=True) if len(known) == len(days) else order


class Prolog(ContentHandler):
    """Reads no further than the first element: entities are declared before it."""

    def startElement(self, name: str, attrs: Any) -> None:
        raise SAXException("the prolog is over")


def refuse_entities(raw: bytes, name: str) -> None:
    """Raise for a feed that declares entities: they can unpack to gigabytes or name files of ours."""
    try:
        parseString(raw, Prolog())
    except DefusedXmlException as error:
        raise ReleaseError(
            f"{name}: the feed declares entities of its own, which is refused. Ask for a plain one."
        ) from error
    except (SAXException, ValueError, LookupError):
        return  # damaged feeds are many; what comes next copes with them


def feed_of(parsed: Any, name: str, address: str) -> Feed:
    about = parsed.get("feed") or {}
    link = joined_link(address, about.get("link"))
    entries = list(parsed.get("entries") or [])
    entries = [entries[n] for n in order_of([day_of(entry) for entry in entries])]
    items = tuple(item_of(entry, link or address, name) for entry in entries[:MAX_ITEMS])
    return Feed(words_of(about.get("title"), name), link, items, max(0, len(entries) - MAX_ITEMS))


def item_of(entry: Any, base: str, name: str) -> FeedItem:
    """The item; its text is the longest of what it holds."""
    told = [content.get("value") for content in entry.get("content") or [] if isinstance(content, dict)]
    texts = [as_text(value, name) for value in (*told, entry.get("summary")) if isinstance(value, str)]
    link = "" if is_bare_guid(entry) else joined_link(base, entry.get("link"))
    return FeedItem(
        id=one_line(str(entry.get("id") or "")) or link,
        title=words_of(entry.get("title"), name),
        link=link,
        published_on=day_of(entry),
        text=max(texts, key=len, default=""),
        author=words_of(entry.get("author"), name),
    )


def is_bare_guid(entry: Any) -> bool:
    """Whether the link is only the item's guid, which is an address where it is a whole one and nowhere else."""
    return bool(entry.get("guidislink")) and not is_address(str(entry.get("link") or "").strip())


def as_text(value: str, name: str) -> str:
    """A content's paragraphs, without the line by which blogs end their items."""
    text = text_of_html(value, name) if _MARKUP.search(value) and value.strip() else without_unseen(value)
    return _APPEARED.sub("", text).strip()


def words_of(value: Any, name: str) -> str:
    """A title as text on one line, whatever markup or entities are in it."""
    return one_line(as_text(value, name)) if isinstance(value, str) else ""


def joined_link(base: str, link: Any) -> str:
    try:
        whole = urljoin(base, link.strip()) if isinstance(link, str) else ""
    except ValueError:
        return ""
    return whole if is_address(whole) else ""


def day_of(entry: Any) -> date | None:
    """The day as the feed writes it, in the publisher's own zone."""
    # dict.get, because feedparser's own warns where it lends one date to the other's name.
    return next((day for key in _DATE_KEYS if (day := day_in(dict.get(entry, key)))), None)


def day_in(told: Any) -> date | None:
    if not isinstance(told, str):
        return None
    try:
        if _ISO_DAY.match(told):
            return date.fromisoformat(told.strip()[:10])
        return parsedate_to_datetime(told).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def json_entries(raw: bytes, name: str) -> dict[str, Any]:
    """A JSON Feed in the shape that the others have."""
    try:
        loaded = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ReleaseError(f"{name}: not JSON that can be read ({type(error).__name__}).") from error
    if not isinstance(loaded, dict) or not isinstance(loaded.get("items"), list):
        raise ReleaseError(f"{name}: this is no JSON feed. It needs a list of items.")
    entries = [
        {
            "id": item.get("id"), "title": item.get("title"), "link": item.get("url"),
            "published": item.get("date_published"), "updated": item.get("date_modified"),
            "summary": item.get("summary"), "content": [{"value": item.get("content_html") or item.get("content_text")}],
        }
        for item in loaded["items"]
        if isinstance(item, dict)
    ]  # fmt: skip
    return {"feed": {"title": loaded.get("title"), "link": loaded.get("home_page_url")}, "entries": entries}


def releases_of(raw: bytes, name: str = "feed") -> Iterator[ParsedRelease | BadRow]:
    """The release of each item that holds a whole one, and in its place where to read one that does not."""
    feed = read_feed(raw, name)
    if feed.left_out:
        logger.warning(
            "%s: the newest %s items are read, %s older ones are not",
            name,
            len(feed.items),
            f"{feed.left_out:,}",
        )
    for number, item in enumerate(feed.items, start=1):
        yield release_of(item, feed, number)


def release_of(item: FeedItem, feed: Feed, number: int) -> ParsedRelease | BadRow:
    """The item as a release, or why it is none."""
    if not item.is_whole:
        where = f"Read it at {item.link}" if item.link else "It names no page"
        return BadRow(
            item.id or None,
            f"the feed gives only a teaser of {len(item.text.split())} words. {where}.",
            number,
        )
    try:
        return parsed_item(item, feed, f"item {number}")
    except ReleaseError as error:
        return BadRow(item.id or None, str(error).removeprefix(f"item {number}: "), number)


def parsed_item(item: FeedItem, feed: Feed, name: str) -> ParsedRelease:
    """The item's text as a release; raises ReleaseError where it is none."""
    row = {
        "id": item.id, "title": item.title, "text": item.text, "publisher": feed.title, "url": item.link,
        "date": item.published_on.isoformat() if item.published_on else None,
    }  # fmt: skip
    return replace(parse_row(row, name), kind="feed", extracted=True)
