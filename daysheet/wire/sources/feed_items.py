"""The items of a feed as a source keeps them: each with its bytes, its page and how it is read."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from daysheet.wire.domain.items import Contents, Item, hash_of
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.feeds import read_feed
from daysheet.wire.sources.rows import parse_row

if TYPE_CHECKING:
    from daysheet.wire.domain.release import ParsedRelease
    from daysheet.wire.sources.feeds import FeedItem


def feed_contents(raw: bytes, address: str, charset: str = "") -> Contents:
    """The newest items of a feed; ReleaseError where it is none."""
    feed = read_feed(raw, "The feed", address=address, charset=charset)
    items = tuple(item_of(item, feed.title) for item in feed.items)
    listed = len(items) + feed.left_out
    remark = f"The feed lists {listed:,} items; the newest {len(items)} are read." if feed.left_out else ""
    return Contents("feed", items, remark)


def item_of(item: FeedItem, publisher: str) -> Item:
    """An item with what it says of itself; its bytes are these facts as JSON, in one order."""
    told = {
        "id": item.id or item.title,
        "title": item.title,
        "text": item.text,
        "date": item.published_on.isoformat() if item.published_on else "",
        "publisher": item.author or publisher,
        "url": item.link,
    }
    raw, mark = as_bytes(told), as_bytes(told | {"publisher": ""})  # under another name it is nothing new
    return Item(
        id=told["id"] or hash_of(raw),
        raw=raw,
        read=partial(release_of, told, hash_of(raw), is_whole=item.is_whole or not item.link),
        title=told["title"],
        address=told["url"],
        headers={"item": told["id"][:500]},
        mark=mark,
    )


def as_bytes(told: dict[str, str]) -> bytes:
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def release_of(told: dict[str, str], sha256: str, *, is_whole: bool) -> ParsedRelease:
    """The release that the item's own words make; ReleaseError where they only lead to its page."""
    if not is_whole:
        raise ReleaseError(f"The feed gives only a teaser of {len(told['text'].split())} words.")
    row = parse_row({**told, "id": None}, told["title"][:80] or "item")
    return replace(row, id=sha256[:16], sha256=sha256, kind="feed", extracted=True)
