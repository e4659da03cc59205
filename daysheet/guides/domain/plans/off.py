"""Days off as a reader writes them: a date or a range a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from daysheet.guides.errors import BadDays

MOST_LINES = 200
LONGEST_RANGE = 400  # days
_RANGE = re.compile(r"\s*(?:\bto\b|\buntil\b|–|—|\.\.|/|\s-\s)\s*")


def days_off_in(text: str) -> tuple[tuple[date, date], ...]:
    """The first and last days that the lines tell; BadDays names the line that cannot be read."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise BadDays(f"{len(lines)} lines of days off: give at most {MOST_LINES}.")
    return tuple(dict.fromkeys(_range(line) for line in lines))


def _range(line: str) -> tuple[date, date]:
    parts = [part for part in _RANGE.split(line) if part]
    try:
        days = [date.fromisoformat(part.strip()) for part in parts]
        first, last = days[0], days[-1]
    except (ValueError, IndexError):
        days = []
    if not 1 <= len(days) <= 2:
        raise BadDays(f"“{line[:60]}” cannot be read. Write 2026-12-24, or 2026-12-24 to 2027-01-02.")
    if last < first:
        raise BadDays(f"“{line[:60]}” ends before it begins. Write the earlier date first.")
    if (last - first).days > LONGEST_RANGE:
        raise BadDays(f"“{line[:60]}” is longer than {LONGEST_RANGE} days. Give a later first day instead.")
    return first, last


def days_off_told(ranges: Iterable[tuple[date, date]]) -> str:
    """The same lines as `days_off_in` reads."""
    return "\n".join(
        first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
        for first, last in ranges
    )
