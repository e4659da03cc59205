"""A plain-text release: the text exactly as given, and no title."""

from __future__ import annotations

import hashlib

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.sources.limits import (
    checked_text,
    decode_utf8,
    refuse_empty,
    refuse_no_release,
    refuse_size,
)


def parse_text(raw: bytes, name: str = "text") -> ParsedRelease:
    """The release in these bytes; line ends and a byte-order mark stay, so offsets hold for the file."""
    refuse_size(len(raw), name)
    refuse_empty(raw, name)
    text = checked_text(decode_utf8(raw, name), name)
    refuse_no_release(text, "", name)
    sha256 = hashlib.sha256(raw).hexdigest()
    return ParsedRelease(
        id=sha256[:16],
        title="",
        text=text,
        published_on=None,
        publisher="",
        url="",
        sha256=sha256,
        kind="text",
    )
