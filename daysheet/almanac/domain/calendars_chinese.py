"""The Chinese calendar, computed from new moons and the Sun's longitude on Beijing's days."""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import lru_cache

import ephem

# The years of the tables that the Hong Kong Observatory publishes, against which the result can be checked.
# Three new moons to come fall within minutes of midnight (28 September 2057, 4 September 2089, 7 August 2097):
# older tables begin those months a day later than this does.
FIRST_YEAR, LAST_YEAR = 1901, 2100
_NOON_OF_DAY_ZERO = date(1899, 12, 31)  # where ephem counts its days from
_BEIJING_LOCAL = (7 * 3600 + 45 * 60 + 40) / 86400  # local mean time, by which months began until 1928
_CHINA_STANDARD = 8 / 24


def chinese_dates(year: int, month: int, day: int) -> tuple[date, ...]:
    """The dates in a Gregorian year of that day of an ordinary (not leap) Chinese month."""
    months = [_ordinary_months(winter)[month] for winter in (year, year + 1)]
    found = (first + timedelta(days=day - 1) for first, length in months if day <= length)
    return tuple(on for on in found if on.year == year)


def is_computed(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


@lru_cache(maxsize=512)
def _ordinary_months(year: int) -> dict[int, tuple[date, int]]:
    """Month -> (first day, length), from the month of the last winter solstice to before this year's.

    Thirteen months between two solstices: the first without a principal term is the leap month.
    """
    starts = _new_moon_days(year)
    leap_to_come = len(starts) - 1 == 13
    months: dict[int, tuple[date, int]] = {}
    number = 11
    for first, after in zip(starts, starts[1:], strict=False):
        if leap_to_come and _principal_term(first) == _principal_term(after):
            leap_to_come = False
            continue
        months[number] = (first, (after - first).days)
        number = number % 12 + 1
    return months


def _new_moon_days(year: int) -> list[date]:
    """First days of months, from the one that holds the last winter solstice to the one with this year's."""
    start, end = _solstice_month(year - 1), _solstice_month(year)
    days = [start]
    while days[-1] < end:
        # A new moon is never less than 29 days after the last one: look from the 28th day on.
        days.append(_day_in_china(ephem.next_new_moon(_midnight(days[-1] + timedelta(days=28)))))
    return days


def _solstice_month(year: int) -> date:
    solstice = _day_in_china(ephem.next_winter_solstice(f"{year}/12/1"))
    return _day_in_china(ephem.previous_new_moon(_midnight(solstice + timedelta(days=1))))


def _principal_term(day: date) -> int:
    """Which twelfth of the ecliptic the Sun, as seen from the Earth, is in as the day begins."""
    sun = ephem.Sun(_midnight(day))
    apparent = ephem.Equatorial(sun.g_ra, sun.g_dec, epoch=_midnight(day))
    return int(ephem.Ecliptic(apparent).lon // (math.pi / 6))


def _day_in_china(instant: float) -> date:
    days = math.floor(instant + 0.5 + _zone(_NOON_OF_DAY_ZERO + timedelta(days=int(instant))))
    return _NOON_OF_DAY_ZERO + timedelta(days=days)


def _midnight(day: date) -> float:
    """The beginning of a day in China as ephem counts time."""
    return (day - _NOON_OF_DAY_ZERO).days - 0.5 - _zone(day)


def _zone(day: date) -> float:
    return _BEIJING_LOCAL if day.year < 1929 else _CHINA_STANDARD
