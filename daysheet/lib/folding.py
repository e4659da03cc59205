"""One spelling for what readers type and for what is searched: accents, case, apostrophes, points and joining words aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_SILENT = str.maketrans("", "", "'’‘‛ʻʼʾʿ`´′")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "&": " and "}
)
_BETWEEN = re.compile(r"[\W_]+")
_SAME = {
    "st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort",
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th",
    "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th",
}  # fmt: skip
_JOINING = frozenset("a an and the of".split())
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SOUNDS = (("x", "ks"), ("ks", "x"), ("f", "ph"), ("ph", "f"))
_LONGEST = 24  # letters; no slip is looked for in what is longer


def words_of(text: str) -> tuple[str, ...]:
    """'St. Patrick’s & Día' → ('saint', 'patricks', 'dia'); initials that stand together are one word."""
    bare = text.casefold().translate(_SILENT).translate(_LETTERS)
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    words = [_SAME.get(word, word) for word in _initials_together(_BETWEEN.sub(" ", bare).split())]
    return tuple(word for word in words if word not in _JOINING) or tuple(words)


def folded(text: str) -> str:
    """The words with a space between."""
    return " ".join(words_of(text))


def slips(word: str) -> Iterator[str]:
    """Every word that is one slip of the key away: a letter too many, missing, wrong or swapped, or x for ks."""
    if len(word) > _LONGEST:
        return
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for head, tail in cuts:
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _ALPHABET)
        yield from (head + letter + tail for letter in _ALPHABET)
        yield from (head + meant + tail[len(typed) :] for typed, meant in _SOUNDS if tail.startswith(typed))


def _initials_together(words: list[str]) -> Iterator[str]:
    """'j', 'a', 'happ' → 'ja', 'happ'."""
    held = ""
    for word in words:
        if len(word) == 1:
            held += word
            continue
        if held:
            yield held
        held = ""
        yield word
    if held:
        yield held
