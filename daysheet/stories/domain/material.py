"""What a brief is made from: a release read once, and lines that are kept only when they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from daysheet.stories.domain.brief import Line
from daysheet.stories.domain.checks import PART_CHARACTERS, TOO_ALIKE, flaws_of_line
from daysheet.stories.domain.clauses import stands_alone
from daysheet.stories.domain.document import Document, read_document
from daysheet.stories.domain.mentions import mentions_in
from daysheet.stories.domain.names import is_heading
from daysheet.stories.domain.needs import needed
from daysheet.stories.domain.opinions import attributed, dropped_source, is_claim
from daysheet.stories.domain.passages import passage_of
from daysheet.stories.domain.speakers import Quote, quotes_of
from daysheet.stories.domain.tidying import ended, plain, tidy
from daysheet.stories.domain.voices import in_own_voice
from daysheet.stories.domain.wholeness import has_verb
from daysheet.stories.domain.wording import fold, is_alike, is_said_in
from daysheet.wire.domain import noise
from daysheet.wire.domain.extent import beginning, is_endless
from daysheet.wire.domain.release import DateMention, Reading, Sentence, Span

UNUSABLE = frozenset({"boilerplate", "contact", "other"})
_NOT_TOLD = UNUSABLE | {"quote", "lead"}
_STREET = re.compile(
    r"^\d+\s(?:[NSEW]\.?\s)?[\w.]+\s(?:St|Street|Ave|Avenue|Road|Rd|Dr|Drive|Blvd|Suite)\b|^[A-Z]\w+,\s[A-Z]{2}\s\d{5}"
)
_HE = re.compile(r"^(?:He|She)\s(?=[a-z])")
_OFFICE_ONLY = re.compile(r"(?:[A-Z][\w.-]*\s){0,4}")
_REQUEST = re.compile(
    r"^(?:Please|See below|Click|Watch|Read|Visit|Follow|Listen|To (?:learn|read|watch|view|RSVP|register))\b"
)
_AMOUNT = re.compile(r"[$€£]\s?\d|\d[\d,.]*\s(?:percent|%|million|billion)")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that could be used: its tidied words and the sentences that they come from."""

    text: str
    sentence: Sentence
    sources: tuple[Sentence, ...]

    @property
    def stands_alone(self) -> bool:
        return stands_alone(self.text)

    @property
    def is_sentence(self) -> bool:
        """Whether it is a whole sentence, by its verb or as it ends."""
        return has_verb(self.text) or (self.text.endswith(".") and self.text.count(" ") > 6)

    @property
    def is_own_voice(self) -> bool:
        """Whether the publisher praises, demands or speaks of 'our nation' outside a quotation."""
        return is_claim(self.text)


@dataclass(frozen=True, slots=True)
class Material:
    """A reading with all that composing asks of it."""

    document: Document
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    lead: Sentence | None
    quotes: tuple[Quote, ...]
    cities: tuple[str, ...]
    candidates: tuple[Candidate, ...]

    @property
    def marks(self) -> tuple[str, str]:
        """The release's own kind of quotation marks."""
        return ("“", "”") if "“" in self.document.text else ('"', '"')


def material_of(reading: Reading, *, checked: bool = True) -> Material:
    """The reading, prepared for composing; unchecked, every line counts as standing."""
    release, text = reading.release, beginning(reading.release.text)
    document = read_document(text, release.title, release.published_on, reading.sentences, checked=checked)
    sentences = in_own_voice(needed(reading.sentences), text)
    lead = next((s for s in sentences if s.role == "lead"), None)
    cities = (reading.location.city,) if reading.location.city else ()
    return Material(
        document=document,
        sentences=sentences,
        dates=reading.dates,
        lead=lead,
        quotes=tuple(quotes_of(sentences, text)),
        cities=cities,
        candidates=tuple(_candidates(sentences, cities)),
    )


def _candidates(sentences: Sequence[Sentence], cities: tuple[str, ...]) -> Iterator[Candidate]:
    """The sentences in the release's own voice that may be used, tidied, in order."""
    before: Sentence | None = None
    lead = next((s.i for s in sentences if s.role == "lead"), 0)
    for sentence in sentences:
        is_headline = sentence.i < lead and not plain(sentence.text).endswith((".", "”", '"'))
        if sentence.role not in _NOT_TOLD and is_tellable(sentence) and not is_headline:
            yield _candidate(sentence, before, cities)
        before = sentence


def is_tellable(sentence: Sentence) -> bool:
    """Whether a sentence can be told at all: no question, no request, no heading, nothing without worth."""
    text = plain(sentence.text)
    asks = text.casefold().endswith(("?", ":", " here.", " here")) or bool(_REQUEST.match(text))
    is_item = sentence.role in ("detail", "next") and bool(_AMOUNT.search(text))
    if noise.ADDRESS.fullmatch(text) or (sentence.i and _STREET.match(text)):
        return False
    return sentence.importance > 0 and not asks and (is_item or not is_heading(fold(text)))


def _candidate(sentence: Sentence, before: Sentence | None, cities: tuple[str, ...]) -> Candidate:
    text = tidy(sentence.text, cities)
    owner = _owner(before) if before is not None and _HE.match(text) else None
    if owner and before is not None:
        return Candidate(_HE.sub(f"{owner} ", text), sentence, (before, sentence))
    return Candidate(text, sentence, (sentence,))


def _owner(before: Sentence) -> str | None:
    """The only person of the sentence before, if it begins with that person, by the name of a second mention."""
    if before.role in UNUSABLE | {"quote"}:
        return None
    told = tidy(before.text)
    persons = {m.last_word: m.name for m in mentions_in(told) if m.kind == "person"}
    if len(persons) != 1 or not _OFFICE_ONLY.fullmatch(told.partition(next(iter(persons.values())))[0]):
        return None
    name = re.sub(r",?\s(?:Jr\.|Sr\.|II|III|IV)$", "", next(iter(persons.values())))
    return name.split()[-1]


def line_from(text: str | None, sources: Sequence[Sentence], material: Material) -> Line | None:
    """A line that rests on these sentences, or None where it would not stand in them.

    A dateline is no part of its passage where the line stands without it.
    """
    if not text or not any(c.isalnum() for c in text):
        return None
    if len(text) > PART_CHARACTERS or is_endless(text):
        return None
    order = sorted({s.i: s for s in sources}.values(), key=lambda s: s.i)
    if any(dropped_source(text, plain(s.text)) for s in order):
        return None
    for passages in dict.fromkeys(
        (tuple(map(passage_of, order)), tuple(Span(s.start, s.end) for s in order))
    ):
        line = Line(ended(text), tuple(s.i for s in order), passages)
        if not flaws_of_line(line, material.document):
            return line
    return None


def told_line(text: str | None, candidate: Candidate, material: Material) -> Line | None:
    """A candidate's words as a line; what only the release claims is given to it, an estimate to who made it."""
    if not text:
        return None
    source = dropped_source(text, plain(candidate.sentence.text))
    sourced = f"{text.rstrip(' .')}, {source}." if source else text
    return line_from(attributed(sourced), candidate.sources, material)


def is_new(line: Line, taken: Sequence[Line]) -> bool:
    """Whether a line says something that the taken ones do not: a figure of its own is something."""
    return not any(is_alike(line.text, other.text, TOO_ALIKE) or _is_echo(line, other) for other in taken)


@lru_cache(maxsize=256)
def _figures(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text))


def _is_echo(line: Line, other: Line) -> bool:
    if _figures(line.text) - _figures(other.text):
        return False
    return is_said_in(line.text, other.text) or is_said_in(other.text, line.text, 0.85)
