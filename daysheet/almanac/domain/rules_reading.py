"""Reads the text of a day rule, or says which part of it is wrong and what is allowed there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NoReturn, cast

from daysheet.almanac.domain import calendars_hebrew
from daysheet.almanac.domain.rules import (
    Calendar,
    EveryNth,
    FixedDay,
    FromEaster,
    Lunar,
    Moved,
    NearestWeekday,
    NthWeekday,
    Period,
    Rule,
    Single,
    Span,
    Week,
    WeekOf,
    WholeMonth,
)
from daysheet.almanac.errors import BadRule

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LUNAR_MONTHS = {"hebrew": calendars_hebrew.LONGEST, "islamic": (30,) * 12, "chinese": (30,) * 12}
LONGEST_MOVE = 180  # days; from further away another day is the better one to count from
_FORMS = (
    "'03-01', '11 thu 4', 'easter+1', 'sun>=11-27', '09-15..10-15', 'month 03', 'week 10 sun 3', 'hebrew 7-1'"
)


def parse_rule(text: str) -> Rule:
    """The rule that a text of the grammar names; BadRule tells the wrong part."""
    words = text.split()
    if not words or not text.isascii():
        raise BadRule(f"{text!r} is no day rule: it is empty or not plain ASCII. Write one like {_FORMS}.")
    try:
        return _rule(words)
    except _BadPart as wrong:
        raise BadRule(f"{text!r} is no day rule: {wrong}") from wrong


def parse_shifts(text: str) -> tuple[tuple[int, int], ...]:
    """(weekday, days) of 'sat-1 sun+1'; nothing of an empty text; BadRule tells the wrong part."""
    try:
        return _shifts(text.split())
    except _BadPart as wrong:
        raise BadRule(f"{text!r} shifts no weekday: {wrong}") from wrong


class _BadPart(ValueError):
    """What is wrong with one part, and what may stand there."""


def _wrong(part: str, problem: str, allowed: str) -> NoReturn:
    raise _BadPart(f"{part!r} {problem}; write {allowed}.")


def _rule(words: list[str]) -> Rule:
    if words[-1].startswith("/") and len(words) > 1:
        return _every(words)
    if words[0] in _FORMS_BY_NAME:
        if len(words) == 1:
            _wrong(
                words[0], "says not of which day", "for example 'month 03', 'week 10 sun 3' or 'hebrew 7-1'"
            )
        return _FORMS_BY_NAME[words[0]](words)
    if ".." in words[0]:
        return _span(words)
    return _single(words)


def _every(words: list[str]) -> Rule:
    parts = re.fullmatch(r"/(\d+)@(\d+)", words[-1])
    if parts is None:
        _wrong(
            words[-1], "is no choice of years", "'/N@R' for years that leave R when divided by N, as '/4@1'"
        )
    years, remainder = int(parts[1]), int(parts[2])
    if not 2 <= years <= 1000:
        _wrong(words[-1], f"divides years by {years}", "2 to 1000 before the '@'")
    if remainder >= years:
        _wrong(
            words[-1], f"can leave no {remainder} when dividing by {years}", f"0 to {years - 1} after the '@'"
        )
    return EveryNth(_rule(words[:-1]), years, remainder)


def _span(words: list[str]) -> Span:
    if len(words) > 1:
        _wrong(words[1], "follows a period that is already complete", f"{words[0]!r} alone")
    ends = words[0].split("..")
    if len(ends) != 2:
        _wrong(words[0], "has not two ends", "'09-15..10-15'")
    return Span(_fixed(ends[0]), _fixed(ends[1]))


def _whole_month(words: list[str]) -> WholeMonth:
    if len(words) > 2:
        _wrong(words[2], "follows a month that is already complete", f"'month {words[1]}' alone")
    return WholeMonth(_month(words[1]))


def _week(words: list[str]) -> Week:
    return Week(_single(words[1:]))


def _week_of(words: list[str]) -> WeekOf:
    return WeekOf(_single(words[1:]))


def _lunar(words: list[str]) -> Lunar:
    name, months = words[0], LUNAR_MONTHS[words[0]]
    parts = re.fullmatch(r"(\d{1,2})-(\d{1,2})", words[1])
    if parts is None:
        _wrong(words[1], f"is no day of the {name} calendar", "month and day as '7-1'")
    month, day = int(parts[1]), int(parts[2])
    if not 1 <= month <= 12:
        ends = " (1 is Nisan, 12 is Adar)" if name == "hebrew" else ""
        _wrong(parts[1], f"is no month of the {name} calendar", f"1 to 12{ends}")
    if not 1 <= day <= months[month - 1]:
        _wrong(parts[2], f"is no day of month {month} of the {name} calendar", f"1 to {months[month - 1]}")
    if words[2:] and name != "hebrew":
        _wrong(
            words[2],
            f"follows a day of the {name} calendar",
            f"'{name} {words[1]}' alone: only Hebrew days shift",
        )
    return Lunar(cast(Calendar, name), month, day, _shifts(words[2:]))


def _shifts(words: list[str]) -> tuple[tuple[int, int], ...]:
    shifts: dict[int, int] = {}
    for word in words:
        parts = re.fullmatch(r"([a-z]{3})([+-][1-6])", word)
        if parts is None or parts[1] not in WEEKDAYS:
            _wrong(word, "is no shift", "a weekday and 1 to 6 days, as 'sat+1' or 'fri-1'")
        if WEEKDAYS.index(parts[1]) in shifts:
            _wrong(word, f"shifts {parts[1]} a second time", "each weekday once")
        shifts[WEEKDAYS.index(parts[1])] = int(parts[2])
    return tuple(shifts.items())


_FORMS_BY_NAME: dict[str, Callable[[list[str]], Period | Lunar]] = {
    "month": _whole_month,
    "week": _week,
    "week-of": _week_of,
    **dict.fromkeys(LUNAR_MONTHS, _lunar),
}


def _single(words: list[str]) -> Single:
    first = words[0]
    if re.fullmatch(r"\d{1,2}", first):
        single, moves = _nth_weekday(words[:3]), words[3:]
    elif first.startswith(("easter", "orthodox")):
        single, moves = _from_easter(first), words[1:]
    elif "=" in first or "<" in first or ">" in first:
        single, moves = _nearest_weekday(first), words[1:]
    elif re.match(r"\d", first):
        if words[1:] and words[1][:1].isalpha():
            return replace(_fixed(first), shifts=_shifts(words[1:]))
        single, moves = _fixed(first), words[1:]
    else:
        _wrong(first, "begins no kind of rule", f"one like {_FORMS}")
    days = sum(_days(move) for move in moves)
    if abs(days) > LONGEST_MOVE:
        _wrong(" ".join(moves), f"moves the day by {days} days in all", f"at most {LONGEST_MOVE}")
    return Moved(single, days) if days else single


def _nth_weekday(words: list[str]) -> Single:
    month = _month(words[0])
    if len(words) < 3:
        _wrong(" ".join(words), "is not complete", f"month, weekday and which one, as '{month:02} thu 4'")
    weekday, nth = words[1:]
    if not re.fullmatch(r"-?[1-5]", nth):
        _wrong(nth, "is no count of weekdays", "1 to 5, or -1 for the last to -5")
    return NthWeekday(month, _weekday(weekday), int(nth))


def _from_easter(word: str) -> Single:
    parts = re.fullmatch(r"(easter|orthodox)([+-]\d+)?", word)
    if parts is None:
        _wrong(word, "is no day by Easter", "'easter', 'easter-2', 'orthodox' or 'orthodox+1'")
    return FromEaster(_days(parts[2]) if parts[2] else 0, orthodox=parts[1] == "orthodox")


def _nearest_weekday(word: str) -> Single:
    parts = re.fullmatch(r"([^<>=]*)(>=|<=)([^<>=]*)", word)
    if parts is None:
        _wrong(word, "compares no weekday with a date", "'sun>=11-27' or 'fri<=05-31'")
    return NearestWeekday(_weekday(parts[1]), _fixed(parts[3]), after=parts[2] == ">=")


def _fixed(word: str) -> FixedDay:
    parts = re.fullmatch(r"(\d\d)-(\d\d)", word)
    if parts is None:
        _wrong(word, "is no date", "month and day in two digits each, as '03-01'")
    month, day = _month(parts[1]), int(parts[2])
    if not 1 <= day <= MONTH_LENGTHS[month - 1]:
        _wrong(parts[2], f"is no day of month {month:02}", f"01 to {MONTH_LENGTHS[month - 1]}")
    return FixedDay(month, day)


def _month(word: str) -> int:
    if not re.fullmatch(r"0[1-9]|1[0-2]", word):
        _wrong(word, "is no month", "01 to 12")
    return int(word)


def _weekday(word: str) -> int:
    if word not in WEEKDAYS:
        _wrong(word, "is no weekday", ", ".join(WEEKDAYS))
    return WEEKDAYS.index(word)


def _days(word: str) -> int:
    if not re.fullmatch(r"[+-]\d{1,3}", word) or not 1 <= abs(int(word)) <= LONGEST_MOVE:
        _wrong(
            word, "is no number of days to move by", f"'+1' to '+{LONGEST_MOVE}' or '-1' to '-{LONGEST_MOVE}'"
        )
    return int(word)
