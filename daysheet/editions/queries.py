"""A city's day, composed for its page from what the other packages know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from daysheet.almanac.domain.births import Birth
from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.facts import day_of
from daysheet.almanac.domain.moon import Phase, phases_from
from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.sky_ahead import clock_change_from, season_from
from daysheet.almanac.domain.sun import Sun, sun_on
from daysheet.almanac.domain.town.telling import InTown, in_town
from daysheet.almanac.queries import known_facts, occurrences_on
from daysheet.editions.domain.front import (
    NAMES_SHOWN,
    BirthRow,
    ComingRow,
    birth_rows,
    chief_and_rest,
    coming_row,
    event_rows,
    observance_row,
    publishers,
)
from daysheet.editions.domain.leaf import daylight_change, is_red_letter, month_grid, place_in_year
from daysheet.editions.domain.wording import PHASES, sky_lines, sky_rows, sources_sentence
from daysheet.places.domain.locality import Locality
from daysheet.places.domain.states import STATES
from daysheet.places.models import Place
from daysheet.places.queries import network_places
from daysheet.stories.queries import front_stories, latest_stories

COMING_DAYS = 45
COMING_ROWS = 7
SUNS = 9
LATEST = 3


@dataclass(frozen=True, slots=True)
class PhaseMark:
    """A principal phase of the moon under the leaf."""

    name: str
    label: str
    on: date  # in the place's own zone


@dataclass(frozen=True, slots=True)
class SunRow:
    """A town's daylight on the home page."""

    place: Place
    sun: Sun


def edition(place: Place, day: date, *, today: date, is_current: bool) -> dict[str, Any]:
    """Everything that a city's day shows, for the template."""
    here = place.locality
    facts = known_facts()
    almanac = day_of(facts, day, here).front()
    stories = front_stories(place, day)
    town = town_on(place, day)
    prefix = f"/{place.slug}/"
    return {
        "city": place,
        "ink": place.ink,
        "where": place.name,
        "is_current": is_current,
        "own_address": prefix if is_current else f"{prefix}{day:%Y/%m/%d}/",
        "previous_address": f"{prefix}{day - timedelta(1):%Y/%m/%d}/",
        "next_address": f"{prefix}{day + timedelta(1):%Y/%m/%d}/",
        "is_heading": is_heading(day, today),
        "stories": stories,
        "lead_story": stories[0] if stories else None,
        "other_stories": stories[1:],
        "coming": coming_days(facts.observances, day, here, prefix),
        "month": month_grid(day, red=public_holidays(facts.observances, day, here), today=today),
        "in_town": town,
        "sources_line": sources_line(almanac, [one.name for one in town.publishers]),
        **shared_rows(almanac),
        **sky(almanac, here),
    }


def town_on(place: Place, day: date) -> InTown:
    """What the place's calendars say is on."""
    found = occurrences_on(place, day)
    return in_town(((row, row.calendar) for row in found), day, place.locality.timezone)


def everywhere(day: date) -> dict[str, Any]:
    """The day without a city: no sun, no moon, no stories."""
    almanac = day_of(known_facts(), day, None).front()
    return {
        "where": "Today",
        "is_current": True,
        "sources_line": sources_line(almanac),
        **shared_rows(almanac),
    }


def everywhere_in_brief(day: date) -> dict[str, Any]:
    """The network's home: today everywhere in brief, the towns' daylight, the latest stories."""
    places = list(network_places())
    context = everywhere(day)
    return {
        **context,
        "rows": context["rows"][:4],
        "network": places,
        "suns": longest_days(places, day),
        "latest": latest_stories(LATEST),
    }


def shared_rows(almanac: AlmanacDay) -> dict[str, Any]:
    """What every page of a day shows, with a city or without."""
    day, place = almanac.day, almanac.place
    chief, rest = chief_and_rest(almanac.observances)
    births = almanac.births
    near = [b for b in births if b.local]
    far = [b for b in births if not b.local]
    return {
        "day": day,
        "is_red": is_red_letter(day, {day} if any(i.is_public_holiday for i in chief) else set()),
        "place_in_year": place_in_year(day),
        "chief": [observance_row(i, day) for i in chief],
        "rows": [observance_row(i, day) for i in rest],
        "observances": [observance_row(i, day) for i in almanac.observances],
        "periods": [observance_row(i, day) for i in (*almanac.all_week, *almanac.all_month)],
        "births": birth_rows(births, day),
        "births_columns": births_columns(near, far, place, day),
        "events": event_rows(almanac.events, network_slugs()),
    }


def births_columns(
    near: Sequence[Birth], far: Sequence[Birth], place: Locality | None, day: date
) -> list[tuple[str, list[BirthRow]]]:
    """The city's own part of the world first, under the name that holds for all in it; then anywhere."""
    columns = [("Anywhere", birth_rows(by_year(far), day))]
    if place is not None and near:
        in_city = all(birth.local == "city" for birth in near)
        title = f"Here in {place.name}" if in_city else f"In {STATES[place.state]}"
        columns.insert(0, (title, birth_rows(by_year(near), day)))
    return [(title, rows) for title, rows in columns if rows]


def by_year(births: Iterable[Birth]) -> list[Birth]:
    return sorted(births, key=lambda b: b.person.born)


def network_slugs() -> frozenset[str]:
    return frozenset(network_places().values_list("slug", flat=True))


def sky(almanac: AlmanacDay, here: Locality) -> dict[str, Any]:
    """Sun, moon, phases and what they and the clocks are about to do."""
    sun, moon, day = almanac.sun, almanac.moon, almanac.day
    if sun is None or moon is None:
        return {}
    lines = sky_lines(sun, moon, season_from(day, here.zone), clock_change_from(day, here.zone), day)
    return {
        "sun": sun,
        "sky": sky_rows(sun, moon),
        "daylight": daylight_change(sun.change_s) if sun.state == "normal" else "",
        "phases": [phase_mark(p) for p in phases_from(day, here.zone)],
        "sky_lines": lines,
    }


def phase_mark(phase: Phase) -> PhaseMark:
    return PhaseMark(phase.name, PHASES[phase.name], phase.at.date())


def coming_days(known: Observances, day: date, here: Locality, prefix: str) -> list[ComingRow]:
    """The next days of note, at most seven within six weeks."""
    days = (day + timedelta(n) for n in range(1, COMING_DAYS + 1))
    rows = (coming_row(d, known.on(d, here).observances, prefix) for d in days)
    return [row for row in rows if row][:COMING_ROWS]


def public_holidays(known: Observances, day: date, here: Locality) -> set[date]:
    """The days off of the day's month."""
    month = known.in_month(day.year, day.month, here)
    return {d for d, items in month.items() if any(item.is_public_holiday for item in items)}


def longest_days(places: Iterable[Place], day: date) -> list[SunRow]:
    """Towns by length of day, longest first: an even choice from the longest to the shortest."""
    rows = [SunRow(p, sun_on(day, p.latitude, p.longitude, p.zone)) for p in places]
    rows.sort(key=lambda r: -r.sun.day_length_s)
    if len(rows) <= SUNS:
        return rows
    return [rows[round(n * (len(rows) - 1) / (SUNS - 1))] for n in range(SUNS)]


def is_heading(day: date, today: date) -> str:
    if day == today:
        return "Today is"
    return f"{day:%A} {day.day} {day:%B} {'was' if day < today else 'will be'}"


def sources_line(almanac: AlmanacDay, town: Sequence[str] = ()) -> str:
    """Who the page's facts rest on, by department."""

    def named(things: Iterable[Any]) -> list[str]:
        return publishers(source for thing in things for source in thing.sources)

    marked: tuple[OnDay, ...] = (*almanac.observances, *almanac.all_week, *almanac.all_month)
    people = [b.person for b in almanac.births]
    return sources_sentence(
        [
            ("Observances", named(marked)),
            ("Births", named(people)),
            ("Events", named(almanac.events)),
            ("In town", town[:NAMES_SHOWN]),
        ]
    )
