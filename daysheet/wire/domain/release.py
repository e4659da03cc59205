"""A release as it was read, and what reading it yields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class ParsedRelease:
    """What a parser makes of the bytes that arrived.

    `text` is what every offset points into, in code points: the text exactly as given, line ends untouched,
    or, where `extracted` is true, the main text that was taken out of a page, a PDF or a mail.
    `sha256` is the hex digest of the bytes that arrived (of the canonical JSON row for a row of a .jsonl).
    """

    id: str
    title: str
    text: str
    published_on: date | None
    publisher: str
    url: str
    sha256: str
    kind: str  # 'text', 'html', 'pdf', 'mail', 'feed' or 'row'
    extracted: bool = False
    headers: Mapping[str, str] = field(default_factory=dict, hash=False)  # what else it says of itself


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a release: its place in the text, what it does, and how much a brief needs it (0–3).

    `worth` is the importance before it was rounded, from 0 to 3: it orders sentences of one importance.
    """

    i: int
    start: int
    end: int
    text: str
    role: str
    importance: int
    worth: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a release, in code points; `in_title` when it lies in the title instead of the text."""

    start: int
    end: int
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that the text names, resolved against the release's own date; never guessed."""

    on: date
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Location:
    """The city that a release is about, with its evidence; `place` is null rather than a guess."""

    city: str | None
    state: str | None
    place: str | None  # slug, such as 'us/ca/santa-clara'
    scope: str  # 'city', 'state' or 'national'
    evidence: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that reading a release yields, before anything is composed from it."""

    release: ParsedRelease
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    location: Location
    language: str = ""  # by name, where it is not English
