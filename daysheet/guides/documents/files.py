"""From a file to the text in it, or to each of many: the door to every reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from daysheet.guides.documents.docx_text import text_of_docx
from daysheet.guides.documents.limits import KINDS, MAX_BYTES, checked_text, decode_utf8, refuse_size
from daysheet.guides.domain.resume_json import KEYS, is_resume, text_of_resume
from daysheet.guides.errors import UnreadableDocument
from daysheet.wire.sources.rows import bounded_lines

_OTHERS = {
    ".doc": "an old Word file: save it as .docx", ".odt": "an OpenDocument text: save it as .docx or .pdf",
    ".rtf": "rich text: save it as .docx or .txt", ".pages": "a Pages file: export it as .docx or .pdf",
    ".html": "a web page: save its text as .txt", ".htm": "a web page: save its text as .txt",
    ".png": "a picture: type its text into a .txt", ".jpg": "a picture: type its text into a .txt",
    ".jpeg": "a picture: type its text into a .txt", ".zip": "an archive: take the document out of it",
}  # fmt: skip
_MARKS = {
    b"%PDF-": ".pdf",
    b"PK\x03\x04": ".docx",
    b"{\\rtf": ".rtf",
    b"\x89PNG": ".png",
    b"\xff\xd8\xff": ".jpg",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be looked through; `is_extracted` when it was made from a PDF, a .docx or JSON."""

    id: str
    text: str
    is_extracted: bool


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row of a .jsonl that cannot be read: its id where it has one, and why."""

    id: str | None
    error: str


def is_many(path: Path) -> bool:
    """Whether the file is rows of texts."""
    return path.suffix.lower() == ".jsonl"


def read_document(path: Path) -> Document:
    """The one text in a file; its id is the file's name without the ending."""
    raw = _bytes(path)
    ending = path.suffix.lower()
    text = text_of(raw, path.name, ending)
    return Document(path.stem, checked_text(text, path.name), ending in (".pdf", ".docx", ".json"))


def text_of(raw: bytes, name: str, ending: str) -> str:
    """The text in these bytes, by the ending of their name; UnreadableDocument for a kind that is none of ours."""
    if ending in _OTHERS:
        raise UnreadableDocument(f"{name}: this is {_OTHERS[ending]}.")
    match ending:
        case ".pdf":
            from daysheet.guides.documents.pdf_text import text_of_pdf  # noqa: PLC0415 (slow to import)

            return text_of_pdf(raw, name)
        case ".docx":
            return text_of_docx(raw, name)
        case ".json":
            return _resume_text(raw, name)
        case _:
            return _plain_text(raw, name)


def read_rows(path: Path) -> Iterator[Document | BadRow]:
    """Each row of a .jsonl in order, good or bad; blank lines are passed over."""
    _refuse_no_file(path)
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(bounded_lines(stream, MAX_BYTES), start=1):
                line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
                if line.strip():
                    yield _row(line, f"line {number}")
    except OSError as error:
        raise UnreadableDocument(f"{path}: cannot be read ({error.strerror}).") from error


def _row(raw: bytes, name: str) -> Document | BadRow:
    row: Any = None
    try:
        refuse_size(len(raw), name)
        row = _loaded(raw, name)
        if not isinstance(row, dict):
            raise UnreadableDocument(f"{name}: a row must be an object with an id and a text.")
        if not isinstance(row.get("text"), str):
            raise UnreadableDocument(f"{name}: the row has no text, or it is no string.")
        return Document(_id_of(row) or name, checked_text(row["text"], name), is_extracted=False)
    except UnreadableDocument as error:
        return BadRow(_id_of(row), str(error))


def _id_of(row: Any) -> str | None:
    found = row.get("id") if isinstance(row, dict) else None
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return found.encode("utf-8", "replace").decode() if isinstance(found, str) and found else None


def _loaded(raw: bytes, name: str) -> Any:
    try:
        return json.loads(decode_utf8(raw, name))
    except RecursionError as error:
        raise UnreadableDocument(f"{name}: the JSON is nested too deeply.") from error
    except ValueError as error:
        raise UnreadableDocument(f"{name}: this is not JSON ({error}).") from error


def _resume_text(raw: bytes, name: str) -> str:
    data = _loaded(raw.removeprefix(b"\xef\xbb\xbf"), name)
    if not is_resume(data):
        raise UnreadableDocument(
            f"{name}: this is no JSON Resume: none of {', '.join(KEYS[:5])} … stands at its top. Save the text as .txt."
        )
    return text_of_resume(data)


def _plain_text(raw: bytes, name: str) -> str:
    for mark, ending in _MARKS.items():
        if raw.startswith(mark):
            told = _OTHERS.get(ending, f"a {ending} file by its first bytes: name it so")
            raise UnreadableDocument(f"{name}: this is {told}.")
    return decode_utf8(raw, name)


def _bytes(path: Path) -> bytes:
    _refuse_no_file(path)
    try:
        refuse_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{path}: cannot be read ({error.strerror}).") from error


def _refuse_no_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise UnreadableDocument(f"{path}: this is a folder. Name a file in it. {KINDS}")
        if path.exists() and not path.is_file():
            raise UnreadableDocument(f"{path}: this is no file. {KINDS}")
    except (OSError, ValueError) as error:
        raise UnreadableDocument(f"{path}: cannot be read ({error}).") from error
