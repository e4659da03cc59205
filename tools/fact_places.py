"""Finds the gazetteer's place for a birthplace or the scene of an event, where there can be no doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass

from daysheet.places.domain.locality import Locality
from daysheet.places.domain.states import state_code
from daysheet.places.shipped import gazetteer

OVERWHELMING = 10  # times as many people as any other place of the name in its state
KNOWN_EVERYWHERE = 200_000  # people, from which a city needs no state beside its name


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of where something was: a place of the gazetteer, or only its county or state."""

    place: Locality | None
    state: str
    latitude: float | None = None
    longitude: float | None = None


NOWHERE = Scene(None, "")


def place_named(name: str, state: str) -> Locality | None:
    """The one place of that name in a state, or the one that has ten times the people of every other."""
    found = gazetteer().named(name, state)
    if not found:
        return None
    if len(found) == 1 or found[0].population >= OVERWHELMING * max(1, found[1].population):
        return found[0]
    return None


def scene_of(text: str) -> Scene:
    """Where 'Joplin, Missouri', 'Chicago', 'Lake County, California' or 'Ohio' is."""
    text = re.sub(r"^Battle of ", "", text)
    name, _, last = text.rpartition(", ")
    if not name:
        state = state_code(text)
        return _middle(state) if state else _city(text.replace("New York City", "New York"))
    state = state_code(last)
    if not state:
        return NOWHERE
    if name.endswith(" County"):
        return _middle(state, name.removesuffix(" County"))
    place = place_named(name, state)
    return _at(place) if place else _middle(state)


def _city(name: str) -> Scene:
    found = gazetteer().named(name)
    return _at(found[0]) if found and found[0].population >= KNOWN_EVERYWHERE else NOWHERE


def _at(place: Locality) -> Scene:
    return Scene(place, place.state, place.latitude, place.longitude)


def _middle(state: str, county: str = "") -> Scene:
    """Where the people of a state or county live, on the whole."""
    places = [p for p in gazetteer().in_state(state) if not county or p.county == county]
    people = sum(p.population for p in places)
    if not people:
        return Scene(None, state)
    latitude = sum(p.latitude * p.population for p in places) / people
    longitude = sum(p.longitude * p.population for p in places) / people
    return Scene(None, state, round(latitude, 2), round(longitude, 2))
