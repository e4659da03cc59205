"""How much of a text is read for a draft: many times what a release has, and never without end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.wire.domain.lines import Bounds

MOST_CHARACTERS = 60_000
MOST_SENTENCES = 400
LONGEST_SENTENCE = 1_500
LONGEST_WORD = 60
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_ADDRESS = re.compile(r"\W{0,3}(?:https?://|www\.|[\w.+-]{1,64}@[\w-])", re.IGNORECASE)


def beginning(text: str) -> str:
    """As much of a text as is read; the stored text stays whole, and offsets hold."""
    return text[:MOST_CHARACTERS]


def within_reach(bounds: Sequence[Bounds], text: str) -> list[Bounds]:
    """The sentences that are read, an endless one cut short; where the text goes on, the last is left out."""
    whole = bounds[:-1] if len(text) > MOST_CHARACTERS and len(bounds) > 1 else bounds
    return [(start, min(end, start + LONGEST_SENTENCE)) for start, end in whole[:MOST_SENTENCES]]


def is_endless(sentence: str) -> bool:
    """Whether it is too long to be told: as a whole, or by a word that is no address."""
    if len(sentence) >= LONGEST_SENTENCE:
        return True
    return any(not _ADDRESS.match(word[0]) for word in _LONG_WORD.finditer(sentence))
