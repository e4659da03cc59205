"""Every match of the lexicon in a text, with what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

from daysheet.guides.domain.detect.cues import MEANING, OTHERS, PREFERRED
from daysheet.guides.domain.detect.lexicon import Lexicon
from daysheet.guides.domain.detect.phrases import Match, matches
from daysheet.guides.domain.detect.scopes import BY_SECTION, Layout, Scope
from daysheet.guides.domain.detect.subject import (
    company_of,
    is_in_company,
    is_studied,
    sentences_of_study,
    subjects_missing,
)
from daysheet.guides.domain.detect.tokens import Words


@dataclass(frozen=True, slots=True)
class Mention:
    """One match of the lexicon, weighed: `against` is why it does not count, `scope` the words that say so."""

    match: Match
    against: str = ""
    scope: Scope | None = None
    is_preferred: bool = False

    @property
    def competency(self) -> str:
        return self.match.label[0]


def weighed(words: Words, layout: Layout, kind: str, lexicon: Lexicon) -> list[Mention]:
    """The matches that the text's subject lets stand, each with why it does not count where it does not."""
    met = list(matches(lexicon.telling, words))
    misled = _misled(met, words, lexicon)
    sure = [m for m in met if _is_sure(m) and m not in misled]
    company = company_of(sure, layout)
    judged = _judged(met, layout)
    left_out = subjects_missing(words, [m for m in sure if judged[m][0] in ("", PREFERRED)], kind)
    studied = sentences_of_study(words, layout)
    mentions = []
    for match in met:
        told = match.label[1]
        if told in left_out or (told == "studied" and not is_studied(match, studied, layout)):
            continue
        if match in misled or (_is_doubtful(match) and not is_in_company(match, company, words, layout)):
            mentions.append(Mention(match, MEANING))
        else:
            reason, scope = judged[match]
            mentions.append(Mention(match, "" if reason == PREFERRED else reason, scope, reason == PREFERRED))
    return mentions


def _judged(met: list[Match], layout: Layout) -> dict[Match, tuple[str, Scope | None]]:
    scopes: list[list[Scope]] = [[] for _ in layout.sections]
    for scope in layout.scopes:
        for at in range(scope.first, scope.last):
            scopes[at].append(scope)
    return {match: _against(match, scopes, layout) for match in met}


def _is_sure(match: Match) -> bool:
    return match.label[1] in ("names", "tasks", "interface") and match.is_exact


def _is_doubtful(match: Match) -> bool:
    return match.label[1] == "unsure" or not match.is_exact


def _misled(met: list[Match], words: Words, lexicon: Lexicon) -> set[Match]:
    """The matches that overlap words which mean something else."""
    by_word: dict[int, list[frozenset[str]]] = {}
    for found in matches(lexicon.misleading, words):
        for at in range(found.first, found.last):
            by_word.setdefault(at, []).append(lexicon.meanings[int(found.label[0])])
    return {
        match
        for match in met
        for at in range(match.first, match.last)
        if any(not of or match.label[0] in of for of in by_word.get(at, ()))
    }


def _against(match: Match, scopes: list[list[Scope]], layout: Layout) -> tuple[str, Scope | None]:
    """What speaks against a match, the strictest first: a cue that holds all of its words, or its section."""
    holding = [s for s in scopes[match.first] if s.last >= match.last and not _is_own_cue(match, s)]
    by_reason = {s.reason: s for s in reversed(holding)}
    if PREFERRED in by_reason and OTHERS not in by_reason:
        return PREFERRED, by_reason[PREFERRED]
    if scope := next((s for s in holding if s.reason != PREFERRED), None):
        return scope.reason, scope
    return BY_SECTION.get(layout.sections[match.first], ""), None


def _is_own_cue(match: Match, scope: Scope) -> bool:
    """Whether the cue is a part of the phrase itself, as in 'no single point of failure'."""
    return scope.reason != OTHERS and match.first <= scope.cue[0] and scope.cue[1] <= match.last
