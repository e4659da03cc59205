"""The Hebrew calendar: fixed arithmetic, months counted from Nisan = 1 to Adar = 12."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

MONTHS = ("Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul",
          "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar")  # fmt: skip
LONGEST = (30, 29, 30, 29, 30, 29, 30, 30, 30, 29, 30, 29)
_EPOCH = -1373427  # 1 Tishri of year 1 as a proleptic ordinal, less the first molad's day
_YEAR_OF_YEAR_ONE = 3760  # Hebrew year in which a Gregorian year begins, less that year


def hebrew_dates(year: int, month: int, day: int) -> tuple[date, ...]:
    """The Gregorian dates of that Hebrew day whose Hebrew year touches this year, in order."""
    return tuple(
        found
        for hebrew_year in (year + _YEAR_OF_YEAR_ONE, year + _YEAR_OF_YEAR_ONE + 1)
        if (found := hebrew_date(hebrew_year, month, day)) is not None
    )


def hebrew_date(hebrew_year: int, month: int, day: int) -> date | None:
    """The daylight of that Hebrew day; None when the month is too short. Adar of a leap year is Adar II."""
    starts = _month_starts(hebrew_year)
    start, length = starts[month]
    return date.fromordinal(start + day - 1) if day <= length else None


@lru_cache(maxsize=512)
def _month_starts(hebrew_year: int) -> dict[int, tuple[int, int]]:
    """Month -> (ordinal of its first day, its length); the first Adar of a leap year is left out."""
    start = _new_year(hebrew_year)
    length = _new_year(hebrew_year + 1) - start
    leap = length > 380
    lengths = [(7, 30), (8, 30 if length % 10 == 5 else 29), (9, 29 if length % 10 == 3 else 30)]
    lengths += [(10, 29), (11, 30), *([(0, 30)] if leap else []), (12, 29)]
    lengths += [(month, LONGEST[month - 1]) for month in range(1, 7)]
    starts = {}
    for month, days in lengths:
        starts[month] = (start, days)
        start += days
    return starts


def _new_year(hebrew_year: int) -> int:
    """The ordinal of 1 Tishri, with all four postponements."""
    before, this, after = (_molad_day(year) for year in (hebrew_year - 1, hebrew_year, hebrew_year + 1))
    if after - this == 356:
        return _EPOCH + this + 2
    return _EPOCH + this + (this - before == 382)


def _molad_day(hebrew_year: int) -> int:
    """Days from the epoch to the year's first molad, moved off Sunday, Wednesday and Friday."""
    months = (235 * hebrew_year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + ((3 * (day + 1)) % 7 < 3)
