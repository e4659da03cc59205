"""What a reader chose for a plan, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from daysheet.guides.domain.habits import Habits, habits_as_json, habits_from_json
from daysheet.guides.domain.planning.budget import Week
from daysheet.guides.domain.planning.calendar import EVENING
from daysheet.guides.domain.planning.model import Order
from daysheet.guides.domain.planning.wishes import Level
from daysheet.guides.errors import BadPlanFile


@dataclass(frozen=True, slots=True)
class Choices:
    """Time, dates and preferences. `weekdays` and `pace` are minutes; `off` are first and last days.

    `works` are public holidays of the place on which the reader works all the same. `begins` is the hour at which
    a day's work begins in calendars.
    """

    start: date
    weekdays: Week
    target: date | None = None
    off: tuple[tuple[date, date], ...] = ()
    works: tuple[date, ...] = ()
    pace: int | None = None
    optional: tuple[str, ...] = ()
    order: Order = "soonest"
    effort: Level = "middle"
    begins: time = EVENING
    habits: Habits = Habits()

    @property
    def week(self) -> int:
        """Minutes a week."""
        return sum(self.weekdays)

    def days_off(self, holidays: Mapping[date, object]) -> frozenset[date]:
        """All days without work: the reader's own and the public holidays that are kept."""
        kept = set(holidays) - set(self.works)
        return frozenset(kept.union(*(days_between(first, last) for first, last in self.off)))


def days_between(first: date, last: date) -> set[date]:
    """The days from first to last, both included."""
    return {first + timedelta(days=number) for number in range((last - first).days + 1)}


def choices_as_json(choices: Choices) -> dict[str, Any]:
    """What `choices_from_json` reads: minutes, ISO dates, and the hour as '19:00'."""
    return {
        "start": choices.start.isoformat(),
        "weekdays": list(choices.weekdays),
        "target": choices.target and choices.target.isoformat(),
        "off": [[first.isoformat(), last.isoformat()] for first, last in choices.off],
        "works": [day.isoformat() for day in choices.works],
        "pace": choices.pace,
        "optional": list(choices.optional),
        "order": choices.order,
        "effort": choices.effort,
        "begins": choices.begins.isoformat(timespec="minutes"),
        "habits": habits_as_json(choices.habits),
    }


def choices_from_json(told: Mapping[str, Any]) -> Choices:
    """The choices; BadPlanFile when they are not what `choices_as_json` writes."""
    try:
        week = tuple(int(minutes) for minutes in told["weekdays"])
        if len(week) != 7 or not all(0 <= minutes <= 24 * 60 for minutes in week) or not any(week):
            raise BadPlanFile(
                f"weekdays {told['weekdays']!r}: seven numbers of minutes, from Monday, not all 0."
            )
        return Choices(
            start=date.fromisoformat(told["start"]),
            weekdays=week,
            target=date.fromisoformat(told["target"]) if told.get("target") else None,
            off=tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in told.get("off", ())),
            works=tuple(date.fromisoformat(day) for day in told.get("works", ())),
            pace=int(told["pace"]) if told.get("pace") else None,
            optional=tuple(str(name) for name in told.get("optional", ())),
            order="foundations" if told.get("order") == "foundations" else "soonest",
            effort=_effort(told.get("effort")),
            begins=time.fromisoformat(told["begins"]) if told.get("begins") else EVENING,
            habits=habits_from_json(told.get("habits")),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadPlanFile(f"The plan's choices cannot be read ({error}).") from error


def _effort(told: object) -> Level:
    match told:
        case "low" | "high":
            return told
    return "middle"
