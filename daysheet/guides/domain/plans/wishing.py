"""From a guide, what a reader chose and how far it is done to what the planner is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from daysheet.guides.domain.guide import Guide, Step
from daysheet.guides.domain.habits import less_reviews
from daysheet.guides.domain.planning import wishes as planning
from daysheet.guides.domain.planning.model import Availability, Piece, Task, Wish
from daysheet.guides.domain.plans.choices import Choices

# Which steps a plan has does not depend on the time for it.
_ANY_TIME = Availability(date.min, (0, 0, 0, 0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a plan as it stands: all its minutes and those done, its pieces still to come, and its own title.

    `after` matters for a reader's own step alone; a guide's step has its prerequisites in the guide.
    """

    name: str
    minutes: int
    done: int = 0
    finished_on: date | None = None
    is_pinned: bool = False
    pieces: tuple[Piece, ...] = ()
    title: str = ""
    after: tuple[str, ...] = ()

    @property
    def left(self) -> int:
        return 0 if self.finished_on else max(0, self.minutes - self.done)


def chosen_steps(guide: Guide, have: Collection[str], optional: Collection[str]) -> tuple[Step, ...]:
    """The steps of a new plan: core and wanted ones, with what these need, without what is held."""
    asked = planning.Choices(_ANY_TIME, have=frozenset(have), wanted=frozenset(optional) & guide.steps.keys())
    return tuple(planning.steps_of(guide, asked).values())


def first_items(steps: Iterable[Step], choices: Choices) -> tuple[Item, ...]:
    """The items of a new plan, with nothing done."""
    return tuple(Item(step.id, planning.minutes_of(step, choices.effort)) for step in steps)


def wish_of(
    guide: Guide,
    items: Sequence[Item],
    choices: Choices,
    holidays: Mapping[date, object],
    *,
    start: date,
) -> Wish:
    """What the planner is asked for from `start` on; tasks hold the minutes that are left."""
    names = {item.name for item in items}
    availability = Availability(
        start=start, weekdays=choices.weekdays, days_off=choices.days_off(holidays), pace=choices.pace
    )
    if guide.question:
        availability = less_reviews(availability, choices.habits.share)
    asked = planning.Choices(
        availability,
        have=frozenset(guide.steps.keys() - names),
        wanted=frozenset({planning.ALL}),
        order=choices.order,
        target=choices.target,
    )
    whole = planning.wish_for(guide, asked)
    steps = {task.id: task for task in whole.tasks}
    return replace(
        whole,
        tasks=tuple(_task(item, steps.get(item.name), names, start) for item in items),
        # What is held already is no milestone of this plan.
        milestones=tuple(one for one in whole.milestones if one.tasks),
    )


def _task(item: Item, step: Task | None, names: Collection[str], start: date) -> Task:
    pinned = tuple(piece for piece in item.pieces if piece.on >= start) if item.is_pinned else ()
    known = step or Task(item.name, 0, tuple(name for name in item.after if name in names))
    return replace(
        known,
        minutes=max(item.left, sum(piece.minutes for piece in pinned)),
        pinned=pinned if item.left else (),
        finished_on=item.finished_on,
    )
