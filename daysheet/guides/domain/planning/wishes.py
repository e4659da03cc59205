"""What a reader chooses in a guide, as a wish for the engine."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Literal

from daysheet.guides.domain.guide import Guide, Step
from daysheet.guides.domain.planning.model import Availability, Milestone, Order, Task, Wish
from daysheet.guides.errors import BadWish

Level = Literal["low", "middle", "high"]
ALL = "all"
_FOUNDATIONS = {"deep": 0, "quick": 1, "carries-over": 2}


@dataclass(frozen=True, slots=True)
class Choices:
    """A reader's choices: steps held already, optional ones wanted (or 'all'), steps not wanted, and the time."""

    availability: Availability
    have: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()
    level: Level = "middle"
    order: Order = "soonest"
    target: date | None = None


def wish_for(guide: Guide, choices: Choices) -> Wish:
    """Core steps that are not held, and the optional ones wanted, with all that they need; BadWish for a step
    that the guide does not have."""
    check_steps(guide, choices.have | choices.wanted - {ALL} | choices.unwanted)
    steps = steps_of(guide, choices)
    ranks = _ranks(guide, steps, choices.order)
    return Wish(
        tasks=tuple(_task(step, steps, choices.level, ranks[step.id]) for step in steps.values()),
        availability=choices.availability,
        milestones=tuple(
            Milestone(one.id, tuple(name for name in one.steps if name in steps))
            for one in guide.milestone
            if any(name in steps for name in one.steps) or set(one.steps) <= choices.have
        ),
        target=choices.target,
        order=choices.order,
    )


def check_steps(guide: Guide, names: Iterable[str]) -> None:
    """BadWish names the first that is no step of the guide, and what it may have meant."""
    for name in sorted(names):
        if name not in guide.steps:
            near = get_close_matches(name, guide.steps, n=3, cutoff=0.6)
            hint = f" Did you mean {', '.join(near)}?" if near else ""
            raise BadWish(f"{guide.slug} has no {guide.step_word} {name!r}.{hint}")


def steps_of(guide: Guide, choices: Choices) -> dict[str, Step]:
    """The steps to plan, in the guide's order."""
    left = {step.id: step for step in guide.step if step.id not in choices.have | choices.unwanted}
    waiting = [
        step.id
        for step in left.values()
        if not step.optional or ALL in choices.wanted or step.id in choices.wanted
    ]
    needed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in left and name not in needed:
            needed.add(name)
            waiting += left[name].after
    return {name: step for name, step in left.items() if name in needed}


def minutes_of(step: Step, level: Level) -> int:
    """The step's minutes at the low end, the middle or the high end of its range."""
    low, high = step.hours
    return round(60 * {"low": low, "middle": step.middle, "high": high}[level])


def _task(step: Step, steps: Collection[str], level: Level, rank: int) -> Task:
    return Task(
        id=step.id,
        minutes=minutes_of(step, level),
        after=tuple(name for name in step.after if name in steps),
        waits=step.waits,
        not_before=step.not_before,
        due=step.due,
        optional=step.optional,
        value=step.value,
        rank=rank,
    )


def _ranks(guide: Guide, steps: Mapping[str, Step], order: Order) -> dict[str, int]:
    """What comes first where the dates leave the choice: milestone by milestone, or the deep before the rest.

    What a step needs ranks with it.
    """
    place = {name: number for number, name in enumerate(guide.steps)}
    if order == "foundations":
        wishes = {name: _FOUNDATIONS[step.class_] for name, step in steps.items()}
    else:
        first = {name: n for n, one in reversed(list(enumerate(guide.milestone))) for name in one.steps}
        wishes = {name: first.get(name, len(guide.milestone)) for name in steps}
    changed = True
    while changed:
        changed = False
        for name, step in steps.items():
            for before in step.after:
                if before in wishes and wishes[before] > wishes[name]:
                    wishes[before], changed = wishes[name], True
    ordered = sorted(steps, key=lambda name: (wishes[name], place[name]))
    return {name: number for number, name in enumerate(ordered)}


def without_days(availability: Availability, days: Iterable[date]) -> Availability:
    """The same with more days off."""
    return replace(availability, days_off=availability.days_off | frozenset(days))


def days_between(first: date, last: date) -> list[date]:
    """Every day from the first to the last, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
