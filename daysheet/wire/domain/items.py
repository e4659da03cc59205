"""What a source holds: items, each of which is a release, leads to one, or is set aside."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from daysheet.wire.domain.release import ParsedRelease

LONGEST_TITLE, LONGEST_ADDRESS, LONGEST_REASON = 300, 500, 1000

KINDS = {"feed": "a feed", "html": "a page", "pdf": "a PDF", "mail": "an e-mail", "rows": "rows", "text": "a text"}  # fmt: skip
MANY = frozenset({"feed", "rows"})
_ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "message/rfc822": ".eml", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl", "application/rss+xml": ".xml", "application/atom+xml": ".xml", "application/feed+json": ".xml"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a source holds; `read` makes a release of what the source itself gives, or raises ReleaseError.

    Where `address` is set, the item's own page is there; `id` is what the source calls it. It has changed when
    its `mark` has, or without one its bytes.
    """

    id: str
    raw: bytes
    read: Callable[[], ParsedRelease]
    title: str = ""
    address: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    mark: bytes = b""
    called: str = ""  # the name that its parser knows it by

    @property
    def key(self) -> str:
        return hash_of(self.id.encode("utf-8", "surrogatepass"))

    @property
    def digest(self) -> str:
        return hash_of(self.mark or self.raw)

    def plain(self, reason: str) -> str:
        """The reason without the item's own name before it, which stands beside it wherever it is shown."""
        for name in (self.title[:80], self.called, self.shown, *self._names_of_page()):
            reason = reason.removeprefix(f"{name}: ")
        return reason

    def _names_of_page(self) -> set[str]:
        """What the file at its address may have been called, whatever its server says that it is."""
        kinds = ("", *_ENDINGS) if self.address else ()
        return {name_of(self.address, kind, set(_ENDINGS.values())) for kind in kinds}

    @property
    def shown(self) -> str:
        """By what an editor knows it: its title, else its address, else its id."""
        return (self.title or self.address or self.id)[:LONGEST_TITLE]


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found at an address: its kind, its items, and what was left out of it."""

    kind: str
    items: tuple[Item, ...]
    remark: str = ""

    @property
    def is_many(self) -> bool:
        """Whether it holds any number of releases."""
        return self.kind in MANY

    @property
    def words(self) -> str:
        """'a feed with 12 items', 'a PDF'."""
        if not self.is_many:
            return KINDS[self.kind]
        return f"{KINDS[self.kind]} with {len(self.items):,} item{'' if len(self.items) == 1 else 's'}"


def hash_of(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def name_of(address: str, content_type: str, known: Collection[str]) -> str:
    """A file name for what is at an address: its last part, ending as its server says that it is.

    An ending of `known` stands where the server says nothing; else it is taken for a text.
    """
    last = unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2] or urlsplit(address).netloc
    stem, dot, ending = last.rpartition(".")
    ending = f".{ending.lower()}" if dot else ""
    told = _ENDINGS.get(content_type.partition(";")[0].strip().lower(), "")
    name = re.sub(r"[^\w.-]+", "-", (stem if ending in known else last))[:80].strip("-.") or "item"
    return f"{name}{told or (ending if ending in known else '.txt')}"


def charset_of(content_type: str) -> str:
    """The charset that an answer was sent with, '' where it says none."""
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", content_type, re.IGNORECASE)
    return found[1] if found else ""
