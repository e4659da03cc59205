"""What a plan is made from and what it is: whole minutes and dates, one learner, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Order = Literal["soonest", "foundations"]
Change = Literal["hours", "drop", "date"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Work on one item on one day; `minutes` is above 0."""

    on: date
    minutes: int


@dataclass(frozen=True, slots=True)
class Task:
    """An item to be done: `minutes` are those still to do; 0 is a date without work, such as an office's answer.

    `waits` are days that pass after it before what follows may start: finished on the 1st with 14, the 15th.
    `pinned` pieces stay where they are; they are part of `minutes`. `finished_on` says that it is behind us.
    """

    id: str
    minutes: int
    after: tuple[str, ...] = ()
    waits: int = 0
    not_before: date | None = None
    due: date | None = None
    optional: bool = False
    value: int = 1
    rank: int = 0  # what comes first where the dates leave the choice; small first
    pinned: tuple[Piece, ...] = ()
    finished_on: date | None = None
    done_this_week: int = 0  # minutes done before the start in its own week, which count for the pace


@dataclass(frozen=True, slots=True)
class Availability:
    """The learner's time: minutes by weekday from Monday, none on days off, `own_days` where a day differs.

    `pace` is the most minutes on one item in a week from Monday to Sunday; None for no limit.
    """

    start: date
    weekdays: tuple[int, int, int, int, int, int, int]
    days_off: frozenset[date] = frozenset()
    own_days: tuple[tuple[date, int], ...] = ()
    pace: int | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """Reached when all of its tasks are done that are in the plan."""

    id: str
    tasks: tuple[str, ...]
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A task with its dates; a task of 0 minutes has no pieces, and `starts` and `ends` on the same day."""

    id: str
    minutes: int
    pieces: tuple[Piece, ...]
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Reached:
    """When a milestone stands: its last task done, and the days passed that follow on it."""

    id: str
    due: date | None
    on: date


@dataclass(frozen=True, slots=True)
class Remedy:
    """What would do: `hours` a week (a number), an item to `drop` (its id) or the `date` it would take (ISO)."""

    change: Change
    value: float | str


@dataclass(frozen=True, slots=True)
class Miss:
    """A date that the plan does not keep, and why: the `chain` that is too long, or the minutes that are missing.

    `what` is 'target', a milestone's id or a task's.
    """

    what: str
    due: date
    finish: date
    chain: tuple[str, ...]
    minutes_short: int
    would_do: tuple[Remedy, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Dated work. `lower_bound` is a day before which nobody finishes; `proved` when the plan ends on it.

    `items` are in order of their start; `dropped` are optional tasks left out for the target's sake. A plan of
    nothing has no `finish`. `unpinned` are tasks whose pinned pieces could not stay where they were.
    """

    items: tuple[Scheduled, ...]
    finish: date | None
    lower_bound: date | None
    proved: bool
    milestones: tuple[Reached, ...] = ()
    dropped: tuple[str, ...] = ()
    misses: tuple[Miss, ...] = ()
    unpinned: tuple[str, ...] = ()

    @property
    def on_time(self) -> bool:
        return not self.misses


@dataclass(frozen=True, slots=True)
class Wish:
    """All that a plan is asked for; optional tasks among `tasks` are those that the reader wants, time allowing."""

    tasks: tuple[Task, ...]
    availability: Availability
    milestones: tuple[Milestone, ...] = ()
    target: date | None = None
    order: Order = "soonest"


@dataclass(frozen=True, slots=True)
class Moved:
    """An item whose days a re-plan changed; None before or after for what is new or has gone."""

    id: str
    before: Scheduled | None
    after: Scheduled | None


@dataclass(frozen=True, slots=True)
class Replanned:
    """A plan after a slip; `moved` names each item that is not where it was."""

    plan: Plan
    moved: tuple[Moved, ...] = field(default=())
