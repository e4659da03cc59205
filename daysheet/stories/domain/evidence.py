"""What a line of a brief rests on, prepared for comparing."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from daysheet.stories.domain.antecedents import is_spoken, meant_by
from daysheet.stories.domain.brief import DatedItem, Line, Player
from daysheet.stories.domain.dates import DateClaim, dates_in
from daysheet.stories.domain.document import Document, is_within, slice_of
from daysheet.stories.domain.names import KnownWords, known_words
from daysheet.stories.domain.numbers import Number, numbers_in
from daysheet.stories.domain.wording import Token, fold, tokens
from daysheet.wire.domain.release import Span

_REACH = 2
_FIRST = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passages of one line, folded, with their numbers, dates and words.

    `around` holds the whole sentences that the passages touch: a word that turns a sentence around counts
    even where a passage leaves it out.
    """

    passages: tuple[str, ...]
    around: tuple[str, ...]
    numbers: tuple[Number, ...]
    dates: tuple[DateClaim, ...]
    names: KnownWords
    words: tuple[Token, ...]
    is_quoted: bool
    near: tuple[str, ...] = ()


def evidence_for(item: Line | Player | DatedItem, document: Document) -> Evidence:
    """What the passages of an item say; a passage out of bounds says nothing."""
    return _evidence_in(item.passages, document)


@lru_cache(maxsize=128)
def _evidence_in(spans_told: tuple[Span, ...], document: Document) -> Evidence:
    inside = {span for span in spans_told if is_within(span, document)}
    spans = sorted(inside, key=lambda s: (s.in_title, s.start, s.end))
    passages = tuple(fold(slice_of(span, document)) for span in spans)
    around = tuple(fold(part) for part in _whole_sentences(spans, document))
    is_quoted = bool(spans) and all(is_spoken(span, document) for span in spans)
    near = tuple(fold(part) for part in _near(spans, document))
    return _evidence(
        passages, around or passages, tuple(meant_by(spans, document)), near, is_quoted=is_quoted
    )


@lru_cache(maxsize=256)
def _evidence(
    passages: tuple[str, ...],
    around: tuple[str, ...],
    meant: tuple[str, ...],
    near: tuple[str, ...],
    *,
    is_quoted: bool,
) -> Evidence:
    return Evidence(
        passages=passages,
        around=around,
        numbers=tuple(n for passage in passages for n in numbers_outside_dates(passage)),
        dates=tuple(d for passage in passages for d in dates_in(passage)),
        names=known_words((*passages, *meant)),
        words=tuple(t for passage in passages for t in tokens(passage)),
        is_quoted=is_quoted,
        near=near,
    )


def _near(spans: Iterable[Span], document: Document) -> list[str]:
    """The sentences just before and after the passages, and the first ones, which say whom all the others mean."""
    spans = list(spans)
    touched = {
        s.i
        for s in document.sentences
        if any(not p.in_title and p.start < s.end and s.start < p.end for p in spans)
    }
    reach = {i + step for i in touched for step in range(-_REACH, _REACH + 1)} | set(range(_FIRST))
    return [s.text for s in document.sentences if s.i in reach]


def numbers_outside_dates(folded: str) -> list[Number]:
    """The numbers of a folded text that are no part of a date."""
    taken = [(claim.start, claim.end) for claim in dates_in(folded)]
    return [n for n in numbers_in(folded) if not any(a <= n.start < b for a, b in taken)]


def _whole_sentences(spans: Iterable[Span], document: Document) -> list[str]:
    if not document.sentences:
        return []
    touched = [
        s
        for s in document.sentences
        if any(not p.in_title and p.start < s.end and s.start < p.end for p in spans)
    ]
    titles = [slice_of(span, document) for span in spans if span.in_title]
    return [document.text[s.start : s.end] for s in touched] + titles
