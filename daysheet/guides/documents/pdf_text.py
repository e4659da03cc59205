"""The text of a PDF in reading order, column by column."""

from __future__ import annotations

import io

from pypdf import PasswordType, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError

from daysheet.guides.errors import UnreadableDocument
from daysheet.wire.domain.legible import without_unseen
from daysheet.wire.domain.printed import read_pages
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.pdf import DAMAGE, LIMITS, Budget, fragments_of

MAX_PAGES = 30
_ADVICE = "Save its text as .txt or .docx."


def text_of_pdf(raw: bytes, name: str) -> str:
    """The text of the pages; UnreadableDocument says why there is none."""
    if b"%PDF-" not in raw[:1024]:
        raise UnreadableDocument(f"{name}: this is no PDF, whatever its name says. {_ADVICE}")
    try:
        with apply_configuration(**LIMITS):
            text = _text(_reader(raw, name), name)
    except (LimitReachedError, ReleaseError) as error:
        raise UnreadableDocument(
            f"{name}: its pages hold more than a résumé or posting can have. {_ADVICE}"
        ) from error
    except DAMAGE as error:
        raise UnreadableDocument(
            f"{name}: the PDF is damaged or cut off ({type(error).__name__}). {_ADVICE}"
        ) from error
    if not any(c.isalpha() for c in text):
        raise UnreadableDocument(f"{name}: no text is in the PDF, its pages are pictures (a scan). {_ADVICE}")
    return text


def _reader(raw: bytes, name: str) -> PdfReader:
    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and not _is_opened(reader):
        raise UnreadableDocument(
            f"{name}: the PDF is encrypted and asks for a password. Save it without one."
        )
    if len(reader.pages) > MAX_PAGES:
        raise UnreadableDocument(
            f"{name}: {len(reader.pages):,} pages are more than the {MAX_PAGES} that a document may have. {_ADVICE}"
        )
    return reader


def _is_opened(reader: PdfReader) -> bool:
    try:
        return reader.decrypt("") != PasswordType.NOT_DECRYPTED
    except (DependencyError, NotImplementedError):
        return False


def _text(reader: PdfReader, name: str) -> str:
    budget = Budget(name)
    return without_unseen(read_pages([fragments_of(page, budget) for page in reader.pages]).text)
