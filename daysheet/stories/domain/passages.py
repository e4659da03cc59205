"""The passage of a sentence that a line rests on: a dateline is no part of it."""

from daysheet.wire.domain.release import Sentence, Span
from daysheet.wire.domain.roles import DATELINE


def passage_of(sentence: Sentence) -> Span:
    """The sentence without its dateline."""
    return Span(sentence.start + _dateline(sentence.text), sentence.end)


def passage_naming(sentence: Sentence, words: str) -> Span:
    """The same, and the whole sentence where the dateline has these words."""
    is_named = words in sentence.text[: _dateline(sentence.text)]
    return Span(sentence.start, sentence.end) if is_named else passage_of(sentence)


def _dateline(text: str) -> int:
    """How many characters a dateline takes: at most half of the sentence, or it is none."""
    found = DATELINE.match(text)
    return found.end() if found and found.end() < len(text) / 2 else 0
