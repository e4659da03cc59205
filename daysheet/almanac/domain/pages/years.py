"""The dates of an observance year by year, as its page tells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.observances_calendar import Observances, YearDates
from daysheet.almanac.domain.pages.reach import day_address
from daysheet.almanac.domain.pages.rows import who_says
from daysheet.almanac.domain.pages.words import run_in_words, weekday_date

YEARS_BACK, YEARS_AHEAD = 5, 10


@dataclass(frozen=True, slots=True)
class DateCell:
    """One occurrence: its words, and where it stands on the page of its month."""

    text: str
    address: str | None


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year of the table: its dates, or why there are none; `also` holds days off and what others say."""

    year: int
    dates: tuple[DateCell, ...]
    none: str
    also: str
    note: str
    is_next: bool


def table_years(today: date) -> tuple[int, int]:
    """The first and the last year of an observance's table."""
    return today.year - YEARS_BACK, today.year + YEARS_AHEAD


def year_rows(
    known: Observances, about: Observance, following: OnDay | None, today: date
) -> tuple[YearRow, ...]:
    """Five years back to ten ahead."""
    years = known.dates(about.slug, *table_years(today))
    return tuple(_row(about, year, following, today) for year in years)


def differences_in_tables(about: Observance) -> Iterator[str]:
    """Dates of a table that another source sets against the chosen one, a sentence for each year."""
    if about.rule is not None:
        return
    for year, listed in sorted(about.tables[0].by_year.items()):
        if any(not one.chosen for one in listed):
            chosen_first = sorted(listed, key=lambda one: (not one.chosen, one.start))
            said = [f"{who_says(one.sources)} {weekday_date(one.start)}" for one in chosen_first]
            yield f"{year}: {', '.join(said)}."


def _row(about: Observance, year: YearDates, following: OnDay | None, today: date) -> YearRow:
    is_next = following is not None and following.on in year.on
    is_past = bool(year.ends) and max(year.ends) < today
    runs = zip(year.on, year.ends, strict=True)
    return YearRow(
        year=year.year,
        dates=tuple(DateCell(run_in_words(on, ends), day_address(on, today)) for on, ends in runs),
        none="not this year" if year.known else "not known yet",
        also="; ".join([*_days_off(about, year), *(() if is_past else _otherwise(about, year))]),
        note="next" if is_next else "past" if is_past else "",
        is_next=is_next,
    )


def _days_off(about: Observance, year: YearDates) -> Iterator[str]:
    for day in filter(None, map(about.observed, year.on)):
        if day not in year.on:
            yield f"observed {_brief(day, year.year)}"


def _otherwise(about: Observance, year: YearDates) -> Iterator[str]:
    """What a table of the observance gives for the year, where that is not the chosen date."""
    for table in about.tables:
        for one in table.by_year.get(year.year, ()):
            if one.start not in year.on:
                yield f"{who_says(one.sources)} {_brief(one.start, year.year)}"


def _brief(day: date, year: int) -> str:
    """'Fri 3 Jul', with its year where that is another."""
    return f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if day.year != year else "")
