"""A plan as a file that its reader keeps, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field, TypeAdapter, ValidationError

from daysheet.guides.domain.graph import circle_in
from daysheet.guides.domain.guide import Address, ClassName
from daysheet.guides.domain.habits import USUAL_SHARE
from daysheet.guides.domain.planning.calendar import EVENING
from daysheet.guides.domain.planning.model import Change, Order
from daysheet.guides.domain.planning.wishes import Level
from daysheet.guides.domain.plans.choices import Choices, choices_as_json, choices_from_json
from daysheet.guides.domain.plans.off import LONGEST_RANGE
from daysheet.guides.domain.plans.outcome import Outcome, outcome_as_json, outcome_from_json
from daysheet.guides.domain.plans.rows import Row, row_as_json
from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.domain.plans.study_files import (
    MOST_CARDS,
    MOST_SESSIONS,
    FileCard,
    FileSession,
    KeptCard,
    cards_as_json,
    cards_in,
    sessions_as_json,
    sessions_in,
)
from daysheet.guides.domain.practising import Session
from daysheet.guides.errors import BadPlanFile

FORMAT = "daysheet-plan/1"
MOST_MINUTES = 5000 * 60
_ONLY_KNOWN_KEYS = ConfigDict(extra="forbid")


def _without_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("a NUL stands in it, which no text holds")
    return text


Text = Annotated[str, AfterValidator(_without_nul)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
Minutes = Annotated[int, Field(ge=0, le=MOST_MINUTES)]
Hours = Annotated[float, Field(ge=0, le=2000)]
Sequence = Annotated[int, Field(ge=0, le=1_000_000)]
Title = Annotated[Text, Field(max_length=200)]
# A plan takes thirty years at most; nearer the ends of the calendar, sums of days fail.
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2200, 12, 31))]
Moment = Annotated[
    AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2200, 12, 31, tzinfo=UTC))
]


def _without_zone(at: time) -> time:
    if at.tzinfo is not None:
        raise ValueError("a time of day has no zone")
    return at


def _as_range(days: tuple[date, date]) -> tuple[date, date]:
    if not 0 <= (days[1] - days[0]).days <= LONGEST_RANGE:
        raise ValueError(f"days off end before they begin, or are more than {LONGEST_RANGE}")
    return days


Clock = Annotated[time, AfterValidator(_without_zone)]
Off = Annotated[tuple[Day, Day], AfterValidator(_as_range)]
DayMinutes = Annotated[int, Field(ge=0, le=1440)]


@dataclass(frozen=True)
class FileHabits:
    """What the reader does beside the steps."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    share: Annotated[int, Field(ge=0, le=100)] = USUAL_SHARE
    holds: bool = False
    sessions: bool = True


@dataclass(frozen=True)
class FileChoices:
    """What the reader chose."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    start: Day
    weekdays: Annotated[tuple[DayMinutes, ...], Field(min_length=7, max_length=7)]
    target: Day | None = None
    off: Annotated[tuple[Off, ...], Field(max_length=1000)] = ()
    works: Annotated[tuple[Day, ...], Field(max_length=1000)] = ()
    pace: Annotated[int, Field(ge=1, le=MOST_MINUTES)] | None = None
    optional: Annotated[tuple[Name, ...], Field(max_length=2000)] = ()
    order: Order = "soonest"
    effort: Level = "middle"
    begins: Clock = EVENING
    habits: FileHabits = FileHabits()


@dataclass(frozen=True)
class FileStone:
    """When a milestone stands."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    id: Title
    on: Day
    due: Day | None
    sequence: Sequence
    changed_at: Moment


@dataclass(frozen=True)
class FileRemedy:
    """What would do where a date is missed."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    change: Change
    value: Annotated[float, Field(ge=0, le=MOST_MINUTES, allow_inf_nan=False)] | Title


@dataclass(frozen=True)
class FileMiss:
    """A date that is missed."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    what: Title
    due: Day
    finish: Day
    chain: Annotated[tuple[Name, ...], Field(max_length=2000)]
    minutes_short: Annotated[int, Field(ge=0, le=100 * MOST_MINUTES)]
    would_do: Annotated[tuple[FileRemedy, ...], Field(max_length=2000)]


@dataclass(frozen=True)
class FileMove:
    """An item that moved."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    name: Name
    before: tuple[Day, Day] | None
    after: tuple[Day, Day] | None


@dataclass(frozen=True)
class FileOutcome:
    """What the planner said last."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    finish: Day | None = None
    lower_bound: Day | None = None
    proved: bool = False
    stones: Annotated[tuple[FileStone, ...], Field(max_length=500)] = ()
    misses: Annotated[tuple[FileMiss, ...], Field(max_length=500)] = ()
    dropped: Annotated[tuple[Name, ...], Field(max_length=2000)] = ()
    unpinned: Annotated[tuple[Name, ...], Field(max_length=2000)] = ()
    moved: Annotated[tuple[FileMove, ...], Field(max_length=2000)] = ()
    moved_on: Day | None = None
    gone: Annotated[dict[Title, Sequence], Field(max_length=500)] = field(default_factory=dict)


@dataclass(frozen=True)
class FileRow:
    """A piece of work."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    number: Annotated[int, Field(ge=1, le=100_000)]
    on: Day
    at: Clock
    minutes: Annotated[int, Field(ge=1, le=1440)]
    sequence: Sequence
    changed_at: Moment


@dataclass(frozen=True)
class FileItem:
    """An item."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    name: Name
    title: Title
    after: Annotated[tuple[Name, ...], Field(max_length=100)]
    minutes: Minutes
    done_minutes: Minutes
    finished_on: Day | None
    is_pinned: bool
    starts_on: Day | None
    ends_on: Day | None
    pieces: Annotated[tuple[FileRow, ...], Field(max_length=4000)]
    sequence: Sequence
    note: Annotated[Text, Field(max_length=2000)]
    links: Annotated[
        tuple[tuple[Annotated[Address, Field(max_length=500)], Title], ...], Field(max_length=20)
    ]


@dataclass(frozen=True)
class FileStep:
    """A step of the guide as the plan's version has it."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    title: Title
    class_: Annotated[ClassName, Field(alias="class")]
    phase: Title
    hours: tuple[Hours, Hours]
    after: tuple[Name, ...]
    optional: bool
    value: Annotated[int, Field(ge=1, le=5)]
    waits: Annotated[int, Field(ge=0, le=730)]
    not_before: Day | None
    due: Day | None


@dataclass(frozen=True)
class FilePlan:
    """A plan as the file tells it."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    format: Literal["daysheet-plan/1"]
    key: UUID
    guide: Name
    version: Annotated[Text, Field(min_length=1, max_length=40)]
    place: Annotated[Text, Field(max_length=120)]
    choices: FileChoices
    have: dict[Name, Annotated[Text, Field(max_length=20)]]
    steps: Annotated[dict[Name, FileStep], Field(max_length=2000)]
    outcome: FileOutcome
    items: Annotated[tuple[FileItem, ...], Field(min_length=1, max_length=2000)]
    cards: Annotated[tuple[FileCard, ...], Field(max_length=MOST_CARDS)] = ()
    sessions: Annotated[tuple[FileSession, ...], Field(max_length=MOST_SESSIONS)] = ()


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan out of a file: everything but its link."""

    key: UUID
    guide: str
    version: str
    place: str
    choices: Choices
    have: Mapping[str, str]
    steps: Mapping[str, Any]
    outcome: Outcome
    entries: tuple[Entry, ...]
    cards: tuple[KeptCard, ...] = ()
    sessions: tuple[Session, ...] = ()


_FILE = TypeAdapter(FilePlan)


def plan_as_file(
    standing: Standing,
    *,
    key: UUID,
    version: str,
    place: str,
    steps: Mapping[str, Any],
    cards: Iterable[KeptCard] = (),
    sessions: Iterable[Session] = (),
) -> dict[str, Any]:
    """The whole plan as JSON: everything that is kept, and the link not."""
    return {
        "format": FORMAT,
        "key": str(key),
        "guide": standing.guide.slug,
        "version": version,
        "place": place,
        "choices": choices_as_json(standing.choices),
        "have": dict(standing.have),
        "steps": dict(steps),
        "outcome": outcome_as_json(standing.outcome),
        "items": [_item(entry) for entry in standing.entries],
        "cards": cards_as_json(cards),
        "sessions": sessions_as_json(sessions),
    }


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "title": entry.title,
        "after": list(entry.after),
        "minutes": entry.minutes,
        "done_minutes": entry.done,
        "finished_on": entry.finished_on and entry.finished_on.isoformat(),
        "is_pinned": entry.is_pinned,
        "starts_on": entry.starts and entry.starts.isoformat(),
        "ends_on": entry.ends and entry.ends.isoformat(),
        "pieces": [row_as_json(row) for row in entry.rows],
        "sequence": entry.sequence,
        "note": entry.note,
        "links": [list(link) for link in entry.links],
    }


def plan_in_file(body: bytes) -> PlanFile:
    """The plan of a file; BadPlanFile says what in it is wrong."""
    try:
        told = _FILE.validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        where = " → ".join(str(part) for part in first["loc"]) or "the file"
        raise BadPlanFile(
            f"This is no plan that we wrote: {where}: {first['msg']}. Choose the file that “Keep a file” gave you."
        ) from error
    names = {item.name for item in told.items}
    if len(names) < len(told.items):
        raise BadPlanFile("This is no plan that we wrote: an item stands in it twice.")
    circle = circle_in({item.name: list(item.after) for item in told.items if item.title})
    if circle:
        raise BadPlanFile(f"This is no plan that we wrote: its steps run in a circle: {' → '.join(circle)}.")
    plain = _FILE.dump_python(told, mode="json", by_alias=True)
    return PlanFile(
        key=told.key,
        guide=told.guide,
        version=told.version,
        place=told.place,
        choices=choices_from_json(plain["choices"]),
        have=told.have,
        steps=plain["steps"],
        outcome=outcome_from_json(plain["outcome"]),
        entries=tuple(_entry(item) for item in told.items),
        cards=cards_in(told.cards),
        sessions=sessions_in(told.sessions),
    )


def _entry(item: FileItem) -> Entry:
    is_own = item.name.startswith("own-")
    if is_own != bool(item.title):
        raise BadPlanFile(
            f"This is no plan that we wrote: {item.name!r} has {'no' if is_own else 'a'} title."
        )
    if bool(item.starts_on) != bool(item.ends_on) or (
        item.starts_on and item.ends_on and item.ends_on < item.starts_on
    ):
        raise BadPlanFile(f"This is no plan that we wrote: {item.name!r} ends before it starts.")
    rows = tuple(
        Row(one.number, one.on, one.at, one.minutes, one.sequence, one.changed_at) for one in item.pieces
    )
    return Entry(
        name=item.name,
        minutes=item.minutes,
        title=item.title,
        done=item.done_minutes,
        finished_on=item.finished_on,
        is_pinned=item.is_pinned,
        rows=rows,
        sequence=item.sequence,
        starts=item.starts_on,
        ends=item.ends_on,
        after=item.after,
        note=item.note,
        links=item.links,
    )
