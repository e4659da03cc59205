"""The shipped people, read day by day when somebody asks."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from daysheet.almanac.domain.people import Named, OtherDate, Person
from daysheet.almanac.domain.sources import Source

from .rows import read_sources, rows_by_day

DATA = Path(__file__).resolve().parents[3] / "data"
COLUMNS = "born,slug,name,died,occupation,birthplace,country,rank,place,county,sources"
UNCHECKED = ("debian",)  # a list that nobody has checked


class People:
    """Every person with a birthday; the rows of a day become Persons the first time that day is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._rows = rows_by_day(folder / "people.csv", COLUMNS)
        self._sources = read_sources(folder / "people-sources.csv")
        self._sets: dict[str, tuple[Source, ...]] = {}
        self.on = lru_cache(maxsize=366)(self._on)

    def __len__(self) -> int:
        return sum(len(rows) for rows in self._rows.values())

    def _on(self, month: int, day: int) -> tuple[Person, ...]:
        """Who was born on a day of any year, best known first."""
        return tuple(self._person(*row) for row in csv.reader(self._rows.get(f"{month:02}-{day:02}", ())))

    def by_slug(self, slug: str) -> Person | None:
        day = self._days.get(slug)
        if day is None:
            return None
        return next(person for person in self.on(int(day[:2]), int(day[3:])) if person.slug == slug)

    def slugs(self) -> Iterable[str]:
        """Every slug there is, by birthday."""
        return self._days.keys()

    def named(self) -> Iterator[Named]:
        """Everybody's slug, name and rank, by birthday, without making Persons of them."""
        for rows in self._rows.values():
            for row in csv.reader(rows):
                yield Named(row[1], row[2], int(row[7]) if row[7] else None)

    def other_dates(self, slug: str) -> tuple[OtherDate, ...]:
        """Birth dates that other sources give for somebody of this name and year."""
        return self._conflicts.get(slug, ())

    @cached_property
    def _days(self) -> dict[str, str]:
        return {row.split(",", 2)[1]: day for day, rows in self._rows.items() for row in rows}

    @cached_property
    def _conflicts(self) -> dict[str, tuple[OtherDate, ...]]:
        found: dict[str, list[OtherDate]] = defaultdict(list)
        with (self._folder / "people-conflicts.csv").open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                own = self.by_slug(row["slug"])
                for side in "ab":
                    born = date.fromisoformat(row[f"born_{side}"])
                    if own and born != own.born:
                        found[own.slug].append(OtherDate(born, self._named(row[f"sources_{side}"])))
        return {slug: tuple(dates) for slug, dates in found.items()}

    def _person(self, *row: str) -> Person:
        born, slug, name, died, occupation, birthplace, country, rank, place, county, codes = row
        return Person(
            slug=slug,
            name=name,
            born=date.fromisoformat(born),
            died=_died(died),
            occupation=occupation,
            birthplace=birthplace,
            country=country,
            rank=int(rank) if rank else None,
            place=place or None,
            county=county,
            state=_state(place, birthplace),
            sources=self._named(codes),
            verified=codes not in UNCHECKED,
        )

    def _named(self, codes: str) -> tuple[Source, ...]:
        if codes not in self._sets:
            self._sets[codes] = tuple(self._sources[code] for code in codes.split("+"))
        return self._sets[codes]


def _died(text: str) -> date | int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else date.fromisoformat(text)


def _state(place: str, birthplace: str) -> str:
    """'CA' of 'us/ca/los-angeles', or of a birthplace in a state that no place of the gazetteer matches."""
    if place:
        return place[3:5].upper()
    last = birthplace.rpartition(", ")[2]
    return last if len(last) == 2 and last.isupper() else ""


@lru_cache(maxsize=1)
def people() -> People:
    return People(DATA)


@lru_cache(maxsize=1)
def denied() -> dict[str, str]:
    """Who is kept off front pages, and why."""
    with (DATA / "deny.csv").open(newline="", encoding="utf-8") as file:
        return {row["slug"]: row["reason"] for row in csv.DictReader(file)}
