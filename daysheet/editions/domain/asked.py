"""What a reader typed into the search box: its words, and the date or month that it may mean."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from daysheet.almanac.domain.words import MONTHS
from daysheet.lib.folding import words_of

LONGEST = 100
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # control, direction, half characters, not assigned
_NUMBERED = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?\.?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[6-9]|20|21)\d\d")
_A_LEAP_YEAR = 2024
_MONTH_OF = {name.casefold(): n for n, name in enumerate(MONTHS, 1)}
_MONTH_OF |= {name[:3]: number for name, number in _MONTH_OF.items()} | {"sept": 9}


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as it was understood; `text` is what can be shown again."""

    text: str = ""
    was_cut: bool = False
    words: tuple[str, ...] = ()
    year: int | None = None
    on: tuple[int, int] | None = None  # month and day
    month: int | None = None  # without a day


def read_asked(typed: str) -> Asked:
    """What the typed text asks for; anything may be typed."""
    text, was_cut = _shown(typed)
    words = words_of(text)
    if numbered := _numbered(text):
        return Asked(text, was_cut, (), numbered[0], numbered[1:])
    year = next((int(word) for word in words if _YEAR.fullmatch(word)), None)
    rest = [word for word in words if word != str(year)]
    on = _told(rest)
    month = _MONTH_OF.get(rest[0]) if len(rest) == 1 and len(rest[0]) > 3 or rest == ["may"] else None
    return Asked(text, was_cut, words, year, on, month)


def _shown(typed: str) -> tuple[str, bool]:
    """The text without what cannot be seen, cut to a length that a name may have."""
    kept = typed[: 10 * LONGEST]
    seen = "".join(" " if unicodedata.category(c) in _UNSEEN else c for c in kept)
    text = " ".join(seen.split())
    return text[:LONGEST].strip(), len(text) > LONGEST or len(typed) > len(kept)


def _numbered(text: str) -> tuple[int | None, int, int] | None:
    """Year, month and day of '03-17', '3/17/2026' or '2026-03-17'; the day first where only that is a date."""
    if iso := _ISO.fullmatch(text):
        year, month, day = map(int, iso.groups())
        return (year, month, day) if _is_day(month, day) else None
    if found := _NUMBERED.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        year_told = int(found[3]) if found[3] else None
        for month, day in ((first, second), (second, first)):
            if _is_day(month, day):
                return year_told, month, day
    return None


def _told(words: list[str]) -> tuple[int, int] | None:
    """Month and day of '17 march', 'march 17th' or '4th july'."""
    if len(words) != 2:
        return None
    for name, number in (words, reversed(words)):
        month, day = _MONTH_OF.get(name), _DAY.fullmatch(number)
        if month and day and _is_day(month, int(day[1])):
            return month, int(day[1])
    return None


def _is_day(month: int, day: int) -> bool:
    try:
        date(_A_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True
