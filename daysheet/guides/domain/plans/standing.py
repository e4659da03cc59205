"""A plan as it stands: guide, choices, outcome and items as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.planning.model import Plan, Scheduled
from daysheet.guides.domain.plans.choices import Choices
from daysheet.guides.domain.plans.outcome import Outcome
from daysheet.guides.domain.plans.rows import Kept, Row
from daysheet.guides.domain.plans.wishing import Item


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a plan with all that is kept of it; minutes, and days at the plan's place."""

    name: str
    minutes: int
    title: str = ""
    done: int = 0
    finished_on: date | None = None
    is_pinned: bool = False
    rows: tuple[Row, ...] = ()
    sequence: int = 0
    starts: date | None = None
    ends: date | None = None
    after: tuple[str, ...] = ()
    note: str = ""
    links: tuple[tuple[str, str], ...] = ()
    changed_at: datetime | None = None

    @property
    def left(self) -> int:
        return 0 if self.finished_on else max(0, self.minutes - self.done)

    @property
    def kept(self) -> Kept:
        return Kept(self.rows, self.sequence)

    def as_item(self, first: date) -> Item:
        """What the planner needs of it when it plans from `first` on."""
        pieces = tuple(row.piece for row in self.rows if row.on >= first)
        return Item(
            self.name,
            self.minutes,
            self.done,
            self.finished_on,
            self.is_pinned,
            pieces,
            self.title,
            self.after,
        )


@dataclass(frozen=True)
class Standing:
    """A plan as it stands; `have` maps steps that are held to how that is known."""

    guide: Guide
    choices: Choices
    outcome: Outcome
    have: Mapping[str, str] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Entry]:
        return {entry.name: entry for entry in self.entries}

    def title(self, name: str) -> str:
        """An item's title: the reader's own, or the step's."""
        entry = self.by_name.get(name)
        if entry and entry.title:
            return entry.title
        step = self.guide.steps.get(name)
        return step.title if step else name

    def as_planned(self) -> Plan:
        """The plan as the planner knows plans, days behind us included."""
        items = []
        for entry in self.entries:
            if entry.starts and entry.ends:
                pieces = tuple(row.piece for row in entry.rows)
                minutes = sum(piece.minutes for piece in pieces)
                items.append(Scheduled(entry.name, minutes, pieces, entry.starts, entry.ends))
        items.sort(key=lambda one: (one.starts, one.ends, one.id))
        known = self.outcome
        return Plan(tuple(items), known.finish, known.lower_bound, known.proved, dropped=known.dropped)

    def late_minutes(self, today: date) -> int:
        """Work that was planned for days before today and is not done; below 0 when the reader is ahead."""
        late = 0
        for entry in self.entries:
            planned = sum(row.minutes for row in entry.rows if row.on < today)
            late += (0 if entry.finished_on else planned) - (0 if entry.finished_on else entry.done)
        return late
