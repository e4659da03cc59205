"""What an editor means to correct: observances and people by a part of their name, events by their day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.facts import Facts
from daysheet.almanac.domain.observances import Observance
from daysheet.almanac.domain.own.files import slug_of
from daysheet.almanac.domain.own.rows import event_key
from daysheet.almanac.domain.people import Person

MOST = 12


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, and whether more was; an event comes with the key that names it."""

    observances: tuple[Observance, ...] = ()
    people: tuple[Person, ...] = ()
    events: tuple[tuple[str, Event], ...] = ()
    has_more: bool = False

    def __bool__(self) -> bool:
        return bool(self.observances or self.people or self.events)


def look_up(asked: str, facts: Facts) -> Looked:
    """At most a dozen observances and people whose name holds the words; all events of a day asked for."""
    if day := day_asked(asked):
        events = facts.events.on(day.month, day.day)
        return Looked(events=tuple((event_key(event), event) for event in events))
    part = slug_of(asked.strip().rstrip("/").rsplit("/", 1)[-1])
    if not part:
        return Looked()
    observances = [one for one in facts.observances.all if part in one.slug or part in slug_of(one.name)]
    slugs = [slug for slug in facts.people.slugs() if part in slug]
    people = [facts.people.by_slug(slug) for slug in sorted(slugs, key=len)[:MOST]]
    return Looked(
        tuple(sorted(observances, key=lambda one: (one.slug != part, len(one.slug), one.slug))[:MOST]),
        tuple(person for person in people if person),
        has_more=len(observances) > MOST or len(slugs) > MOST,
    )


def day_asked(asked: str) -> date | None:
    """The day of '04-18' or '1906-04-18', or None."""
    told = asked.strip()
    try:
        return date.fromisoformat(told if len(told) == 10 else f"2000-{told}")
    except ValueError:
        return None
