"""Everything that falls on one day, as seen from one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from daysheet.places.domain.locality import Locality

from .births import Birth, front_births
from .events import Event, front_events
from .moon import Moon
from .observances import OnDay
from .sun import Sun


@dataclass(frozen=True, slots=True)
class AlmanacDay:
    """A day of the almanac, each list in the order in which a page shows it; without a place, no sun and moon."""

    day: date
    place: Locality | None
    observances: tuple[OnDay, ...]
    all_week: tuple[OnDay, ...]
    all_month: tuple[OnDay, ...]
    births: tuple[Birth, ...]
    events: tuple[Event, ...]
    sun: Sun | None
    moon: Moon | None

    def front(self) -> AlmanacDay:
        """The same day as a front page shows it: the first births and events, varied, and nothing unverified."""
        return replace(self, births=front_births(self.births), events=front_events(self.events, self.place))
