"""How observances are told on pages: a phrase under a name, a word or two at the end of a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from daysheet.almanac.domain.observances import Observance, OnDay, lasts_a_week
from daysheet.almanac.domain.rules import FixedDay, Span, WeekOf
from daysheet.almanac.domain.words import MONTHS, WEEKDAYS, day_in_words
from daysheet.almanac.domain.words_scopes import scopes_in_words

PHRASES = {
    "federal": "A federal holiday",
    "us-state": "A holiday by state law",
    "us-local": "A holiday by city or county law",
    "us-law": "A {span} named in federal law",
    "us-proclamation": "A {span} by presidential proclamation",
    "un": "A {span} of the United Nations",
    "religious": "A religious {span}",
    "international": "An international {span}",
    "cultural": "A {span} in the calendar",
    "food": "A popular food {span}",
    "popular": "A popular {span}",
    "country-national": "A national holiday",
}
LABELS = {  # at the end of a row; a kind that is not here is told by its own name: 'popular', 'food'
    "federal": "federal holiday",
    "us-law": "federal law",
    "us-proclamation": "proclamation",
    "un": "United Nations",
    "cultural": "calendar",
}
LIMITED = ("us-state", "us-local")  # kinds that a row tells by where they hold
NAMED_AT_MOST = 2  # states that a row names; more are counted
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def in_number(count: int) -> str:
    """Small numbers in words: 'six', '23'."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def ordinal(number: int) -> str:
    """'22nd', for a day of a month."""
    return f"{number}{'th' if 4 <= number <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def weekday_date(day: date) -> str:
    """'Thursday 26 November'."""
    return f"{WEEKDAYS[day.weekday()]} {day_in_words(day.month, day.day)}"


def long_date(day: date) -> str:
    """'Thursday 26 November 2026'."""
    return f"{weekday_date(day)} {day.year}"


def run_in_words(on: date, ends: date) -> str:
    """'Thursday 26 November', or for a period '4 to 10 October'."""
    if on == ends:
        return weekday_date(on)
    if on.year != ends.year:
        return (
            f"{day_in_words(on.month, on.day)} {on.year} to {day_in_words(ends.month, ends.day)} {ends.year}"
        )
    first = str(on.day) if on.month == ends.month else day_in_words(on.month, on.day)
    return f"{first} to {day_in_words(ends.month, ends.day)}"


def days_between(day: date, today: date) -> str:
    """'4 days from Sunday 22 November.'"""
    away = (day - today).days
    if away == 0:
        return "Today."
    if away == 1:
        return "Tomorrow."
    return f"{away:,} days from {weekday_date(today)}."


def distance_in_words(days: int) -> str:
    """'same day', '1 day later', '3 days before'."""
    if not days:
        return "same day"
    return f"{abs(days)} day{'' if abs(days) == 1 else 's'} {'later' if days > 0 else 'before'}"


def listing(parts: Sequence[str]) -> str:
    """'a, b and c'."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def where_marked(about: Observance) -> str:
    """Where it is marked, to stand alone: 'United States', 'Worldwide', 'Alabama and Mississippi', '23 states'."""
    if about.scope == ("world",):
        return "Worldwide"
    if len(about.states) > NAMED_AT_MOST:
        return f"{in_number(len(about.states)).capitalize()} states"
    said = scopes_in_words(about.scope)
    return said[0].upper() + said[1:]


def kind_phrase(about: Observance, span: str = "day") -> str:
    """'A national holiday in Haiti', 'A month named in federal law'."""
    said = PHRASES.get(about.kind, "A {span} marked").format(span=span)
    if about.is_local or about.is_abroad:
        count = len(about.states)
        where = f"{in_number(count)} states" if count > NAMED_AT_MOST else scopes_in_words(about.scope)
        said += f" in {where}"
    return said


def span_of(item: OnDay | None) -> str:
    """'day', 'week' or 'month', by how long an occurrence lasts."""
    if item is None or item.on == item.ends:
        return "day"
    return "week" if lasts_a_week(item) else "month"


def phrase_with_rule(about: Observance, item: OnDay | None = None) -> str:
    """'A federal holiday, on the fourth Thursday of November.'; what has no rule keeps to its kind."""
    said = kind_phrase(about, span_of(item))
    return f"{said}, {_on(about)}." if about.rule else f"{said}."


def observance_sentence(item: OnDay, day: date) -> str:
    """What it is, by which rule, and whether this date is the day itself, its day off or an estimate."""
    about = item.observance
    said = phrase_with_rule(about, item)
    if item.on != day and item.on == item.ends:
        said += f" The day itself is {day_in_words(item.on.month, item.on.day)}; this is the day off."
    elif item.observed and item.observed != item.on:
        said += f" Observed on {weekday_date(item.observed)}."
    return said + (f" Estimated {about.depends_on}." if about.depends_on else "")


def observance_label(item: OnDay, day: date) -> str:
    """A word or two at the end of a row: 'popular', 'South Korea', 'day off'."""
    about = item.observance
    if item.on != day and item.on == item.ends:
        return "day off"
    if about.states and len(about.states) > NAMED_AT_MOST:
        return f"{in_number(len(about.states))} states"
    if about.is_abroad or about.kind in LIMITED:
        return scopes_in_words(about.scope)
    label = LABELS.get(about.kind, about.kind)
    return f"{label}, estimated" if about.estimated else label


def period_label(item: OnDay, first: date | None = None) -> str:
    """'to 7 March'; told from a month's first day, 'all month' where it lasts no less, '8 to 14 March'."""
    until = day_in_words(item.ends.month, item.ends.day)
    if first is None or item.on < first:
        return f"to {until}"
    if item.on.day == 1 and (item.ends.year, item.ends.month) == (first.year, first.month):
        return "all month" if item.ends.day >= 28 else f"to {until}"
    return run_in_words(item.on, item.ends)


def month_in_words(first: date) -> str:
    """'March 2026'."""
    return f"{MONTHS[first.month - 1]} {first.year}"


def _on(about: Observance) -> str:
    words = about.words
    match about.rule:
        case FixedDay() if words.endswith("only"):
            return f"on {words}"
        case FixedDay():
            return f"on {words} each year"
        case Span():
            return f"from {words}"
        case WeekOf():
            return f"in {words}"
    plain = words.startswith(("all of", "seven days")) or " days after " in words or " days before " in words
    return words if plain else f"on {words}"
