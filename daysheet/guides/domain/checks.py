"""What a guide may say and yet not mean: circles, unknown names, hours that make no sense."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from daysheet.guides.domain.graph import circle_in
from daysheet.guides.domain.guide import Guide, Step


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and the row and key where it stands."""

    told: str
    row: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""


def problems_of(guide: Guide) -> Iterator[Problem]:
    """Everything wrong in a guide whose rows are well formed."""
    doubled = list(_twice(guide))
    yield from doubled
    yield from _bad_hours(guide.step)
    yield from _unknown_steps(guide)
    yield from _unknown_sources(guide)
    yield from _unknown_phases(guide)
    if not doubled and not any(_unknown_steps(guide)):
        yield from _circles(guide.step)
        yield from _core_on_optional(guide)


def _twice(guide: Guide) -> Iterator[Problem]:
    for what, key, names in (
        ("step", "id", [step.id for step in guide.step]),
        ("question", "id", [question.id for question in guide.question]),
        ("source", "code", [source.code for source in guide.source]),
        ("milestone", "id", [milestone.id for milestone in guide.milestone]),
    ):
        for name, count in Counter(names).items():
            if count > 1:
                yield Problem(
                    f"{what} {name!r} stands {count} times; rename or remove one.", {key: name}, key
                )


def _bad_hours(steps: Iterable[Step]) -> Iterator[Problem]:
    for step in steps:
        low, high = step.hours
        row = {"id": step.id}
        if low > high:
            yield Problem(
                f"step {step.id!r}: hours [{low:g}, {high:g}] run backwards; write low, then high.",
                row,
                "hours",
            )
        if any(hours * 2 % 1 for hours in step.hours):
            yield Problem(
                f"step {step.id!r}: hours [{low:g}, {high:g}]: write whole or half hours.", row, "hours"
            )
        if step.not_before and step.due and step.due < step.not_before:
            yield Problem(
                f"step {step.id!r} is due {step.due}, before it may start ({step.not_before}).",
                {"id": step.id},
                "due",
            )


def _unknown_steps(guide: Guide) -> Iterator[Problem]:
    for step in guide.step:
        yield from _not_in(guide.steps, step.after, f"step {step.id!r} needs", {"id": step.id}, "after")
    for milestone in guide.milestone:
        yield from _not_in(
            guide.steps,
            milestone.steps,
            f"milestone {milestone.id!r} waits for",
            {"id": milestone.id},
            "steps",
        )
    for stage in guide.stage:
        yield from _not_in(
            guide.steps, stage.steps, f"stage {stage.title!r} names", {"title": stage.title}, "steps"
        )
    for question in guide.question:
        yield from _not_in(
            guide.steps, question.steps, f"question {question.id!r} names", {"id": question.id}, "steps"
        )
    for ask in guide.showme:
        yield from _not_in(guide.steps, [ask.step], "a show-me question names", {"step": ask.step}, "step")


def _unknown_sources(guide: Guide) -> Iterator[Problem]:
    named = (
        [("step", "id", step.id, step.sources) for step in guide.step]
        + [("comparison", "point", one.point, one.sources) for one in guide.comparison]
        + [("stage", "title", one.title, one.sources) for one in guide.stage]
        + [("timeline", "told", one.told, one.sources) for one in guide.timeline]
        + [("cost", "what", one.what, one.sources) for one in guide.cost]
        + [("basis", "id", one.id, one.sources) for one in guide.basis]
    )
    for what, key, name, codes in named:
        yield from _not_in(guide.sources, codes, f"{what} {name!r} rests on source", {key: name}, "sources")
    known = {basis.id for basis in guide.basis}
    for step in guide.step:
        if step.basis and step.basis not in known:
            yield Problem(
                f"step {step.id!r}: basis {step.basis!r} is not among [[basis]].", {"id": step.id}, "basis"
            )


def _unknown_phases(guide: Guide) -> Iterator[Problem]:
    there = {step.phase for step in guide.step}
    for phase in () if guide.based_on else guide.order_of_phases:  # a guide on another may take steps out
        if phase not in there:
            yield Problem(f"order_of_phases names {phase!r}, which no step is in.", {}, "order_of_phases")


def _not_in(
    known: Mapping[str, Any], names: Iterable[str], told: str, row: Mapping[str, Any], key: str
) -> Iterator[Problem]:
    return (
        Problem(f"{told} {name!r}, which is not in the guide.", row, key)
        for name in names
        if name not in known
    )


def _circles(steps: Iterable[Step]) -> Iterator[Problem]:
    circle = circle_in({step.id: step.after for step in steps})
    if circle:
        path = " → ".join(circle)
        yield Problem(f"prerequisites run in a circle: {path}; take one out.", {"id": circle[-1]}, "after")


def _core_on_optional(guide: Guide) -> Iterator[Problem]:
    for step in guide.step:
        loose = [name for name in step.after if guide.steps[name].optional and not step.optional]
        if loose:
            yield Problem(
                f"step {step.id!r} is core and needs {', '.join(loose)}, which is optional.",
                {"id": step.id},
                "after",
            )
