"""From a file to the release in it, or to each of many: the door to every parser."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.kinds import ENDINGS, ONE_RELEASE, READABLE, SNIFFED, kind_of
from daysheet.wire.sources.limits import MAX_BYTES, MAX_DOCUMENT_BYTES, refuse_size
from daysheet.wire.sources.rows import BadRow, read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from daysheet.wire.domain.release import ParsedRelease

# Loaded only when one is met: what reads pages, PDFs and feeds is slow to import.
_PARSERS = {
    "text": ("text", "parse_text"),
    "html": ("html", "parse_html"),
    "pdf": ("pdf", "parse_pdf"),
    "mail": ("mail", "parse_mail"),
}
_LARGE = {"pdf", "mail", "feed"}
_MANY = {"rows": "a .jsonl holds many releases; read it row by row", "feed": "a feed holds many releases"}


def parse_file(path: Path) -> ParsedRelease:
    """The release in a file of any kind that holds one; a file that is too large is refused before it is read."""
    return parse_bytes(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """What stands in the file, once its size is known to be allowed."""
    most = MAX_DOCUMENT_BYTES if ENDINGS.get(path.suffix.lower(), "text") in _LARGE else MAX_BYTES
    try:
        if path.exists() and not path.is_file():
            raise ReleaseError(f"{path}: this is no file. {READABLE}")
        refuse_size(path.stat().st_size, path.name, most)
        return path.read_bytes()
    except OSError as error:
        raise ReleaseError(f"{path}: cannot be read ({error.strerror}).") from error


def parse_bytes(raw: bytes, name: str) -> ParsedRelease:
    """The one release in these bytes, by the kind that they and the name show."""
    return parser_for(kind_of(raw, name), name)(raw, name)


def parser_for(kind: str, name: str) -> Callable[[bytes, str], ParsedRelease]:
    if kind in _MANY:
        raise ReleaseError(f"{name}: {_MANY[kind]}. Name a {ONE_RELEASE} file.")
    module, function = _PARSERS[kind]
    parser: Callable[[bytes, str], ParsedRelease] = getattr(
        importlib.import_module(f"daysheet.wire.sources.{module}"), function
    )
    return parser


def holds_many(path: Path) -> bool:
    """Whether the file is rows or a feed, which hold any number of releases."""
    if ENDINGS.get(path.suffix.lower()) == "rows":
        return True
    try:
        with path.open("rb") as stream:
            return kind_of(stream.read(SNIFFED), path.name) == "feed"
    except (OSError, ReleaseError):
        return False  # parse_file tells why it cannot be read


def opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise ReleaseError(f"{path}: cannot be read ({error.strerror}).") from error


def releases_in(path: Path) -> Iterator[ParsedRelease | BadRow]:
    """Every release in the file in order, and in its place why a row or an item is none."""
    if not holds_many(path):
        yield parse_file(path)
    elif ENDINGS.get(path.suffix.lower()) == "rows":
        with opened(path) as stream:
            yield from read_rows(stream)
    else:
        yield from importlib.import_module("daysheet.wire.sources.feeds").releases_of(
            read_bytes(path), path.name
        )
