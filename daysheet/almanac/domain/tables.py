"""Dates that no rule gives, as sources list them year by year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.rules import Occurrence
from daysheet.almanac.domain.sources import Source

UNTIL_SIGHTED = "until the moon is seen"


@dataclass(frozen=True, slots=True)
class Listed:
    """One date of a table with who lists it; not `chosen` where other sources carry the day."""

    start: date
    end: date
    sources: tuple[Source, ...]
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class DatedTable:
    """One observance's dates by year; a year that is missing is not known, which is not the same as no date.

    `waits_for` is what estimated dates depend on.
    """

    slug: str
    by_year: Mapping[int, tuple[Listed, ...]]
    estimated: bool = False
    waits_for: str = UNTIL_SIGHTED

    def occurrences(self, year: int) -> tuple[Occurrence, ...]:
        listed = self.by_year.get(year, ())
        return tuple(Occurrence(one.start, one.end) for one in listed if one.chosen)

    def is_known(self, year: int) -> bool:
        return year in self.by_year

    def sources_of(self, start: date) -> tuple[Source, ...]:
        """Who lists the occurrence that starts then."""
        listed = self.by_year.get(start.year, ())
        return tuple(source for one in listed if one.start == start for source in one.sources)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Everyone who lists any date, each once."""
        return tuple(
            dict.fromkeys(s for listed in self.by_year.values() for one in listed for s in one.sources)
        )

    @property
    def is_period(self) -> bool:
        return any(one.end > one.start for listed in self.by_year.values() for one in listed)

    def in_words(self) -> str:
        years = sorted(self.by_year)
        run = (
            f"{years[0]} to {years[-1]}" if years == list(range(years[0], years[-1] + 1)) else _listing(years)
        )
        return f"no simple rule: as sources list it for {run}"


def _listing(years: list[int]) -> str:
    return ", ".join(map(str, years[:-1])) + f" and {years[-1]}" if len(years) > 1 else str(years[0])
