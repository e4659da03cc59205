"""Day rules as values, and the dates that they give in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from daysheet.almanac.domain import calendars, calendars_chinese, calendars_hebrew, calendars_islamic

Calendar = Literal["hebrew", "islamic", "chinese"]


@dataclass(frozen=True, slots=True)
class FixedDay:
    """12-25; 12-24 wed+2: on another day when it falls on some weekday; shifts are (weekday, days)"""

    month: int
    day: int
    shifts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """11 thu 4; Monday = 0, -1 = the last"""

    month: int
    weekday: int
    nth: int


@dataclass(frozen=True, slots=True)
class FromEaster:
    """easter-2, orthodox+1"""

    days: int
    orthodox: bool = False


@dataclass(frozen=True, slots=True)
class NearestWeekday:
    """sun>=11-27: first on or after; sun<=11-27: last on or before"""

    weekday: int
    day: FixedDay
    after: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """11 thu 4 +1: days after (or before) another single day"""

    single: Single
    days: int


Single = FixedDay | NthWeekday | FromEaster | NearestWeekday | Moved


@dataclass(frozen=True, slots=True)
class Span:
    """09-15..10-15, both ends included; may pass New Year"""

    first: FixedDay
    last: FixedDay


@dataclass(frozen=True, slots=True)
class WholeMonth:
    """month 03"""

    month: int


@dataclass(frozen=True, slots=True)
class Week:
    """week 10 sun 3: seven days from there"""

    first: Single


@dataclass(frozen=True, slots=True)
class WeekOf:
    """week-of 05-15: the Sunday-to-Saturday week that holds the day"""

    within: Single


@dataclass(frozen=True, slots=True)
class Lunar:
    """hebrew 7-1, islamic 9-1, chinese 8-15; shifts are (weekday, days) and Hebrew only"""

    calendar: Calendar
    month: int
    day: int
    shifts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class EveryNth:
    """rule /4@1: only in years that leave 1 when divided by 4"""

    rule: Rule
    years: int
    remainder: int


Period = Span | WholeMonth | Week | WeekOf
Rule = Single | Period | Lunar | EveryNth


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a rule comes round; a single day starts and ends on itself."""

    start: date
    end: date


def occurrences(rule: Rule, year: int) -> tuple[Occurrence, ...]:
    """Those that start in the year, in order; none in a year for which `is_known` says no."""
    calendars.check_year(year)
    if isinstance(rule, EveryNth):
        return occurrences(rule.rule, year) if year % rule.years == rule.remainder else ()
    if isinstance(rule, Lunar):
        return tuple(Occurrence(day, day) for day in _lunar_days(rule, year))
    found = (_occurrence(rule, around) for around in (year - 1, year, year + 1))
    return tuple(one for one in found if one is not None and one.start.year == year)


def is_known(rule: Rule, year: int) -> bool:
    """Whether the rule can be answered for the year: tables of the Moon end, and nothing is guessed."""
    calendars.check_year(year)
    match rule:
        case EveryNth():
            return year % rule.years != rule.remainder or is_known(rule.rule, year)
        case Lunar(calendar="islamic"):
            return calendars_islamic.is_tabled(year, rule.month, rule.day)
        case Lunar(calendar="chinese"):
            return calendars_chinese.is_computed(year)
    return True


def is_period(rule: Rule) -> bool:
    return is_period(rule.rule) if isinstance(rule, EveryNth) else isinstance(rule, Period)


def calendar_of(rule: Rule) -> Calendar | None:
    """The lunar calendar that a rule counts in, or None for our own."""
    if isinstance(rule, EveryNth):
        return calendar_of(rule.rule)
    return rule.calendar if isinstance(rule, Lunar) else None


def begins_evening_before(rule: Rule) -> bool:
    """Hebrew and Islamic days begin at sunset."""
    return calendar_of(rule) in ("hebrew", "islamic")


def _occurrence(rule: Single | Period, year: int) -> Occurrence | None:
    match rule:
        case Span():
            return _span(rule, year)
        case WholeMonth():
            return Occurrence(date(year, rule.month, 1), calendars.last_day(year, rule.month))
        case Week():
            start = _single_day(rule.first, year)
        case WeekOf():
            within = _single_day(rule.within, year)
            start = within and within - timedelta(days=(within.weekday() + 1) % 7)
        case _:
            day = _single_day(rule, year)
            return Occurrence(day, day) if day else None
    return Occurrence(start, start + timedelta(days=6)) if start else None


def _span(rule: Span, year: int) -> Occurrence | None:
    """None when it would start on 29 February of a common year; an end there is 28 February."""
    start = calendars.day_of(year, rule.first.month, rule.first.day)
    ends_in = year + ((rule.last.month, rule.last.day) < (rule.first.month, rule.first.day))
    end = calendars.day_of(ends_in, rule.last.month, rule.last.day) or date(ends_in, 2, 28)
    return Occurrence(start, end) if start else None


def _single_day(rule: Single, year: int) -> date | None:
    match rule:
        case FixedDay():
            day = calendars.day_of(year, rule.month, rule.day)
            return day and day + timedelta(days=dict(rule.shifts).get(day.weekday(), 0))
        case NthWeekday():
            return calendars.nth_weekday(year, rule.month, rule.weekday, rule.nth)
        case FromEaster():
            sunday = calendars.orthodox_easter(year) if rule.orthodox else calendars.easter(year)
            return sunday + timedelta(days=rule.days)
        case NearestWeekday():
            return _nearest_weekday(rule, year)
        case Moved():
            day = _single_day(rule.single, year)
            return day and day + timedelta(days=rule.days)


def _nearest_weekday(rule: NearestWeekday, year: int) -> date:
    """From 29 February of a common year one looks on from 1 March, or back from 28 February."""
    absent = date(year, 3, 1) if rule.after else date(year, 2, 28)
    day = calendars.day_of(year, rule.day.month, rule.day.day) or absent
    if rule.after:
        return day + timedelta(days=(rule.weekday - day.weekday()) % 7)
    return day - timedelta(days=(day.weekday() - rule.weekday) % 7)


def _lunar_days(rule: Lunar, year: int) -> Iterator[date]:
    if not is_known(rule, year):
        return
    match rule.calendar:
        case "hebrew":
            days = calendars_hebrew.hebrew_dates(year, rule.month, rule.day)
        case "islamic":
            days = calendars_islamic.islamic_dates(year, rule.month, rule.day)
        case "chinese":
            days = calendars_chinese.chinese_dates(year, rule.month, rule.day)
    shifts = dict(rule.shifts)
    moved = (day + timedelta(days=shifts.get(day.weekday(), 0)) for day in days)
    yield from (day for day in moved if day.year == year)
