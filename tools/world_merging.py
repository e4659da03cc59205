"""Says of which observance each of the library's holidays is a day: ours where it is the same in substance."""

from __future__ import annotations

import csv
import difflib
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from world_library import FIRST, LAST, Day, Series

from daysheet.almanac.domain import rules
from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.domain.observances import TERRITORIES, Observance
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.rules_reading import parse_rule

YEARS = range(2015, 2031)  # in which two days are held against each other
AGREE = 0.5  # of those years: a law that moved a day once makes it no other day
ALIKE = 0.5  # names less alike than this need a row of world-merges.csv to be one where that has the name
NEAR = 2  # days between calendars that wait for the same moon
US_LAW = frozenset({"us", "um", *TERRITORIES})
PUBLIC = frozenset({"country-national", "federal", "us-state"})


@dataclass(frozen=True)
class Meaning:
    """A row of world-merges.csv: library names that mean one observance where their dates agree."""

    slug: str
    name: str
    library_names: tuple[str, ...]
    dates: str
    why: str


@dataclass(frozen=True)
class Match:
    """The observance of a series, and how it was found: 'country', 'meaning', 'name' or '' where it is new."""

    slug: str
    how: str


def read_meanings(path: Path) -> list[Meaning]:
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [Meaning(**{**row, "library_names": tuple(row["library_names"].split("|"))}) for row in rows]


class Merger:
    """Finds the observance of each series."""

    def __init__(self, ours: Observances, meanings: list[Meaning]) -> None:
        self._ours = ours
        self._by_meaning: dict[str, list[Meaning]] = defaultdict(list)
        for meaning in meanings:
            for name in meaning.library_names:
                self._by_meaning[name].append(meaning)
        self._by_country: dict[str, list[Observance]] = defaultdict(list)
        self._by_name: dict[str, list[Observance]] = defaultdict(list)
        for about in ours.all:
            for code in _countries_of(about):
                self._by_country[code].append(about)
            for name in (about.name, *about.also_called):
                self._by_name[plain(name)].append(about)
        self._years: dict[str, dict[int, list[date]]] = {}

    def of_country(self, series: list[Series]) -> list[tuple[Series, Match]]:
        """A country's series, each with its observance; one whose days are several of ours is told in parts."""
        parts = [part for one in series for part in self._parts(one)]
        own = self._own_rows(parts)
        return [(one, own.get(number) or self._match(one)) for number, one in enumerate(parts)]

    def _parts(self, one: Series) -> list[Series]:
        """As where China's National Day is 1, 2 and 3 October, and we have a row for each."""
        rows = [
            about
            for about in self._by_country[one.country]
            if likeness(one.name, about) >= ALIKE and agree(one, self._years_of(about), 0)
        ]
        days: dict[int, list[Day]] = defaultdict(list)
        for day in one.days:
            whose = (n for n, about in enumerate(rows) if day.on in self._years_of(about).get(day.year, ()))
            days[next(whose, 0)].append(day)
        return [replace(one, days=mine) for _, mine in sorted(days.items())]

    def _own_rows(self, series: list[Series]) -> dict[int, Match]:
        """The country's own rows, each with the series that is likest to it by name among those of its dates."""
        pairs = [
            (likeness(one.name, about), number, about)
            for number, one in enumerate(series)
            for about in self._by_country[one.country]
            if agree(one, self._years_of(about), 0)
        ]
        found: dict[int, Match] = {}
        taken: set[str] = set()
        for alike, number, about in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2].slug)):
            named_otherwise = alike < ALIKE and self._meaning_of(series[number])
            same_name = any(
                found[n].slug == about.slug and series[n].name == series[number].name for n in found
            )
            if number not in found and not named_otherwise and (about.slug not in taken or same_name):
                found[number] = Match(about.slug, "country")
                taken.add(about.slug)
        return found

    def _match(self, one: Series) -> Match:
        if meaning := self._meaning_of(one):
            return Match(meaning.slug, "meaning")
        for about in self._by_name.get(plain(one.name), ()):
            if ("world" in about.scope or "us" in about.scope) and agree(one, self._years_of(about), 0):
                return Match(about.slug, "name")
        return Match(self._new_slug(one), "")

    def _meaning_of(self, one: Series) -> Meaning | None:
        return next((m for m in self._by_meaning.get(one.name, ()) if self._has_dates(one, m)), None)

    def _new_slug(self, one: Series) -> str:
        """A slug that none of ours has."""
        slug = slugged(with_country(one.name, one.country))
        return f"{slug}-public-holiday" if self._ours.by_slug(slug) else slug

    def _years_of(self, about: Observance) -> dict[int, list[date]]:
        if about.slug not in self._years:
            self._years[about.slug] = {
                y: [one.start for one in about.occurrences(y)] for y in range(FIRST, LAST + 1)
            }
        return self._years[about.slug]

    def _has_dates(self, one: Series, meaning: Meaning) -> bool:
        if not meaning.dates:
            return True
        if meaning.dates in ("ours", "near"):
            about = self._ours.find(meaning.slug)
            return agree(one, self._years_of(about), NEAR if meaning.dates == "near" else 0)
        return agree(one, _years_by_rule(meaning.dates), 0)


def agree(series: Series, others: dict[int, list[date]], within: int) -> bool:
    """Whether in most years that both tell, some day of the series is one of the others'."""
    by_year: dict[int, list[date]] = defaultdict(list)
    for day in series.days:
        by_year[day.year].append(day.on)
    both = [year for year in YEARS if by_year.get(year) and others.get(year)]
    same = sum(any(abs((a - b).days) <= within for a in by_year[y] for b in others[y]) for y in both)
    return bool(both) and same / len(both) >= AGREE


def likeness(name: str, about: Observance) -> float:
    return max(
        difflib.SequenceMatcher(None, plain(name), plain(other)).ratio()
        for other in (about.name, *about.also_called)
    )


def with_country(name: str, country: str) -> str:
    """'Independence Day (Haiti)', but 'Pakistan Day'."""
    return name if COUNTRIES[country] in name else f"{name} ({COUNTRIES[country]})"


def plain(name: str) -> str:
    """A name without its country, accents and signs."""
    bare = re.sub(r" \([^)]*\)$", "", name)
    return slugged(bare).replace("labour", "labor").replace("saint-", "st-")


def slugged(name: str) -> str:
    """'Saint Kitts and Nevis' is saint-kitts-and-nevis."""
    ascii_only = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", "")).encode(
        "ascii", "ignore"
    )
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only.decode()))


def _countries_of(about: Observance) -> set[str]:
    """The countries whose own law a row of ours is."""
    if about.kind not in PUBLIC:
        return set()
    if "us" in about.scope:
        return set(US_LAW)
    codes = {scope.removeprefix("us-") if scope[3:] in TERRITORIES else scope for scope in about.scope}
    return codes & set(COUNTRIES)


@cache
def _years_by_rule(text: str) -> dict[int, list[date]]:
    rule = parse_rule(text)
    return {year: [one.start for one in rules.occurrences(rule, year)] for year in YEARS}
