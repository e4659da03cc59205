"""How strongly a text tells a competency."""

from __future__ import annotations

from collections.abc import Sequence

from daysheet.guides.domain.detect.clauses import REACH
from daysheet.guides.domain.detect.headings import SKILLS, STUDY
from daysheet.guides.domain.detect.phrases import Match
from daysheet.guides.domain.detect.scopes import Layout
from daysheet.guides.domain.detect.tokens import Words

COURSE, LISTED, NAMED, TASK, RESULT = 0.4, 0.5, 0.6, 0.75, 0.85
_AGAIN, _MOST_AGAIN = 0.05, 3


def strength_of(told: Sequence[Match], words: Words, layout: Layout) -> float:
    """That of the strongest mention, and 0.05 more for each further stretch, at most three times."""
    further = len({m.first for m in told}) - 1
    strongest = max(_of(m, words, layout) for m in told)
    return round(min(1.0, strongest + _AGAIN * min(further, _MOST_AGAIN)), 2)


def _of(match: Match, words: Words, layout: Layout) -> float:
    """A course below an entry of a list, a name below a task, and a task with a figure above all."""
    section = layout.sections[match.first]
    if section in (STUDY, SKILLS):
        return COURSE if section == STUDY else LISTED
    if _has_figure(match, words, layout):
        return RESULT
    return TASK if match.label[1] in ("tasks", "models") else NAMED


def _has_figure(match: Match, words: Words, layout: Layout) -> bool:
    """Whether a figure stands in the clause, other than a year or a part of a tool's name."""
    clause = layout.cut.clause
    first, last = clause.start(match.first), clause.end(match.first)
    around = range(max(first, match.first - REACH), min(last, match.first + REACH))
    return any(
        words.tokens[at].raw.isdigit() and not _is_year(words.tokens[at].raw)
        for at in around
        if match.label[1] == "tasks" or not match.first <= at < match.last
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.startswith(("19", "20"))
