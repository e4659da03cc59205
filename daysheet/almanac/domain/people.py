"""A person with a birthday, and which address each person gets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from .sources import Source


@dataclass(frozen=True, slots=True)
class Person:
    """One person; `rank` 1 is the best known, None unranked.

    `birthplace` is the text of the source; `place` the slug of the gazetteer's place it surely is, `county`
    that place's county, `state` the postal code of any birthplace in the United States.
    """

    slug: str
    name: str
    born: date
    died: date | int | None  # a year where only that is known; None: unknown or living
    occupation: str
    birthplace: str
    country: str
    rank: int | None
    place: str | None
    county: str
    state: str
    sources: tuple[Source, ...]
    verified: bool = True  # False where only a list that nobody checked has this birth

    @property
    def died_text(self) -> str | None:
        """'YYYY-MM-DD', 'YYYY' or None."""
        return None if self.died is None else str(self.died)

    @property
    def occupations(self) -> tuple[str, ...]:
        return tuple(word.strip() for word in self.occupation.split(",") if word.strip())


class Named(NamedTuple):
    """What somebody is found by, and how well known they are."""

    slug: str
    name: str
    rank: int | None


@dataclass(frozen=True, slots=True)
class OtherDate:
    """A birth date that another source gives for somebody of this name and year; often a namesake."""

    born: date
    sources: tuple[Source, ...]


def slugs_of_people(people: Iterable[tuple[str, date]]) -> dict[tuple[str, date], str]:
    """The slug of each (slugified name, birth date).

    A name that one person bears is the slug. Of several, all get their birth year ('john-smith-1925'), and
    those who share that too get the whole date instead.
    """
    births: dict[str, set[date]] = defaultdict(set)
    for name, born in people:
        births[name].add(born)
    return {
        (name, born): _told_apart(name, born, all_born)
        for name, all_born in births.items()
        for born in all_born
    }


def _told_apart(name: str, born: date, all_born: set[date]) -> str:
    if len(all_born) == 1:
        return name
    if sum(other.year == born.year for other in all_born) == 1:
        return f"{name}-{born.year}"
    return f"{name}-{born.isoformat()}"
