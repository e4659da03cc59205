"""Sentences, clauses and the pieces between commas, as ranges of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daysheet.guides.domain.detect.tokens import CLAUSE, COMMA, SENTENCE, Words

_TURNS = frozenset("but although though whereas while yet however except".split())
_LISTED = frozenset("or and nor".split())
_SAYS = frozenset("it that this these they those".split())
_SAYS_NEW = frozenset("i we you they he she by then so now instead therefore still".split())
SHORT = 4  # words of a piece that can be an item of a list
REACH = 60  # words over which a cue reaches at most; keeps a text without full stops linear


@dataclass(frozen=True, slots=True)
class Runs:
    """Words in groups that follow each other: the group of each word, and where each group begins."""

    of: Sequence[int]
    begins: Sequence[int]

    def start(self, at: int) -> int:
        """The first word of the group of the word at `at`."""
        return self.begins[self.of[at]]

    def end(self, at: int) -> int:
        """The word after the last one of the group of the word at `at`."""
        following = self.of[at] + 1
        return self.begins[following] if following < len(self.begins) else len(self.of)


@dataclass(frozen=True, slots=True)
class Clauses:
    """The words of a text in sentences, in clauses and in pieces between commas."""

    words: Words
    sentence: Runs
    clause: Runs
    piece: Runs


def clauses_of(words: Words) -> Clauses:
    """The text cut at its breaks and at 'but' and its kin; commas in brackets cut nothing."""
    cuts = list(_cuts(words))
    sentence, clause, piece = (_runs([cut >= least for cut in cuts]) for least in (SENTENCE, CLAUSE, COMMA))
    return Clauses(words, sentence, clause, piece)


def _cuts(words: Words) -> list[int]:
    """How strongly the text is cut before each word."""
    found, depth, end = [], 0, 0
    for at, token in enumerate(words.tokens):
        between, strength = words.text[end : token.start], words.breaks[at]
        end = token.end
        depth = 0 if strength == SENTENCE else max(0, depth + _depth(between))
        if token.key in _TURNS:
            strength = max(strength, CLAUSE)
        if strength == COMMA and (depth or "," not in between):
            strength = 0
        found.append(strength)
    return found


def _runs(begins_here: list[bool]) -> Runs:
    of: list[int] = []
    begins: list[int] = []
    for at, begins_one in enumerate(begins_here):
        if begins_one or not begins:
            begins.append(at)
        of.append(len(begins) - 1)
    return Runs(of, begins)


def _depth(between: str) -> int:
    if between in (" ", "-"):
        return 0
    return sum(between.count(b) for b in "([") - sum(between.count(b) for b in ")]")


def forward(cut: Clauses, at: int, *, loosely: bool) -> int:
    """Up to where what begins at the word `at` reaches: its piece, and short pieces that go on as a list.

    Strictly, a list must hold 'or', 'nor' or 'and' further on; loosely, every short piece is taken.
    """
    if at >= len(cut.piece.of):
        return at
    most = min(cut.clause.end(at), at + REACH)
    end = reached = min(cut.piece.end(at), most)
    while end < most:
        nxt = min(cut.piece.end(end), most)
        keys = _keys(cut, end, nxt)
        if nxt - end > SHORT:
            return nxt if _goes_on(cut, end) else reached
        end = nxt
        if loosely or keys & _LISTED:
            reached = end
    return reached


def _goes_on(cut: Clauses, at: int) -> bool:
    """Whether a long piece is the last item of a list: 'or databases of any kind', not 'and I …', 'and by …'."""
    keys = [token.key for token in cut.words.tokens[at : at + 2]]
    return keys[0] in _LISTED and not (keys[0] == "and" and keys[-1] in _SAYS_NEW)


def backward(cut: Clauses, at: int) -> int:
    """From where what ends before the word `at` reaches: its piece, and the list that the piece ends."""
    least = max(cut.clause.start(at), at - REACH)
    start = max(cut.piece.start(at), least)
    if not _keys(cut, start, at) & _LISTED:
        return start
    while start > least:
        before = max(cut.piece.start(start - 1), least)
        if start - before > SHORT + 1 and before != cut.clause.start(at):
            return start
        start = before
    return start


def clause_or_before(words: Words, cut: Clauses, at: int) -> int:
    """Where the clause begins, or the one before that it speaks of ('… but that is what the others do')."""
    start = cut.clause.start(at)
    says = start + (words.tokens[start].key in _TURNS)
    if start and says < at + 1 and words.tokens[says].key in _SAYS:
        start = cut.clause.start(start - 1)
    return max(start, at - REACH)


def _keys(cut: Clauses, first: int, last: int) -> set[str]:
    return {token.key for token in cut.words.tokens[first:last]}
