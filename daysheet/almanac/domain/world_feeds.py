"""A country's public holidays as entries of a calendar that readers subscribe to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from daysheet.almanac.domain.calendar_feeds import reach_of_feeds
from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.domain.world import WorldDay
from daysheet.almanac.domain.world_calendar import World
from daysheet.lib.ics import CalendarEvent


def country_events(world: World, code: str, today: date, site: str) -> Iterator[CalendarEvent]:
    """An entry for each holiday two years ahead, and one for its day off where both are free.

    The UID is the country, the observance, its year, and which of the year's it is: it stays when a date is corrected.
    """
    first, last = reach_of_feeds(today)
    for year in range(first.year, last.year + 1):
        counted: dict[str, int] = {}
        for day in (one for one in world.year(code, year) if one.off[0].year == year):
            slug = day.holiday.slug
            counted[slug] = number = counted.get(slug, 0) + 1
            uid = f"{code}-{slug}-{year}{f'-{number}' if number > 1 else ''}@{urlsplit(site).hostname}"
            for place, off in enumerate(day.off):
                if first <= off <= last:
                    yield _event(day, f"observed-{uid}" if place else uid, off, site)


def _event(day: WorldDay, uid: str, off: date, site: str) -> CalendarEvent:
    holiday = day.holiday
    seen = max(source.seen for source in holiday.sources)
    return CalendarEvent(
        uid=uid,
        starts=off,
        ends=off,
        title=holiday.name + ("" if off == day.on and not day.is_moved else " (day off)"),
        changed_at=datetime.combine(seen, time(), UTC),
        description="\n".join(_told(day)),
        url=f"{site}/holidays/countries/{holiday.country}/",
        categories=("Public holiday",),
        is_tentative=day.estimated,
    )


def _told(day: WorldDay) -> Iterator[str]:
    yield f"A public holiday in {COUNTRIES[day.holiday.country]}."
    if day.depends_on:
        yield f"Computed, {day.depends_on}; it may shift by a day."
    yield f"Says {', '.join(source.publisher for source in day.holiday.sources)}."
