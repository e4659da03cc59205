"""The page of a month: its days with what is marked on them, and what lasts longer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.observances import OnDay, order
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.reach import SUNDAY, MonthLink, month_after, month_link, weeks_of
from daysheet.almanac.domain.pages.rows import ObservanceRow, observance_row, period_row

FOLDED = frozenset({"popular", "food"})
ON_PAPER = 3  # rows of a day that the printed sheet has room for


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day with what is shown of it; the rest is counted, for the screen and for paper."""

    day: date
    is_red: bool
    rows: tuple[ObservanceRow, ...]
    more: int
    more_on_paper: int


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A day in the month's table."""

    day: date
    is_red: bool
    is_today: bool


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A month: its table, what lasts a week or longer, and its days."""

    first: date
    weeks: tuple[tuple[MonthCell | None, ...], ...]
    periods: tuple[ObservanceRow, ...]
    days: tuple[DayOfMonth, ...]
    previous: MonthLink | None
    next: MonthLink | None


def month_page(known: Observances, first: date, today: date) -> MonthPage:
    days = month_everywhere(known, first)
    red = {day for day, items in days.items() if is_red(day, items)}
    return MonthPage(
        first=first,
        weeks=tuple(
            tuple(MonthCell(day, day in red, day == today) if day else None for day in week)
            for week in weeks_of(first)
        ),
        periods=tuple(period_row(item, first) for item in known.periods_in(first.year, first.month)),
        days=tuple(_day_of_month(day, items) for day, items in days.items()),
        previous=month_link(month_after(first, -1), today),
        next=month_link(month_after(first), today),
    )


def month_everywhere(known: Observances, first: date) -> dict[date, list[OnDay]]:
    """The days of a month as a page without a place orders them."""
    return {day: everywhere(items) for day, items in known.in_month(first.year, first.month).items()}


def everywhere(items: Iterable[OnDay]) -> list[OnDay]:
    """For a page without a place: what all may mark before what some states do, and abroad last."""
    return sorted(items, key=lambda item: (item.observance.is_abroad, item.observance.is_local, order(item)))


def is_red(day: date, items: Iterable[OnDay]) -> bool:
    """Sundays and public holidays, with their days off, are printed in the second ink."""
    return day.weekday() == SUNDAY or any(item.observance.kind == "federal" for item in items)


def _day_of_month(day: date, items: Sequence[OnDay]) -> DayOfMonth:
    """All but the folded; of a day that has only such, its first."""
    shown = [item for item in items if not _is_folded(item)] or list(items[:1])
    return DayOfMonth(
        day=day,
        is_red=is_red(day, items),
        rows=tuple(observance_row(item, day) for item in shown),
        more=len(items) - len(shown),
        more_on_paper=len(items) - min(len(shown), ON_PAPER),
    )


def _is_folded(item: OnDay) -> bool:
    about = item.observance
    return (about.kind in FOLDED and not about.is_well_known) or about.compilers_only or about.is_abroad
