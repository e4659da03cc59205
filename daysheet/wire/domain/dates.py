"""The dates that a text names, resolved against the release's own date and never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from daysheet.lib.caseless import Caseless
from daysheet.wire.domain import weekdays
from daysheet.wire.domain.release import DateMention
from daysheet.wire.domain.tense import tense_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NTH = r"(?:st|nd|rd|th)?"
_MONTH_FIRST = Caseless(
    rf"\b(?:{_WEEKDAY},?\s+)?{_MONTH}\s*(?P<day>\d{{1,2}}){_NTH}"
    rf"(?P<more>(?:\s?[-–—]\s?|,?\s+(?:and|to|through|&)\s+)(?P<last>\d{{1,2}}){_NTH}(?![\d:/]|\s?(?:[ap]\.?m\b|percent|%|million)))?"
    rf"(?:,?\s+(?P<year>\d{{4}})(?!\d))?(?![\d/:]|[.,]\d|,?\s+\d{{4}}\b|\s?[ap]\.?m\b)",
)
_DAY_FIRST = Caseless(rf"(?P<day>\d(?<=\b\d)\d?){_NTH}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})(?!\d)")
_ISO = re.compile(r"(?P<year>\d(?<![\d-]\d)\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_SLASHED = re.compile(r"(?P<month>\d(?<![\d/]\d)\d?)/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])")
_JOINED = re.compile(r"\s{0,3}(?:[-–—,]|to|through|until|and|&)\s{0,3}(?:on\s+)?", re.IGNORECASE)
_ISSUED = re.compile(r"\)?[^.\n]{0,30}?(?:–|—|--|\s-\s)")
_LABEL = re.compile(
    r"\W*(?:(?:date|published|posted|released|for (?:immediate )?release)\W*)?", re.IGNORECASE
)
_FAR = 90  # days: without a tense, a date without a year is taken only when it is near
_HEAD = 400


@dataclass(frozen=True, slots=True)
class Named:
    """A month and a day as written; the year where it is written."""

    year: int | None
    month: int
    day: int
    weekday: int | None
    start: int
    end: int


def mentions(text: str, published_on: date | None) -> tuple[DateMention, ...]:
    """Every date that the text names and that can be told for sure, in order."""
    written = sorted(written_dates(text), key=lambda named: named.start)
    found = [
        DateMention(on, n.start, n.end, text[n.start : n.end])
        for n, on in resolved(text, written, published_on)
    ]
    taken = [(n.start, n.end) for n in written]
    if published_on:
        named = [(mention.on, mention.start, mention.end) for mention in found]
        for on, start, end in weekdays.relative(text, published_on, named):
            if not any(a < end and start < b for a, b in taken):
                found.append(DateMention(on, start, end, text[start:end]))
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.on)))


def stated_on(text: str) -> date | None:
    """The date that a release gives itself: with its year, in the dateline or on a line of its own near the top."""
    head = text[:_HEAD]
    for named in sorted(written_dates(head), key=lambda named: named.start):
        on = day_of(named.year, named.month, named.day) if named.year else None
        line_start = max(head.rfind("\n", 0, named.start), head.rfind("\r", 0, named.start)) + 1
        alone = _LABEL.fullmatch(head, line_start, named.start) and not head[named.end :].split("\n")[
            0
        ].strip(" .)*\r")
        if on and (alone or (named.start - line_start < 70 and _ISSUED.match(head, named.end))):
            return on
    return None


def written_dates(text: str) -> Iterator[Named]:
    """Dates written with a month and a day, in words or figures."""
    for found in _MONTH_FIRST.finditer(text):
        yield from named_of(found)
    for pattern in (_DAY_FIRST, _ISO, _SLASHED):
        for found in pattern.finditer(text):
            yield Named(
                year_of(found["year"]), month_of(found["month"]), int(found["day"]), None, *found.span()
            )


def named_of(found: re.Match[str]) -> Iterator[Named]:
    """One date, or the first and last of 'March 3-5, 2026'; the span of the first is then the whole."""
    month, year = month_of(found["month"]), year_of(found["year"])
    weekday = weekdays.number_of(found["weekday"]) if found["weekday"] else None
    yield Named(year, month, int(found["day"]), weekday, *found.span())
    if found["last"]:
        yield Named(year, month, int(found["last"]), None, found.start("last"), found.end())


def month_of(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS.index(text[:3].casefold()) + 1


def year_of(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def resolved(text: str, written: Sequence[Named], published_on: date | None) -> Iterator[tuple[Named, date]]:
    for i, named in enumerate(written):
        following = written[i + 1] if i + 1 < len(written) else None
        year = named.year or shared_year(text, named, following)
        on = day_of(year, named.month, named.day) if year else without_year(text, named, published_on)
        if on:
            yield named, on


def shared_year(text: str, named: Named, following: Named | None) -> int | None:
    """In 'January 3 to March 5, 2026' the year goes for both."""
    if not following or not following.year or following.start < named.end:
        return None
    if not _JOINED.fullmatch(text, named.end, following.start) or named.month > following.month:
        return None
    return following.year


def without_year(text: str, named: Named, published_on: date | None) -> date | None:
    """The year that the release's date, the weekday and the tense leave no doubt about."""
    if not published_on:
        return None
    years = (published_on.year - 1, published_on.year, published_on.year + 1)
    days = [day for year in years if (day := day_of(year, named.month, named.day))]
    if named.weekday is not None:
        days = [day for day in days if day.weekday() == named.weekday]
    if not days:
        return None
    on = min(days, key=lambda day: abs((day - published_on).days))
    ahead, tense = (on - published_on).days, tense_at(text, named.start, named.end)
    if named.weekday is not None or (not tense and abs(ahead) <= _FAR):
        return on
    fits = (tense > 0 and ahead >= 0) or (tense < 0 and ahead <= 0)
    return on if fits else None


def day_of(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year or 0, month, day)
    except ValueError:
        return None
