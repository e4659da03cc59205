"""What a person's page says of death, age and weekday, and what it leaves unsaid."""

from __future__ import annotations

from datetime import date

from daysheet.almanac.domain.births import Age
from daysheet.almanac.domain.pages.words import long_date
from daysheet.almanac.domain.people import Person
from daysheet.almanac.domain.words import date_in_words

WOULD_BE_AT_MOST = 125  # beyond the longest life, the age that somebody would be tells nothing
GREGORIAN_EVERYWHERE = 1924  # Greece was the last country of Europe to give up the Julian calendar, in 1923
GREGORIAN_IN_ENGLISH = 1753  # Britain and its colonies gave it up in September 1752
ENGLISH = frozenset({"United States", "United Kingdom"})


def has_weekday(person: Person, day: date) -> bool:
    """Whether a day of a person's life is surely one of our calendar, so that its weekday can be told."""
    if day.year >= GREGORIAN_EVERYWHERE:
        return True
    return day.year >= GREGORIAN_IN_ENGLISH and (bool(person.state) or person.country in ENGLISH)


def julian_lag(day: date) -> int:
    """By how many days the Julian calendar was behind ours: 10 when ours began, 13 in the last century."""
    century = day.year // 100
    return century - century // 4 - 2


def death_words(person: Person, age: Age | None) -> str:
    """'Friday 15 December 1944, aged 40', '1944, aged 39 or 40', or '' where there is nothing to say."""
    match person.died:
        case int(year):
            years = year - person.born.year
            return f"{year}, aged {years - 1} or {years}" if years > 0 else f"{year}"
        case date() as died:
            said = long_date(died) if has_weekday(person, died) else date_in_words(died)
            return f"{said}, aged {_years(person.born, died)}"
    return "" if age else "Not known: none of our sources gives a date."


def age_words(person: Person, age: Age | None) -> str:
    """Years today of whom no source says that they died; would-be years of the dead; '' where nobody can say."""
    if age is None or (person.died and not age.would_be):
        return ""
    if not age.would_be:
        return f"{age.years}, as far as our sources know: none gives a date of death."
    if age.years > WOULD_BE_AT_MOST:
        return f"Born {age.years} years ago."
    return f"Would be {age.years} today."


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
