"""The page of a search: dates that were meant, the best answer, the departments, and what to say when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from daysheet.almanac.domain.pages.birthdays import DayLink
from daysheet.almanac.domain.pages.reach import day_address, month_link
from daysheet.almanac.domain.pages.words import long_date, month_in_words
from daysheet.almanac.domain.words import MONTHS
from daysheet.editions.domain.asked import LONGEST, Asked
from daysheet.editions.domain.departments import TITLES, Finds, Page, Row, address, best_of, overview, page_of

EXAMPLES = ("thanksgiving", "4th of July", "March 17", "Ramadan 2027", "Ada Lovelace", "95050", "Santa Clara")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another search."""

    text: str
    address: str
    count: int = 0


@dataclass(frozen=True)
class Answers:
    """What a reader sees of a search."""

    asked: Asked
    only: str
    title: str
    notes: tuple[str, ...]
    best: Row | None
    dates: tuple[Row, ...]
    departments: tuple[Page, ...]
    others: tuple[Link, ...]  # of a list: what the other departments have
    near: tuple[Row, ...]
    examples: tuple[Link, ...]
    network: Any

    @property
    def everything(self) -> str:
        """The address of all departments."""
        return address(self.asked.text)

    @property
    def label(self) -> str:
        """What the box looks in."""
        return TITLES[self.only] if self.only else "Days, people, places, stories and guides"

    @property
    def sorry(self) -> str:
        """What is said where nothing is found."""
        if not self.only:
            return "Nothing here has that name."
        said = f"Nothing under “{TITLES[self.only]}” has that name."
        return f"{said} The other departments have some." if self.others else said

    @property
    def is_empty(self) -> bool:
        """Whether something was asked and nothing at all is found."""
        return bool(self.asked.text) and not (
            self.best or self.dates or any(page.count for page in self.departments)
        )


def answers(
    asked: Asked,
    finds: Sequence[Finds],
    only: str,
    number: str,
    is_forgiving: bool,
    dates: Sequence[Row],
    near: Sequence[Row],
    network: Any,
) -> Answers:
    """`only` is a department's key or anything that was typed for one; `number` the page that was asked for."""
    chosen = only if only in TITLES else ""
    found = [of for of in finds if of.count]
    best = None if chosen else best_of(found) or next(iter(dates), None)
    if chosen:
        pages = tuple(page_of(of, asked.text, number) for of in finds if of.key == chosen)
    else:
        pages = tuple(overview(of, asked.text, best) for of in found)
    others = [of for of in found if chosen and of.key != chosen]
    return Answers(
        asked=asked,
        only=chosen,
        title=_title(asked, chosen, pages),
        notes=tuple(_notes(asked, only, chosen, is_forgiving and bool(found))),
        best=best,
        dates=tuple(row for row in dates if row != best),
        departments=pages,
        others=tuple(Link(TITLES[of.key], address(asked.text, of.key), of.count) for of in others),
        near=tuple(near),
        examples=tuple(Link(text, address(text)) for text in EXAMPLES),
        network=network,
    )


def date_rows(asked: Asked, today: date) -> tuple[Row, ...]:
    """The pages of a date or a month that was typed."""
    if asked.on:
        link = DayLink(*asked.on)
        rows = [Row(link.words, f"/on/{link.part}/", "everything on this date")]
        rows += [Row(f"Born on {link.words}", f"/birthdays/{link.part}/", "birthdays")]
        return (*rows, *_of_year(asked, today))
    if asked.month:
        year = asked.year or today.year + (asked.month < today.month)
        month = month_link(date(year, asked.month, 1), today)
        return (Row(month_in_words(month.first), month.address, "day by day"),) if month else ()
    return ()


def _of_year(asked: Asked, today: date) -> tuple[Row, ...]:
    try:
        day = date(asked.year or 0, *(asked.on or ()))
    except (ValueError, TypeError):  # no year, or 29 February in a common one
        return ()
    where = day_address(day, today)
    return (Row(long_date(day), where, f"in {MONTHS[day.month - 1]} {day.year}"),) if where else ()


def _title(asked: Asked, chosen: str, pages: Sequence[Page]) -> str:
    """'thanksgiving: search', 'king: people, page 2'."""
    if not asked.text:
        return "Search"
    number = pages[0].number if chosen and pages else 1
    return f"{asked.text}: {chosen or 'search'}" + (f", page {number}" if number > 1 else "")


def _notes(asked: Asked, only: str, chosen: str, is_forgiven: bool) -> list[str]:
    """What the page has to say of the question before it answers."""
    notes = []
    if asked.was_cut:
        notes.append(f"That was long: only its first {LONGEST} characters were looked for.")
    if only and not chosen:
        notes.append("There is no such department: here is what all of them have.")
    if asked.text and not asked.words and not asked.on:
        notes.append("There is no letter and no figure in that, so there is nothing to look for.")
    if is_forgiven:
        notes.append("Nothing is spelled just so. This is spelled nearly so:")
    return notes
