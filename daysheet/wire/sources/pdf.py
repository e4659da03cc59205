"""A release on printed pages: the text of a PDF in reading order, with its title and date."""

from __future__ import annotations

import hashlib
import io
import logging
import math
import re
import struct
import zlib
from typing import Any

from pypdf import PasswordType, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from daysheet.wire.domain.columns import Fragment
from daysheet.wire.domain.dates import stated_on
from daysheet.wire.domain.legible import without_unseen
from daysheet.wire.domain.lone_dates import lone_date
from daysheet.wire.domain.printed import read_pages
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.limits import (
    MAX_DOCUMENT_BYTES,
    checked_text,
    refuse_empty,
    refuse_long,
    refuse_no_release,
    refuse_size,
)

MAX_PAGES = 60
_MOST_PAGE_BYTES, _MOST_OPERATIONS = 1_500_000, 200_000
LIMITS = {
    "zlib_maximum_output_length": 5 * _MOST_PAGE_BYTES,
    "lzw_maximum_output_length": 5 * _MOST_PAGE_BYTES,
    "stream_parsing_work_maximum_count": _MOST_OPERATIONS,
    "xform_maximum_invocations_per_extraction": 300,  # forms within forms multiply
}
_MARK_WITHIN = 1024  # bytes before "%PDF-", as readers allow
_JUNK_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)|untitled|\.(?:docx?|indd|pub|pages|pdf|odt|rtf)\b|^document\d*$|^layout \d+$|^\W*$|^[\w-]*\d[\w-]*$",
    re.IGNORECASE,
)
_ADVICE = "Ask for the release as text or e-mail."
_HEADERS = {"/Author": "author", "/CreationDate": "created", "/Producer": "producer"}
# What pypdf raises on bytes that only look like a PDF.
DAMAGE = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError,
    RecursionError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
# What it finds damaged is told once, by us, with the file's name.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def parse_pdf(raw: bytes, name: str = "document") -> ParsedRelease:
    """The release in this PDF; its text is extracted, so offsets point into that."""
    refuse_size(len(raw), name, MAX_DOCUMENT_BYTES)
    refuse_empty(raw, name)
    if b"%PDF-" not in raw[:_MARK_WITHIN]:
        raise ReleaseError(
            f"{name}: this is no PDF, whatever its name says. Save the release's text as .txt."
        )
    try:
        with apply_configuration(**LIMITS):
            return release_of(reader_of(raw, name), raw, name)
    except LimitReachedError as error:
        raise ReleaseError(f"{name}: its pages unpack to more than a release can have. {_ADVICE}") from error
    except DAMAGE as error:
        raise ReleaseError(
            f"{name}: the PDF is damaged or cut off ({type(error).__name__}). {_ADVICE}"
        ) from error


def reader_of(raw: bytes, name: str) -> PdfReader:
    """The document, opened without a password and known to have few pages."""
    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and not is_opened(reader, name):
        raise ReleaseError(f"{name}: the PDF is encrypted and asks for a password. {_ADVICE}")
    pages = len(reader.pages)
    if pages > MAX_PAGES:
        raise ReleaseError(
            f"{name}: {pages:,} pages are more than the {MAX_PAGES} that a release may have. Cut the release out of it."
        )
    return reader


def is_opened(reader: PdfReader, name: str) -> bool:
    try:
        return reader.decrypt("") != PasswordType.NOT_DECRYPTED
    except (DependencyError, NotImplementedError) as error:
        raise ReleaseError(
            f"{name}: the PDF is encrypted in a way that cannot be opened. {_ADVICE}"
        ) from error


def release_of(reader: PdfReader, raw: bytes, name: str) -> ParsedRelease:
    budget = Budget(name)
    printed = read_pages([fragments_of(page, budget) for page in reader.pages])
    text = without_unseen(printed.text)
    if not any(c.isalpha() for c in text):
        raise ReleaseError(f"{name}: no text is in the PDF, its pages are pictures (a scan). {_ADVICE}")
    about = {key: str(value) for key, value in (reader.metadata or {}).items()}
    title = " ".join(without_unseen(title_of(about.get("/Title", ""), printed.title, text)).split())
    refuse_long(text, name)
    refuse_no_release(checked_text(text, name), title, name)
    sha256 = hashlib.sha256(raw).hexdigest()
    dates = (lone_date(line) for line in printed.head)
    return ParsedRelease(
        id=sha256[:16],
        title=title,
        text=text,
        published_on=next((day for day in dates if day), None) or stated_on(text),
        publisher="",
        url="",
        sha256=sha256,
        kind="pdf",
        extracted=True,
        headers=told_headers(about),
    )


def told_headers(about: dict[str, str]) -> dict[str, str]:
    kept = {key: without_unseen(about[name])[:300] for name, key in _HEADERS.items() if about.get(name)}
    return {key: value.encode("utf-8", "replace").decode() for key, value in kept.items()}


def title_of(stated: str, printed: str, text: str) -> str:
    """The title set large on the first page, or the one that the document states where that is no file's name."""
    if printed:
        return printed
    return "" if _JUNK_TITLE.search(stated) or len(stated.split()) < 3 else stated


class Budget:
    """How much drawing is looked through before a document is given up."""

    def __init__(self, name: str) -> None:
        self.name, self.operations = name, 0

    def spend(self, *_: Any) -> None:
        self.operations += 1
        if self.operations > _MOST_OPERATIONS:
            raise ReleaseError(f"{self.name}: its pages hold more drawing than a release can have. {_ADVICE}")


def fragments_of(page: Any, budget: Budget) -> list[Fragment]:
    """The page's pieces of text with their places and sizes."""
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > _MOST_PAGE_BYTES:
        raise ReleaseError(
            f"{budget.name}: a page of it holds more drawing than a release can have. {_ADVICE}"
        )
    found: list[Fragment] = []

    def keep(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        if text.strip() and (fragment := placed(text, cm, tm, size)):
            found.append(fragment)

    page.extract_text(visitor_text=keep, visitor_operand_before=budget.spend)
    return found


def placed(text: str, cm: list[float], tm: list[float], size: float) -> Fragment | None:
    """The text where the page's and its own matrix put it; None for a place that is no number."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3])
    measured = (float(x), float(y), float(size) * scale)
    return Fragment(*measured, text) if all(map(math.isfinite, measured)) else None
