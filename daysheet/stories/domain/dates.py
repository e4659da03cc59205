"""Dates in a text as far as they are told, and whether a source's words bear them out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from daysheet.lib.caseless import Caseless

_MONTHS = "january february march april may june july august september october november december"
MONTHS: dict[str, int] = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
MONTHS |= {name[:3]: number for name, number in list(MONTHS.items())} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS: dict[str, int] = {name: number for number, name in enumerate(_DAYS.split())}
_RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "this morning": 0, "this afternoon": 0}
_RELATIVE |= {"this evening": 0, "todays": 0, "yesterdays": -1}

_MONTH = (
    r"(?P<month{n}>january|february|march|april|may|june|july|august|september|october|november|december|"
    + (
        r"jan\b\.?|feb\b\.?|mar\b\.?|apr\b\.?|jun\b\.?|jul\b\.?|aug\b\.?|sept?\b\.?|oct\b\.?|nov\b\.?|dec\b\.?)"
    )
)
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_DATE = Caseless(
    rf"(?<!\w)(?:(?P<iso>{_YEAR}-\d\d?-\d\d?)\b|(?P<us>\d\d?/\d\d?/(?:{_YEAR}|\d\d))\b"
    rf"|{_MONTH.format(n=1)} ?(?P<day1>\d\d?)(?:st|nd|rd|th)?\b(?: ?(?:-+|to|through|and(?= \d\d?(?:[,.;]| (?:at|in|on|from)\b|$))) ?(?P<last>\d\d?)(?:st|nd|rd|th)?\b(?! [a-z]+s\b))?"
    rf"(?!:\d)(?:,? (?P<year1>{_YEAR})\b)?"
    rf"|(?<![.,])(?P<day2>\d\d?)(?:st|nd|rd|th)?(?: day)?(?: of)? {_MONTH.format(n=2)},? ?(?P<year2>{_YEAR})?\b"
    rf"|{_MONTH.format(n=3)}(?: of)?,? (?P<year3>{_YEAR})\b"
    rf"|(?<![$€£,.-])(?P<year4>{_YEAR})s?(?:-(?P<year5>{_YEAR}|\d\d))?(?![\w,]\d|\.\d|%)(?= |\W|$)"
    rf"|(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b"
    rf"|(?P<relative>today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|(?:today|yesterday)s)\b"
    rf"|(?P<month6>january|february|march|april|june|july|august|september|october|november|december)\b"
    rf"|(?:in|of|since|until|by|last|next|this|early|late|mid|from) (?P<month7>may)\b)"
)
_LONE_MONTHS = ("month6", "month7")  # without a day or a year beside it, a month is one by its capital
_SIDE = re.compile(r"\b(next|last) $", re.IGNORECASE)
_HINT = Caseless(rf"\d|day|night|morrow|morning|noon|evening|{'|'.join(_MONTHS.split())}")


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A date as far as a text tells it; `offset` counts days from the release's own date ('yesterday')."""

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None


@lru_cache(maxsize=1024)
def dates_in(folded: str) -> tuple[DateClaim, ...]:
    """Every date that a folded text tells, in order; a range gives its two ends."""
    if not _HINT.search(folded):
        return ()
    return tuple(claim for match in _dates(folded) for claim in _claims(match, folded))


def _dates(folded: str) -> Iterator[re.Match[str]]:
    since = 0
    while match := _DATE.search(folded, since):
        lone = next((name for name in _LONE_MONTHS if match[name]), None)
        if lone and folded[slice(*match.span(lone))] != match[lone].capitalize():
            since = match.start() + 1
        else:
            yield match
            since = match.end()


def _claims(match: re.Match[str], folded: str) -> list[DateClaim]:
    start, end = match.span()
    where = (folded[start:end].strip(" ,"), start, end)
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return [DateClaim(*where, year, month, day)]
    if match["us"]:
        month, day, year = (int(part) for part in match["us"].split("/"))
        return [DateClaim(*where, year + (2000 if year < 100 else 0), month, day)]
    if match["weekday"]:
        return [DateClaim(*where, weekday=WEEKDAYS[match["weekday"].lower()])]
    if match["relative"]:
        return [DateClaim(*where, offset=_RELATIVE[match["relative"].lower()])]
    if match["year4"]:
        return _years(match, where)
    return _months(match, where)


def _years(match: re.Match[str], where: tuple[str, int, int]) -> list[DateClaim]:
    first = int(match["year4"])
    last = match["year5"]
    if not last:
        return [DateClaim(*where, first)]
    return [
        DateClaim(*where, first),
        DateClaim(*where, int(last) if len(last) == 4 else first // 100 * 100 + int(last)),
    ]


def _months(match: re.Match[str], where: tuple[str, int, int]) -> list[DateClaim]:
    name = next(match[f"month{n}"] for n in (1, 2, 3, 6, 7) if match[f"month{n}"])
    month = MONTHS[name.lower().rstrip(".")]
    year = next((int(match[f"year{n}"]) for n in (1, 2, 3) if match[f"year{n}"]), None)
    days = [int(match[key]) for key in ("day1", "last", "day2") if match[key]]
    if any(not 1 <= day <= 31 for day in days):
        return []
    return [DateClaim(*where, year, month, day) for day in days] or [DateClaim(*where, year, month)]


def is_borne_out(claim: DateClaim, source: Iterable[DateClaim], published_on: date | None) -> bool:
    """Whether the source tells this date: the same, a fuller one, or one that the release's date makes it."""
    return any(_tells(claim, told) or _amounts_to(claim, told, published_on) for told in source)


def _tells(claim: DateClaim, told: DateClaim) -> bool:
    parts = ("year", "month", "day", "weekday", "offset")
    return all(getattr(claim, p) in (None, getattr(told, p)) for p in parts)


def _amounts_to(claim: DateClaim, told: DateClaim, published_on: date | None) -> bool:
    if published_on is None or (told.weekday is not None and claim.day is None and claim.weekday is None):
        return False
    return any(is_on(day, claim) for day in days_meant(told, published_on))


def is_on(day: date, claim: DateClaim) -> bool:
    """Whether the day is the one that the claim tells, as far as it tells it."""
    told = (claim.year, claim.month, claim.day, claim.weekday)
    real = (day.year, day.month, day.day, day.weekday())
    if claim.offset is not None or not any(part is not None for part in told):
        return False
    return all(part in (None, fact) for part, fact in zip(told, real, strict=True))


def days_meant(told: DateClaim, published_on: date) -> list[date]:
    """The days that 'today', 'Tuesday' or 'March 3' can mean in a release of that date."""
    if told.offset is not None:
        return [_shifted(published_on, told.offset)]
    if told.weekday is not None:
        week = [_shifted(published_on, days) for days in range(-7, 15)]
        return [day for day in week if day.weekday() == told.weekday]
    if told.month is None or told.day is None:
        return []
    years = [told.year] if told.year else [published_on.year + step for step in (-1, 0, 1)]
    return [day for year in years if (day := _day_or_none(year, told.month, told.day)) is not None]


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def wrongly_near(
    folded: str, claim: DateClaim, source: Iterable[DateClaim], published_on: date | None
) -> bool:
    """'next March' of a March that comes this year or is over, and 'last March' of one to come."""
    side = _SIDE.search(folded[: claim.start])
    if side is None or claim.month is None or claim.year or published_on is None:
        return False
    told = [t for t in source if t.month == claim.month and t.year]
    if side[1].lower() == "next":
        return bool(told) and all((t.year or 0) <= published_on.year for t in told)
    return bool(told) and all((t.year, t.month) > (published_on.year, published_on.month) for t in told)
