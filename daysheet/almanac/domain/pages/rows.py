"""Lines of lists on pages: an observance, a birth, an event, a source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.births import Birth
from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.pages.words import listing, observance_label, observance_sentence, period_label
from daysheet.almanac.domain.people import Person
from daysheet.almanac.domain.sources import Source
from daysheet.places.domain.states import STATES

ONE_COLUMN = 4
HOME = "United States"  # the country that a list does not repeat on every row


@dataclass(frozen=True, slots=True)
class ObservanceRow:
    """An observance with a word or two at the end of its row, or a sentence under its name."""

    slug: str
    name: str
    label: str
    said: str
    ends: date


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person by year of birth."""

    slug: str
    name: str
    born: date
    said: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event by year; `place_slug` where the place has a page in this network."""

    year: int
    text: str
    where: str
    place_slug: str | None
    says: str  # who says so


@dataclass(frozen=True, slots=True)
class PlaceText:
    """A place as the source writes it, with the page that we have for it or its state."""

    text: str
    address: str | None


def observance_row(item: OnDay, day: date) -> ObservanceRow:
    about = item.observance
    return ObservanceRow(
        about.slug, about.name, observance_label(item, day), observance_sentence(item, day), item.ends
    )


def period_row(item: OnDay, first: date | None = None) -> ObservanceRow:
    """A week or month with when it ends, or as seen from the first day of a month."""
    about = item.observance
    said = observance_sentence(item, item.on)
    return ObservanceRow(about.slug, about.name, period_label(item, first), said, item.ends)


def person_row(person: Person) -> PersonRow:
    country = "" if person.country == HOME else person.country
    parts = (person.occupation, birthplace_words(person) or country)
    return PersonRow(person.slug, person.name, person.born, ", ".join(filter(None, parts)))


def birthplace_words(person: Person) -> str:
    """The birthplace with its state written out: 'Clarinda, Iowa'."""
    town, comma, last = person.birthplace.rpartition(", ")
    return f"{town}{comma}{STATES.get(last, last)}" if person.state else person.birthplace


def people_by_year(births: Iterable[Birth]) -> tuple[PersonRow, ...]:
    """Oldest first, in the order of an almanac's column."""
    people = sorted((birth.person for birth in births), key=lambda person: (person.born, person.name))
    return tuple(person_row(person) for person in people)


def in_columns(people: Sequence[PersonRow]) -> tuple[tuple[str, tuple[PersonRow, ...]], ...]:
    """Two columns of people by year, each under its years; few people stay in one."""
    half = -(-len(people) // 2) if len(people) > ONE_COLUMN else len(people)
    columns = [tuple(part) for part in (people[:half], people[half:]) if part]
    return tuple((_years(column), column) for column in columns)


def _years(column: Sequence[PersonRow]) -> str:
    first, last = column[0].born.year, column[-1].born.year
    return f"{first}" if first == last else f"{first} to {last}"


def event_row(event: Event, network: Collection[str]) -> EventRow:
    says = "; ".join(source.publisher for source in event.sources)
    says += "" if event.verified else ", not checked"
    place_slug = event.place if event.place in network else None
    return EventRow(event.year, event.text, event.where, place_slug, says)


def birthplace_text(person: Person, network: Collection[str]) -> PlaceText:
    """Linked to the place's page, else to its state's, else to nothing."""
    text, state = birthplace_words(person), person.state
    if person.place and person.place in network:
        return PlaceText(text, f"/{person.place}/")
    return PlaceText(text, f"/us/{state.lower()}/" if state in STATES else None)


def sources_once(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Each source once, in the order of its first mention."""
    return tuple(dict.fromkeys(sources))


def who_says(sources: Iterable[Source]) -> str:
    """'timeanddate.com says', 'Wikipedia (day pages) and Pantheon 1.0 say': without the years and copies of the list."""
    names = list(dict.fromkeys(_short(source.publisher) for source in sources))
    return f"{listing(names)} {'says' if len(names) == 1 else 'say'}"


def _short(publisher: str) -> str:
    name, _, detail = publisher.partition(" (")[0].partition(", ")
    return name if not detail or detail[0].isdigit() else f"{name} ({detail})"
