"""The Islamic calendar as Umm al-Qura publishes it, and nothing outside its tables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

MONTHS = ("Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhirah",
          "Rajab", "Sha'ban", "Ramadan", "Shawwal", "Dhu al-Qa'dah", "Dhu al-Hijjah")  # fmt: skip
FIRST_TABLED, LAST_TABLED = 1343, 1500  # Hijri years: 1 August 1924 to 16 November 2077
_YEAR_LENGTHS = [timedelta(days=days) for days in range(352, 359)]  # as tabled, and a day for the 30th


def islamic_dates(year: int, month: int, day: int) -> tuple[date, ...]:
    """The dates (0, 1 or 2) of that Islamic day in a Gregorian year, as far as the tables reach."""
    near = (year - 622) * 33 // 32
    tabled = range(max(near - 1, FIRST_TABLED), min(near + 3, LAST_TABLED + 1))
    found = (_islamic_date(hijri_year, month, day) for hijri_year in tabled)
    return tuple(on for on in found if on is not None and on.year == year)


def is_tabled(year: int, month: int, day: int) -> bool:
    """Whether no occurrence in this Gregorian year can lie outside the tables."""
    first, last = date(1924, 8, 1), date(2077, 11, 16)
    if not first.year <= year <= last.year:
        return False
    if first.year < year < last.year:
        return True
    edge = _islamic_date(FIRST_TABLED if year == first.year else LAST_TABLED, month, min(day, 29))
    if edge is None:
        return False
    beyond = [edge - length if year == first.year else edge + length for length in _YEAR_LENGTHS]
    return all(on.year != year for on in beyond)


def _islamic_date(hijri_year: int, month: int, day: int) -> date | None:
    """None when the month has only 29 days that year."""
    first = Hijri(hijri_year, month, 1)
    if day > first.month_length():
        return None
    on = first.to_gregorian()
    return date(on.year, on.month, on.day) + timedelta(days=day - 1)


def hijri_months(days: Iterable[date]) -> set[int]:
    """In which Islamic months the days lie; those beyond the tables are left out."""
    return {
        Gregorian(day.year, day.month, day.day).to_hijri().month
        for day in days
        if date(1924, 8, 1) <= day <= date(2077, 11, 16)
    }
