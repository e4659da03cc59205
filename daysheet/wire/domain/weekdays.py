"""'Next Tuesday', 'on Friday', 'today': days told from the day that a release came out."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from daysheet.lib.caseless import Caseless
from daysheet.wire.domain.tense import is_just_done, tense_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = Caseless(
    r"\b(?P<which>(?:next|last|this\s+past|this\s+coming|this|past|coming)\s+)?(?P<name>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
)
# Days that come again and again, spans of the week, and days with a name of their own.
_NOT_ONE_BEFORE = re.compile(
    rf"(?:\b(?:every|each|any|most|all|Black|Good|Super|Ash|Cyber|Giving|Fat|Holy|Palm|Easter|Bloody|Ruby)\s+|\b{_DAY}s?\s*(?:-|–|—|to|through|thru|and|or|,|/)\s*(?:on\s+)?)$",
    re.IGNORECASE,
)
_NOT_ONE_AFTER = re.compile(
    rf"\s{{0,3}}(?:-|–|—|to|through|thru|and|or|/)\s{{0,3}}(?:on\s+)?(?:(?:next|last|this)\s+)?{_DAY}|,?\s+[A-Z][a-z]+\.?\s+\d|s\b|\s+(?:[Nn]ights?|[Mm]ornings?|[Ss]chool|[Ss]ervice)s?\s+[A-Z]"
)
_NEAR_DAY = re.compile(
    r"""\b(?:Today(?:(?<![\s\S]Today)|(?<=[–—:-][ ]Today)|(?<=[–—-]Today))(?=,|\s[A-Z])
    |(?:said|held|met|led|(?!limited|related)[a-z]{3,}ed)\s+(?:earlier\s+)?(?:today|yesterday)\b(?!['’]s)
    |(?:today|yesterday)(?=\s+(?:\w+ly\s+)?(?:said|held|met|led|[a-z]{3,}ed)\b)
    |Yesterday(?:(?<![\s\S]Yesterday)|(?<=[–—:-][ ]Yesterday)|(?<=[–—-]Yesterday))(?=,|\s[A-Z])
    |(?<!of\s)(?<!for\s)(?<!better\s)(?<!brighter\s)tomorrow\b(?!['’]s))""",
    re.VERBOSE,
)
_NAMED_SO = re.compile("oday|esterday|tomorrow")
_WEEK = 7
_SENTENCE_ENDS = re.compile(r"(?<![A-Z])(?<!\b[A-Za-z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][”\"]?(?=\s)|\n")
_SENTENCES_BACK = 2
_NEAR = 3  # days between a bare weekday and the date that it leans on


def relative(
    text: str, published_on: date, written: Sequence[tuple[date, int, int]] = ()
) -> Iterator[tuple[date, int, int]]:
    """Each day named by its distance from the release's date that can be told for sure, with its bounds.

    A bare weekday beside a `written` date leans on that one; where the two do not agree it is nothing.
    """
    for found in _NEAR_DAY.finditer(text) if _NAMED_SO.search(text) else ():
        word = re.search(r"today|yesterday|tomorrow", found[0], re.IGNORECASE)
        if word:
            step = {"today": 0, "yesterday": -1, "tomorrow": 1}[word[0].casefold()]
            yield published_on + timedelta(step), found.start() + word.start(), found.start() + word.end()
    for found in _WEEKDAY.finditer(text):
        if _NOT_ONE_BEFORE.search(text[max(0, found.start() - 24) : found.start()]) or _NOT_ONE_AFTER.match(
            text, found.end()
        ):
            continue
        on = weekday_on(found, text, published_on)
        if on and (found["which"] or _agrees(on, found, text, published_on, written)):
            yield on, *found.span()


def _agrees(
    on: date,
    found: re.Match[str],
    text: str,
    published_on: date,
    written: Sequence[tuple[date, int, int]],
) -> bool:
    """Whether a bare weekday fits the dates beside it; without any, the first day to come that the text names."""
    if is_just_done(text, *found.span()):
        return True  # the deed that the release reports, whatever dates stand around it
    is_ahead = on > published_on
    same_side = [(day, start) for day, start, _ in written if (day > published_on) == is_ahead]
    first, last = _nearby(text, *found.span())
    anchors = [day for day, start in same_side if first <= start < last]
    if not anchors and is_ahead:
        anchors = [day for day, _ in same_side[:1]]
    return not anchors or any(abs((on - day).days) <= _NEAR for day in anchors)


def _nearby(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence and of the two before it."""
    ends = [
        m.end() for m in _SENTENCE_ENDS.finditer(text, 0, start) if text[m.start() - 1 : m.start()].strip()
    ]
    first = ends[-_SENTENCES_BACK - 1] if len(ends) > _SENTENCES_BACK else 0
    stop = _SENTENCE_ENDS.search(text, end)
    return first, stop.start() if stop else len(text)


def weekday_on(found: re.Match[str], text: str, published_on: date) -> date | None:
    number = number_of(found["name"])
    which = " ".join((found["which"] or "").casefold().split())
    if which in {"", "this"}:
        return this_or_bare(number, which, tense_at(text, *found.span()), published_on)
    return {
        "next": next_one,
        "last": last_one,
        "past": most_recent,
        "this past": most_recent,
        "coming": soonest,
        "this coming": soonest,
    }[which](number, published_on)


def number_of(name: str) -> int:
    """Monday is 0."""
    return NAMES.index(name.casefold().removesuffix("day"))


def soonest(number: int, today: date) -> date:
    return today + timedelta((number - today.weekday() - 1) % _WEEK + 1)


def most_recent(number: int, today: date) -> date:
    return today - timedelta((today.weekday() - number - 1) % _WEEK + 1)


def next_one(number: int, today: date) -> date | None:
    """The one in the week to come; later in this week 'next' has two meanings, unless it would be tomorrow."""
    ahead = (soonest(number, today) - today).days
    if number <= today.weekday():
        return today + timedelta(ahead)
    return today + timedelta(ahead + _WEEK) if ahead == 1 else None


def last_one(number: int, today: date) -> date | None:
    """The one in the week before; earlier in this week 'last' has two meanings, unless it would be yesterday."""
    behind = (today - most_recent(number, today)).days
    if number >= today.weekday():
        return today - timedelta(behind)
    return today - timedelta(behind + _WEEK) if behind == 1 else None


def this_or_bare(number: int, which: str, tense: int, today: date) -> date | None:
    """A bare weekday is the nearest one that the tense allows; without a tense it is nothing."""
    if tense < 0:
        return today if number == today.weekday() else most_recent(number, today)
    if number == today.weekday():
        return None
    if tense > 0 or (which == "this" and number > today.weekday()):
        return soonest(number, today)
    return None
