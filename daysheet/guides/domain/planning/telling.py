"""A plan in words and as programs read it: the JSON of `daysheet plan`, its keys pinned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from daysheet.guides.domain.guide import Guide, Step
from daysheet.guides.domain.planning.model import Miss, Plan, Remedy, Scheduled
from daysheet.guides.domain.planning.wishes import Choices

Json = dict[str, Any]
MOST_NAMED = 3


def plan_as_json(guide: Guide, choices: Choices, plan: Plan) -> Json:
    """The plan; hours are numbers, days ISO dates. A key may be empty, never absent."""
    planned = {item.id: guide.steps[item.id] for item in plan.items}
    return {
        "guide": guide.slug,
        "version": guide.version,
        "items": [_item(item, planned, choices) for item in plan.items],
        "milestones": [
            {"id": one.id, "due": one.due and one.due.isoformat(), "on": one.on.isoformat()}
            for one in plan.milestones
        ],
        "finish": plan.finish and plan.finish.isoformat(),
        "lower_bound": plan.lower_bound and plan.lower_bound.isoformat(),
        "proved": plan.proved,
        "dropped": list(left_out(guide, choices, plan)),
        "on_time": plan.on_time,
        "misses": [_miss(miss) for miss in plan.misses],
    }


def left_out(guide: Guide, choices: Choices, plan: Plan) -> tuple[str, ...]:
    """The optional steps that are neither held nor planned, whether or not a target forced them out."""
    planned = {item.id for item in plan.items}
    return tuple(
        step.id
        for step in guide.step
        if step.optional and step.id not in planned and step.id not in choices.have
    )


def why(step: Step, planned: Mapping[str, Step], choices: Choices) -> str:
    """Why a step is in the plan: 'Core; needed before Pandas and 2 more.'"""
    needing = [other.title for other in planned.values() if step.id in other.after]
    if not step.optional:
        kind = "Core"
    elif step.id in choices.wanted or "all" in choices.wanted:
        kind = "Optional, and you asked for it"
    else:
        kind = "Optional, but needed for what you asked for"
    return f"{kind}; needed before {_listed(needing)}." if needing else f"{kind}."


def hours(minutes: int) -> float:
    """60 as 1, 90 as 1.5."""
    return minutes // 60 if minutes % 60 == 0 else minutes / 60


def _item(item: Scheduled, planned: Mapping[str, Step], choices: Choices) -> Json:
    step = planned[item.id]
    return {
        "competency": item.id,
        "class": step.class_,
        "hours": hours(item.minutes),
        "pieces": [{"on": piece.on.isoformat(), "hours": hours(piece.minutes)} for piece in item.pieces],
        "starts": item.starts.isoformat(),
        "ends": item.ends.isoformat(),
        "why": why(step, planned, choices),
    }


def _miss(miss: Miss) -> Json:
    return {
        "what": miss.what,
        "due": miss.due.isoformat(),
        "finish": miss.finish.isoformat(),
        "chain": list(miss.chain),
        "hours_short": hours(miss.minutes_short),
        "would_do": [{"change": one.change, "value": one.value} for one in miss.would_do],
    }


def miss_in_words(guide: Guide, miss: Miss) -> list[str]:
    """What is missed, why, and what would do, a sentence each."""
    told = [f"{_what(guide, miss.what)} is due {miss.due}; it would be done {miss.finish}."]
    if miss.chain:
        names = " → ".join(guide.steps[name].title for name in miss.chain)
        told.append(f"These wait for one another and take too long at these hours and this pace: {names}.")
    if miss.minutes_short:
        told.append(f"{hours(miss.minutes_short):g} hours of work do not fit before that day.")
    drops = [guide.steps[str(one.value)].title for one in miss.would_do if one.change == "drop"]
    told += [_remedy(one) for one in miss.would_do if one.change != "drop"]
    return [*told, f"Leaving out {_listed(drops, most=len(drops))} would do."] if drops else told


def _what(guide: Guide, what: str) -> str:
    if what == "target":
        return "Your target"
    title = next((one.title for one in guide.milestone if one.id == what), None)
    return f"“{title or guide.steps[what].title}”"


def _remedy(remedy: Remedy) -> str:
    if remedy.change == "hours":
        return f"{remedy.value:g} hours a week would do."
    return f"The date {remedy.value} would do."


def _listed(names: Sequence[str], most: int = MOST_NAMED) -> str:
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
