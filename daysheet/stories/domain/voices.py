"""Whose voice a sentence is in, where the marks of a release say so against what it was taken for."""

from collections.abc import Sequence
from dataclasses import replace

from daysheet.stories.domain.quotations import quoted_stretches
from daysheet.stories.domain.spoken_words import OF_SOMEBODY
from daysheet.stories.domain.wholeness import is_balanced
from daysheet.wire.domain import cues
from daysheet.wire.domain.release import Sentence

_LITTLE = 0.3  # as a share of the letters: 'a campaign called “Firsts of the First”' quotes nobody
_MOSTLY = 0.6  # of the quotations, or the release has lost its marks
_CLOSING = frozenset('”"')
_BREAKS = frozenset({"", "\n", "\r"})


def in_own_voice(sentences: Sequence[Sentence], text: str) -> tuple[Sentence, ...]:
    """The sentences, with those as details that were taken for quotations and stand outside the marks."""
    taken = [s for s in sentences if s.role == "quote"]
    stretches = quoted_stretches(text) if taken else []
    outside = {s.i for s in taken if _share(s, stretches) < _LITTLE}
    if len(outside) > (1 - _MOSTLY) * len(taken):
        return tuple(sentences)
    spoken = {s.i for s in sentences if s.role == "quote" or cues.shows(cues.SAID, s.text)}
    plain = {s.i for s in taken if s.i in outside and _is_own(s, stretches, text, after=s.i - 1 in spoken)}
    return tuple(replace(s, role="detail") if s.i in plain else s for s in sentences)


def _share(sentence: Sentence, stretches: Sequence[tuple[int, int]]) -> float:
    inside = sum(max(0, min(sentence.end, b) - max(sentence.start, a)) for a, b in stretches)
    return inside / max(1, sentence.end - sentence.start)


def _is_own(sentence: Sentence, stretches: Sequence[tuple[int, int]], text: str, *, after: bool) -> bool:
    """Whether nobody speaks: its marks are in pairs, it goes on from no quotation, and it has neither 'I' nor 'said Lee'."""
    opens = text[: sentence.start].rstrip(" \t")[-1:] in _BREAKS
    goes_on = not opens and (after or not sentence.text[:1].isalpha())
    if goes_on or not is_balanced(sentence.text):
        return False
    if OF_SOMEBODY.search(sentence.text) or cues.SAID_BY.search(sentence.text):
        return False
    before = [end for _, end in stretches if end <= sentence.start]
    return not before or text[before[-1] - 1] in _CLOSING
