"""The pages of the world's public holidays: all countries, one country, and a date around the world."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from daysheet.almanac.domain.countries import COUNTRIES, by_name, countries_in_words, sorting_name
from daysheet.almanac.domain.observances import TERRITORIES
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.birthdays import DayLink, day_after, day_before
from daysheet.almanac.domain.pages.words import days_between, long_date, weekday_date
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.world import WorldDay, WorldHoliday
from daysheet.almanac.domain.world_calendar import World
from daysheet.almanac.domain.world_days import around_the_world, observance_of

YEARS_SHOWN = 2
RECURS_FROM = 3  # years with a date: what came less often is not missed in another year
HOME = frozenset({"us", "um", *TERRITORIES})
NAMED_OPENLY = 8  # countries that an observance's page names without folding


@dataclass(frozen=True, slots=True)
class CountryLink:
    """A country with what is said beside its name, and when."""

    code: str
    name: str
    said: str = ""
    day: date | None = None

    @property
    def address(self) -> str:
        return f"/holidays/countries/{self.code}/"


@dataclass(frozen=True, slots=True)
class HolidayCountries:
    """Where an observance is a public holiday, and who says so; a long list is folded."""

    links: tuple[CountryLink, ...]
    said: str

    @property
    def is_long(self) -> bool:
        return len(self.links) > NAMED_OPENLY


@dataclass(frozen=True, slots=True)
class CountriesIndex:
    """All countries by their first letter, each with its next public holiday."""

    letters: tuple[tuple[str, tuple[CountryLink, ...]], ...]
    count: int


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A public holiday of a year; `address` where its observance has a page."""

    day: date
    name: str
    address: str | None
    said: str
    is_past: bool
    is_next: bool


@dataclass(frozen=True, slots=True)
class CountryYear:
    """A year of a country, with what is not known of it yet."""

    year: int
    rows: tuple[CountryRow, ...]
    unknown: tuple[str, ...]
    is_reached: bool


@dataclass(frozen=True, slots=True)
class CountryPage:
    """What a reader sees of a country."""

    here: CountryLink
    next: date | None
    next_name: str
    next_address: str | None
    leaf_line: str
    years: tuple[CountryYear, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class WorldObservanceRow:
    """An observance of a date, with where."""

    slug: str
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class WorldDatePage:
    """The world's public holidays on a date."""

    day: date
    here: DayLink
    leaf_line: str
    rows: tuple[WorldObservanceRow, ...]
    countries: tuple[CountryLink, ...]
    previous: DayLink
    next: DayLink


def countries_index(world: World, today: date) -> CountriesIndex:
    links = [_with_next(world, code, today) for code in by_name(COUNTRIES)]
    letters = groupby(links, key=lambda link: sorting_name(link.code)[0].upper())
    return CountriesIndex(tuple((letter, tuple(same)) for letter, same in letters), len(links))


def country_page(world: World, known: Observances, code: str, today: date) -> CountryPage:
    """The page of a country: this year and the next."""
    coming = world.next_of(code, today)
    off = coming.next_off(today) if coming else None
    return CountryPage(
        here=CountryLink(code, COUNTRIES[code]),
        next=off,
        next_name=coming.holiday.name if coming else "",
        next_address=_address(coming.holiday.slug, known, world) if coming else None,
        leaf_line=days_between(off, today) if off else "",
        years=tuple(_year(world, known, code, today.year + n, today) for n in range(YEARS_SHOWN)),
        sources=tuple(dict.fromkeys(source for one in world.of_country(code) for source in one.sources)),
    )


def world_date_page(world: World, known: Observances, day: date, today: date) -> WorldDatePage:
    """What is a public holiday somewhere on a day, by observance and by country."""
    items = around_the_world(day, known, world)
    shown = {item.observance.slug for item in items}
    by_country: dict[str, list[str]] = {}
    for one in world.on(day):
        if one.holiday.slug in shown:
            by_country.setdefault(one.holiday.country, []).append(_name_on(one, day))
    return WorldDatePage(
        day=day,
        here=DayLink(day.month, day.day),
        leaf_line=days_between(day, today),
        rows=tuple(
            WorldObservanceRow(i.observance.slug, i.observance.name, countries_in_words(i.observance.scope))
            for i in items
        ),
        countries=tuple(
            CountryLink(code, COUNTRIES[code], "; ".join(dict.fromkeys(by_country[code])))
            for code in by_name(by_country)
        ),
        previous=day_before(day.month, day.day),
        next=day_after(day.month, day.day),
    )


def holiday_countries(world: World, slug: str, today: date) -> HolidayCountries:
    """Where an observance is a public holiday abroad this year or the next: our laws tell of home."""
    codes = set(world.countries_of(slug, (today.year, today.year + 1))) - HOME
    said = dict.fromkeys(s.publisher for one in world.of_observance(slug) for s in one.sources)
    return HolidayCountries(
        tuple(CountryLink(code, COUNTRIES[code]) for code in by_name(codes)), ", ".join(said)
    )


def _with_next(world: World, code: str, today: date) -> CountryLink:
    coming = world.next_of(code, today)
    if coming is None:
        return CountryLink(code, COUNTRIES[code], "none known")
    return CountryLink(code, COUNTRIES[code], coming.holiday.name, coming.next_off(today))


def _year(world: World, known: Observances, code: str, year: int, today: date) -> CountryYear:
    coming, holidays = world.next_of(code, today), world.of_country(code)
    is_reached = any(one.is_known(year) for one in holidays)
    return CountryYear(
        year=year,
        rows=tuple(
            CountryRow(
                day=day.on if day.on.year == year and not day.is_moved else day.off[-1],
                name=day.holiday.name,
                address=_address(day.holiday.slug, known, world),
                said=" ".join(_remarks(day, year)),
                is_past=max(day.off) < today,
                is_next=day == coming,
            )
            for day in world.year(code, year)
        ),
        unknown=tuple(sorted(_unknown(holidays, year))) if is_reached else (),
        is_reached=is_reached,
    )


def _address(slug: str, known: Observances, world: World) -> str | None:
    return f"/holidays/{slug}/" if observance_of(slug, known, world) else None


def _remarks(day: WorldDay, year: int) -> Iterator[str]:
    """What is to be said of a date beside its name."""
    if day.observed == day.on:
        yield "The day off."
    elif day.observed and day.is_moved:
        yield f"Moved from {weekday_date(day.on)}."
    elif day.observed and day.on.year != year:
        yield f"The day off for {long_date(day.on)}."
    elif day.observed:
        yield f"{weekday_date(day.observed)} is a day off too."
    if day.depends_on:
        yield f"Estimated {day.depends_on}."


def _unknown(holidays: Iterable[WorldHoliday], year: int) -> Iterator[str]:
    """Names of what comes every year, but whose list does not reach this one."""
    for one in holidays:
        years = {on.year for on, *_ in one.listed}
        if one.last < year and len(years) >= RECURS_FROM and {one.last, one.last - 1} & years:
            yield one.name


def _name_on(one: WorldDay, day: date) -> str:
    return one.holiday.name if day == one.on and not one.is_moved else f"{one.holiday.name} (day off)"
