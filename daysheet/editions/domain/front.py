"""A day's page as rows ready to be shown: what leads, what follows, what is coming."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.births import Birth
from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.sources import Source
from daysheet.editions.domain.wording import birth_line, observance_label, observance_sentence

CHIEF = 2
# A lead is law, an institution's or a faith's day; popular, food and foreign days never lead while one is there.
NOTABLE = ("federal", "us-state", "us-local", "us-law", "us-proclamation", "un", "religious")
LEADING = (*NOTABLE, "international", "cultural")
NAMES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ObservanceRow:
    """A line of 'Today is'."""

    slug: str
    name: str
    label: str
    said: str
    ends: date


@dataclass(frozen=True, slots=True)
class BirthRow:
    """A line of 'Born on'."""

    slug: str
    name: str
    born: date
    said: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """A line of 'On this day'; `place_slug` where the place has a page in this network."""

    year: int
    text: str
    where: str
    place_slug: str | None


@dataclass(frozen=True, slots=True)
class ComingRow:
    """A line of the ledger of coming days."""

    day: date
    address: str
    name: str
    also: str
    is_red: bool


def observance_row(item: OnDay, day: date) -> ObservanceRow:
    about = item.observance
    return ObservanceRow(
        about.slug, about.name, observance_label(item, day), observance_sentence(item, day), item.ends
    )


def chief_and_rest(items: Sequence[OnDay]) -> tuple[list[OnDay], list[OnDay]]:
    """What leads the day (at most two; custom only where nothing else may, and all know it) and what follows."""
    chief = [item for item in items if may_lead(item)][:CHIEF]
    chief = chief or [item for item in items if item.observance.is_well_known][:1]
    return chief, [item for item in items if item not in chief]


def may_lead(item: OnDay) -> bool:
    """Whether a day may stand largest: a public holiday always."""
    about = item.observance
    if item.is_public_holiday:
        return True
    return about.kind in LEADING and not about.is_abroad and not about.compilers_only


def birth_rows(births: Iterable[Birth], day: date) -> list[BirthRow]:
    return [BirthRow(b.person.slug, b.person.name, b.person.born, birth_line(b, day)) for b in births]


def event_rows(events: Iterable[Event], network: frozenset[str]) -> list[EventRow]:
    return [
        EventRow(e.year, e.title, e.where, e.place if e.place in network else None)
        for e in sorted(events, key=lambda e: e.on)
    ]


def coming_row(day: date, items: Sequence[OnDay], prefix: str) -> ComingRow | None:
    """The ledger's line for a day, or None when nothing of note falls on it."""
    notable = [item for item in items if _is_notable(item)]
    if not notable:
        return None
    names = [i.observance.name + (" (day off)" if i.on != day else "") for i in notable]
    return ComingRow(
        day=day,
        address=f"{prefix}{day:%Y/%m/%d}/",
        name=names[0],
        also=names[1] if len(names) > 1 else "",
        is_red=day.weekday() == 6 or any(i.is_public_holiday for i in notable),
    )


def _is_notable(item: OnDay) -> bool:
    about = item.observance
    return item.is_public_holiday or about.is_well_known or (about.kind in NOTABLE and may_lead(item))


def publishers(sources: Iterable[Source], limit: int = NAMES_SHOWN) -> list[str]:
    """Who says so in short, without copy or item number, most often named first, at most `limit` of them."""
    counted = Counter(re.split(r" \(| Q\d", source.publisher)[0] for source in sources)
    return sorted(counted, key=lambda name: (-counted[name], name))[:limit]
