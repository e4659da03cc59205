"""All observances with an index of their days, one year at a time."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from daysheet.almanac.domain import calendars
from daysheet.almanac.domain.observances import Observance, OnDay, applies_to, lasts_a_week, order
from daysheet.almanac.domain.public_holidays import FEDERAL, PublicHoliday, codes_of, lawgiver_of, laws_at
from daysheet.almanac.domain.rules import Occurrence, occurrences
from daysheet.almanac.domain.tables import DatedTable
from daysheet.almanac.errors import UnknownObservance
from daysheet.places.domain.locality import Locality

YEARS_KEPT = 64
NEAR_MATCHES = 5


class Marked(NamedTuple):
    """What a day holds: single days, and the periods that it lies in."""

    observances: tuple[OnDay, ...]
    all_week: tuple[OnDay, ...]
    all_month: tuple[OnDay, ...]


@dataclass(frozen=True, slots=True)
class YearDates:
    """The dates of one observance in one year, as `daysheet dates` prints them."""

    year: int
    on: tuple[date, ...]
    ends: tuple[date, ...]
    observed: tuple[date, ...]
    estimated: bool
    known: bool

    def as_json(self) -> dict[str, object]:
        return {
            "year": self.year,
            "on": [day.isoformat() for day in self.on],
            "ends": [day.isoformat() for day in self.ends],
            "observed": [day.isoformat() for day in self.observed],
            "estimated": self.estimated,
            "known": self.known,
        }


class Observances:
    """Every observance, by slug and by day; a year's days are worked out once, when first asked for."""

    def __init__(self, observances: tuple[Observance, ...]) -> None:
        self.all = observances
        self._by_slug = {slug: one for one in observances for slug in (*one.aliases, one.slug)}
        self._tables = {
            table.slug: table for one in observances for table in one.tables if table.slug != one.slug
        }
        self._years: dict[int, _Year] = {}

    def with_pages(self) -> tuple[Observance, ...]:
        """Every observance that has a page, those of one place alone among them."""
        return self.all

    def by_slug(self, slug: str) -> Observance | None:
        """The observance that a slug, present or former, answers to."""
        return self._by_slug.get(slug)

    def find(self, slug: str) -> Observance:
        """As by_slug, or UnknownObservance with slugs that look alike."""
        found = self._by_slug.get(slug)
        if found is None:
            raise UnknownObservance(slug, self.near(slug))
        return found

    def near(self, slug: str) -> tuple[str, ...]:
        """Slugs that a mistyped one may mean, likeliest first."""
        asked = slug.strip().casefold().replace(" ", "-").replace("_", "-").replace("'", "")
        alike = difflib.get_close_matches(asked, self._by_slug, n=NEAR_MATCHES, cutoff=0.7)
        holding = sorted((known for known in self._by_slug if asked and asked in known), key=len)
        return tuple(dict.fromkeys([*alike, *holding]))[:NEAR_MATCHES]

    def on(self, day: date, place: Locality | None = None) -> Marked:
        """What falls on a day for a place, in order; for no place, everything."""
        year, codes = self._year(day.year), codes_of(place) if place else None
        found = (_at_place(item, day, codes) for item in year.days.get(day, ()))
        singles = tuple(sorted((item for item in found if item), key=order))
        periods = [
            item
            for item in year.periods
            if item.on <= day <= item.ends and applies_to(item.observance, codes, day.year)
        ]
        weeks = tuple(item for item in periods if lasts_a_week(item))
        return Marked(singles, weeks, tuple(item for item in periods if not lasts_a_week(item)))

    def in_month(self, year: int, month: int, place: Locality | None = None) -> dict[date, tuple[OnDay, ...]]:
        """The single days of every day of a month; a day with none is there, empty."""
        last = calendars.last_day(year, month).day
        days = [date(year, month, number) for number in range(1, last + 1)]
        return {day: self.on(day, place).observances for day in days}

    def periods_in(self, year: int, month: int, place: Locality | None = None) -> tuple[OnDay, ...]:
        """Weeks and months that touch a month, by their first day."""
        first, last = date(year, month, 1), calendars.last_day(year, month)
        codes = codes_of(place) if place else None
        touching = [item for item in self._year(year).periods if item.on <= last and item.ends >= first]
        return tuple(
            sorted((i for i in touching if applies_to(i.observance, codes, year)), key=lambda i: i.on)
        )

    def kinds(self) -> Mapping[str, int]:
        """How many observances there are of each kind."""
        return Counter(one.kind for one in self.all)

    def of_kind(self, kind: str) -> tuple[Observance, ...]:
        return tuple(one for one in self.all if one.kind == kind)

    def dates(self, slug: str, first: int, last: int, place: Locality | None = None) -> tuple[YearDates, ...]:
        """The dates of an observance by year, both years included; a table's own slug answers by the table.

        With a place, by its law where that sets another day or another day off.
        """
        about = self.find(slug)
        for year in (first, last):
            calendars.check_year(year)
        dated = self._tables.get(slug, about)
        return tuple(_year_dates(dated, about, year, place) for year in range(first, last + 1))

    def items(self, about: Observance, first: int, last: int) -> Iterator[OnDay]:
        """The occurrences of an observance that begin in the years from first to last, where they are known."""
        for year in range(first, last + 1):
            yield from _items(about, year)

    def next_of(self, slug: str, today: date) -> OnDay | None:
        """The occurrence that is on, or else comes next within ten years; None when none is known."""
        about = self.find(slug)
        for year in range(today.year - 1, today.year + 11):
            for item in _items(about, year):
                if item.ends >= today:
                    return item
        return None

    def _year(self, year: int) -> _Year:
        found = self._years.get(year)
        if found is None:
            calendars.check_year(year)
            if len(self._years) >= YEARS_KEPT:
                self._years = {}
            found = self._years[year] = _index(self.all, year)
        return found


@dataclass(frozen=True, slots=True)
class _Year:
    days: Mapping[date, tuple[OnDay, ...]]
    periods: tuple[OnDay, ...]


def _index(observances: tuple[Observance, ...], year: int) -> _Year:
    days: dict[date, list[OnDay]] = {}
    periods: list[OnDay] = []
    for about in observances:
        if about.is_period:
            periods += [
                item for near in (year - 1, year) for item in _items(about, near) if item.ends.year >= year
            ]
            continue
        for item in _items_seen_in(about, year):
            for day in {item.on, *(law.observed(item.on) or item.on for law in about.laws)}:
                if day.year == year:
                    days.setdefault(day, []).append(item)
    ordered = {day: tuple(sorted(items, key=order)) for day, items in days.items()}
    return _Year(ordered, tuple(sorted(periods, key=order)))


def _items_seen_in(about: Observance, year: int) -> Iterator[OnDay]:
    """Those of the year by every law, each once, and of its neighbours where a day off may lie across New Year."""
    near = (year - 1, year, year + 1) if any(law.shifts for law in about.laws) else (year,)
    for one in near:
        if not calendars.FIRST_YEAR <= one <= calendars.LAST_YEAR:
            continue
        rules = {law.rule for law in about.laws if law.rule and law.is_in_force(one)}
        found = {*about.occurrences(one), *(day for rule in rules for day in occurrences(rule, one))}
        yield from (OnDay(about, day.start, day.end) for day in found)


def _items(about: Observance, year: int, place: Locality | None = None) -> Iterator[OnDay]:
    """The occurrences that begin in a year by the place's law, or else by the observance's own rule."""
    if not calendars.FIRST_YEAR <= year <= calendars.LAST_YEAR:
        return
    law, codes = about.law_at(place, year), codes_of(place)
    for one in _occurrences(about, law, year):
        yield _by_law(OnDay(about, one.start, one.end), law, codes)


def _by_law(item: OnDay, law: PublicHoliday | None, codes: tuple[str, ...]) -> OnDay:
    """The item with the law that makes it a public holiday, and its day off."""
    if law is None:
        return item
    return replace(item, observed=law.observed(item.on), law=law, lawgiver=lawgiver_of(law, codes))


def _occurrences(about: Observance, law: PublicHoliday | None, year: int) -> tuple[Occurrence, ...]:
    return occurrences(law.rule, year) if law and law.rule else about.occurrences(year)


def _at_place(item: OnDay, day: date, codes: tuple[str, ...] | None) -> OnDay | None:
    """The item as a place has it on a day, or None where it has it on another day, or not at all."""
    about, year = item.observance, item.on.year
    if not applies_to(about, codes, year):
        return None
    if not about.laws:
        return item
    codes = codes or (FEDERAL,)
    laws = laws_at(about.laws, codes, year)
    setting = [law for law in laws if _sets(law, item)]
    if not setting and ((laws and about.is_local) or not _sets(None, item)):
        return (
            None  # only what is marked beyond the place keeps its own day beside the one of the place's law
        )
    here = _by_law(item, setting[0] if setting else None, codes)
    return here if day in (item.on, here.observed) else None


def _sets(law: PublicHoliday | None, item: OnDay) -> bool:
    """Whether the law, or without one the observance's own rule, sets it on that day."""
    about = item.observance
    if not about.has_rules_by_law:
        return True
    return item.on in {one.start for one in _occurrences(about, law, item.on.year)}


def _year_dates(
    dated: Observance | DatedTable, about: Observance, year: int, place: Locality | None
) -> YearDates:
    law = about.law_at(place, year)
    found = _occurrences(about, law, year) if dated is about else dated.occurrences(year)
    near = [item for one in (year - 1, year, year + 1) for item in _items(about, one, place)]
    observed = [item.observed for item in near] if dated is about else []
    return YearDates(
        year=year,
        on=tuple(one.start for one in found),
        ends=tuple(one.end for one in found),
        observed=tuple(sorted(day for day in observed if day is not None and day.year == year)),
        estimated=dated.estimated,
        known=dated.is_known(year),
    )
