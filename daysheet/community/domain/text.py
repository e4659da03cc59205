"""What is taken out of a reader's text before it is kept."""

import re
import unicodedata

# Unicode's Bidi_Control characters can make a sentence read as what it is not; marks of byte order mean nothing.
INVISIBLE = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
UNREADABLE = "\ufffd"


def clean_text(text: str) -> str:
    """The text composed (NFC), with plain line ends, and without control characters."""
    text = INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", text).strip()


def clean_line(text: str) -> str:
    """The text as one line, its white space single."""
    return " ".join(clean_text(text).split())


def is_readable(text: str) -> bool:
    """Whether the text came as text: no character stands for bytes that could not be read."""
    return UNREADABLE not in text
