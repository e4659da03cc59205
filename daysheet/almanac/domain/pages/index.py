"""The first page of the holidays: the next one, the year's, the month's, and the ways to all others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.observances import Observance, OnDay, order
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.months import is_red, month_everywhere
from daysheet.almanac.domain.pages.reach import MonthLink, YearOfMonths, month_address, years_of_months
from daysheet.almanac.domain.pages.strip import Strip, strip_of
from daysheet.almanac.domain.pages.words import days_between
from daysheet.almanac.domain.words_scopes import KINDS

LEADING_DAYS = 12
# For leading a month a law, the United Nations and a faith weigh the same; the number of sources decides.
WEIGHTS = {"federal": 0, "us-law": 1, "us-proclamation": 1, "un": 1, "religious": 1, "international": 2}


@dataclass(frozen=True, slots=True)
class HolidayDate:
    """A public holiday in one of the years set side by side; `observed` where the day off is another day."""

    on: date
    observed: date | None
    is_past: bool


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    """A row of the public holidays."""

    slug: str
    name: str
    dates: tuple[HolidayDate, ...]
    is_next: bool


@dataclass(frozen=True, slots=True)
class LeadingDay:
    """A day of the month with what leads it, and the second."""

    day: date
    is_red: bool
    address: str
    name: str
    also: str


@dataclass(frozen=True, slots=True)
class KindLink:
    """A kind with how many observances there are of it."""

    kind: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class HolidaysIndex:
    """The first page of the holidays on a day."""

    next: OnDay
    leaf_line: str
    public_years: tuple[int, ...]
    public: tuple[PublicHoliday, ...]
    strip: Strip
    month: MonthLink
    leading: tuple[LeadingDay, ...]
    kinds: tuple[KindLink, ...]
    years: tuple[YearOfMonths, ...]
    count: int


def holidays_index(known: Observances, today: date) -> HolidaysIndex:
    following = _next_public(known, today)
    years, first = (today.year, today.year + 1), today.replace(day=1)
    public = [
        PublicHoliday(about.slug, about.name, _dates(about, years, today), about is following.observance)
        for about in known.of_kind("federal")
    ]
    return HolidaysIndex(
        next=following,
        leaf_line=days_between(following.on, today),
        public_years=years,
        public=tuple(sorted(public, key=lambda row: row.dates[0].on)),
        strip=strip_of(known, today.year),
        month=MonthLink(first, month_address(first)),
        leading=leading_days(known, first),
        kinds=kind_links(known),
        years=years_of_months(today),
        count=len(known.all),
    )


def kind_links(known: Observances) -> tuple[KindLink, ...]:
    """The kinds in the order in which a day shows them."""
    counts = known.kinds()
    return tuple(KindLink(kind, name, counts[kind]) for kind, name in KINDS.items() if kind in counts)


def leading_days(known: Observances, first: date) -> tuple[LeadingDay, ...]:
    """The days of a month that matter to most, by date."""
    weighty = {
        day: sorted(filter(_may_lead, items), key=_weight)
        for day, items in month_everywhere(known, first).items()
    }
    best = sorted((day for day, items in weighty.items() if items), key=lambda day: _weight(weighty[day][0]))
    return tuple(_leading_day(day, weighty[day]) for day in sorted(best[:LEADING_DAYS]))


def _leading_day(day: date, items: list[OnDay]) -> LeadingDay:
    names = [item.observance.name + (" (day off)" if item.on != day else "") for item in items]
    return LeadingDay(
        day=day,
        is_red=is_red(day, items),
        address=f"/holidays/{items[0].observance.slug}/",
        name=names[0],
        also=names[1] if len(names) > 1 else "",
    )


def _may_lead(item: OnDay) -> bool:
    about = item.observance
    return about.kind in WEIGHTS and not about.is_abroad and not about.states and not about.compilers_only


def _weight(item: OnDay) -> tuple[int, int, tuple[object, ...]]:
    return WEIGHTS[item.observance.kind], -len(item.observance.sources), order(item)


def _dates(about: Observance, years: Iterable[int], today: date) -> tuple[HolidayDate, ...]:
    days = (one.start for year in years for one in about.occurrences(year))
    return tuple(HolidayDate(day, _day_off(about, day), is_past=day < today) for day in days)


def _day_off(about: Observance, on: date) -> date | None:
    observed = about.observed(on)
    return None if observed == on else observed


def _next_public(known: Observances, today: date) -> OnDay:
    """The federal holiday that is on or comes next; there is one within every year."""
    coming = (known.next_of(about.slug, today) for about in known.of_kind("federal"))
    return min((item for item in coming if item), key=lambda item: item.on)
