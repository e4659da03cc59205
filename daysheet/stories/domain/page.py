"""What a story page shows, made from a brief and the words of its release."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from daysheet.stories.domain.brief import Brief, DatedItem, Line, Player
from daysheet.stories.domain.paragraphs import Paragraph, mark_of, paragraphs, words_of
from daysheet.stories.domain.unknowns import unknown_line

# What a part prints when the release gave nothing for it. It is the page's own word, not part of the brief.
NOTHING_SAID = {
    "lead": "The release states no news that this page could trace to a sentence.",
    "why_it_matters": "The release does not say why it matters.",
    "details": "The release gives no further details.",
    "players": "No person or organisation is described in the release.",
    "whats_next": "No date is known yet.",
    "takeaway": "The release draws no conclusion, and this page adds none.",
}
LONGEST = 40_000  # characters of a release on one page; all of them stay stored


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence with its mark and the words of the passages that it rests on."""

    text: str
    mark: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcedPlayer:
    """A player as printed: the name, then a description that may be empty, or the newsroom's own."""

    name: str
    kind: str
    sourced: Sourced
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """A date to come, and the sentence that tells of it."""

    on: date
    event: str


@dataclass(frozen=True, slots=True)
class NextItem:
    """A sentence of what is next, and the dates that it names."""

    sourced: Sourced
    dates: tuple[Coming, ...]


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
    whats_next: tuple[NextItem, ...]
    takeaway: Sourced | None
    unknown: str
    passages: tuple[Paragraph, ...]

    @property
    def takeaways(self) -> tuple[Sourced, ...]:
        """The takeaway as a part of one sentence or none."""
        return (self.takeaway,) if self.takeaway else ()

    @property
    def own_words(self) -> tuple[SourcedPlayer, ...]:
        """The players that the newsroom describes in its own words."""
        return tuple(player for player in self.players if player.is_own)

    @property
    def shown(self) -> tuple[Paragraph, ...]:
        """The release's passages as far as a page can carry them."""
        return tuple(
            p if p.end <= LONGEST else replace(p, text=p.text[: LONGEST - p.start] + " …")
            for p in self.passages
            if p.start < LONGEST
        )

    @property
    def is_cut(self) -> bool:
        return bool(self.passages) and self.passages[-1].end > LONGEST

    @property
    def coming(self) -> tuple[Coming, ...]:
        """Every date to come, soonest first."""
        return tuple(sorted((d for item in self.whats_next for d in item.dates), key=lambda d: d.on))


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
        players=tuple(
            SourcedPlayer(p.name, p.kind, sources.line(p, p.description), p.is_own) for p in brief.players
        ),
        whats_next=next_items(brief, sources, published_on),
        takeaway=sources.one(brief.takeaway),
        unknown=unknown_line(brief.unknown),
        passages=sources.passages,
    )


def next_items(brief: Brief, sources: _Sources, published_on: date) -> tuple[NextItem, ...]:
    """Each sentence with its dates, then the dates that no sentence has; none that was past already."""
    left = {item.on: item for item in reversed(brief.dates) if item.on >= published_on}
    items = []
    for line in brief.whats_next:
        named = sorted(on for on, item in left.items() if tells(line, item))
        items.append(NextItem(sources.line(line, line.text), tuple(Coming(on, line.text) for on in named)))
        left = {on: item for on, item in left.items() if on not in named}
    for on, item in sorted(left.items()):
        items.append(NextItem(sources.line(item, item.text), (Coming(on, item.text),)))
    return tuple(items)


def tells(line: Line, item: DatedItem) -> bool:
    """Whether the sentence is the one that the date was taken from."""
    return bool(set(line.source) & set(item.source)) or item.text.rstrip(".") in line.text
