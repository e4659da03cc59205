"""What an editor names as the ground of a line: numbers of the release's sentences, or its title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from daysheet.stories.domain.brief import DatedItem, Line, Player
from daysheet.stories.errors import BadReference
from daysheet.wire.domain.release import Sentence, Span

TITLE = "title"
_APART = re.compile(r"[\s,;]+")
_NUMBER = re.compile(r"([0-9]{1,6})(?:[-–]([0-9]{1,6}))?")


@dataclass(frozen=True, slots=True)
class Reference:
    """Numbers of sentences, counted from 1 as the desk prints them, and whether the title is named too."""

    numbers: tuple[int, ...] = ()
    title: bool = False

    def __str__(self) -> str:
        return ", ".join([*([TITLE] if self.title else []), *map(str, self.numbers)])

    def __bool__(self) -> bool:
        return self.title or bool(self.numbers)


def reference_of(item: Line | Player | DatedItem) -> Reference:
    """What a line rests on, as an editor would name it."""
    numbers = tuple(sorted({i + 1 for i in item.source}))
    return Reference(numbers, any(span.in_title for span in item.passages))


def read_reference(text: str, sentences: Sequence[Sentence], title: str) -> Reference:
    """What "3, 5", "2-4" or "title" names; raises BadReference for what the release does not have."""
    words = [word for word in _APART.split(text.casefold()) if word]
    if TITLE in words and not title:
        raise BadReference("The release has no title: name the numbers of its sentences.")
    numbers = {number for word in words if word != TITLE for number in _numbers(word, sentences)}
    return Reference(tuple(sorted(numbers)), TITLE in words)


def _numbers(word: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    match = _NUMBER.fullmatch(word)
    if match is None:
        raise BadReference(f"“{word}” is no number of a sentence. Write them as 3, 5 or 2-4, or write title.")
    first, last = int(match[1]), int(match[2] or match[1])
    known = {sentence.i + 1 for sentence in sentences}
    strange = [number for number in (first, last) if number not in known]
    if strange or last < first:
        raise BadReference(_strange(word, strange, len(sentences)))
    return (number for number in range(first, last + 1) if number in known)


def _strange(word: str, strange: Sequence[int], count: int) -> str:
    if not strange:
        return f"“{word}” runs backwards. Write the smaller number first."
    if not count:
        return f"The release has no sentence {strange[0]}: no sentence was found in it."
    return f"The release has no sentence {strange[0]}: they run from 1 to {count}."


def grounds(
    named: Reference, was: Line | Player | DatedItem | None, sentences: Sequence[Sentence], title: str
) -> tuple[tuple[int, ...], tuple[Span, ...]]:
    """The sources and passages of a line: what it had and is still named stays, the rest are whole sentences."""
    if was is not None and named == reference_of(was):
        return was.source, was.passages
    chosen = [sentence for sentence in sentences if sentence.i + 1 in named.numbers]
    had = was.passages if was else ()
    kept = [span for span in had if _is_named(span, named, chosen)]
    titles = [span for span in kept if span.in_title]
    if named.title and not titles:
        titles = [Span(0, len(title), in_title=True)]
    texts = [span for s in chosen for span in ([k for k in kept if _touches(k, s)] or [Span(s.start, s.end)])]
    return tuple(s.i for s in chosen), tuple(dict.fromkeys([*titles, *texts]))


def _is_named(span: Span, named: Reference, chosen: Sequence[Sentence]) -> bool:
    return named.title if span.in_title else any(_touches(span, sentence) for sentence in chosen)


def _touches(span: Span, sentence: Sentence) -> bool:
    return not span.in_title and span.start < sentence.end and sentence.start < span.end
