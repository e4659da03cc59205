"""What bytes that arrived hold: many items in a feed or in rows, else one."""

from __future__ import annotations

import io
from functools import partial

from daysheet.wire.domain.items import Contents, Item, charset_of, name_of
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.feed_items import feed_contents
from daysheet.wire.sources.files import parser_for
from daysheet.wire.sources.kinds import ENDINGS, kind_of
from daysheet.wire.sources.rows import BadRow, canonical, read_rows

MOST_ITEMS = 200  # of one file of rows, as of one feed


def contents_of(raw: bytes, address: str, *, name: str = "", content_type: str = "") -> Contents:
    """What the bytes from an address (or of a file called `name`) hold; ReleaseError where that cannot be told."""
    called = name or name_of(address, content_type, ENDINGS)
    kind, charset = kind_of(raw, called), charset_of(content_type)
    if kind == "feed":
        return feed_contents(raw, address, charset)
    if kind == "rows":
        return row_contents(raw)
    parser = parser_for(kind, called)
    read = partial(parser, raw, called, **({"charset": charset} if kind == "html" else {}))
    return Contents(kind, (Item(id=address or called, raw=raw, read=read, called=called),))


def row_contents(raw: bytes) -> Contents:
    items = []
    for number, row in enumerate(read_rows(io.BytesIO(raw)), start=1):
        if number > MOST_ITEMS:
            return Contents("rows", tuple(items), f"Only the first {MOST_ITEMS} rows are read.")
        items.append(bad_row(row) if isinstance(row, BadRow) else good_row(row))
    return Contents("rows", tuple(items))


def good_row(row: ParsedRelease) -> Item:
    told = {"id": row.id, "title": row.title, "text": row.text, "publisher": row.publisher, "url": row.url}
    told["date"] = row.published_on.isoformat() if row.published_on else ""
    raw = canonical(told | ({"id": ""} if row.id == row.sha256[:16] else {}))
    return Item(id=row.id, raw=raw, read=lambda: row, title=row.title)


def bad_row(row: BadRow) -> Item:
    called = row.id or f"line {row.line}"

    def refuse() -> ParsedRelease:
        raise ReleaseError(row.error.removeprefix(f"{called}: "))

    return Item(id=called, raw=f"{called}\n{row.error}".encode(), read=refuse, title=called)
