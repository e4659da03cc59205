"""How far a denial, a wish or a preference reaches, as ranges of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from daysheet.guides.domain.detect.clauses import REACH, Clauses, backward, clauses_of, forward
from daysheet.guides.domain.detect.cues import (
    BACKWARD,
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
    NICE,
    OFFER,
    UNNEEDED,
    WISHES,
    labels_of,
    sections_of,
)
from daysheet.guides.domain.detect.phrases import Match, Node, matches
from daysheet.guides.domain.detect.tokens import CLAUSE, Words

# What a section makes of all that stands in it.
BY_SECTION = {
    WISHES: WISH, ABSENT: DENIED, NICE: PREFERRED, UNNEEDED: NOT_NEEDED, ABOUT: FIRM, OFFER: FIRM,
}  # fmt: skip
_LABEL_REACH = 300  # words that a label within a line heads at most
_WHOLE_SENTENCE = {FIRM}
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
    return Layout(cut, sections, tuple(_scopes(words, cut, cues)))


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
    spared = {at for m in met if m.label[0] == SPARED for at in range(m.first, m.last)}
    for match in met:
        reason, direction = match.label
        if reason == SPARED or match.first in spared:
            continue
        first, last = _reach(words, cut, match, reason, direction)
        if first < last:
            yield Scope(first, last, (match.first, match.last), reason)


def _reach(words: Words, cut: Clauses, match: Match, reason: str, direction: str) -> tuple[int, int]:
    at = match.first
    if direction == WITHIN:
        return at, match.last
    if direction == EITHER:
        return max(cut.clause.start(at), at - REACH), min(cut.clause.end(at), at + REACH)
    if reason in _WHOLE_SENTENCE:
        return max(cut.clause.start(at), at - REACH), min(cut.sentence.end(at), at + REACH)
    if direction == BACKWARD:
        end = (
            min(cut.piece.end(match.last - 1), at + REACH) if reason == OTHERS else match.last
        )  # '… by a platform team (Slurm)'
        return backward(cut, at), end
    if direction == FORWARD and match.last < len(words.tokens) and words.breaks[match.last] == CLAUSE:
        return at, min(cut.sentence.end(at), at + REACH)  # a label: 'Nice: A, B, C.'
    return at, forward(cut, max(at, match.last - 1), loosely=reason in _LOOSE)
