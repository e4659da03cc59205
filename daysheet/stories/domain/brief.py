"""The five-part brief as values: the shape that every draft and story has."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from daysheet.wire.domain.release import Sentence, Span

ROLES = frozenset(
    [
        "lead",
        "why_it_matters",
        "detail",
        "player",
        "next",
        "takeaway",
        "quote",
        "boilerplate",
        "contact",
        "other",
    ]
)
PLAYER_KINDS = frozenset({"person", "organisation"})
SCOPES = frozenset({"city", "state", "national"})
UNKNOWNS = ("who", "when", "how_much", "cost")
MARK_KINDS = frozenset({"hype", "superlative", "sales", "single_source", "press_release", "not_english"})


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a brief, the release's sentences it comes from, and the passages it rests on."""

    text: str
    source: tuple[int, ...] = ()
    passages: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Player:
    """A person or an organisation of the story, described in the release's words (empty where it has none).

    Where `is_own`, an editor answers for the description: its words need no passage, and the page says whose they are.
    """

    name: str
    kind: str
    description: str
    source: tuple[int, ...] = ()
    passages: tuple[Span, ...] = ()
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class DatedItem:
    """Something to come, on a date that the release gives."""

    on: date
    text: str
    source: tuple[int, ...] = ()
    passages: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """The details: a short paragraph and bullets of hard facts."""

    paragraph: tuple[Line, ...] = ()
    bullets: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A warning for the editor; without offsets it is about the whole release."""

    kind: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """What a brief says about its release; `text` only where it was extracted, and offsets point into it."""

    sha256: str
    title: str
    publisher: str
    published_on: date | None
    url: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Brief:
    """A draft or a story in five parts, with everything an editor needs to judge it."""

    id: str
    release: ReleaseFacts
    headline: Line | None = None
    dek: Line | None = None
    lead: Line | None = None
    why_it_matters: tuple[Line, ...] = ()
    details: Details = field(default_factory=Details)
    players: tuple[Player, ...] = ()
    whats_next: tuple[Line, ...] = ()
    takeaway: Line | None = None
    dates: tuple[DatedItem, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    city: str | None = None
    state: str | None = None
    place: str | None = None
    scope: str = "national"
    place_evidence: tuple[Span, ...] = ()
    confidence: float = 0.0
    unknown: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


def lines_of(brief: Brief) -> Iterator[tuple[str, int, Line]]:
    """Every written sentence of a brief with its part and its index in that part, in reading order."""
    parts: tuple[tuple[str, tuple[Line | None, ...]], ...] = (
        ("headline", (brief.headline,)),
        ("dek", (brief.dek,)),
        ("lead", (brief.lead,)),
        ("why_it_matters", brief.why_it_matters),
        ("details.paragraph", brief.details.paragraph),
        ("details.bullets", brief.details.bullets),
        ("whats_next", brief.whats_next),
        ("takeaway", (brief.takeaway,)),
    )
    for part, lines in parts:
        yield from ((part, index, line) for index, line in enumerate(lines) if line is not None)
