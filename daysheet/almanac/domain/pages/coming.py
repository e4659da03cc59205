"""A list of observances by month, in the order in which they come from today, in pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.words import month_in_words, run_in_words

ROWS_A_PAGE = 150
DAYS_AHEAD = 366
NO_DATE = "No date within a year"


@dataclass(frozen=True, slots=True)
class ComingRow:
    """An observance with when it comes."""

    slug: str
    name: str
    said: str
    month: str


@dataclass(frozen=True, slots=True)
class ComingPage:
    """One page of the list at an address; `months` groups its rows under the name of their month."""

    base: str
    name: str
    count: int
    number: int
    pages: int
    months: tuple[tuple[str, tuple[ComingRow, ...]], ...]

    @property
    def address(self) -> str:
        return self._address(self.number)

    @property
    def previous(self) -> str | None:
        return self._address(self.number - 1) if self.number > 1 else None

    @property
    def next(self) -> str | None:
        return self._address(self.number + 1) if self.number < self.pages else None

    def _address(self, number: int) -> str:
        return self.base + (f"?page={number}" if number > 1 else "")


def coming_page(
    known: Observances, chosen: Collection[Observance], number: int, today: date, *, base: str, name: str
) -> ComingPage | None:
    """A page of some observances from today on; None for a page that is not there."""
    pages = -(-len(chosen) // ROWS_A_PAGE)
    if not 1 <= number <= pages:
        return None
    rows = list(_rows(known, chosen, today))[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]
    months = tuple((month, tuple(group)) for month, group in groupby(rows, key=lambda row: row.month))
    return ComingPage(base, name, len(chosen), number, pages, months)


def coming_items(known: Observances, today: date) -> Iterator[OnDay]:
    """Every occurrence that is on today or begins within a year, day by day."""
    for ahead in range(DAYS_AHEAD):
        day = today + timedelta(days=ahead)
        marked = known.on(day)
        for item in (*marked.observances, *marked.all_week, *marked.all_month):
            if item.on == day or item.on < today <= item.ends:
                yield item


def _rows(known: Observances, chosen: Collection[Observance], today: date) -> Iterator[ComingRow]:
    """Each once, by its next date; last those that have none within a year."""
    wanted, seen = {about.slug for about in chosen}, set()
    for item in coming_items(known, today):
        about = item.observance
        if about.slug in wanted and about.slug not in seen:
            seen.add(about.slug)
            yield ComingRow(about.slug, about.name, _brief(item), month_in_words(max(item.on, today)))
    for about in chosen:
        if about.slug not in seen:
            yield ComingRow(about.slug, about.name, "", NO_DATE)


def _brief(item: OnDay) -> str:
    """'Wed 25' under its month's name; a period by its days."""
    return f"{item.on:%a} {item.on.day}" if item.on == item.ends else run_in_words(item.on, item.ends)
