"""A release as the checks see it: read once, for every line of its brief."""

from dataclasses import dataclass, replace
from datetime import date

from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.names import ReleaseWords, names_in, protagonists, release_words
from daysheet.stories.domain.quotations import quoted_stretches
from daysheet.stories.domain.wording import fold
from daysheet.wire.domain.dates import stated_on
from daysheet.wire.domain.release import Sentence, Span


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A release as the checks see it: its text, title and date (told with it or in it), and where somebody speaks.

    One is equal to itself alone, so that what was found in it is remembered without comparing texts.
    """

    text: str
    title: str
    published_on: date | None
    sentences: tuple[Sentence, ...]
    words: ReleaseWords
    quoted: tuple[tuple[int, int], ...]
    full_names: tuple[str, ...]
    protagonists: tuple[str, ...]
    checked: bool = True  # false to see what drafting alone would say


def document_of(brief: Brief, text: str, title: str) -> Document:
    """The release of a brief, read once for all its lines."""
    return read_document(text, title, brief.release.published_on, brief.sentences)


def read_document(
    text: str,
    title: str,
    published_on: date | None,
    sentences: tuple[Sentence, ...],
    *,
    checked: bool = True,
) -> Document:
    """A release read for comparing."""
    sentences = with_texts(sentences, text)
    told = tuple(fold(s.text) for s in sentences) or (fold(text),)
    return Document(
        text=text,
        title=title,
        published_on=published_on or stated_on(text),
        sentences=sentences,
        words=release_words(told, fold(title)),
        quoted=tuple(quoted_stretches(text)),
        protagonists=protagonists(told),
        full_names=tuple({name.text for words in told for name in names_in(words) if len(name.words) > 1}),
        checked=checked,
    )


def with_texts(sentences: tuple[Sentence, ...], text: str) -> tuple[Sentence, ...]:
    """The sentences with their texts, which a brief's JSON leaves in the release."""
    return tuple(s if s.text else replace(s, text=text[s.start : s.end]) for s in sentences)


def is_within(span: Span, document: Document) -> bool:
    """Whether a passage lies in the text or title and holds at least one character."""
    length = len(document.title if span.in_title else document.text)
    return 0 <= span.start < span.end <= length


def slice_of(span: Span, document: Document) -> str:
    """The words of a passage."""
    return (document.title if span.in_title else document.text)[span.start : span.end]
