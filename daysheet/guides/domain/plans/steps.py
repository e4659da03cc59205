"""The steps of a guide as a plan keeps them, so that a newer version of the guide changes nothing unasked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from daysheet.guides.domain.guide import Guide, Step


@dataclass(frozen=True, slots=True)
class Difference:
    """What a newer version of a guide changes in one step."""

    step: str
    title: str
    told: str


def steps_as_json(guide: Guide) -> dict[str, Any]:
    """What of each step a plan rests on."""
    return {
        step.id: {
            "title": step.title,
            "class": step.class_,
            "phase": step.phase,
            "hours": list(step.hours),
            "after": list(step.after),
            "optional": step.optional,
            "value": step.value,
            "waits": step.waits,
            "not_before": step.not_before and step.not_before.isoformat(),
            "due": step.due and step.due.isoformat(),
        }
        for step in guide.step
    }


def guide_as_kept(guide: Guide, kept: Mapping[str, Any]) -> Guide:
    """The guide with the steps that the plan keeps; the words of each step are those of today's guide."""
    if not kept:
        return guide
    steps = tuple(_step_as_kept(name, row, guide.steps.get(name)) for name, row in kept.items())
    return replace(guide, step=steps)


def _step_as_kept(name: str, row: Mapping[str, Any], today: Step | None) -> Step:
    low, high = row["hours"]
    told = today or Step(
        id=name, title=row["title"], class_=row["class"], hours=(low, high), phase=row["phase"]
    )
    return replace(
        told,
        title=row["title"],
        class_=row["class"],
        phase=row["phase"],
        hours=(low, high),
        after=tuple(row["after"]),
        optional=row["optional"],
        value=row["value"],
        waits=row["waits"],
        not_before=_day(row["not_before"]),
        due=_day(row["due"]),
    )


def differences(kept: Mapping[str, Any], guide: Guide) -> tuple[Difference, ...]:
    """What an upgrade to today's guide would change: steps added and removed, hours, prerequisites, dates."""
    new = steps_as_json(guide)
    added = [Difference(name, row["title"], _as_new(row)) for name, row in new.items() if name not in kept]
    gone = [Difference(name, row["title"], "is removed") for name, row in kept.items() if name not in new]
    changed = [
        Difference(name, new[name]["title"], told)
        for name, row in kept.items()
        if name in new
        for told in _changes(row, new[name], new)
    ]
    return (*added, *gone, *changed)


def _as_new(row: Mapping[str, Any]) -> str:
    low, high = row["hours"]
    return f"is new: {low:g}–{high:g} hours, {'optional' if row['optional'] else 'core'}"


def _changes(old: Mapping[str, Any], new: Mapping[str, Any], steps: Mapping[str, Any]) -> list[str]:
    told = []
    if old["hours"] != new["hours"]:
        told.append("takes {:g}–{:g} hours instead of {:g}–{:g}".format(*new["hours"], *old["hours"]))
    if gained := [steps[name]["title"] for name in new["after"] if name not in old["after"]]:
        told.append(f"now needs {', '.join(gained)}")
    if lost := [steps.get(name, {}).get("title", name) for name in old["after"] if name not in new["after"]]:
        told.append(f"no longer needs {', '.join(lost)}")
    if old["optional"] != new["optional"]:
        told.append(f"is now {'optional' if new['optional'] else 'core'}")
    if any(old[key] != new[key] for key in ("waits", "not_before", "due")):
        told.append("has other waiting times or dates")
    return told


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
