"""Day rules told in plain words."""

from __future__ import annotations

from datetime import date

from daysheet.almanac.domain import calendars_hebrew, calendars_islamic
from daysheet.almanac.domain.rules import (
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

MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COUNTS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth",
           -1: "last", -2: "last but one", -3: "last but two", -4: "last but three",
           -5: "last but four"}  # fmt: skip
_EXAMPLES_FROM = 2024


def in_words(rule: Rule) -> str:
    """The rule as one reads it out: 'the fourth Thursday of November'."""
    match rule:
        case EveryNth():
            return f"{in_words(rule.rule)}, {_years(rule)}"
        case Lunar():
            return _lunar(rule)
        case Span() | WholeMonth() | Week() | WeekOf():
            return _period(rule)
    return _single(rule)


def day_in_words(month: int, day: int) -> str:
    return f"{day} {MONTHS[month - 1]}"


def date_in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _single(rule: Single) -> str:
    match rule:
        case FixedDay(month=2, day=29):
            return "29 February, in leap years only"
        case FixedDay():
            day = day_in_words(rule.month, rule.day)
            return "; ".join([day, *(_shift(weekday, days) for weekday, days in rule.shifts)])
        case NthWeekday():
            return f"the {_COUNTS[rule.nth]} {WEEKDAYS[rule.weekday]} of {MONTHS[rule.month - 1]}"
        case FromEaster():
            sunday = "Orthodox Easter" if rule.orthodox else "Easter"
            return _moved(rule.days, sunday) if rule.days else f"{sunday} Sunday"
        case NearestWeekday():
            which = "first {} on or after" if rule.after else "last {} on or before"
            return f"the {which.format(WEEKDAYS[rule.weekday])} {day_in_words(rule.day.month, rule.day.day)}"
        case Moved():
            return _moved(rule.days, _single(rule.single))


def _moved(days: int, of: str) -> str:
    side = "after" if days > 0 else "before"
    return f"the day {side} {of}" if abs(days) == 1 else f"{abs(days)} days {side} {of}"


def _period(rule: Period) -> str:
    match rule:
        case Span() if rule.first.month == rule.last.month and rule.first.day <= rule.last.day:
            return f"{rule.first.day} to {day_in_words(rule.last.month, rule.last.day)}"
        case Span():
            first, last = rule.first, rule.last
            return f"{day_in_words(first.month, first.day)} to {day_in_words(last.month, last.day)}"
        case WholeMonth():
            return f"all of {MONTHS[rule.month - 1]}"
        case Week():
            return f"seven days from {_single(rule.first)}"
        case WeekOf():
            return f"the week, Sunday to Saturday, of {_single(rule.within)}"


def _lunar(rule: Lunar) -> str:
    match rule.calendar:
        case "hebrew":
            name = calendars_hebrew.MONTHS[rule.month - 1]
            leap = " (Adar II in leap years)" if name == "Adar" else ""
            day = f"{rule.day} {name}{leap} of the Hebrew calendar, from the evening before"
        case "islamic":
            name = calendars_islamic.MONTHS[rule.month - 1]
            day = f"{rule.day} {name} of the Islamic calendar, from the evening before"
        case "chinese":
            day = f"the {_ordinal(rule.day)} day of the {_ordinal(rule.month)} month of the Chinese calendar"
    return "; ".join([day, *(_shift(weekday, days) for weekday, days in rule.shifts)])


def _shift(weekday: int, days: int) -> str:
    return f"when that is a {WEEKDAYS[weekday]}, {_moved(days, 'it')}"


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _years(rule: EveryNth) -> str:
    if rule.years == 2:
        return "in odd years" if rule.remainder else "in even years"
    first = _EXAMPLES_FROM + (rule.remainder - _EXAMPLES_FROM) % rule.years
    return f"every {_ordinal(rule.years)} year, as in {first} and {first + rule.years}"
