"""What happened on a day of earlier years, and which of it a front page shows, nearest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from daysheet.places.domain.locality import Locality

from .sources import Source

FRONT_EVENTS = 6
FAR = 1e6  # kilometres: what has no known place comes after everything that has one
# On one front page: military events at most as many as all others together, and of the rest no more than these.
MOST = {"term": 2, "attack": 2, "disaster": 3}


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `kind` is 'military', 'term', 'attack', 'disaster' or '' for everything else.

    `where` is the text of the source, `place` the slug of the gazetteer's place it surely is; an event known to
    a state or county only has the coordinates of its middle.
    """

    on: date
    text: str
    where: str
    place: str | None
    state: str
    latitude: float | None
    longitude: float | None
    kind: str
    verified: bool
    sources: tuple[Source, ...]

    @property
    def year(self) -> int:
        return self.on.year

    @property
    def title(self) -> str:
        """The text without the year that it begins with, for where the year stands beside it."""
        return self.text.removeprefix(f"{self.year} ")

    @property
    def is_military(self) -> bool:
        return self.kind == "military"


def ordered_events(events: Iterable[Event], place: Locality | None) -> tuple[Event, ...]:
    """All events: first what may be shown together, nearest first; then surplus battles; then the unverified.

    What may be shown together is everything verified that no army did, and at most as many military events,
    those that stand nearest and rest on most sources. A day that has nothing else shows its battles.
    """
    by_distance = sorted(events, key=lambda event: (_kilometres(event, place), event.on))
    verified = [event for event in by_distance if event.verified]
    battles = sorted(
        (event for event in verified if event.is_military), key=lambda event: _rank(event, place)
    )
    peaceful = len(verified) - len(battles)
    surplus = set(battles[peaceful:]) if peaceful else set()
    together = [event for event in verified if event not in surplus]
    rest = [event for event in verified if event in surplus]
    return (*together, *rest, *(event for event in by_distance if not event.verified))


def front_events(
    ordered: Sequence[Event], place: Locality | None, limit: int = FRONT_EVENTS
) -> tuple[Event, ...]:
    """What a front page shows of the ordered events: verified, varied, battles at most half.

    Battles fill the room that nothing else takes; those of the place's own state come in before that.
    """
    ranked = sorted((event for event in ordered if event.verified), key=lambda event: _rank(event, place))
    others = _varied([event for event in ranked if not event.is_military])
    battles = [event for event in ranked if event.is_military]
    near = sum(place is not None and event.state == place.state for event in battles)
    room = min(limit // 2, max(near, limit - len(others)), len(others) or limit)
    shown = {*battles[:room], *others[: limit - min(room, len(battles))]}
    return tuple(event for event in ordered if event in shown)


def _varied(events: Sequence[Event]) -> list[Event]:
    counted: Counter[str] = Counter()
    kept = []
    for event in events:
        counted[event.kind] += 1
        if counted[event.kind] <= MOST.get(event.kind, len(events)):
            kept.append(event)
    return kept


def _rank(event: Event, place: Locality | None) -> tuple[float, int, date]:
    """What a page takes first: the nearest, and of those without a place what most sources have."""
    return _kilometres(event, place), -len(event.sources), event.on


def _kilometres(event: Event, place: Locality | None) -> float:
    if place is None or event.latitude is None or event.longitude is None:
        return FAR
    return distance_km(place.latitude, place.longitude, event.latitude, event.longitude)


def distance_km(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Along a great circle."""
    here, there = radians(latitude), radians(to_latitude)
    half = sin((there - here) / 2) ** 2
    half += cos(here) * cos(there) * sin(radians(to_longitude - longitude) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))
