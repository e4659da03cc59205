"""Which sentences a brief cannot be without."""

import re
from collections.abc import Sequence
from dataclasses import replace

from daysheet.wire.domain.release import Sentence

ESSENTIAL = 3
_MOST = 5
_LEAST_WORTH = 0.5
_NO_NEWS = frozenset({"lead", "boilerplate", "contact", "other"})
_SPOKEN = "quote"
_WARNS = re.compile(
    r"\bshould (?:(?:not|never) (?!be\b|rely\b|place\b|have\b)[a-z]|(?:stop|immediately|avoid|discard|throw|unplug|boil|evacuate)\b)"
    r"|\bmust (?:immediately|discard|unplug|boil|evacuate)\b"
    r"|\b(?:urged|advised|warned|told|asked) (?:not to|to (?:stop|avoid|discard|unplug|boil|evacuate|stay away))\b"
)


def needed(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with importance 3 for the lead and the five of most worth, and 2 at most for the others.

    What people should do or leave off to be safe comes before the rest of the five: recalls and outages are
    told for its sake, and releases put it late.

    A judge that gives three as often as people do misses a third of what people hold essential: five lines that
    may be essential serve a reader better than three that surely are, and six were too short to stand.
    """
    news = [s for s in sentences if s.role not in _NO_NEWS and s.worth >= _LEAST_WORTH]
    best = {s.i for s in sorted(news, key=lambda s: (not is_warning(s), -s.worth))[:_MOST]}
    return tuple(_weighed(s, is_best=s.i in best) for s in sentences)


def is_warning(sentence: Sentence) -> bool:
    """Whether the release tells people what to do or to leave off to be safe.

    What somebody is quoted with is no warning, nor a demand ("Congress must stop"), nor small print ("statements
    should not be relied upon").
    """
    return sentence.role != _SPOKEN and bool(_WARNS.search(sentence.text))


def _weighed(sentence: Sentence, *, is_best: bool) -> Sentence:
    if is_best:
        return replace(sentence, importance=ESSENTIAL)
    is_judged = sentence.worth > 0 and sentence.role not in _NO_NEWS
    return replace(sentence, importance=min(sentence.importance, 2)) if is_judged else sentence
