"""What falls on a day, read from the shipped facts."""

from __future__ import annotations

from datetime import date

from daysheet.almanac.domain.births import birthdays_kept_on, ordered_births
from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.events import ordered_events
from daysheet.almanac.domain.moon import moon_on
from daysheet.almanac.domain.sun import sun_on
from daysheet.almanac.shipped.events import events
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.people import denied, people
from daysheet.places.domain.locality import Locality


def on(day: date, place: Locality | None) -> AlmanacDay:
    """All that falls on a day for a place: complete, in order; `.front()` of it is what a front page shows."""
    marked = observances().on(day, place)
    born = [p for kept in birthdays_kept_on(day) for p in people().on(*kept) if p.born <= day]
    happened = [event for event in events().on(day.month, day.day) if event.on <= day]
    sky = (place.latitude, place.longitude, place.zone) if place else None
    return AlmanacDay(
        day=day,
        place=place,
        observances=marked.observances,
        all_week=marked.all_week,
        all_month=marked.all_month,
        births=ordered_births(born, place, denied()),
        events=ordered_events(happened, place),
        sun=sun_on(day, *sky) if sky else None,
        moon=moon_on(day, *sky) if sky else None,
    )
