"""On which days a place's public holidays give the day off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from daysheet.almanac.domain import rules
from daysheet.almanac.domain.observances import Observance, OnDay, order
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.public_holidays import codes_of, laws_at
from daysheet.places.domain.locality import Locality


def public_holidays(known: Observances, place: Locality, first: date, last: date) -> dict[date, str]:
    """The names by day, both ends included: the holiday itself and, where the law moves it, the day off.

    Every year is asked of the laws alone, so that a dozen years take milliseconds.
    """
    found: dict[date, list[OnDay]] = {}
    for about in known.all:
        for year in range(first.year - 1, last.year + 2) if about.laws else ():
            for item in _by_law(about, place, year):
                for day in {item.on, item.observed or item.on}:
                    if first <= day <= last:
                        found.setdefault(day, []).append(item)
    return {day: min(items, key=order).observance.name for day, items in sorted(found.items())}


def _by_law(about: Observance, place: Locality, year: int) -> Iterator[OnDay]:
    """The holiday by each of the place's laws: city, county and state may keep it on different days."""
    dated: dict[date, OnDay] = {}
    for law in laws_at(about.laws, codes_of(place), year):
        for one in rules.occurrences(law.rule, year) if law.rule else about.occurrences(year):
            item = OnDay(about, one.start, one.end, observed=law.observed(one.start), law=law)
            dated.setdefault(one.start, item)
    yield from dated.values()
