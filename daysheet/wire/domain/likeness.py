"""Whether two releases are one release sent twice: word shingles, MinHash, and the figures of the news."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d,.]*")
_SHINGLE = 4  # words
_ROWS = 4  # minima in a band: releases that share 70 of 100 shingles meet in 96 of 100 cases
_BANDS = {"whole": 12, "start": 6}
_PROSE = 8  # words: a shorter line is a heading, a contact, a date
_START = 120  # words of the news itself; a shortened copy has these
_SHARED = 0.7  # of the shorter one's shingles
_ALL_BUT_EQUAL = 0.95
_LEAST = 12  # shingles: less text than that tells nothing
_SAME_NEWS_DAYS = 14  # what comes back later is another year's release from the same template


@dataclass(frozen=True, slots=True)
class Text:
    """What likeness asks of a release."""

    words: tuple[str, ...]  # of its running text, folded
    figures: frozenset[str]  # of the beginning of its news
    published_on: date | None = None


def text_of(text: str, published_on: date | None = None) -> Text:
    """A release's running text: lines of a few words, such as headings and contacts, are left out."""
    lines = [line for line in text.splitlines() if len(_WORD.findall(line)) >= _PROSE] or [text]
    words = tuple(word.casefold() for line in lines for word in _WORD.findall(line))
    figures = frozenset(f.rstrip(".,") for f in _NUMBER.findall(" ".join(lines)[: _START * 6]))
    return Text(words, figures, published_on)


def bands_of(text: Text) -> tuple[int, ...]:
    """Signed 64-bit keys under which a release is found again by its near-duplicates; none for a few words.

    MinHash by one permutation (Li, Owen and Zhang 2012) with empty bins filled from their neighbour
    (Shrivastava and Li 2014), cut into bands as in Leskovec, Rajaraman and Ullman, Mining of Massive
    Datasets, chapter 3. One signature is of the whole text, one of its start.
    """
    parts = {"whole": text.words, "start": text.words[:_START]}
    return tuple(key for name, words in parts.items() for key in _banded(name, shingles(words)))


def shingles(words: Sequence[str]) -> frozenset[int]:
    """A hash of every run of four words."""
    runs = zip(*(words[i:] for i in range(_SHINGLE)), strict=False)
    return frozenset(_hash(" ".join(run)) for run in runs)


def is_copy(one: Text, other: Text) -> bool:
    """Whether two texts are one release: re-issued, shortened, or sent on by somebody else.

    Nearly all of the shorter one stands in the longer one, and they are of the same fortnight. Unless they
    are all but equal, the figures at their start have to agree: a form filled in anew is another release.
    """
    ours, theirs = shingles(one.words), shingles(other.words)
    least = min(len(ours), len(theirs))
    if least < _LEAST or not _is_near(one.published_on, other.published_on):
        return False
    shared = len(ours & theirs) / least
    if shared < _SHARED:
        return False
    return (shared >= _ALL_BUT_EQUAL and len(ours) == len(theirs)) or _agree(one.figures, other.figures)


def groups(texts: Mapping[str, Text]) -> dict[str, str]:
    """The id of the first of its group for each text, in the order given; its own where it is no copy."""
    known: dict[int, list[str]] = {}
    first: dict[str, str] = {}
    for name, text in texts.items():
        keys = bands_of(text)
        met = dict.fromkeys(other for key in keys for other in known.get(key, ()))
        first[name] = next((first[other] for other in met if is_copy(text, texts[other])), name)
        for key in keys:
            known.setdefault(key, []).append(name)
    return first


def _banded(name: str, hashes: frozenset[int]) -> Iterator[int]:
    count = _BANDS[name] * _ROWS
    if len(hashes) < _LEAST:
        return
    minima = _filled([min(bin_, default=None) for bin_ in _binned(hashes, count)])
    for band in range(_BANDS[name]):
        rows = minima[band * _ROWS : (band + 1) * _ROWS]
        yield _hash(f"{name} {band} {rows}")


def _binned(hashes: frozenset[int], count: int) -> list[list[int]]:
    bins: list[list[int]] = [[] for _ in range(count)]
    for value in hashes:
        bins[value % count].append(value)
    return bins


def _filled(minima: list[int | None]) -> list[int]:
    """The minima, an empty bin taking the next full one's, marked by how far off it is."""
    count = len(minima)
    filled = []
    for i in range(count):
        ahead = next(k for k in range(count) if minima[(i + k) % count] is not None)
        value = minima[(i + ahead) % count]
        assert value is not None
        filled.append(value + ahead)
    return filled


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)


def _is_near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= _SAME_NEWS_DAYS


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the figures of the shorter start stand in the other: only what is cut off may differ."""
    return one <= other or other <= one
