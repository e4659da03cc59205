"""Dates of the Gregorian calendar: weekdays in a month, both Easters, and the years we answer for."""

from __future__ import annotations

from datetime import date, timedelta

from daysheet.almanac.errors import BadYear

FIRST_YEAR, LAST_YEAR = (
    1583,
    4099,
)  # the Gregorian calendar's first full year; Easter's rule is tabled to 4099


def check_year(year: int) -> None:
    """BadYear for a year outside those that the almanac answers for."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadYear(f"The almanac answers for the years {FIRST_YEAR} to {LAST_YEAR}, not for {year}.")


def day_of(year: int, month: int, day: int) -> date | None:
    """That date, or None for 29 February of a common year."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth (negative: from the end) weekday, Monday = 0, of a month; None where it has no fifth."""
    if nth > 0:
        first = date(year, month, 1)
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        last = last_day(year, month)
        found = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    return found if found.month == month else None


def last_day(year: int, month: int) -> date:
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def easter(year: int) -> date:
    """Western Easter Sunday, by the Gregorian computus (Butcher's form, Nature 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leaps = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leaps + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday: the Julian computus (Meeus), given as a Gregorian date."""
    moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + to_sunday + 114, 31)
    julian_lag = year // 100 - year // 400 - 2  # days by which the Julian calendar is behind from March on
    return date(year, month, day + 1) + timedelta(days=julian_lag)
