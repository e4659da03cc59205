"""Warnings for the editor: praise, superlatives, sales talk, one voice only, and that it is a press release."""

import re
from collections.abc import Iterable, Sequence

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.brief import Mark
from daysheet.stories.domain.speakers import Quote

_HYPE = Caseless(
    r"\b(?:historic|groundbreaking|ground-breaking|landmark|game[- ]chang\w+|revolutionary|cutting[- ]edge|world[- ]class"
    r"|state[- ]of[- ]the[- ]art|innovative|unprecedented|transformative|transformational|critical(?:ly)? (?:needed|important)"
    r"|proud(?:ly)?|thrilled|excited|delighted|tireless(?:ly)?|once[- ]in[- ]a[- ]generation|much[- ]needed|visionary"
    r"|incredible|incredibly|amazing|outstanding|extraordinary|premier|next[- ]generation|best[- ]in[- ]class|seamless(?:ly)?)\b",
)
_SUPERLATIVE = Caseless(
    r"\b(?:(?:largest|biggest|greatest|best|highest|fastest|strongest|finest|oldest|leading|top|most \w+)\b(?! of)"
    r"|first[- ]ever|number one|No\. 1|#1|unmatched|unparalleled|second to none|the only\b)",
)
_EVIDENCE = Caseless(
    r"\baccording to\b|\branked\b|\bcensus\b|\bsurvey\b|\breport(?:ed)? by\b|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)? ?(?:percent|%)|\bsince (?:19|20)\d\d\b",
)
_SALES = Caseless(
    r"\b(?:buy now|order now|act now|limited[- ]time|special offer|free trial|sign up today|call today|discount|don[’']t miss"
    r"|book (?:now|today)|shop (?:now|today)|money[- ]back|while supplies last|exclusive offer|learn more at|save up to"
    r"|one[- ]stop|solutions? provider|award[- ]winning|trusted by|industry[- ]leading|market[- ]leading)\b",
)
_MOST_OF_A_KIND = 20


def marks_of(text: str, quotes: Sequence[Quote]) -> tuple[Mark, ...]:
    """Every warning, those about the whole release first, then those about a place, in order."""
    whole = [Mark("press_release")]
    if len({quote.speaker.split()[-1] for quote in quotes}) <= 1:
        whole.append(Mark("single_source"))
    placed = [
        *_found("hype", _HYPE.finditer(text)),
        *_found("superlative", (m for m in _SUPERLATIVE.finditer(text) if not _has_evidence(text, m))),
        *_found("sales", _SALES.finditer(text)),
    ]
    return (*whole, *sorted(placed, key=lambda mark: (mark.start or 0, mark.kind)))


def _found(kind: str, matches: Iterable[re.Match[str]]) -> list[Mark]:
    return [Mark(kind, match.start(), match.end()) for match in matches][:_MOST_OF_A_KIND]


def _has_evidence(text: str, match: re.Match[str]) -> bool:
    """Whether figures or a named study stand close by, in the same stretch of text."""
    return bool(_EVIDENCE.search(text[max(0, match.start() - 120) : match.end() + 120]))
