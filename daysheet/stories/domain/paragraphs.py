"""The numbered passages of a release, and which of them a sentence rests on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from daysheet.wire.domain.release import Span

_BLANK_LINE = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*")
_LINE = re.compile(r"\n\s*")
_ENDS_A_PARAGRAPH = (".", "!", "?", ":", '"', "”", "’", ")", "#", "-", "–")
_WHOLE_LINES = 0.6  # so many lines must end like sentences before each is taken for a paragraph
_EDGES = " \t\r\n\f\v\u00a0\ufeff"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered passage: its number as the page prints it, its offsets and its words."""

    number: int
    start: int
    end: int
    text: str


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The release cut at its blank lines; without any, at its line ends, unless those only wrap the text."""
    kept = [(start, end) for start, end in _pieces(text) if start < end]
    return tuple(Paragraph(i, start, end, text[start:end]) for i, (start, end) in enumerate(kept, start=1))


def _pieces(text: str) -> Iterable[tuple[int, int]]:
    begin = 0
    for cut in _cut_at(text).finditer(text):
        yield _trimmed(text, begin, cut.start())
        begin = cut.end()
    yield _trimmed(text, begin, len(text))


def _cut_at(text: str) -> re.Pattern[str]:
    if _BLANK_LINE.search(text.strip()):
        return _BLANK_LINE
    lines = [line.strip() for line in text.strip().split("\n")]
    whole = sum(line.endswith(_ENDS_A_PARAGRAPH) for line in lines)
    return _LINE if whole >= _WHOLE_LINES * len(lines) else _BLANK_LINE


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def numbers_of(spans: Iterable[Span], passages: Sequence[Paragraph]) -> tuple[int, ...]:
    """The numbers of the passages that the spans touch, in order; a span in the title touches none."""
    inside = [span for span in spans if not span.in_title]
    return tuple(p.number for p in passages if any(s.start < p.end and p.start < s.end for s in inside))


def mark_of(spans: Sequence[Span], passages: Sequence[Paragraph]) -> str:
    """What a sentence's mark reads: '¶ 3, 5', 'title', 'title, ¶ 3'; empty where nothing is named."""
    words = ["title"] if any(span.in_title for span in spans) else []
    numbers = numbers_of(spans, passages)
    if numbers:
        words.append("¶ " + ", ".join(map(str, numbers)))
    return ", ".join(words)


def words_of(spans: Iterable[Span], *, text: str, title: str) -> tuple[str, ...]:
    """The words of each passage, each once, in the order of the spans."""
    found = ((title if span.in_title else text)[span.start : span.end].strip(_EDGES) for span in spans)
    return tuple(dict.fromkeys(words for words in found if words))
