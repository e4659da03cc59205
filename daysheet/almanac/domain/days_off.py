"""On which days a place's public holidays give the day off."""

from __future__ import annotations

from datetime import date, timedelta

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.places.domain.locality import Locality


def public_holidays(known: Observances, place: Locality, first: date, last: date) -> dict[date, str]:
    """The names by day, both ends included: the holiday itself and, where the law moves it, the day off."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    found = ((day, known.on(day, place).observances) for day in days)
    return {
        day: next(item.observance.name for item in items if item.is_public_holiday)
        for day, items in found
        if any(item.is_public_holiday for item in items)
    }
