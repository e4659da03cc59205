"""The pages of birthdays: the year's days, one day's people, one person."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from daysheet.almanac.domain.births import Birth, age_on, front_births, is_leap
from daysheet.almanac.domain.pages.ages import age_words, death_words, has_weekday, julian_lag
from daysheet.almanac.domain.pages.rows import (
    PersonRow,
    PlaceText,
    birthplace_text,
    birthplace_words,
    in_columns,
    people_by_year,
    sources_once,
    who_says,
)
from daysheet.almanac.domain.pages.words import listing
from daysheet.almanac.domain.people import OtherDate, Person
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.words import MONTHS, date_in_words, day_in_words

A_LEAP_YEAR = 2024
LEAP_DAY, DAY_BEFORE_LEAP_DAY = (2, 29), (2, 28)
LEAP_COMES = "29 February comes in leap years only."
LEAP_BIRTHDAY = "29 February; in common years it is kept on 28 February, as most registries do."
TODAYS_PEOPLE = 8
FIRST_PEOPLE = 14
OTHER_PEOPLE = 8
Columns = tuple[tuple[str, tuple[PersonRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class DayLink:
    """A day of any year."""

    month: int
    day: int

    @property
    def words(self) -> str:
        """'1 March'."""
        return day_in_words(self.month, self.day)

    @property
    def month_name(self) -> str:
        return MONTHS[self.month - 1]

    @property
    def part(self) -> str:
        """As addresses have it: '03-01'."""
        return f"{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True)
class BirthdaysIndex:
    """The first page of the birthdays."""

    today: date
    here: DayLink
    births_columns: Columns
    months: tuple[tuple[str, tuple[DayLink, ...]], ...]
    count: int


@dataclass(frozen=True, slots=True)
class DayOfBirths:
    """Everybody of a day: the best known first, then the others."""

    here: DayLink
    births_columns: Columns
    others: tuple[PersonRow, ...]
    count: int
    note: str
    note_link: DayLink | None
    previous: DayLink
    next: DayLink
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What a reader sees of a person."""

    person: Person
    here: DayLink
    weekday: bool
    dek: str
    died: str
    age: str
    birthplace: PlaceText
    leap_note: str
    births_columns: Columns
    differences: tuple[str, ...]
    sources: tuple[Source, ...]


def day_before(month: int, day: int) -> DayLink:
    return _moved(month, day, -1)


def day_after(month: int, day: int) -> DayLink:
    return _moved(month, day, 1)


def next_coming(month: int, day: int, today: date) -> date:
    """That day in this year or the next that has it; today counts."""
    for year in range(today.year, today.year + 9):
        if (month, day) != LEAP_DAY or is_leap(year):
            found = date(year, month, day)
            if found >= today:
                return found
    raise ValueError(f"{month:02}-{day:02} does not come within eight years of {today}")


def birthdays_index(births: Sequence[Birth], today: date, count: int) -> BirthdaysIndex:
    """`births` are today's, in order."""
    days = [DayLink(month, day) for month in range(1, 13) for day in range(1, _length(month) + 1)]
    months = [(name, tuple(d for d in days if d.month == n)) for n, name in enumerate(MONTHS, 1)]
    people = in_columns(people_by_year(front_births(births, TODAYS_PEOPLE)))
    return BirthdaysIndex(today, DayLink(today.month, today.day), people, tuple(months), count)


def day_of_births(births: Sequence[Birth], month: int, day: int) -> DayOfBirths:
    """`births` are the day's, in order."""
    first = front_births(births, FIRST_PEOPLE)
    note, note_link = _leap_note(month, day)
    return DayOfBirths(
        here=DayLink(month, day),
        births_columns=in_columns(people_by_year(first)),
        others=people_by_year(birth for birth in births if birth not in first),
        count=len(births),
        note=note,
        note_link=note_link,
        previous=day_before(month, day),
        next=day_after(month, day),
        sources=sources_once(source for birth in births for source in birth.person.sources),
    )


def person_page(
    person: Person,
    other_dates: Sequence[OtherDate],
    births: Sequence[Birth],
    network: Collection[str],
    today: date,
) -> PersonPage:
    """`births` are those of the same day, in order; `network` the slugs of places that have a page here."""
    others = [birth for birth in births if birth.person.slug != person.slug]
    age = age_on(person, today)
    return PersonPage(
        person=person,
        here=DayLink(person.born.month, person.born.day),
        weekday=has_weekday(person, person.born),
        dek=_dek(person),
        died=death_words(person, age),
        age=age_words(person, age),
        birthplace=birthplace_text(person, network),
        leap_note=LEAP_BIRTHDAY if (person.born.month, person.born.day) == LEAP_DAY else "",
        births_columns=in_columns(people_by_year(front_births(others, OTHER_PEOPLE))),
        differences=tuple(_difference(person, other) for other in other_dates),
        sources=sources_once((*person.sources, *(s for other in other_dates for s in other.sources))),
    )


def person_json_ld(page: PersonPage, address: str) -> dict[str, Any]:
    """The person as schema.org has it; what is not known is absent."""
    person = page.person
    found = {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": person.name,
        "url": address,
        "birthDate": person.born.isoformat(),
        "deathDate": person.died_text,
        "description": page.dek,
        "birthPlace": {"@type": "Place", "name": birthplace_words(person)} if person.birthplace else None,
    }
    return {key: value for key, value in found.items() if value}


def _moved(month: int, day: int, days: int) -> DayLink:
    moved = date(A_LEAP_YEAR, month, day) + timedelta(days=days)
    return DayLink(moved.month, moved.day)


def _length(month: int) -> int:
    return 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def _leap_note(month: int, day: int) -> tuple[str, DayLink | None]:
    if (month, day) == LEAP_DAY:
        return f"{LEAP_COMES} In common years these birthdays are kept on the day before.", DayLink(2, 28)
    if (month, day) == DAY_BEFORE_LEAP_DAY:
        return "In common years the birthdays of 29 February are kept on this day too.", DayLink(2, 29)
    return "", None


def _dek(person: Person) -> str:
    """'Actor and director.'; of somebody without an occupation, where from."""
    said = (
        listing(person.occupations)
        or f"Born in {birthplace_words(person) or person.country or person.born.year}"
    )
    return f"{said[0].upper()}{said[1:]}."


def _difference(person: Person, other: OtherDate) -> str:
    mine, theirs = who_says(person.sources), who_says(other.sources)
    says = f"{mine} {date_in_words(person.born)}, {theirs} {date_in_words(other.born)}"
    if abs((person.born - other.born).days) == julian_lag(person.born):
        return f"{says}. That is how far the Julian calendar was then behind ours."
    return f"{says}. They may be two people of one name."
