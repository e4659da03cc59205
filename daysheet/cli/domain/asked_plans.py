"""What `daysheet plan` is asked for, in words that say what is wrong with them."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from daysheet.cli.domain.asked_days import whole_day
from daysheet.guides.domain.planning.budget import Week
from daysheet.guides.domain.planning.wishes import days_between
from daysheet.guides.errors import BadWish

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_DAYS_OFF = 3660
PLURALS = {"competency": "competencies", "step": "steps"}
MOST_TOLD = 10  # names of what a profile has and the guide has not


@dataclass(frozen=True, slots=True)
class Profile:
    """What a file of `daysheet competencies` says: what a résumé shows, what a posting asks for, and by name what
    the guide has not."""

    held: frozenset[str]
    asked: frozenset[str]
    unknown: tuple[str, ...] = ()


def hours(text: str) -> float:
    """'10' or '7.5' as hours, 0 to 168; for argparse."""
    if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", text, re.ASCII) or float(text) > 168:
        raise argparse.ArgumentTypeError(f"{text!r} are no hours a week; write 0 to 168, such as 10 or 7.5")
    return float(text)


def weekdays(text: str) -> Week:
    """'mon=2,sat=4' as minutes from Monday to Sunday; for argparse."""
    minutes: dict[str, int] = {}
    for part in text.split(","):
        told = re.fullmatch(r"(\w{3,9})=(\d{1,2}(?:\.\d{1,2})?)", part.strip(), re.ASCII)
        day = next((d for d in WEEKDAYS if told and d.startswith(told[1].lower())), "")
        if not told or not day:
            raise argparse.ArgumentTypeError(f"{part!r} is no weekday with its hours; write 'mon=2,sat=4.5'")
        if day in minutes:
            raise argparse.ArgumentTypeError(f"{day} stands twice in {text!r}; write it once")
        minutes[day] = round(float(told[2]) * 60)
    mon, tue, wed, thu, fri, sat, sun = (minutes.get(day, 0) for day in WEEKDAYS)
    return mon, tue, wed, thu, fri, sat, sun


def days_off(text: str) -> frozenset[date]:
    """'2026-12-24,2027-02-01..2027-02-07' as days; for argparse."""
    days: set[date] = set()
    for part in filter(None, (one.strip() for one in text.split(","))):
        first, _, last = part.partition("..")
        start, end = whole_day(first), whole_day(last or first)
        if end < start or (end - start).days > MOST_DAYS_OFF:
            raise argparse.ArgumentTypeError(f"{part!r} runs backwards or over ten years; write 'FROM..TO'")
        days.update(days_between(start, end))
    return frozenset(days)


def clock(text: str) -> time:
    """'19:00' as a time of day; for argparse."""
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is no time of day; write HH:MM, such as 19:00")
    return time.fromisoformat(text)


def names(text: str) -> frozenset[str]:
    """'a,b' as ids; for argparse."""
    return frozenset(filter(None, (one.strip() for one in text.split(","))))


def read_profile(text: str, known: Iterable[str]) -> Profile:
    """The steps of the guide that a profile names, those of other guides left aside; BadWish when it is none."""
    try:
        told = json.loads(text)
        found = {str(one["competency"]) for one in told["found"]}
        asked = {str(name) for key in ("required", "preferred") for name in told.get(key, ())}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadWish(
            "The profile is not what `daysheet competencies FILE --json` prints: one JSON object with `found`."
        ) from error
    steps = set(known)
    return Profile(
        held=frozenset((found if not asked else set()) & steps),
        asked=frozenset(asked & steps),
        unknown=tuple(sorted((asked or found) - steps)),
    )


def unknown_told(profile: Profile, guide: str, step_word: str) -> str:
    """What a profile names that the guide has not, in a sentence; empty when it has it all."""
    count = len(profile.unknown)
    if not count:
        return ""
    shown = ", ".join(name[:60] for name in profile.unknown[:MOST_TOLD])
    more = f" and {count - MOST_TOLD} more" if count > MOST_TOLD else ""
    words = f"{count} {step_word if count == 1 else PLURALS[step_word]} that {guide} has not, left aside: {shown}{more}."
    if profile.held or profile.asked:
        return words
    return f"{words} Was it made for another guide? Nothing in it is taken as held."
