"""The page of one kind of observances, in the order in which they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.words import month_in_words, run_in_words
from daysheet.almanac.domain.words_scopes import KINDS

ROWS_A_PAGE = 150
DAYS_AHEAD = 366
NO_DATE = "No date within a year"


@dataclass(frozen=True, slots=True)
class KindRow:
    """An observance with when it comes."""

    slug: str
    name: str
    said: str
    month: str


@dataclass(frozen=True, slots=True)
class KindPage:
    """One page of a kind; `months` groups its rows under the name of their month."""

    kind: str
    name: str
    count: int
    number: int
    pages: int
    months: tuple[tuple[str, tuple[KindRow, ...]], ...]

    @property
    def address(self) -> str:
        return _address(self.kind, self.number)

    @property
    def previous(self) -> str | None:
        return _address(self.kind, self.number - 1) if self.number > 1 else None

    @property
    def next(self) -> str | None:
        return _address(self.kind, self.number + 1) if self.number < self.pages else None


def kind_page(known: Observances, kind: str, number: int, today: date) -> KindPage | None:
    """A page of a kind from today on; None for a kind or a page that is not there."""
    count = len(known.of_kind(kind))
    pages = -(-count // ROWS_A_PAGE)
    if not 1 <= number <= pages:
        return None
    rows = list(_coming(known, kind, today))[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]
    months = tuple((month, tuple(group)) for month, group in groupby(rows, key=lambda row: row.month))
    return KindPage(kind, KINDS[kind], count, number, pages, months)


def _coming(known: Observances, kind: str, today: date) -> Iterator[KindRow]:
    """Each once, by its next date; last those that have none within a year."""
    seen = set()
    for item in _within_a_year(known, kind, today):
        if item.observance.slug not in seen:
            seen.add(item.observance.slug)
            said = _brief(item)
            month = month_in_words(max(item.on, today))
            yield KindRow(item.observance.slug, item.observance.name, said, month)
    for about in known.of_kind(kind):
        if about.slug not in seen:
            yield KindRow(about.slug, about.name, "", NO_DATE)


def _within_a_year(known: Observances, kind: str, today: date) -> Iterator[OnDay]:
    """Occurrences that are on today or begin within a year, day by day."""
    for ahead in range(DAYS_AHEAD):
        day = today + timedelta(days=ahead)
        marked = known.on(day)
        for item in (*marked.observances, *marked.all_week, *marked.all_month):
            if item.observance.kind == kind and (item.on == day or item.on < today <= item.ends):
                yield item


def _brief(item: OnDay) -> str:
    """'Wed 25' under its month's name; a period by its days."""
    return f"{item.on:%a} {item.on.day}" if item.on == item.ends else run_in_words(item.on, item.ends)


def _address(kind: str, number: int) -> str:
    return f"/holidays/kinds/{kind}/" + (f"?page={number}" if number > 1 else "")
