"""A guide as its files tell it: steps with prerequisites, hours and sources, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field

from daysheet.lib.typography import curled

ClassName = Literal["carries-over", "quick", "deep"]
Area = Literal["fundamentals", "coding", "design", "behavioural"]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Address = Annotated[str, Field(pattern=r"^(https?://\S+)?$")]
Key = Annotated[str, Field(min_length=1)]
Told = Annotated[str, Field(min_length=1), AfterValidator(curled)]
Prose = Annotated[str, AfterValidator(curled)]  # which may be empty
Hours = Annotated[float, Field(ge=0, le=2000)]
_ONLY_KNOWN_KEYS = ConfigDict(extra="forbid")
# For a guide that heads a class by no words of its own.
CLASS_NAMES: dict[ClassName, str] = {"carries-over": "Carries over", "quick": "Quick", "deep": "Deep"}


@dataclass(frozen=True)
class Source:
    """Who says so. `url` is empty unless the words were read there; `seen` is the day of reading."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    code: Key
    title: Told
    publisher: Prose
    seen: date
    url: Address = ""
    note: Prose = ""


@dataclass(frozen=True)
class Basis:
    """How hours were come by."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    id: Key
    told: Told
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """One point in which two roles differ."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    point: Told
    from_: Annotated[Prose, Field(alias="from")]
    to: Told
    sources: tuple[str, ...]


@dataclass(frozen=True)
class StepClass:
    """How a guide heads one of the three groups of steps."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    id: ClassName
    title: Told
    about: Prose = ""


@dataclass(frozen=True)
class Milestone:
    """Reached when all of its steps that are in a plan are done."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    id: Slug
    title: Told
    steps: tuple[str, ...]
    about: Prose = ""


@dataclass(frozen=True)
class Stage:
    """A stage of interviews, or a visit of an office."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    title: Told
    judged: Told
    sources: tuple[str, ...]
    length: Prose = ""
    prepare: Prose = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Timeline:
    """A published figure of how long it takes."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    told: Told
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A word of the field and what it means."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    term: Told
    meaning: Told


@dataclass(frozen=True)
class Cost:
    """What something costs, as the source tells it."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    what: Told
    amount: Told
    sources: tuple[str, ...]


@dataclass(frozen=True)
class ShowMe:
    """A question that settles whether a reader holds a step."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    step: Told
    ask: Told


@dataclass(frozen=True)
class Resource:
    """Where a step can be learnt or done: a page whose words were read on the day `seen`."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    title: Told
    by: Prose
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    cost: Told
    kind: Literal["course", "book", "documentation", "exercises", "video", "office", "form"]
    seen: date


@dataclass(frozen=True)
class Step:
    """One competency, or one step of a how-to. `hours` is low and high, `waits` are days after it is done."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    id: Slug
    title: Told
    class_: Annotated[ClassName, Field(alias="class")]
    hours: tuple[Hours, Hours]
    phase: Told
    about: Prose = ""
    optional: bool = False
    after: tuple[str, ...] = ()
    basis: str = ""
    evidence: Prose = ""
    tested: Prose = ""
    value: Annotated[int, Field(ge=1, le=5)] = 3
    sources: tuple[str, ...] = ()
    waits: Annotated[int, Field(ge=0, le=730)] = 0
    waits_told: Prose = ""
    not_before: date | None = None
    due: date | None = None
    bring: tuple[Prose, ...] = ()
    resource: tuple[Resource, ...] = ()
    told: Prose = ""

    @property
    def middle(self) -> float:
        """The middle of the range of hours."""
        return sum(self.hours) / 2


@dataclass(frozen=True)
class Question:
    """One of the question bank, tied to the steps that it tests."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    id: Slug
    area: Area
    steps: Annotated[tuple[str, ...], Field(min_length=1)]
    level: Annotated[int, Field(ge=1, le=3)]
    ask: Told
    points: Annotated[tuple[Told, ...], Field(min_length=1)]
    trap: Prose = ""


@dataclass(frozen=True)
class Guide:
    """A guide with all of its steps; `changes` of one that stands on another are done already."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    format: Literal[1]
    slug: Slug
    version: Told
    title: Told
    summary: Told
    kind: Literal["career", "civic"]
    audience: Told
    last_checked: date
    overview: Annotated[tuple[Told, ...], Field(min_length=1)]
    source: tuple[Source, ...]
    step: Annotated[tuple[Step, ...], Field(min_length=1)]
    class_: Annotated[tuple[StepClass, ...], Field(alias="class")] = ()
    based_on: str = ""
    place: str = ""
    order_of_phases: tuple[Prose, ...] = ()
    step_word: Literal["competency", "step"] = "step"
    from_role: Prose = ""
    to_role: Prose = ""
    unverified: tuple[Prose, ...] = ()
    basis: tuple[Basis, ...] = ()
    comparison: tuple[Comparison, ...] = ()
    milestone: tuple[Milestone, ...] = ()
    stage: tuple[Stage, ...] = ()
    timeline: tuple[Timeline, ...] = ()
    term: tuple[Term, ...] = ()
    cost: tuple[Cost, ...] = ()
    showme: tuple[ShowMe, ...] = ()
    question: tuple[Question, ...] = ()

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The steps by id, in the order of the files."""
        return {step.id: step for step in self.step}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by code."""
        return {source.code: source for source in self.source}

    @cached_property
    def phases(self) -> tuple[str, ...]:
        """The phases as `order_of_phases` has them, then those it leaves out as they first occur."""
        there = dict.fromkeys(step.phase for step in self.step)
        return tuple(dict.fromkeys([*(one for one in self.order_of_phases if one in there), *there]))

    @cached_property
    def kinds(self) -> dict[ClassName, StepClass]:
        """The classes by id: as the guide heads them, then those that it does not."""
        headed = {one.id: one for one in self.class_}
        return headed | {
            name: StepClass(name, told) for name, told in CLASS_NAMES.items() if name not in headed
        }

    def of_class(self, name: ClassName) -> tuple[Step, ...]:
        """The steps of a class, core first, as the files order them."""
        return tuple(sorted((s for s in self.step if s.class_ == name), key=lambda s: s.optional))
