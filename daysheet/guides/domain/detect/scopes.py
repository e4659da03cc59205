"""How far a denial, a wish or a preference reaches, as ranges of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from daysheet.guides.domain.detect.clauses import (
    REACH,
    Clauses,
    backward,
    clause_or_before,
    clauses_of,
    forward,
)
from daysheet.guides.domain.detect.cues import (
    BACKWARD,
    BEFORE,
    DENIED,
    EITHER,
    FIRM,
    FORWARD,
    NOT_NEEDED,
    OTHERS,
    PREFERRED,
    SPARED,
    TRIED,
    WISH,
    WITHIN,
)
from daysheet.guides.domain.detect.headings import (
    ABOUT,
    ABSENT,
    NEIGHBOURS,
    NICE,
    OFFER,
    UNNEEDED,
    WISHES,
    labels_of,
    sections_of,
)
from daysheet.guides.domain.detect.others import others_of
from daysheet.guides.domain.detect.phrases import Match, Node, matches
from daysheet.guides.domain.detect.tokens import CLAUSE, COMMA, Words

# What a section makes of all that stands in it.
BY_SECTION = {
    WISHES: WISH, ABSENT: DENIED, NICE: PREFERRED, UNNEEDED: NOT_NEEDED, ABOUT: FIRM, OFFER: FIRM,
    NEIGHBOURS: OTHERS,
}  # fmt: skip
_LABEL_REACH = 300  # words that a label within a line heads at most
_WHOLE_SENTENCE = {FIRM}
_RELATIVE = {"that", "which", "who"}
_FOR = frozenset(("that", "which", "for", "with", "in", "by"))
_STRICT = {DENIED, NOT_NEEDED, OTHERS, TRIED}
_SOON = 2
_LOOSE = {WISH, PREFERRED, TRIED}


@dataclass(frozen=True, slots=True)
class Scope:
    """Words `first` to `last` (not included) that a cue touches; the cue's own words; and what it says of them."""

    first: int
    last: int
    cue: tuple[int, int]
    reason: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The text cut into clauses, the section of every word, and the scopes of its cues."""

    cut: Clauses
    sections: tuple[str, ...]
    scopes: tuple[Scope, ...]


def layout_of(words: Words, kind: str, cues: Node) -> Layout:
    cut = clauses_of(words)
    sections = tuple(_sections(words, cut, kind))
    others = [Scope(first, last, (at, end), OTHERS) for first, last, at, end in others_of(words, cut, kind)]
    return Layout(cut, sections, (*others, *_scopes(words, cut, cues)))


def _sections(words: Words, cut: Clauses, kind: str) -> list[str]:
    """The section of each word: that of the lines above, or of the label before it in its sentence."""
    starts = sections_of(words.text, kind)
    found, here = [], 0
    for token in words.tokens:
        while here + 1 < len(starts) and starts[here + 1][0] <= token.start:
            here += 1
        found.append(starts[here][1])
    at = 0
    for offset, section in labels_of(words.text, kind):
        while at < len(words.tokens) and words.tokens[at].start < offset:
            at += 1
        if at < len(words.tokens) and at != cut.sentence.start(at):
            end = min(cut.sentence.end(at), at + _LABEL_REACH)
            found[at:end] = [section] * (end - at)
    return found


def _scopes(words: Words, cut: Clauses, cues: Node) -> Iterator[Scope]:
    met = list(matches(cues, words))
    spared = {at for m in met if m.label[0] == SPARED and m.is_exact for at in range(m.first, m.last)}
    for match in met:
        reason, direction = match.label
        if reason == SPARED or match.first in spared:
            continue
        first, last = _reach(words, cut, match, reason, direction)
        if first < last:
            yield Scope(first, last, (match.first, match.last), reason)


def _back(words: Words, cut: Clauses, match: Match, reason: str) -> int:
    """From where a cue that ends its clause reaches: over a comma before it, and to what 'it' stands for."""
    at = match.first
    start = backward(cut, at)
    if reason == DENIED and at and words.tokens[at - 1].key in _RELATIVE:
        return match.last  # nothing: 'built a robot that was dropped'
    if reason not in _STRICT or words.breaks[match.last] < CLAUSE:
        return start
    if words.breaks[at] == COMMA:  # 'Rust, never used'
        return max(cut.piece.start(at - 1), at - REACH)
    if at - cut.clause.start(at) <= _SOON and start == cut.clause.start(at):
        return clause_or_before(words, cut, at)
    return start


def _end_of_cue(cut: Clauses, match: Match, reason: str) -> int:
    """The end of the cue, with what is said of other people behind it: '… by a platform team (Slurm)'."""
    return min(cut.piece.end(match.last - 1), match.first + REACH) if reason == OTHERS else match.last


def _asked_before(words: Words, cut: Clauses, at: int) -> int:
    """Where the clause begins that the word at `at` answers, `at` where it answers none."""
    is_asked = at > 0 and "?" in words.text[words.tokens[at - 1].end : words.tokens[at].start]
    return max(cut.clause.start(at - 1), at - REACH) if is_asked or words.breaks[at] == CLAUSE else at


def _is_for_them(words: Words, at: int) -> bool:
    """Whether 'our customers' are who the work is for: 'a tool that our customers use'."""
    is_joined = at > 0 and words.breaks[at] < COMMA
    return is_joined and words.tokens[at].key == "our" and words.tokens[at - 1].key in _FOR


def _reach(words: Words, cut: Clauses, match: Match, reason: str, direction: str) -> tuple[int, int]:
    at = match.first
    if direction == WITHIN:
        return at, match.last
    if direction == BEFORE:  # 'Rust: none'
        return _asked_before(words, cut, at), match.last
    if direction == EITHER:
        return max(cut.clause.start(at), at - REACH), min(cut.clause.end(at), at + REACH)
    if reason in _WHOLE_SENTENCE:
        if _is_for_them(words, at):
            return at, at
        return max(cut.clause.start(at), at - REACH), min(cut.sentence.end(at), at + REACH)
    if direction == BACKWARD:
        return _back(words, cut, match, reason), _end_of_cue(cut, match, reason)
    if direction == FORWARD and match.last < len(words.tokens) and words.breaks[match.last] == CLAUSE:
        return at, min(cut.sentence.end(at), at + REACH)  # a label: 'Nice: A, B, C.'
    return at, forward(cut, max(at, match.last - 1), loosely=reason in _LOOSE)
