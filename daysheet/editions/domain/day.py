"""A day as programs read it: the JSON of `daysheet today` and `daysheet on`, its keys pinned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from daysheet.almanac.domain.births import Birth
from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.moon import Moon
from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.sun import Sun
from daysheet.almanac.domain.world_days import joined

Json = dict[str, Any]


def day_as_json(almanac_day: AlmanacDay, stories: Sequence[Json], world: Sequence[OnDay] = ()) -> Json:
    """All that a day holds; stories are {headline, address}. A key may be empty, never absent.

    The public holidays of the `world` join the observances, those that are among them already as the same item.
    """
    day, place = almanac_day.day, almanac_day.place
    return {
        "place": place.slug if place else None,
        "date": day.isoformat(),
        "weekday": f"{day:%A}",
        "sun": almanac_day.sun and _sun(almanac_day.sun),
        "moon": almanac_day.moon and _moon(almanac_day.moon),
        "observances": [item.as_json() for item in joined(almanac_day.observances, world)],
        "all_week": [item.as_json() for item in almanac_day.all_week],
        "all_month": [item.as_json() for item in almanac_day.all_month],
        "births": [_birth(birth) for birth in almanac_day.births],
        "events": [_event(event) for event in almanac_day.events],
        "stories": [{"headline": story["headline"], "address": story["address"]} for story in stories],
    }


def _sun(sun: Sun) -> Json:
    return {
        "rise": _moment(sun.rise),
        "set": _moment(sun.set),
        "dawn": _moment(sun.dawn),
        "dusk": _moment(sun.dusk),
        "noon": _moment(sun.noon),
        "day_length_s": sun.day_length_s,
        "change_s": sun.change_s,
        "state": sun.state,
    }


def _moon(moon: Moon) -> Json:
    return {
        "phase": moon.phase,
        "illumination": moon.illumination,
        "rise": _moment(moon.rise),
        "set": _moment(moon.set),
        "next_phase": {"name": moon.next_phase.name, "at": _moment(moon.next_phase.at)},
    }


def _birth(birth: Birth) -> Json:
    person = birth.person
    return {
        "slug": person.slug,
        "name": person.name,
        "born": person.born.isoformat(),
        "died": person.died_text,
        "occupation": person.occupation,
        "birthplace": person.birthplace,
        "local": birth.local,
        "sources": [source.as_json() for source in person.sources],
    }


def _event(event: Event) -> Json:
    return {
        "year": event.year,
        "text": event.title,
        "place": event.place or event.where or None,
        "sources": [source.as_json() for source in event.sources],
    }


def _moment(moment: datetime | None) -> str | None:
    """ISO 8601 with offset; by UTC where a place still kept the time of its own meridian, to the second."""
    if moment is None:
        return None
    offset = moment.utcoffset()
    return (moment.astimezone(UTC) if offset and offset.seconds % 60 else moment).isoformat()
