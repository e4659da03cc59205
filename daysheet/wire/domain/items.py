"""What a source holds: items, each of which is a release, leads to one, or is set aside."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from daysheet.wire.domain.release import ParsedRelease

LONGEST_TITLE, LONGEST_ADDRESS, LONGEST_REASON = 300, 500, 1000

_FEED = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<!(?!DOCTYPE html)[^>]{0,300}>?[^<]{0,300}|<\?[^>]{0,300}>\s*){0,20}<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)  # fmt: skip
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE)
_MAIL = re.compile(rb"\A(?:[A-Za-z][\w-]{1,40}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n)*){2,}", re.ASCII)
_MAIL_MARK = re.compile(rb"^(?:From|Received|Return-Path|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE)  # fmt: skip
KINDS = {"feed": "a feed", "page": "a page", "pdf": "a PDF", "mail": "an e-mail", "rows": "rows", "text": "a text"}  # fmt: skip
_SUFFIXES = {"page": ".html", "pdf": ".pdf", "mail": ".eml", "rows": ".jsonl", "text": ".txt", "feed": ".xml"}


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

    @property
    def key(self) -> str:
        return hash_of(self.id.encode("utf-8", "surrogatepass"))

    @property
    def digest(self) -> str:
        return hash_of(self.mark or self.raw)

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
    def words(self) -> str:
        """'a feed with 12 items', 'a PDF'."""
        if self.kind not in {"feed", "rows"}:
            return KINDS[self.kind]
        return f"{KINDS[self.kind]} with {len(self.items):,} item{'' if len(self.items) == 1 else 's'}"


def hash_of(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def kind_of(raw: bytes, name: str = "", content_type: str = "") -> str:
    """What the bytes are, by themselves first, then by what their server or their name says: a word of KINDS."""
    head = raw[:20_000]
    said = content_type.partition(";")[0].strip().lower()
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    if _FEED.match(head) or said in {"application/rss+xml", "application/atom+xml"}:
        return "feed"
    if _PAGE.search(head[:3000]) or said in {"text/html", "application/xhtml+xml"}:
        return "page"
    return by_name(name, said) or by_look(head)


def by_name(name: str, said: str) -> str:
    """What a name's ending or a declared type says; '' where neither says anything."""
    types = {"application/pdf": "pdf", "message/rfc822": "mail", "application/x-ndjson": "rows", "application/jsonl": "rows"}  # fmt: skip
    endings = {"pdf": "pdf", "eml": "mail", "jsonl": "rows", "ndjson": "rows", "htm": "page", "html": "page", "xhtml": "page", "txt": "text", "text": "text"}  # fmt: skip
    return types.get(said) or endings.get(name.rpartition(".")[2].lower(), "")


def by_look(head: bytes) -> str:
    if (found := _MAIL.match(head)) and _MAIL_MARK.search(found[0]):
        return "mail"
    return "rows" if head.lstrip().startswith(b'{"') else "text"


def name_of(address: str, kind: str) -> str:
    """A file name for what is at an address, which ends as its kind does: 'news/pool?id=1' of a page is 'pool.html'."""
    last = unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2] or urlsplit(address).netloc
    stem = re.sub(r"[^\w.-]+", "-", last)[:80].strip("-.") or "item"
    suffix = _SUFFIXES[kind]
    return stem if stem.lower().endswith(suffix) else f"{stem}{suffix}"
