"""The pieces of a plan as they are kept: numbered for calendars, changed only where they must be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from daysheet.guides.domain.planning.model import Piece

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Row:
    """A piece of work on one item. `number` names it for good, `sequence` counts its changes (RFC 5545, 3.8.7.4)."""

    number: int
    on: date
    at: time
    minutes: int
    sequence: int
    changed_at: datetime

    @property
    def piece(self) -> Piece:
        return Piece(self.on, self.minutes)

    @property
    def starts(self) -> datetime:
        """The hour on the reader's own clock, in no zone."""
        return datetime.combine(self.on, self.at)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Kept:
    """An item's rows, and the highest sequence that any row of it ever had."""

    rows: tuple[Row, ...]
    sequence: int


def row_as_json(row: Row) -> dict[str, Any]:
    """What `row_from_json` reads; the moment of change with its offset."""
    return {
        "number": row.number,
        "on": row.on.isoformat(),
        "at": row.at.isoformat(timespec="minutes"),
        "minutes": row.minutes,
        "sequence": row.sequence,
        "changed_at": row.changed_at.isoformat(),
    }


def row_from_json(told: Mapping[str, Any]) -> Row:
    return Row(
        number=told["number"],
        on=date.fromisoformat(told["on"]),
        at=time.fromisoformat(told["at"]),
        minutes=told["minutes"],
        sequence=told["sequence"],
        changed_at=datetime.fromisoformat(told["changed_at"]),
    )


def done_rows(rows: Sequence[Row], done: int, today: date) -> tuple[Row, ...]:
    """The past rows, oldest first, whose work has been done: those that a new plan leaves where they are."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda one: (one.on, one.number)):
        done -= row.minutes
        if row.on >= today or done < 0:
            break
        kept.append(row)
    return tuple(kept)


def times_of(pieces: Sequence[tuple[str, Piece]], begins: time) -> dict[tuple[str, date], time]:
    """When each item's piece begins: one after the other from `begins`, earlier where a day would not hold them."""
    by_day: dict[date, list[tuple[str, Piece]]] = defaultdict(list)
    for name, piece in pieces:
        by_day[piece.on].append((name, piece))
    found: dict[tuple[str, date], time] = {}
    for day, ones in by_day.items():
        all_minutes = sum(piece.minutes for _, piece in ones)
        at = max(0, min(begins.hour * 60 + begins.minute, DAY - 1 - all_minutes))
        for name, piece in ones:
            found[name, day] = time(*divmod(min(at, DAY - 1), 60))
            at += piece.minutes
    return found


def renewed(
    before: Kept, kept: Sequence[Row], wanted: Iterable[tuple[Piece, time]], *, now: datetime
) -> Kept:
    """The rows of a new plan: `kept` as they are, then those wanted, under the numbers of the old ones.

    A piece that stays where it was keeps its bytes; one that moves keeps its number and counts one more change.
    """
    free = [row for row in before.rows if row not in kept]
    rows, moving = list(kept), []
    for piece, at in wanted:
        same = next((row for row in free if (row.piece, row.at) == (piece, at)), None)
        if same is None:
            moving.append((piece, at))
        else:
            free.remove(same)
            rows.append(same)
    sequence = before.sequence + 1 if before.rows or before.sequence else 0
    numbers = iter([row.number for row in free])
    following = max((row.number for row in before.rows), default=0)
    for piece, at in moving:
        number = next(numbers, None)
        if number is None:
            following += 1
            number = following
        rows.append(Row(number, piece.on, at, piece.minutes, sequence, now))
    has_gone = next(numbers, None) is not None
    ordered = tuple(sorted(rows, key=lambda row: (row.on, row.number)))
    return Kept(ordered, sequence if moving or has_gone else before.sequence)


def without_days(before: Kept, first: date) -> Kept:
    """The rows before a day: the later ones fall away, and a later piece under their numbers counts as changed."""
    left = tuple(row for row in before.rows if row.on < first)
    return Kept(left, before.sequence + (left != before.rows))
