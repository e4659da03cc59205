"""What falls on a day, for programs that do not load Django."""

from __future__ import annotations

from datetime import date

from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.facts import Facts, day_of
from daysheet.almanac.shipped.facts import shipped_facts
from daysheet.places.domain.locality import Locality


def known_facts() -> Facts:
    """The facts that the terminal answers from."""
    return shipped_facts()


def on(day: date, place: Locality | None) -> AlmanacDay:
    """All that falls on a day for a place; `.front()` of it is what a front page shows."""
    return day_of(known_facts(), day, place)
