"""One file, one release: the parser is chosen by the file's name."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.limits import refuse_size
from daysheet.wire.sources.text import parse_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from daysheet.wire.domain.release import ParsedRelease

TEXT, PAGES, ROWS = {".txt", ".text"}, {".html", ".htm", ".xhtml"}, {".jsonl", ".ndjson"}


def parse_file(path: Path) -> ParsedRelease:
    """The release in a .txt or .html file; a file that is too large is refused before it is read."""
    return parse_bytes(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """What stands in the file, once its size is known to be allowed."""
    try:
        refuse_size(path.stat().st_size, path.name)
        if not path.is_file():
            raise ReleaseError(f"{path.name}: this is no file. Name a .txt, .html or .jsonl file.")
        return path.read_bytes()
    except OSError as error:
        raise ReleaseError(f"{path}: cannot be read ({error.strerror}).") from error


def parse_bytes(raw: bytes, name: str) -> ParsedRelease:
    return parser_for(name)(raw, name)


def parser_for(name: str) -> Callable[[bytes, str], ParsedRelease]:
    suffix = Path(name).suffix.lower()
    if suffix in TEXT:
        return parse_text
    if suffix in PAGES:
        # Loaded only for a page: what finds a page's main text takes half a second to import.
        parse_html: Callable[[bytes, str], ParsedRelease] = importlib.import_module(
            "daysheet.wire.sources.html"
        ).parse_html
        return parse_html
    told = (
        "a .jsonl holds many releases; read it row by row"
        if suffix in ROWS
        else "not a kind that can be read"
    )
    raise ReleaseError(f"{name}: {told}. Name a .txt or .html file.")


def is_rows(path: Path) -> bool:
    return path.suffix.lower() in ROWS
