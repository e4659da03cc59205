"""A brief as an editor rewrites it: line by line, each with what it rests on; what is untouched stays as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from daysheet.stories.domain.brief import Brief, DatedItem, Details, Line, Player
from daysheet.stories.domain.page import tells
from daysheet.stories.domain.references import Reference, grounds, reference_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A row of what's next: a sentence with the dates it tells, or dates that no sentence of the part tells."""

    line: Line | None
    items: tuple[DatedItem, ...] = ()

    @property
    def text(self) -> str:
        return self.line.text if self.line else self.items[0].text

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(sorted({item.on for item in self.items}))

    @property
    def ground(self) -> Line | DatedItem:
        """What the row's passages are taken from."""
        return self.line or self.items[0]


@dataclass(frozen=True, slots=True)
class Written:
    """A line as the editor left it, what it is to rest on, and the line that it was."""

    text: str
    named: Reference
    was: Line | None = None


@dataclass(frozen=True, slots=True)
class WrittenPlayer:
    """A player as the editor left it."""

    name: str
    kind: str
    description: str
    named: Reference
    was: Player | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class WrittenNext:
    """A row of what's next as the editor left it."""

    text: str
    days: tuple[date, ...]
    named: Reference
    was: Upcoming | None = None


@dataclass(frozen=True, slots=True)
class Edits:
    """Every part of a brief as the editor left it; what was emptied is not there."""

    headline: Written | None = None
    dek: Written | None = None
    lead: Written | None = None
    takeaway: Written | None = None
    why_it_matters: Sequence[Written] = ()
    paragraph: Sequence[Written] = ()
    bullets: Sequence[Written] = ()
    players: Sequence[WrittenPlayer] = ()
    whats_next: Sequence[WrittenNext] = ()


def in_order(rows: Sequence[T], asked: Sequence[int | None]) -> list[T]:
    """The rows with those moved whose number, counted from 1, is not the one they stand at; none is lost."""
    moved = [(n, row) for at, (row, n) in enumerate(zip(rows, asked, strict=True), 1) if n not in (None, at)]
    ordered = [row for at, (row, n) in enumerate(zip(rows, asked, strict=True), 1) if n in (None, at)]
    for n, row in sorted(moved, key=lambda pair: pair[0] or 0):
        ordered.insert((n or 1) - 1, row)
    return ordered


def upcoming(brief: Brief) -> tuple[Upcoming, ...]:
    """What's next by rows: each sentence with its dates, then the dates that are left."""
    rows, left = [], list(brief.dates)
    for line in brief.whats_next:
        rows.append(Upcoming(line, tuple(item for item in left if tells(line, item))))
        left = [item for item in left if not tells(line, item)]
    return (*rows, *(Upcoming(None, (item,)) for item in left))


def rewritten(brief: Brief, edits: Edits) -> Brief:
    """The brief with the editor's lines; place, unknowns, marks and sentences stay the software's."""
    lines, dates = _whats_next(brief, edits.whats_next)
    return replace(
        brief,
        headline=_one(brief, edits.headline),
        dek=_one(brief, edits.dek),
        lead=_one(brief, edits.lead),
        why_it_matters=_many(brief, edits.why_it_matters),
        details=Details(_many(brief, edits.paragraph), _many(brief, edits.bullets)),
        players=tuple(_player(brief, player) for player in edits.players),
        whats_next=lines,
        takeaway=_one(brief, edits.takeaway),
        dates=dates,
    )


def _one(brief: Brief, written: Written | None) -> Line | None:
    if written is None:
        return None
    return Line(written.text, *grounds(written.named, written.was, brief.sentences, brief.release.title))


def _many(brief: Brief, lines: Sequence[Written]) -> tuple[Line, ...]:
    return tuple(line for written in lines if (line := _one(brief, written)))


def _player(brief: Brief, written: WrittenPlayer) -> Player:
    source, passages = grounds(written.named, written.was, brief.sentences, brief.release.title)
    is_own = written.is_own and bool(written.description)
    return Player(written.name, written.kind, written.description, source, passages, is_own)


def _whats_next(brief: Brief, rows: Sequence[WrittenNext]) -> tuple[tuple[Line, ...], tuple[DatedItem, ...]]:
    kept = [row.was if is_untouched(row) else _upcoming(brief, row) for row in rows]
    lines = tuple(row.line for row in kept if row and row.line)
    items = list(dict.fromkeys(item for row in kept if row for item in row.items))
    return lines, _dates_in_order(brief, items)


def _dates_in_order(brief: Brief, items: Sequence[DatedItem]) -> tuple[DatedItem, ...]:
    """The dates that stay in the order they had; with new ones among them, by day."""
    old, new = [item for item in brief.dates if item in items], [i for i in items if i not in brief.dates]
    return tuple(sorted([*old, *new], key=lambda item: item.on)) if new else tuple(old)


def is_untouched(row: WrittenNext) -> bool:
    """Whether the row is what it was, so that dates and passages stay exactly as they were."""
    was = row.was
    return was is not None and (row.text, row.days, row.named) == (
        was.text,
        was.days,
        reference_of(was.ground),
    )


def _upcoming(brief: Brief, row: WrittenNext) -> Upcoming:
    """The rewritten row: a date that stays keeps its own passages beside those of the sentence."""
    was = row.was.ground if row.was else None
    line = Line(row.text, *grounds(row.named, was, brief.sentences, brief.release.title))
    had = {item.on: item for item in row.was.items} if row.was else {}
    items = tuple(_dated(on, row, line, had.get(on)) for on in row.days)
    is_only_a_date = row.was is not None and row.was.line is None and bool(items)
    return Upcoming(None if is_only_a_date else line, items)


def _dated(on: date, row: WrittenNext, line: Line, had: DatedItem | None) -> DatedItem:
    source, passages = (
        (*line.source, *(had.source if had else ())),
        (*line.passages, *(had.passages if had else ())),
    )
    return DatedItem(on, row.text, tuple(dict.fromkeys(source)), tuple(dict.fromkeys(passages)))


@dataclass(frozen=True, slots=True)
class Difference:
    """A part that two versions of a brief tell differently."""

    part: str
    theirs: tuple[str, ...]
    mine: tuple[str, ...]


def differences(theirs: Brief, mine: Brief) -> list[Difference]:
    """The parts that two editors left different, in reading order."""
    other = dict(_told(theirs))
    return [Difference(part, other[part], told) for part, told in _told(mine) if other[part] != told]


def _told(brief: Brief) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each part's name, and its lines in words with what they rest on."""
    details = (*brief.details.paragraph, *brief.details.bullets)
    yield "Headline", _words((brief.headline,))
    yield "Dek", _words((brief.dek,))
    yield "Lead", _words((brief.lead,))
    yield "Why it matters", _words(brief.why_it_matters)
    yield "The details", _words(details)
    yield (
        "The players",
        tuple(
            f"{p.name}, {p.kind}: {p.description} [{reference_of(p)}{', the newsroom’s own' if p.is_own else ''}]"
            for p in brief.players
        ),
    )
    yield "What’s next", tuple(_next_words(row) for row in upcoming(brief))
    yield "The takeaway", _words((brief.takeaway,))


def _words(lines: Sequence[Line | None]) -> tuple[str, ...]:
    return tuple(f"{line.text} [{reference_of(line)}]" for line in lines if line)


def _next_words(row: Upcoming) -> str:
    days = ", ".join(day.isoformat() for day in row.days)
    return f"{row.text} [{', '.join(filter(None, (days, str(reference_of(row.ground)))))}]"
