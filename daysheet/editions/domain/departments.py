"""The departments of a search: rows, pages of them, and the one answer that stands above all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.pages.words import long_date, observance_label, run_in_words
from daysheet.almanac.domain.people import Person
from daysheet.almanac.domain.words_scopes import kind_in_words
from daysheet.editions.domain.search import EDGE, SLIP
from daysheet.places.domain.locality import Locality
from daysheet.places.domain.states import STATES

FIRST_ROWS = 8
ROWS_A_PAGE = 20
TITLES = {"days": "Days", "people": "People", "places": "Places", "stories": "Stories", "guides": "Guides"}


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: its name, the page that it leads to, and what tells it apart."""

    name: str
    address: str
    said: str


@dataclass(frozen=True)
class Finds:
    """What one department has: how many, the grades of the first ones, and how to have rows of them.

    `grades` may be short of `count`: they tell only whether one answer stands out.
    """

    key: str
    count: int = 0
    grades: Sequence[int] = ()
    rows: Callable[[int, int], Sequence[Row]] = lambda first, last: ()


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a department, and the way to the others."""

    key: str
    title: str
    count: int
    rows: tuple[Row, ...]
    number: int
    pages: int
    note: str
    previous: str
    next: str
    all: str  # address of the whole list, where more is than is shown


def best_of(finds: Iterable[Finds]) -> Row | None:
    """The one answer that fits clearly better than every other."""
    graded = [(grade, of) for of in finds for grade in of.grades]
    best = min((grade for grade, _ in graded), default=None)
    fitting = [of for grade, of in graded if grade == best]
    if best is None or best % SLIP > EDGE or len(fitting) > 1:
        return None
    return fitting[0].rows(0, 1)[0]


def overview(of: Finds, text: str, best: Row | None) -> Page:
    """The first few rows without the one that stands above all, and the address of all where there are more."""
    rows = tuple(row for row in of.rows(0, FIRST_ROWS + 1) if row != best)[:FIRST_ROWS]
    every = address(text, of.key) if of.count > FIRST_ROWS else ""
    return Page(of.key, TITLES[of.key], of.count, rows, 1, 1, "", "", "", every)


def page_of(of: Finds, text: str, asked: str) -> Page:
    """The page that `?page=` asks for, or the nearest that there is with a sentence saying so."""
    pages = max(1, -(-of.count // ROWS_A_PAGE))
    number, note = _number(asked, pages)
    first = (number - 1) * ROWS_A_PAGE
    return Page(
        key=of.key,
        title=TITLES[of.key],
        count=of.count,
        rows=tuple(of.rows(first, min(first + ROWS_A_PAGE, of.count))),
        number=number,
        pages=pages,
        note=note,
        previous=address(text, of.key, number - 1) if number > 1 else "",
        next=address(text, of.key, number + 1) if number < pages else "",
        all="",
    )


def address(text: str, key: str = "", number: int = 1) -> str:
    """'/search/?q=king&in=people&page=2'."""
    asked = {"q": text} | ({"in": key} if key else {}) | ({"page": str(number)} if number > 1 else {})
    return f"/search/?{urlencode(asked)}"


def day_row(about: Observance, item: OnDay | None, year: int | None) -> Row:
    """'Thanksgiving Day': 'federal holiday, Thursday 26 November 2026'."""
    if item is None:
        when = f"no date in {year} that is known" if year else "no coming date that is known"
        return Row(about.name, f"/holidays/{about.slug}/", f"{kind_in_words(about.kind).lower()}, {when}")
    if item.on == item.ends:
        when = long_date(item.on)
    else:
        when = run_in_words(item.on, item.ends)
        when += f" {item.ends.year}" if item.on.year == item.ends.year else ""
    return Row(about.name, f"/holidays/{about.slug}/", f"{observance_label(item, item.on)}, {when}")


def person_row(person: Person) -> Row:
    """'Tom Hanks': 'born 1956, actor, director'."""
    died = person.died if isinstance(person.died, int | None) else person.died.year
    years = f"{person.born.year}–{died}" if died else f"born {person.born.year}"
    said = ", ".join([years, *(person.occupations or (person.birthplace or person.country,))])
    return Row(person.name, f"/birthdays/{person.slug}/", said.removesuffix(", "))


def place_row(place: Locality, *, is_here: bool, is_near_zip: bool) -> Row:
    """'Santa Clara': 'Guadalupe County, Texas, 725 people'; a place without a page leads to the cities' search."""
    known = "in this network" if is_here else f"{place.population:,} people"
    said = ", ".join(part for part in (place.county_title, STATES[place.state], known) if part)
    where = place.address if is_here else f"/cities/?{urlencode({'q': place.label})}"
    return Row(place.name, where, f"nearest to this ZIP code: {said}" if is_near_zip else said)


def _number(asked: str, pages: int) -> tuple[int, str]:
    plain = asked.isascii() and asked.isdigit() and len(asked) < 10
    number = int(asked) if plain else 0
    if 1 <= number <= pages:
        return number, ""
    if number > pages:
        last = "The list has one page only" if pages == 1 else f"The list has {pages} pages"
        return pages, f"{last}: this is the last."
    return 1, "There is no such page: this is the first."
