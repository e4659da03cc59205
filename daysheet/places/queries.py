"""Reads of places."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from daysheet.places.domain.cartography import NetworkMap, network_map, state_map
from daysheet.places.domain.locality import Locality
from daysheet.places.domain.search import Found, Matching, matching, search
from daysheet.places.domain.states import STATES
from daysheet.places.models import Place
from daysheet.places.shipped import gazetteer, outlines

MOST_OTHERS = 30
MOST_MATCHING = 1000  # places whose names begin alike


@dataclass(frozen=True)
class StateCount:
    """A state with cities of the network."""

    code: str
    name: str
    cities: int


@dataclass(frozen=True)
class StateOverview:
    """What a state's page shows; `others` are its largest places without a page here."""

    code: str
    name: str
    places: list[Place]
    others: tuple[Locality, ...]
    known: int
    map: NetworkMap | None


def network_places() -> QuerySet[Place]:
    """Every city of the network, by name."""
    return Place.objects.all()


def place_by_slug(slug: str) -> Place | None:
    return Place.objects.filter(slug=slug).first()


def places_of(user: Any) -> QuerySet[Place]:
    """The places that a member of staff may edit: all of them for a publisher."""
    if not user.is_active or not user.is_staff:
        return Place.objects.none()
    if user.is_superuser:
        return Place.objects.all()
    return Place.objects.filter(staff_members__user=user)


def places_in(state: str) -> QuerySet[Place]:
    """A state's cities of the network, by name."""
    return Place.objects.filter(state=state)


def places_found(text: str, places: list[Place]) -> Found:
    """What a reader who types this may mean, among these cities and the whole gazetteer."""
    return search(text, gazetteer(), {p.slug: p.locality for p in places})


def places_matching(text: str, places: list[Place]) -> Matching:
    """All that a reader who types this may mean, for a list."""
    return matching(text, gazetteer(), {p.slug: p.locality for p in places}, MOST_MATCHING)


def places_near(text: str, places: list[Place]) -> Matching:
    """Places whose names are close to a text that none has."""
    network, near = {p.slug: p.locality for p in places}, gazetteer().near(text)
    return Matching(
        tuple(network[p.slug] for p in near if p.slug in network),
        tuple(p for p in near if p.slug not in network),
    )


def map_of(places: list[Place]) -> NetworkMap:
    """The country with these cities."""
    return network_map([p.locality for p in places], outlines())


def states_of(places: list[Place]) -> list[StateCount]:
    """The states that have cities among these, by name."""
    codes = [p.state for p in places]
    counts = [StateCount(code, STATES[code], codes.count(code)) for code in set(codes)]
    return sorted(counts, key=lambda s: s.name)


def state_overview(code: str) -> StateOverview:
    """A state with its cities of the network and its largest other places."""
    places = list(places_in(code))
    here = {p.slug for p in places}
    known = gazetteer().in_state(code)
    others = tuple(p for p in known if p.slug not in here)[:MOST_OTHERS]
    drawn = state_map(code, [p.locality for p in places], outlines())
    return StateOverview(code, STATES[code], places, others, len(known), drawn)
