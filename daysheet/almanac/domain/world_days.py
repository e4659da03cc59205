"""A day around the world: one item for each observance that is a public holiday somewhere on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.tables import DatedTable, Listed
from daysheet.almanac.domain.world import WorldDay
from daysheet.almanac.domain.world_calendar import World


def around_the_world(day: date, known: Observances, world: World) -> tuple[OnDay, ...]:
    """The world's public holidays on a day, those of most countries first; the scope of each is its countries.

    An observance that editors have hidden is left out.
    """
    by_slug: dict[str, list[WorldDay]] = defaultdict(list)
    for one in world.on(day):
        by_slug[one.holiday.slug].append(one)
    found = ((observance_of(slug, known, world), same) for slug, same in by_slug.items())
    items = (_item(about, same, day) for about, same in found if about)
    return tuple(sorted(items, key=lambda item: (-len(item.observance.scope), item.observance.name)))


def observance_of(slug: str, known: Observances, world: World) -> Observance | None:
    """Ours, or else one that only the world's public holidays have; None for what editors have hidden."""
    return known.by_slug(slug) or world.observance(slug)


def joined(observances: Sequence[OnDay], around: Iterable[OnDay]) -> tuple[OnDay, ...]:
    """A day's observances with the world's among them: those that are in both once, with the countries as scope."""
    world = {item.observance.slug: item for item in around}
    ours = (_widened(item, world.pop(item.observance.slug, None)) for item in observances)
    return (*ours, *world.values())


def _widened(item: OnDay, wide: OnDay | None) -> OnDay:
    if wide is None:
        return item
    about, world = item.observance, wide.observance
    sources = dict.fromkeys((*about.sources, *world.sources))
    return replace(
        item, observance=replace(about, scope=world.scope, sources=tuple(sources), tables=world.tables)
    )


def _item(about: Observance, same: Sequence[WorldDay], day: date) -> OnDay:
    """On the day itself where any country has it so; a day off where all have it as that."""
    on = day if any(one.on == day for one in same) else min(one.on for one in same)
    off = {one.observed for one in same}
    observed = off.pop() if len(off) == 1 else None if on == day else day
    return OnDay(_seen_by(about, same, on), on, on, observed)


def _seen_by(about: Observance, same: Sequence[WorldDay], on: date) -> Observance:
    """The observance with the countries as its scope, and with the source that says so."""
    said = tuple(dict.fromkeys(source for one in same for source in one.holiday.sources))
    return replace(
        about,
        scope=tuple(sorted({one.holiday.country for one in same})),
        sources=tuple(dict.fromkeys((*about.sources, *said))),
        tables=() if about.rule else (_with(about.tables[0], Listed(on, on, said, chosen=False), same),),
    )


def _with(table: DatedTable, listed: Listed, same: Sequence[WorldDay]) -> DatedTable:
    """The table with who lists this date; estimated where every country's date is."""
    by_year = {**table.by_year, listed.start.year: (*table.by_year.get(listed.start.year, ()), listed)}
    estimated = table.estimated and all(one.estimated for one in same)
    return replace(table, by_year=by_year, estimated=estimated)
