"""All facts of the almanac together, and what they say of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from daysheet.almanac.domain.births import birthdays_kept_on, ordered_births
from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.events import Event, ordered_events
from daysheet.almanac.domain.moon import moon_on
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.people import Named, OtherDate, Person
from daysheet.almanac.domain.sun import sun_on
from daysheet.places.domain.locality import Locality


class People(Protocol):
    """People by birthday and by slug."""

    def __len__(self) -> int: ...
    def on(self, month: int, day: int) -> tuple[Person, ...]: ...
    def by_slug(self, slug: str) -> Person | None: ...
    def slugs(self) -> Iterable[str]: ...
    def named(self) -> Iterable[Named]: ...
    def other_dates(self, slug: str) -> tuple[OtherDate, ...]: ...


class Events(Protocol):
    """Events by day of the year."""

    def __len__(self) -> int: ...
    def on(self, month: int, day: int) -> tuple[Event, ...]: ...


@dataclass(frozen=True)
class Facts:
    """What the almanac knows; `denied` is who is kept off front pages, with the reason.

    `local` holds the facts of places that have rows of their own.
    """

    observances: Observances
    people: People
    events: Events
    denied: Mapping[str, str]
    local: Mapping[str, Facts] = field(default_factory=dict)

    def person(self, slug: str) -> Person | None:
        """Somebody whom everybody knows here, or else one place alone."""
        near = (facts.people.by_slug(slug) for facts in self.local.values())
        return self.people.by_slug(slug) or next((found for found in near if found), None)

    def at(self, place: Locality | None) -> Facts:
        """The facts as a place knows them."""
        return self.local.get(place.slug, self) if place else self


def day_of(facts: Facts, day: date, place: Locality | None) -> AlmanacDay:
    """All that falls on a day for a place: complete, in order; `.front()` of it is what a front page shows."""
    facts = facts.at(place)
    marked = facts.observances.on(day, place)
    born = [p for kept in birthdays_kept_on(day) for p in facts.people.on(*kept) if p.born <= day]
    happened = [event for event in facts.events.on(day.month, day.day) if event.on <= day]
    sky = (place.latitude, place.longitude, place.zone) if place else None
    return AlmanacDay(
        day=day,
        place=place,
        observances=marked.observances,
        all_week=marked.all_week,
        all_month=marked.all_month,
        births=ordered_births(born, place, facts.denied),
        events=ordered_events(happened, place),
        sun=sun_on(day, *sky) if sky else None,
        moon=moon_on(day, *sky) if sky else None,
    )
