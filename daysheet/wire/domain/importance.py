"""How much a brief needs each sentence, from 0 (never) to 3 (without it the news is missed)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daysheet.wire.domain import cues, noise

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]{4,}|\$?\d[\d,.]*\d|\d")
_DATE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|\b(?:19|20)\d\d\b"
)
_COMMITTED = re.compile(r"\b(?:is|are|remains?) committed to\b|\bpriority to\b|\bcontinues? their\b")
_OFFICE = re.compile(
    r"\brepresents\b|\b(?:serves?|serving|sits) (?:as|on|his|her)\b|\bmember of the (?:House|Senate)\b", re.I
)
_FIXED = {"lead": 3, "contact": 0, "other": 0, "boilerplate": 0}


def importances(title: str, texts: Sequence[str], roles: Sequence[str]) -> list[int]:
    lead = roles.index("lead") if "lead" in roles else 0
    topic = words(title) | (words(texts[lead]) if texts else set())
    seen: dict[str, int] = {}
    found = []
    for i, (text, role) in enumerate(zip(texts, roles, strict=True)):
        rank = seen[role] = seen.get(role, -1) + 1
        found.append(weight(text, role, rank, i - lead, topic))
    if "quote" in roles and not {"detail", "why_it_matters", "next"} & set(roles):
        found[roles.index("quote")] = 3  # a statement: the news is what was said
    return found


def weight(text: str, role: str, rank: int, after_lead: int, topic: set[str]) -> int:
    """One sentence's importance, from its role, its place among those of its role, and what it holds."""
    if role in _FIXED:
        return 2 if role == "boilerplate" and noise.INNOCENCE.search(text) else _FIXED[role]
    if role == "detail":
        return detail_weight(text, rank, after_lead, topic)
    if role == "next":
        return next_weight(text) if rank < 3 else min(2, next_weight(text))
    if role == "why_it_matters":
        return 1 if _COMMITTED.search(text) else 3 if rank == 0 else 2
    if role == "player":
        return 1 if rank > 1 or _OFFICE.search(text) else 2
    return quote_weight(text, rank, topic)


def detail_weight(text: str, rank: int, after_lead: int, topic: set[str]) -> int:
    if cues.CREDIT.search(text) or cues.LAW.search(text):
        return 1
    score = 2.0 if after_lead == 1 else 1.0 if rank < 2 else 0.0
    score += bool(cues.MONEY.search(text)) + 0.5 * bool(_DATE.search(text))
    score += bool(cues.CHARGE.search(text)) + 0.5 * bool(cues.EVENT.search(text))
    score += 1.0 if len(words(text) & topic) >= 4 else 0.0
    score -= 1.0 if cues.AGO.search(text) else 0.0
    return 3 if score >= 2.0 else 2 if score >= 1.0 else 1


def next_weight(text: str) -> int:
    firm = _DATE.search(text) or re.search(
        r"\b(?:deadline|fac(?:es?|ing)|maximum|sentenc\w+|trial|convicted)\b", text
    )
    return 3 if firm else 2 if len(text) > 30 else 1


def quote_weight(text: str, rank: int, topic: set[str]) -> int:
    shared = len(words(text) & topic)
    if len(text) < 60:
        return 0 if rank else 1
    return 2 if shared >= 4 or (cues.NUMBER.search(text) and shared >= 2) else 1


def words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
