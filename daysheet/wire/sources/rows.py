"""Releases as JSON Lines: one object a row, read one at a time."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, TYPE_CHECKING, Any

from daysheet.wire.domain.no_release import EMPTY
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import NotARelease, ReleaseError
from daysheet.wire.sources.limits import (
    MAX_BYTES,
    checked_text,
    decode_utf8,
    has_surrogate,
    refuse_no_release,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = ("id", "title", "text", "date", "publisher", "url")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is no release: its id where it has one, why, and its line, counted from 1."""

    id: str | None
    error: str
    line: int


def read_rows(stream: IO[bytes]) -> Iterator[ParsedRelease | BadRow]:
    """Each row of a .jsonl in order, good or bad; blank lines are passed over."""
    for number, raw in enumerate(bounded_lines(stream), start=1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if line.strip():
            yield read_row(line, number)


def bounded_lines(stream: IO[bytes], most: int = MAX_BYTES) -> Iterator[bytes]:
    """The stream's lines; of one of more than `most` bytes, no more is kept than tells that it is too long."""
    while line := stream.readline(most + 1):
        kept = line
        while len(line) > most and not line.endswith(b"\n"):
            line = stream.readline(most + 1)
        yield kept


def read_row(raw: bytes, number: int) -> ParsedRelease | BadRow:
    row: Any = None
    try:
        row = loaded(raw, number)
        return parse_row(row, f"line {number}")
    except ReleaseError as error:
        row_id = usable_id(row)
        told = str(error)
        return BadRow(row_id, told if row_id is None else told.removeprefix(f"line {number}: "), number)


def loaded(raw: bytes, number: int) -> Any:
    name = f"line {number}"
    if len(raw) > MAX_BYTES:
        raise ReleaseError(f"{name}: the row is longer than the {MAX_BYTES:,} bytes that a release may have.")
    try:
        return json.loads(decode_utf8(raw, name))
    except ValueError as error:
        raise ReleaseError(f"{name}: not JSON ({error}). Write one object a line.") from error
    except RecursionError as error:
        raise ReleaseError(f"{name}: the JSON is nested too deeply. Write {', '.join(KEYS)} only.") from error


def parse_row(row: Any, name: str = "row") -> ParsedRelease:
    """The release that a row holds; every key but the six is ignored."""
    if not isinstance(row, dict):
        raise ReleaseError(f"{name}: a row must be an object with a text, not {kind_of(row)}.")
    fields = {key: text_of(row, key, name) for key in KEYS}
    if not any(c.isalpha() for c in fields["text"]):
        lacking = "no word is in it" if fields["text"].strip() else "the row has no text"
        raise NotARelease(f"{name}: not a release: {EMPTY} ({lacking}).")
    checked_text(fields["text"], f"{name}: text")
    refuse_no_release(fields["text"], fields["title"], name)
    published_on = day_of(fields["date"], name)
    sha256 = hashlib.sha256(canonical(fields)).hexdigest()
    return ParsedRelease(
        id=fields["id"] or sha256[:16],
        title=fields["title"],
        text=fields["text"],
        published_on=published_on,
        publisher=fields["publisher"],
        url=fields["url"],
        sha256=sha256,
        kind="row",
    )


def canonical(fields: dict[str, str]) -> bytes:
    """The row as the one string of bytes that stands for it, whatever the order and spacing it came in."""
    kept = {key: fields[key] for key in KEYS if fields[key]}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def text_of(row: dict[str, Any], key: str, name: str) -> str:
    """What stands under a key, empty for null or nothing; an id may be a whole number."""
    value = row.get(key)
    if value is None:
        return ""
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise ReleaseError(f"{name}: {key} must be text, not {kind_of(value)}.")
    if key != "text" and ("\0" in value or has_surrogate(value)):
        raise ReleaseError(f"{name}: {key} holds a NUL or half of a surrogate pair. Remove it.")
    return value


def day_of(value: str, name: str) -> date | None:
    """The date that '2026-03-01' or '2026-03-01T08:00:00Z' says."""
    if not value.strip():
        return None
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError as error:
        raise ReleaseError(f"{name}: date {value[:40]!r} is no date. Write YYYY-MM-DD, or null.") from error


def usable_id(row: Any) -> str | None:
    if not isinstance(row, dict):
        return None
    try:
        return text_of(row, "id", "row") or None
    except ReleaseError:
        return None


def kind_of(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "null" if value is None else "text")
