"""Who was born on a day: local people first, then the best known, and never one occupation alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from daysheet.places.domain.locality import Locality

from .people import Person

KindsOf = Callable[[tuple[str, ...]], frozenset[str]]
Local = Literal["city", "county", "state"]

FRONT_BIRTHS = 12
FRONT_LOCALS = 6
VARIED = 8  # so many of the first show no occupation more often than
OFTEN = 2
OLDEST = 105  # years after which somebody whose death is unknown gets no age
UNRANKED = 10**9
TIERS: dict[Local | None, int] = {"city": 0, "county": 1, "state": 2, None: 3}

# What counts as one occupation when a page looks for variety.
FAMILIES = {
    "actress": "actor",
    "singer-songwriter": "singer",
    "songwriter": "singer",
    "rapper": "singer",
    "businesswoman": "businessman",
    "soccer player": "footballer",
    "governor": "politician",
    "president": "politician",
    "prime minister": "politician",
    "writer": "author",
    "novelist": "author",
}


@dataclass(frozen=True, slots=True)
class Birth:
    """A person on a birthday, as seen from a place: how local, and whether a front page leaves them out."""

    person: Person
    local: Local | None
    off_front: bool


@dataclass(frozen=True, slots=True)
class Age:
    """Years since a birth; `would_be` of somebody who has died since."""

    years: int
    would_be: bool


def birthdays_kept_on(day: date) -> tuple[tuple[int, int], ...]:
    """The months and days of birth that a date stands for: 28 February takes 29 February in in common years.

    Most registries count it so, and readers would otherwise miss three birthdays of four.
    """
    kept = (day.month, day.day)
    return (kept, (2, 29)) if kept == (2, 28) and not is_leap(day.year) else (kept,)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def age_on(person: Person, day: date) -> Age | None:
    """How old somebody is, or would be, on a birthday; None where nobody can say."""
    years = day.year - person.born.year - ((day.month, day.day) < _kept(person.born, day.year))
    if years < 0 or (person.died is None and years > OLDEST):
        return None
    return Age(years, would_be=_has_died(person, day))


def _kept(born: date, year: int) -> tuple[int, int]:
    month_day = (born.month, born.day)
    return (2, 28) if month_day == (2, 29) and not is_leap(year) else month_day


def _has_died(person: Person, day: date) -> bool:
    match person.died:
        case None:
            return False
        case int(year):
            return year < day.year
        case date() as died:
            return died <= day


def local_to(person: Person, place: Locality | None) -> Local | None:
    """'city' when born here, 'county' or 'state' when born there, else None."""
    if place is None or person.state != place.state:
        return None
    if person.place == place.slug:
        return "city"
    return "county" if person.county and person.county == place.county else "state"


def ordered_births(
    people: Iterable[Person], place: Locality | None, denied: Collection[str] = ()
) -> tuple[Birth, ...]:
    """Everybody: local first, then by rank; the first eight varied; who is kept off fronts comes last."""
    births = [Birth(p, local_to(p, place), off_front=p.slug in denied or not p.verified) for p in people]
    ranked = sorted(births, key=_rank)
    head = list(_varied((birth for birth in ranked if not birth.off_front), VARIED))
    first = {birth.person.slug for birth in head}
    return (*head, *(birth for birth in ranked if birth.person.slug not in first))


def front_births(ordered: Sequence[Birth], limit: int = FRONT_BIRTHS) -> tuple[Birth, ...]:
    """What a front page shows of the ordered births: varied throughout, local people in half of it at most."""
    return tuple(_varied(_half_local(birth for birth in ordered if not birth.off_front), limit))


def _half_local(births: Iterable[Birth]) -> Iterator[Birth]:
    locals_shown = 0
    for birth in births:
        locals_shown += birth.local is not None
        if birth.local is None or locals_shown <= FRONT_LOCALS:
            yield birth


def _rank(birth: Birth) -> tuple[bool, int, int, date]:
    person = birth.person
    return birth.off_front, TIERS[birth.local], UNRANKED if person.rank is None else person.rank, person.born


def _varied(births: Iterable[Birth], limit: int) -> Iterator[Birth]:
    """The first births that show no occupation more than twice.

    Kindred occupations count as one; a day that has too few others may show 'US senator (MA)' beside two from
    elsewhere, but never a third baseball player.
    """
    waiting = list(births)
    shown: dict[str, Birth] = {}
    _add_varied(shown, waiting, limit, _families)
    if len(shown) < limit:
        _add_varied(shown, waiting, limit, frozenset)
    return (birth for birth in waiting if birth.person.slug in shown)


def _add_varied(shown: dict[str, Birth], waiting: list[Birth], limit: int, kinds_of: KindsOf) -> None:
    """Puts into `shown` whoever still fits, until it is full."""
    seen = Counter(kind for birth in shown.values() for kind in kinds_of(birth.person.occupations))
    for birth in waiting:
        if len(shown) == limit:
            return
        kinds = kinds_of(birth.person.occupations)
        if birth.person.slug not in shown and all(seen[kind] < OFTEN for kind in kinds):
            seen.update(kinds)
            shown[birth.person.slug] = birth


@lru_cache(maxsize=4096)
def _families(occupations: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_family(occupation) for occupation in occupations)


def _family(occupation: str) -> str:
    if occupation.startswith(("US ", "President of", "Vice President")):
        return "politician"
    return FAMILIES.get(occupation, occupation)
