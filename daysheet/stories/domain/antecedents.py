"""Who is meant where a passage has a pronoun, a surname or somebody's words alone."""

import re
from collections.abc import Iterable

from daysheet.stories.domain.document import Document, slice_of
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.names import Name, names_in
from daysheet.stories.domain.quotations import issuer_in, speakers_in
from daysheet.stories.domain.wording import fold
from daysheet.wire.domain.release import Sentence, Span

_PRONOUN = re.compile(r"^[\"' ]*(?:He|She|It|They|His|Her|Their)\b")
_PERSONAL = re.compile(r"^[\"' ]*(?:He|She|His|Her)\b")
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Rep|Sen|Congress(?:wo)?man|Judge|defendant)\.? $")
_FAR_FROM_A_NAME = re.compile(
    r"\b(?:he|she|they|I|we|us|our|my|[Tt]he (?:company|firm|business|city|town|county|village|shop|store|department|agency|museum"
    r"|school|college|university|hospital|bank|district|board|credit union|cooperative|plant|park|utility|authority|group|center))\b"
    r"|^[\"' ]*(?:He|She|They)\b"
)
_BACK = 2


def meant_by(spans: Iterable[Span], document: Document) -> list[str]:
    """The names that the release itself puts to the passages: speakers, antecedents, full names of surnames."""
    found: list[str] = []
    for span in spans:
        if not span.in_title:
            passage = fold(slice_of(span, document))
            near = [*_from_neighbours(span, passage, document), *_protagonist(span, passage, document)]
            found += [*near, *(full for words in (passage, *near) for full in _full_names(words, document))]
    return found


def is_far_from_a_name(passage: str) -> bool:
    """Whether a passage only says 'he', 'we' or 'the company' of somebody whom its neighbours name."""
    return bool(_FAR_FROM_A_NAME.search(passage))


def _protagonist(span: Span, passage: str, document: Document) -> list[str]:
    """Whom the release is about, where a passage only says 'he', 'we' or 'the company', or is somebody's words."""
    far = is_far_from_a_name(passage) or is_spoken(span, document)
    return list(document.protagonists) if far else []


def is_spoken(span: Span, document: Document) -> bool:
    """Whether nearly all of a passage is somebody's words."""
    if span.in_title:
        return False
    inside = sum(max(0, min(span.end, b) - max(span.start, a)) for a, b in document.quoted)
    return inside >= 0.9 * len(slice_of(span, document).strip())


def _full_names(passage: str, document: Document) -> list[str]:
    """'Thomas Houston' where the passage says 'Houston'."""
    last_words = {name.words[-1].key for name in names_in(passage)}
    if not last_words:
        return []
    return [full for full in document.full_names if full.rpartition(" ")[2].casefold() in last_words]


def _from_neighbours(span: Span, passage: str, document: Document) -> list[str]:
    """Names that stand before a pronoun, and the speaker of words that are given to nobody."""
    places = [n for n, s in enumerate(document.sentences) if s.start < span.end and span.start < s.end]
    if not places:
        return []
    found = []
    if _PRONOUN.match(passage):
        before = document.sentences[max(0, places[0] - _BACK) : places[0]]
        found += [name for s in before for name in _possible_owners(passage, fold(s.text))]
    if is_spoken(span, document) and not speakers_in(passage):
        run = spoken_run(places[0], document.sentences)
        found += [who for s in run for who in (*speakers_in(fold(s.text)), issuer_in(fold(s.text)))]
    return found


def _possible_owners(passage: str, before: str) -> list[str]:
    """The names that a pronoun may stand for: persons for 'he' and 'she', any name for the others."""
    names = list(names_in(before))
    if _PERSONAL.match(passage):
        names = [name for name in names if _is_person(name, before)]
    return [name.text for name in names]


def _is_person(name: Name, text: str) -> bool:
    titled = _TITLED.search(text[: name.start]) or name.words[0].key in {
        "mr",
        "mrs",
        "ms",
        "dr",
        "rep",
        "sen",
    }
    return bool(titled) or any(is_given_name(word.text) for word in name.words)


def spoken_run(place: int, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The spoken sentences around one of them, with the sentence that leads up to them."""
    first, last = place, place
    while first > 0 and sentences[first].role == "quote":
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].role == "quote":
        last += 1
    return sentences[first : last + 1]
