"""The world's public holidays by country, by day and by observance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from daysheet.almanac.domain.observances import Observance
from daysheet.almanac.domain.rules import Rule
from daysheet.almanac.domain.tables import DatedTable, Listed
from daysheet.almanac.domain.world import WorldDay, WorldHoliday

KIND = "country-national"
YEARS_KEPT = 12
YEARS_TO_NEXT = 8  # a country that has holidays at all has one within this


class WorldName(NamedTuple):
    """An observance that is not among our rows, with the rule that most countries keep."""

    slug: str
    name: str
    rule: Rule | None = None


class World:
    """Every public holiday of every country; `names` are of the observances that are not among our rows."""

    def __init__(self, holidays: Sequence[WorldHoliday], names: Iterable[WorldName]) -> None:
        self._names = {one.slug: one for one in names}
        self._by_country: dict[str, list[WorldHoliday]] = defaultdict(list)
        self._by_slug: dict[str, list[WorldHoliday]] = defaultdict(list)
        for one in holidays:
            self._by_country[one.country].append(one)
            self._by_slug[one.slug].append(one)
        self.on_days_of = lru_cache(maxsize=YEARS_KEPT)(self._on_days_of)

    def of_country(self, code: str) -> Sequence[WorldHoliday]:
        return self._by_country.get(code, ())

    def of_observance(self, slug: str) -> Sequence[WorldHoliday]:
        return self._by_slug.get(slug, ())

    def on(self, day: date) -> Sequence[WorldDay]:
        """What is free somewhere on a day, by country."""
        return self.on_days_of(day.year).get(day, ())

    def year(self, code: str, year: int) -> tuple[WorldDay, ...]:
        """A country's holidays of which some day off lies in the year, in order."""
        return in_order(day for one in self.of_country(code) for day in one.days(year))

    def next_of(self, code: str, today: date) -> WorldDay | None:
        """The holiday whose day off is today or comes next; None where none is known."""
        for year in range(today.year, today.year + YEARS_TO_NEXT):
            coming = [day for day in self.year(code, year) if day.next_off(today)]
            if coming:
                return min(coming, key=lambda day: (day.next_off(today) or date.max, day.holiday.name))
        return None

    def countries_of(self, slug: str, years: Iterable[int]) -> frozenset[str]:
        """Where an observance is a public holiday in any of the years."""
        wanted = tuple(years)
        return frozenset(
            one.country for one in self.of_observance(slug) if any(one.days(year) for year in wanted)
        )

    def observance(self, slug: str) -> Observance | None:
        """An observance that is not among our rows."""
        named = self._names.get(slug)
        return _observance(named, self._by_slug[slug]) if named else None

    def _on_days_of(self, year: int) -> Mapping[date, Sequence[WorldDay]]:
        found: dict[date, list[WorldDay]] = defaultdict(list)
        for holidays in self._by_country.values():
            for one in holidays:
                for day in one.days(year):
                    for off in day.off:
                        found[off].append(day)
        return found


def in_order(days: Iterable[WorldDay]) -> tuple[WorldDay, ...]:
    return tuple(sorted(days, key=lambda day: (day.on, day.observed or day.on, day.holiday.name)))


def _observance(about: WorldName, holidays: Sequence[WorldHoliday]) -> Observance:
    """By its rule where it has one, or else by its dates."""
    return Observance(
        slug=about.slug,
        name=about.name,
        kind=KIND,
        scope=tuple(sorted({one.country for one in holidays})),
        rule_text="",
        rule=about.rule,
        declared_by=None,
        sources=tuple(dict.fromkeys(source for one in holidays for source in one.sources)),
        tables=() if about.rule else (_table(about.slug, holidays),),
    )


def _table(slug: str, holidays: Sequence[WorldHoliday]) -> DatedTable:
    """The dates of a country, or of several countries those on which most of them keep it."""
    years = range(min(one.first for one in holidays), max(one.last for one in holidays) + 1)
    by_year = {
        year: tuple(Listed(on, on, holidays[0].sources) for on in _dates(holidays, year)) for year in years
    }
    waits = sorted({one.waits_for for one in holidays if one.waits_for})
    return DatedTable(slug, by_year, bool(waits), *waits[:1])


def _dates(holidays: Sequence[WorldHoliday], year: int) -> list[date]:
    counts = Counter(day.on for one in holidays for day in one.days(year) if day.on.year == year)
    if len({one.country for one in holidays}) == 1 or not counts:
        return sorted(counts)
    return [min(counts, key=lambda on: (-counts[on], on))]
