"""What a reader does beside the steps, and the minutes of each week that are set aside for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from daysheet.guides.domain.planning.budget import Week, spread
from daysheet.guides.domain.planning.model import Availability

SHARES = (0, 5, 10, 15, 20)  # percent of a week
USUAL_SHARE = 10
LONG_WEEK = 120  # minutes, from which on there is time for one short review
SHORT_REVIEW = 10  # minutes
# Reading a question, answering it aloud and comparing takes two to three minutes: an estimate, at its upper end.
MINUTES_A_CARD = 3


@dataclass(frozen=True, slots=True)
class Habits:
    """`share` is the percentage of a week that reviews may take, 0 for none.

    `holds` asks for questions on what the reader held from the start too; `sessions` plans mock interviews.
    """

    share: int = USUAL_SHARE
    holds: bool = False
    sessions: bool = True


def habits_as_json(habits: Habits) -> dict[str, Any]:
    return {"share": habits.share, "holds": habits.holds, "sessions": habits.sessions}


def habits_from_json(told: Mapping[str, Any] | None) -> Habits:
    """The habits; what is missing or unknown is as usual."""
    told = told or {}
    share = told.get("share")
    return Habits(
        share if share in SHARES else USUAL_SHARE,
        told.get("holds") is True,
        told.get("sessions") is not False,
    )


def review_minutes(week: int, share: int = USUAL_SHARE) -> int:
    """The most minutes that reviews take of a week's: a flat share, and a short review in any week of two hours.

    0 where not a single question would fit.
    """
    if not share:
        return 0
    minutes = max(week * share // 100, SHORT_REVIEW if week >= LONG_WEEK else 0)
    return minutes if minutes >= MINUTES_A_CARD else 0


def set_aside(weekdays: Week, share: int) -> Week:
    """The minutes of each weekday that are kept for reviews; together `review_minutes` of the week."""
    return spread(review_minutes(sum(weekdays), share), weekdays) if any(weekdays) else weekdays


def less_reviews(availability: Availability, share: int) -> Availability:
    """The time that is left for the steps: never a day below 0, so that steps and reviews fit into each week."""
    aside = set_aside(availability.weekdays, share)
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
        minutes - kept for minutes, kept in zip(availability.weekdays, aside, strict=True)
    )
    return replace(availability, weekdays=(monday, tuesday, wednesday, thursday, friday, saturday, sunday))
