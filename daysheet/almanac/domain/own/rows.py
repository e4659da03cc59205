"""What an editor says over a shipped row: one value per kind of fact."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.sources import Source

Action = Literal["add", "correct", "hide", "off_front", "on_front"]
ACTIONS: tuple[Action, ...] = ("add", "correct", "hide")
FRONT_ACTIONS: tuple[Action, ...] = ("off_front", "on_front")  # for people: a front page, or off it


@dataclass(frozen=True, slots=True)
class OwnRow:
    """What all rows have: what it does, for which place alone (None: everywhere), and who says so."""

    action: Action
    only_in: str | None
    slug: str
    source: Source


@dataclass(frozen=True, slots=True)
class OwnObservance(OwnRow):
    """Empty fields of a correction leave what is shipped."""

    name: str = ""
    rule: str = ""
    kind: str = ""
    scope: tuple[str, ...] = ()
    declared_by: str = ""


@dataclass(frozen=True, slots=True)
class OwnPerson(OwnRow):
    """`place` is the slug of a birthplace that the gazetteer has."""

    name: str = ""
    born: date | None = None
    died: str = ""
    occupation: str = ""
    birthplace: str = ""
    country: str = ""
    place: str = ""
    county: str = ""
    state: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OwnEvent(OwnRow):
    """Its slug is `event_key` of the shipped event, or of its own day and text."""

    on: date | None = None
    text: str = ""
    where: str = ""
    place: str = ""
    state: str = ""
    latitude: float | None = None
    longitude: float | None = None
    kind: str = ""


Own = OwnObservance | OwnPerson | OwnEvent


@dataclass(frozen=True, slots=True)
class OwnRows:
    """All rows of a network."""

    observances: tuple[OwnObservance, ...] = ()
    people: tuple[OwnPerson, ...] = ()
    events: tuple[OwnEvent, ...] = ()

    def places(self) -> tuple[str, ...]:
        """The places that have rows of their own."""
        rows: Iterable[OwnRow] = (*self.observances, *self.people, *self.events)
        return tuple(sorted({row.only_in for row in rows if row.only_in}))

    def of(self, place: str | None) -> OwnRows:
        """The rows for one place alone; with None, those for everywhere."""
        return OwnRows(
            tuple(row for row in self.observances if row.only_in == place),
            tuple(row for row in self.people if row.only_in == place),
            tuple(row for row in self.events if row.only_in == place),
        )

    def __bool__(self) -> bool:
        return bool(self.observances or self.people or self.events)


@dataclass
class BadRow(Exception):
    """A row that cannot be taken: what is wrong, by the field that it is in."""

    problems: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join(self.problems.values())


def event_key(event: Event) -> str:
    """What names an event, which has no slug: its day, and a digest of its text."""
    return key_of(event.on, event.text)


def key_of(on: date, text: str) -> str:
    """'1906-04-18-3f2a…', the same for the same day and text."""
    return f"{on.isoformat()}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
