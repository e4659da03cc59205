"""What every parser refuses, in one set of words."""

from __future__ import annotations

from daysheet.wire.domain.language import foreign_language, is_spaced
from daysheet.wire.domain.no_release import EMPTY, too_few_words, why_no_release
from daysheet.wire.errors import NotARelease, NotInEnglish, ReleaseError

MAX_BYTES = 5_000_000
MAX_EXTRACTED = 1_000_000  # characters of text in a page, PDF or mail
MAX_DOCUMENT_BYTES = 25_000_000  # of a PDF or a mail, which bring pictures along


def refuse_size(size: int, name: str, most: int = MAX_BYTES) -> None:
    """Raise when so many bytes are more than a release can have; known before anything is read."""
    if size > most:
        raise ReleaseError(
            f"{name}: {size:,} bytes are more than the {most:,} that a release may have. "
            "Cut it into single releases, one file or one row of a .jsonl each."
        )


def refuse_long(text: str, name: str) -> None:
    if len(text) > MAX_EXTRACTED:
        raise ReleaseError(
            f"{name}: {len(text):,} characters of text are more than the {MAX_EXTRACTED:,} that a release may have. "
            "Save the release alone as .txt."
        )


def refuse_empty(raw: bytes, name: str) -> None:
    if not raw:
        raise NotARelease(
            f"{name}: not a release: {EMPTY} (the file is empty). Save the release's text into it."
        )


def refuse_no_release(text: str, title: str, name: str) -> None:
    """Raise when something else stands there than a release, or one that no draft can be made of."""
    if why := why_no_release(text, title):
        raise NotARelease(f"{name}: not a release: {why}.")
    language = foreign_language(text)
    if language and not is_spaced(language):
        raise NotInEnglish(
            f"{name}: not in English: {language}. Add its English wording, or write the story yourself."
        )
    if why := too_few_words(text):
        raise NotARelease(f"{name}: not a release: {why}.")


def decode_utf8(raw: bytes, name: str) -> str:
    """The bytes as text, untouched; a byte-order mark stays, as the first code point."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReleaseError(f"{name}: the file is UTF-16. Save it as UTF-8 (iconv -f UTF-16 -t UTF-8).")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReleaseError(
            f"{name}: byte 0x{raw[error.start]:02x} at offset {error.start:,} is not UTF-8 text. "
            "Is it a document or a picture? Save it as plain text in UTF-8 "
            "(older Windows text: iconv -f WINDOWS-1252 -t UTF-8)."
        ) from error


def checked_text(text: str, name: str) -> str:
    """The text itself, once it is known to hold words and nothing that no text holds."""
    nul = text.find("\0")
    if nul >= 0:
        raise ReleaseError(f"{name}: a NUL character stands at {nul:,}: this is no plain text. Remove it.")
    surrogate = (
        next((i for i, c in enumerate(text) if "\ud800" <= c <= "\udfff"), -1) if has_surrogate(text) else -1
    )
    if surrogate >= 0:
        raise ReleaseError(
            f"{name}: half of a surrogate pair (U+{ord(text[surrogate]):04X}) stands at {surrogate:,}. "
            "Write the whole character, or remove it."
        )
    if not any(c.isalpha() for c in text):
        raise NotARelease(f"{name}: not a release: {EMPTY} (no word is in it).")
    return text


def has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
