"""Characters that no reader sees: taken out of texts that we extract, passed over in those that stay as given."""

import re

UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_UNSEEN = re.compile(f"[{UNSEEN}]")
_AT_WORDS_EDGE = re.compile(rf"(?<![^\W_])[{UNSEEN}]+|[{UNSEEN}]+(?![^\W_])")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")


def without_unseen(text: str) -> str:
    """The text without soft hyphens, zero-width, direction and control characters; odd spaces become plain ones."""
    return _SPACES.sub(" ", _CONTROLS.sub("", _UNSEEN.sub("", text)))


def as_read(text: str) -> str:
    """The text, as long as before, with blanks for what is unseen at the edges of words; offsets hold."""
    return _AT_WORDS_EDGE.sub(lambda found: " " * len(found[0]), text) if _UNSEEN.search(text) else text


def is_table_row(text: str) -> bool:
    """Whether cells stand there, between tabs or bars, rather than words in a row."""
    bare = text.strip()
    return "\t" in bare or bare.startswith("|") or bare.count(" | ") > 1
