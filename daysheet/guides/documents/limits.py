"""What of a document is refused, in one set of words."""

from __future__ import annotations

from daysheet.guides.errors import UnreadableDocument

MAX_BYTES = 5_000_000
MAX_CHARACTERS = 2_000_000
KINDS = "Save it as .txt, .pdf, .docx or .json (JSON Resume); many texts go into one .jsonl."


def refuse_size(size: int, name: str) -> None:
    """Raise when so many bytes are more than a résumé or posting may have; known before anything is read."""
    if size > MAX_BYTES:
        raise UnreadableDocument(
            f"{name}: {size:,} bytes are more than the {MAX_BYTES:,} that a document may have. "
            "Save its text alone as .txt, or leave its pictures out."
        )


def checked_text(text: str, name: str, most: int = MAX_CHARACTERS) -> str:
    """The text itself, once it is known to hold words, not too many, and nothing that no text holds."""
    if len(text) > most:
        raise UnreadableDocument(
            f"{name}: {len(text):,} characters are more than the {most:,} that a document may have. "
            "Keep the part that tells of the work."
        )
    if "\0" in text:
        raise UnreadableDocument(
            f"{name}: a NUL stands at character {text.index(chr(0)):,}, which no text holds. "
            f"Is it a picture or a program? {KINDS}"
        )
    if (at := first_surrogate(text)) is not None:
        raise UnreadableDocument(
            f"{name}: half of a surrogate pair (U+{ord(text[at]):04X}) stands at character {at:,}. Remove it."
        )
    if not any(c.isalpha() for c in text):
        raise UnreadableDocument(f"{name}: there is no text in it. Write or paste the text into it.")
    return text


def first_surrogate(text: str) -> int | None:
    """Where a character stands that no UTF-8 can hold; None when there is none."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None


def decode_utf8(raw: bytes, name: str) -> str:
    """The bytes as text, as they are; a byte-order mark stays as the first character."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableDocument(f"{name}: the file is UTF-16. Save it as UTF-8 (iconv -f UTF-16 -t UTF-8).")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"{name}: byte 0x{raw[error.start]:02x} at offset {error.start:,} is not UTF-8 text. "
            "Save it as plain text in UTF-8 (older Windows text: iconv -f WINDOWS-1252 -t UTF-8)."
        ) from error
