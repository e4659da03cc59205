"""The page of a date: all that falls on it in its next coming year, and in years past."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.births import front_births
from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.pages.birthdays import LEAP_COMES, LEAP_DAY, DayLink, day_after, day_before
from daysheet.almanac.domain.pages.months import everywhere, is_red
from daysheet.almanac.domain.pages.reach import day_address
from daysheet.almanac.domain.pages.rows import (
    EventRow,
    ObservanceRow,
    PersonRow,
    event_row,
    in_columns,
    observance_row,
    people_by_year,
    period_row,
)
from daysheet.almanac.domain.pages.words import days_between

CHIEF = 2
BEST = 10  # with the chief ones
BIRTHS = 12


@dataclass(frozen=True, slots=True)
class DatePage:
    """A date: the best of its observances, the rest, births and events."""

    day: date
    here: DayLink
    is_red: bool
    leaf_line: str
    leap_note: str
    month_address: str | None
    chief: tuple[ObservanceRow, ...]
    rows: tuple[ObservanceRow, ...]
    rest: tuple[ObservanceRow, ...]
    periods: tuple[ObservanceRow, ...]
    count: int
    births_columns: tuple[tuple[str, tuple[PersonRow, ...]], ...]
    births_count: int
    events: tuple[EventRow, ...]
    previous: DayLink
    next: DayLink


def date_page(almanac: AlmanacDay, network: Collection[str], today: date) -> DatePage:
    """The page of the day's month and day; `network` is the slugs of places that have a page here."""
    day, items = almanac.day, everywhere(almanac.observances)
    chief = [item for item in items if may_lead(item)][:CHIEF]
    others = [item for item in items if item not in chief]
    best = BEST - len(chief)
    return DatePage(
        day=day,
        here=DayLink(day.month, day.day),
        is_red=is_red(day, items),
        leaf_line=days_between(day, today),
        leap_note=f"{LEAP_COMES} This is the next." if (day.month, day.day) == LEAP_DAY else "",
        month_address=day_address(day, today),
        chief=tuple(observance_row(item, day) for item in chief),
        rows=tuple(observance_row(item, day) for item in others[:best]),
        rest=tuple(observance_row(item, day) for item in others[best:]),
        periods=tuple(period_row(item) for item in (*almanac.all_week, *almanac.all_month)),
        count=len(items),
        births_columns=in_columns(people_by_year(front_births(almanac.births, BIRTHS))),
        births_count=len(almanac.births),
        events=tuple(event_row(event, network) for event in sorted(almanac.events, key=lambda e: e.on)),
        previous=day_before(day.month, day.day),
        next=day_after(day.month, day.day),
    )


def may_lead(item: OnDay) -> bool:
    """Law, an institution or a faith; never a day of custom, of a state or abroad alone."""
    about = item.observance
    elsewhere = about.is_abroad or bool(about.states)
    return about.kind not in ("popular", "food") and not elsewhere and not about.compilers_only
