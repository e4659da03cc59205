"""How many hours a guide's core takes, and how many weeks that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from daysheet.guides.domain.graph import in_order
from daysheet.guides.domain.guide import Guide, Step

# Hours a week for which the pages tell the weeks.
PACES = (5, 8, 10, 15, 20, 40)


@dataclass(frozen=True, slots=True)
class Span:
    """A range with its middle; the unit is said by whoever makes it."""

    low: float
    middle: float
    high: float

    @property
    def told(self) -> str:
        """Its ends, as pages write them."""
        return told_range(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Pace:
    """How many whole weeks the core takes at so many hours a week."""

    hours: int
    weeks: Span


def core_hours(guide: Guide) -> Span:
    """Hours of the core: what is new in full, and of a career what carries over with its lower bound only.

    Whoever works in the field they come from needs no more than that refresh; whoever follows a how-to does every
    step. Optional steps are left out.
    """
    core = [step for step in guide.step if not step.optional]
    if guide.kind == "civic":
        return class_hours(core)
    new = [step for step in core if step.class_ != "carries-over"]
    refresh = sum(step.hours[0] for step in core if step.class_ == "carries-over")
    low = refresh + sum(step.hours[0] for step in new)
    high = refresh + sum(step.hours[1] for step in new)
    return Span(low, (low + high) / 2, high)


def class_hours(steps: Iterable[Step]) -> Span:
    """Hours of all the steps given, core and optional."""
    hours = [step.hours for step in steps]
    low, high = sum(one[0] for one in hours), sum(one[1] for one in hours)
    return Span(low, (low + high) / 2, high)


def weeks_at(hours: Span, paces: Iterable[int] = PACES) -> tuple[Pace, ...]:
    """The weeks that the hours fill, begun weeks counted whole; without holidays or slips."""
    return tuple(
        Pace(pace, Span(ceil(hours.low / pace), ceil(hours.middle / pace), ceil(hours.high / pace)))
        for pace in paces
    )


def longest_wait(steps: Iterable[Step]) -> int:
    """Days of waiting on the chain of core steps that waits longest; 0 when no office makes anyone wait."""
    known = {step.id: step for step in steps if not step.optional}
    waited: dict[str, int] = {}
    for name in in_order({name: [one for one in step.after if one in known] for name, step in known.items()}):
        before = max((waited[one] for one in known[name].after if one in known), default=0)
        waited[name] = before + known[name].waits
    return max(waited.values(), default=0)


def told_range(low: float, high: float) -> str:
    """'559–1,179', '0.5–2', or '4' where both ends are one."""
    return f"{low:,g}" if low == high else f"{low:,g}–{high:,g}"
