"""How dates, times and figures are written on pages; built into every template."""

import json
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from django import template
from django.utils.safestring import SafeString, mark_safe

from daysheet.web.numerals import numeral_svg

register = template.Library()

# As on the page that Daysheet grew from: "Mar. 1, 2026"; short months are not shortened.
PUBLISHED_MONTHS = [
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
]


@register.simple_tag
def numeral(number: int) -> SafeString:
    """A whole number in the figures of the leaf."""
    return mark_safe(numeral_svg(int(number)))


@register.filter
def sure(confidence: float) -> str:
    """'98% sure'; nothing is ever quite sure."""
    percent = min(round(confidence * 100), 99)
    return f"{percent}% sure" if percent else "not sure"


@register.filter
def in_words(name: str) -> str:
    """'why it matters' of 'why_it_matters'."""
    return name.replace("_", " ")


@register.filter
def nice_date(day: date) -> str:
    """'Sunday 1 March 2026'."""
    return f"{day:%A} {day.day} {day:%B %Y}"


@register.filter
def day_month(day: date) -> str:
    """'1 March'."""
    return f"{day.day} {day:%B}"


@register.filter
def weekday_date(day: date) -> str:
    """'Sunday 1 March'."""
    return f"{day:%A} {day.day} {day:%B}"


@register.filter
def published(day: date) -> str:
    """'Mar. 1, 2026'."""
    return f"{PUBLISHED_MONTHS[day.month - 1]} {day.day}, {day.year}"


@register.filter
def clock(moment: datetime | None) -> str:
    """'6:39 a.m.' in the moment's own zone, rounded to the minute; a dash for none."""
    if moment is None:
        return "–"
    total = moment.hour * 60 + moment.minute + (1 if moment.second >= 30 else 0)
    hour, minute = divmod(total % 1440, 60)
    return f"{hour % 12 or 12}:{minute:02d} {'a.m.' if hour < 12 else 'p.m.'}"


@register.filter
def hours_minutes(seconds: float) -> str:
    """A length of time as '11:23'."""
    return f"{int(seconds) // 3600}:{int(seconds) % 3600 // 60:02d}"


@register.filter
def address_part(value: str) -> str:
    """The text, safe inside the query part of an address."""
    return quote(str(value), safe="/")


@register.filter
def json_ld(value: Any) -> SafeString:
    """A value as the body of a JSON-LD block: no text in it can close the block."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return mark_safe(text)
