"""What is on in town on a day, as rows ready to be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

MOST_ROWS = 10
A_NIGHT = timedelta(hours=18)  # what lasts no longer belongs to the day on which it began


class Publisher(Protocol):
    """Whose calendar it is."""

    @property
    def name(self) -> str: ...
    @property
    def shown_address(self) -> str: ...


class Told(Protocol):
    """An occurrence, kept or just read."""

    starts_on: date
    ends_on: date
    starts_at: datetime | None
    ends_at: datetime | None
    title: str
    where: str
    address: str


@dataclass(frozen=True, slots=True)
class TownRow:
    """A line of 'In town'; `at` in the place's zone, `until` for what goes on after the day."""

    title: str
    where: str
    address: str
    at: datetime | None
    until: date | None
    is_going_on: bool
    publisher: Publisher


@dataclass(frozen=True, slots=True)
class InTown:
    """The rows of a day, how many more there are, and whose those are."""

    rows: tuple[TownRow, ...]
    more: int
    more_of: tuple[Publisher, ...]
    publishers: tuple[Publisher, ...]


def town_row(told: Told, publisher: Publisher, day: date, zone: ZoneInfo) -> TownRow:
    starts_today = told.starts_on == day
    return TownRow(
        title=told.title,
        where=told.where,
        address=told.address,
        at=told.starts_at.astimezone(zone) if told.starts_at and starts_today else None,
        until=told.ends_on if told.ends_on > day and not _is_night(told) else None,
        is_going_on=not starts_today,
        publisher=publisher,
    )


def in_town(on_day: Iterable[tuple[Told, Publisher]], day: date, zone: ZoneInfo) -> InTown:
    """The day's rows in the order given, the first ten; a night that began the day before is over."""
    shown = [(told, by) for told, by in on_day if told.starts_on == day or not _is_night(told)]
    rows = tuple(town_row(told, by, day, zone) for told, by in shown)
    rest = rows[MOST_ROWS:]
    return InTown(rows[:MOST_ROWS], len(rest), _named(rest), _named(rows))


def _named(rows: Iterable[TownRow]) -> tuple[Publisher, ...]:
    """Each publisher once, in the order of the rows."""
    return tuple({row.publisher.name: row.publisher for row in rows}.values())


def _is_night(told: Told) -> bool:
    return bool(told.starts_at and told.ends_at and told.ends_at - told.starts_at <= A_NIGHT)
