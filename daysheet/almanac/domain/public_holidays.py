"""Public holidays by law: where a day is one, since when, and which day is off when it falls on a weekend."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from daysheet.almanac.domain.rules import Rule
from daysheet.almanac.domain.sources import Source
from daysheet.places.domain.locality import Locality

FEDERAL = "us"


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    """A law that makes a day a public holiday somewhere.

    `where` holds `us` (the federal law), states as `us-ca`, counties as `us-la/orleans`, cities as
    `us/la/new-orleans` and countries as `de`. `since` and `until` are its first and last year, None where not
    known or still in force; `rule` stands where the law sets another day than the observance's own; `shifts` are
    (weekday, days) pairs that move the day off.
    """

    where: tuple[str, ...]
    name: str
    rule: Rule | None
    since: int | None
    until: int | None
    shifts: tuple[tuple[int, int], ...]
    sources: tuple[Source, ...]

    def is_in_force(self, year: int) -> bool:
        return (self.since is None or year >= self.since) and (self.until is None or year <= self.until)

    def observed(self, on: date) -> date | None:
        """The day off; None where no rule of this law shifts it."""
        if not self.shifts:
            return None
        return on + timedelta(days=dict(self.shifts).get(on.weekday(), 0))


def codes_of(place: Locality | None) -> tuple[str, ...]:
    """Whose laws a place has, nearest first: city, county, state, federal; without a place federal law alone."""
    if place is None:
        return (FEDERAL,)
    state = f"us-{place.state.lower()}"
    return (place.slug, f"{state}/{hyphened(place.county)}", state, FEDERAL)


def laws_at(laws: Iterable[PublicHoliday], codes: tuple[str, ...], year: int) -> tuple[PublicHoliday, ...]:
    """Those of these laws that are in force there in a year, nearest first."""
    in_force = [law for law in laws if law.is_in_force(year)]
    return tuple(dict.fromkeys(law for code in codes for law in in_force if code in law.where))


def law_of(laws: Iterable[PublicHoliday], codes: tuple[str, ...], year: int) -> PublicHoliday | None:
    """The nearest of these laws that is in force in a year."""
    return next(iter(laws_at(laws, codes, year)), None)


def lawgiver_of(law: PublicHoliday, codes: tuple[str, ...]) -> str:
    """By which of a place's codes a law holds there, the nearest: 'us-ma/suffolk' for Boston."""
    return next((code for code in codes if code in law.where), "")


def hyphened(name: str) -> str:
    """'St. John the Baptist' is st-john-the-baptist."""
    return "-".join(re.findall(r"[a-z0-9]+", name.casefold().replace("'", "")))
