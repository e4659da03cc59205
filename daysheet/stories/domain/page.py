"""What a story page shows, made from a brief and the words of its release."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from daysheet.stories.domain.brief import UNKNOWNS, Brief, DatedItem, Line, Player
from daysheet.stories.domain.paragraphs import Paragraph, mark_of, paragraphs, words_of

# What a part prints when the release gave nothing for it. It is the page's own word, not part of the brief.
NOTHING_SAID = {
    "lead": "The release states no news that this page could trace to a sentence.",
    "why_it_matters": "The release does not say why it matters.",
    "details": "The release gives no further details.",
    "players": "No person or organisation is described in the release.",
    "whats_next": "No date is known yet.",
    "takeaway": "The release draws no conclusion, and this page adds none.",
}
UNKNOWN_WORDS = {
    "who": "who is behind it",
    "when": "when",
    "how_much": "how much",
    "cost": "what it costs",
}


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence with its mark and the words of the passages that it rests on."""

    text: str
    mark: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcedPlayer:
    """A player as printed: the name, then a description that may be empty."""

    name: str
    kind: str
    sourced: Sourced


@dataclass(frozen=True, slots=True)
class Coming:
    """A date to come. `words` is empty where a sentence of the page says the same already."""

    on: date
    words: str
    event: str
    mark: str


@dataclass(frozen=True, slots=True)
class StoryText:
    """Every part of a story page, ready to be printed; empty parts are printed as their fixed lines."""

    headline: Sourced | None
    dek: Sourced | None
    lead: Sourced | None
    why_it_matters: tuple[Sourced, ...]
    paragraph: tuple[Sourced, ...]
    bullets: tuple[Sourced, ...]
    players: tuple[SourcedPlayer, ...]
    whats_next: tuple[Sourced, ...]
    coming: tuple[Coming, ...]
    takeaway: Sourced | None
    unknown: str
    passages: tuple[Paragraph, ...]

    @property
    def takeaways(self) -> tuple[Sourced, ...]:
        """The takeaway as a part of one sentence or none."""
        return (self.takeaway,) if self.takeaway else ()


class _Sources:
    """The release's words, to look passages up in."""

    def __init__(self, text: str, title: str) -> None:
        self.text, self.title, self.passages = text, title, paragraphs(text)

    def line(self, line: Line | Player | DatedItem, words: str) -> Sourced:
        quotes = words_of(line.passages, text=self.text, title=self.title)
        return Sourced(words, mark_of(line.passages, self.passages), quotes)

    def one(self, line: Line | None) -> Sourced | None:
        return None if line is None else self.line(line, line.text)

    def many(self, lines: Iterable[Line]) -> tuple[Sourced, ...]:
        return tuple(self.line(line, line.text) for line in lines)


def story_text(brief: Brief, *, text: str, title: str, published_on: date) -> StoryText:
    """The brief laid out for its page; of its dates, those not past when it was published."""
    sources = _Sources(text, title)
    return StoryText(
        headline=sources.one(brief.headline),
        dek=sources.one(brief.dek),
        lead=sources.one(brief.lead),
        why_it_matters=sources.many(brief.why_it_matters),
        paragraph=sources.many(brief.details.paragraph),
        bullets=sources.many(brief.details.bullets),
        players=tuple(SourcedPlayer(p.name, p.kind, sources.line(p, p.description)) for p in brief.players),
        whats_next=sources.many(brief.whats_next),
        coming=coming_dates(brief, sources.passages, published_on),
        takeaway=sources.one(brief.takeaway),
        unknown=unknown_line(brief.unknown),
        passages=sources.passages,
    )


def coming_dates(brief: Brief, passages: Sequence[Paragraph], published_on: date) -> tuple[Coming, ...]:
    """The dates from the day of publication on, each once, soonest first."""
    said = " ".join(line.text for line in brief.whats_next).casefold()
    by_day: dict[date, Coming] = {}
    for item in brief.dates:
        if item.on >= published_on and item.on not in by_day:
            words = "" if _says(said, item.text) else item.text
            event = _event_words(brief, item)
            by_day[item.on] = Coming(item.on, words, event, mark_of(item.passages, passages))
    return tuple(by_day[day] for day in sorted(by_day))


def _says(said: str, words: str) -> bool:
    return words.casefold().rstrip(".") in said


def _event_words(brief: Brief, item: DatedItem) -> str:
    """The sentence that names the date, as whole as the brief has it."""
    same = [line.text for line in brief.whats_next if set(line.source) & set(item.source)]
    return same[0] if same else item.text


def unknown_line(unknown: Iterable[str]) -> str:
    """One sentence on what the release leaves out; empty when it leaves out nothing that we look for."""
    left_out = set(unknown)
    words = [UNKNOWN_WORDS[key] for key in UNKNOWNS if key in left_out]
    if not words:
        return ""
    told = words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
    return f"The release does not say {told}."
