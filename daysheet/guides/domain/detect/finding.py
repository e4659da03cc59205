"""The competencies of a text: what tells them, what speaks against, and how strongly they are told."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from daysheet.guides.domain.detect.cues import posting_cues, resume_cues
from daysheet.guides.domain.detect.lexicon import Lexicon
from daysheet.guides.domain.detect.phrases import Node
from daysheet.guides.domain.detect.scopes import layout_of
from daysheet.guides.domain.detect.strength import strength_of
from daysheet.guides.domain.detect.tokens import Words, read_words
from daysheet.guides.domain.detect.weighing import Mention, weighed

Kind = Literal["resume", "posting"]
MOST_EVIDENCE = 8


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text as given; offsets count code points."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A competency with the words that tell it, and how strongly, 0 to 1."""

    competency: str
    evidence: tuple[Span, ...]
    strength: float


@dataclass(frozen=True, slots=True)
class SetAside:
    """A competency that words suggest and the text does not bear out."""

    competency: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Detection:
    """What a text tells; `required` and `preferred` are of postings only."""

    found: tuple[Found, ...]
    required: tuple[str, ...]
    preferred: tuple[str, ...]
    set_aside: tuple[SetAside, ...]


def detect(text: str, kind: Kind, lexicon: Lexicon, ids: Collection[str]) -> Detection:
    """The competencies among `ids` that the text shows or asks for."""
    words = read_words(text)
    layout = layout_of(words, kind, _cues(kind))
    mentions = weighed(words, layout, kind, lexicon)
    mentions = [m for m in mentions if m.competency in ids]
    counted: dict[str, list[Mention]] = {}
    for mention in mentions:
        if not mention.against:
            counted.setdefault(mention.competency, []).append(mention)
    found = tuple(
        Found(c, spans_of(words, counted[c]), strength_of([m.match for m in counted[c]], words, layout))
        for c in sorted(counted)
    )
    preferred = (
        {c for c, some in counted.items() if all(m.is_preferred for m in some)}
        if kind == "posting"
        else set()
    )
    required = set(counted) - preferred if kind == "posting" else set()
    aside = tuple(_set_aside(words, [m for m in mentions if m.against and m.competency not in counted]))
    return Detection(found, tuple(sorted(required)), tuple(sorted(preferred)), aside)


@lru_cache(maxsize=2)
def _cues(kind: Kind) -> Node:
    return resume_cues() if kind == "resume" else posting_cues()


def spans_of(words: Words, mentions: list[Mention]) -> tuple[Span, ...]:
    """The stretches that tell a competency, in order and without overlap, the first few of them."""
    spans: list[Span] = []
    for match in sorted((m.match for m in mentions), key=lambda m: (m.first, -m.last)):
        start, end = words.tokens[match.first].start, words.tokens[match.last - 1].end
        if not spans or start >= spans[-1].end:
            spans.append(Span(start, end, words.text[start:end]))
    return tuple(spans[:MOST_EVIDENCE])


def _set_aside(words: Words, mentions: list[Mention]) -> Iterator[SetAside]:
    told: set[tuple[str, str]] = set()
    for mention in sorted(mentions, key=lambda m: (m.match.first, m.competency)):
        if (mention.competency, mention.against) in told:
            continue
        told.add((mention.competency, mention.against))
        start, end = words.tokens[mention.match.first].start, words.tokens[mention.match.last - 1].end
        yield SetAside(mention.competency, _in_words(words, mention), start, end)


def _in_words(words: Words, mention: Mention) -> str:
    """'denied: "no Kubernetes"'."""
    if mention.scope is None:
        return mention.against
    first, last = (
        min(mention.match.first, mention.scope.cue[0]),
        max(mention.match.last, mention.scope.cue[1]),
    )
    quoted = " ".join(words.text[words.tokens[first].start : words.tokens[last - 1].end].split())
    return f'{mention.against}: "{quoted if len(quoted) <= 80 else quoted[:79] + "…"}"'
