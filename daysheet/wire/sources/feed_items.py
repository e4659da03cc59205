"""The items of an RSS or Atom feed, as the feed itself tells them."""

from __future__ import annotations

import io
import json
import re
from calendar import timegm
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

import feedparser
from lxml import etree
from lxml import html as lxml_html

from daysheet.wire.domain.items import Contents, Item, hash_of
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.rows import parse_row

_END = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_BREAKS = "p|div|br|li|h1|h2|h3|h4|h5|h6|tr|blockquote|section|article|ul|ol|table".split("|")


def feed_contents(raw: bytes, address: str, most: int) -> Contents:
    """The first `most` items of a feed; ReleaseError where it is none."""
    if b"<!ENTITY" in raw:
        raise ReleaseError("The feed defines entities of its own, by which a small file grows huge. It is not read.")  # fmt: skip
    ends = [found.end() for found in _END.finditer(raw)]
    read = feedparser.parse(io.BytesIO(raw[: ends[most - 1]] if len(ends) > most else raw),
                            response_headers={"content-location": address})  # fmt: skip
    if not read.version and not read.entries:
        raise ReleaseError("This looks like a feed and cannot be read as one. Ask its publisher to mend it.")
    items = tuple(item_of(entry, read.feed.get("title", "")) for entry in read.entries[:most])
    remark = f"The feed lists {len(ends):,} items; the first {most} are read." if len(ends) > most else ""
    return Contents("feed", items, remark)


def item_of(entry: Mapping[str, Any], publisher: str) -> Item:
    """An item with what it says of itself; its bytes are these facts as JSON, in one order."""
    told = {
        "id": str(entry.get("id") or entry.get("link") or entry.get("title") or ""),
        "title": " ".join(plain(entry.get("title", "")).split()),
        "text": plain(content_of(entry)),
        "date": day_of(entry),
        "publisher": str(entry.get("author") or publisher),
        "url": link_of(entry),
    }
    raw, mark = (
        as_bytes(told),
        as_bytes(told | {"publisher": ""}),
    )  # a feed under another name holds nothing new
    return Item(
        id=told["id"] or hash_of(raw),
        raw=raw,
        read=partial(release_of, told, hash_of(raw)),
        title=told["title"],
        address=told["url"],
        headers={"item": told["id"][:500]},
        mark=mark,
    )


def as_bytes(told: dict[str, str]) -> bytes:
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def release_of(told: dict[str, str], sha256: str) -> ParsedRelease:
    """The release that the item's own words make."""
    row = parse_row({**told, "id": None}, told["title"][:80] or "item")
    return replace(row, id=sha256[:16], sha256=sha256, kind="feed", extracted=True)


def content_of(entry: Mapping[str, Any]) -> str:
    full = [str(one.get("value", "")) for one in entry.get("content", ())]
    return max([*full, str(entry.get("summary", ""))], key=len)


def link_of(entry: Mapping[str, Any]) -> str:
    link = str(entry.get("link", "")).strip()
    return link if link.lower().startswith(("http://", "https://")) else ""


def day_of(entry: Mapping[str, Any]) -> str:
    at = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return datetime.fromtimestamp(timegm(at), UTC).date().isoformat() if at else ""
    except (ValueError, OverflowError, OSError):
        return ""


def plain(markup: str) -> str:
    """The words of a piece of HTML, its paragraphs apart."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        tree = lxml_html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError):
        return ""
    for element in tree.iter(*_BREAKS):
        element.text, element.tail = f"\n{element.text or ''}", f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in str(tree.text_content()).splitlines())
    return "\n\n".join(line for line in lines if line)
