"""Rows and columns of a printed page, found by where its fragments begin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME_ROW, _SAME_X, _NARROWEST, _FEWEST_ROWS = 0.4, 3.0, 90.0, 4
_COLUMN_CHARACTERS = 18  # a column of text; a table's cells are shorter
_CHARACTER = 0.42  # of the size: how wide one is at least, on average
_MOST_CROSSING, _DEEPEST = 0.2, 3


@dataclass(frozen=True, slots=True)
class Fragment:
    """Some text, where it begins on the page in points from the lower left, and how large it is set."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one line, from left to right."""

    parts: tuple[Fragment, ...]

    @property
    def x(self) -> float:
        return self.parts[0].x

    @property
    def y(self) -> float:
        return self.parts[0].y

    @property
    def size(self) -> float:
        return max(part.size for part in self.parts)

    @property
    def text(self) -> str:
        return " ".join("".join(part.text for part in self.parts).split())

    @property
    def end(self) -> float:
        """Where the row ends at least."""
        last = self.parts[-1]
        return last.x + len(last.text.strip()) * last.size * _CHARACTER


def rows_of(page: Sequence[Fragment]) -> list[Row]:
    """The page's rows from top to bottom; of fragments at the same place the first drawn comes first."""
    rows: list[list[Fragment]] = []
    for fragment in sorted((f for f in page if f.text.strip()), key=lambda f: -f.y):
        if rows and rows[-1][0].y - fragment.y <= _SAME_ROW * max(fragment.size, 4):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [Row(tuple(sorted(parts, key=lambda f: f.x))) for parts in rows]


def in_reading_order(rows: list[Row], depth: int = 0) -> list[list[Row]]:
    """The rows as blocks, one after the other as they are read: column by column where there are columns."""
    at = second_column(rows) if depth < _DEEPEST else None
    if at is None:
        return [rows] if rows else []
    starts = [n for n, row in enumerate(rows) if begins_at(row, at)]
    first, last = starts[0], len(rows) if is_open(rows, starts[-1], at) else starts[-1] + 1
    while last < len(rows) and rows[last].end < at:
        last += 1  # the left column may be the longer one
    left = [row for n in range(first, last) if (row := part_of(rows[n], at, is_left=True))]
    right = [row for n in range(first, last) if (row := part_of(rows[n], at, is_left=False))]
    blocks = [rows[:first], *in_reading_order(left, depth + 1), *in_reading_order(right, depth + 1)]
    return [block for block in blocks if block] + in_reading_order(rows[last:], depth + 1)


def is_open(rows: list[Row], last: int, at: float) -> bool:
    """Whether nothing after the last row of the second column crosses it."""
    return all(row.end < at for row in rows[last + 1 :])


def begins_at(row: Row, at: float) -> bool:
    return any(abs(part.x - at) <= _SAME_X for part in row.parts)


def part_of(row: Row, at: float, *, is_left: bool) -> Row | None:
    """The row's part in the left or the right column; a row that crosses both stays in the left."""
    if not begins_at(row, at):
        return row if is_left == (row.x < at - _SAME_X) else None
    parts = tuple(part for part in row.parts if (part.x < at - _SAME_X) == is_left)
    return Row(parts) if parts else None


def second_column(rows: list[Row]) -> float | None:
    """Where a second column begins, or None."""
    left = min((row.x for row in rows), default=0.0)
    found = Counter(
        round(part.x / _SAME_X) * _SAME_X for row in rows for part in row.parts if part.x > left + _NARROWEST
    )
    likely = sorted((x for x, n in found.items() if n >= _FEWEST_ROWS), key=lambda x: (-found[x], x))
    return next((x for x in likely[:6] if is_column(rows, x)), None)


def is_column(rows: list[Row], at: float) -> bool:
    """Whether two columns of text meet there: both sides hold lines, and few lines cross."""
    starts = [n for n, row in enumerate(rows) if begins_at(row, at)]
    within = rows[starts[0] : starts[-1] + 1] if starts else []
    right = [len(r.text) for row in within if (r := part_of(row, at, is_left=False))]
    left = [len(r.text) for row in within if (r := part_of(row, at, is_left=True))]
    if len(right) < _FEWEST_ROWS or len(left) < _FEWEST_ROWS:
        return False
    crossing = sum(not begins_at(row, at) and row.x < at < row.end for row in within)
    is_text = min(sum(left) / len(left), sum(right) / len(right)) >= _COLUMN_CHARACTERS
    return is_text and crossing <= _MOST_CROSSING * len(within)
