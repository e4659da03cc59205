"""A reader adds, changes and removes steps of their own; the rest of the plan is made anew around them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from daysheet.guides.actions.changing import claimed, count_change, keep_result, refuse_stale, worked_out
from daysheet.guides.domain.plans.own import MOST, checked_after, without_step
from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.errors import BadStep
from daysheet.guides.models import OWN, Plan, PlanItem
from daysheet.guides.queries import standing_of


@dataclass(frozen=True, slots=True)
class OwnStep:
    """What a reader says of a step; minutes of all of its work, and the names of the items before it."""

    title: str
    minutes: int
    after: tuple[str, ...] = ()


def add_step(*, plan: Plan, revision: int, step: OwnStep, today: date, now: datetime) -> Plan:
    """Add a step and plan the rest around it; BadStep when the plan has too many."""
    standing = standing_of(plan)
    if sum(bool(entry.title) for entry in standing.entries) >= MOST:
        raise BadStep(f"The plan has {MOST} steps of your own. Remove one before you add another.")
    name = f"{OWN}{secrets.token_hex(5)}"
    after = checked_after(standing, name, step.title, step.after)
    entries = (*standing.entries, Entry(name, step.minutes, title=step.title, after=after))
    return _made_anew(plan, revision, entries, f"{step.title}: added", today=today, now=now)


def change_step(*, plan: Plan, revision: int, name: str, step: OwnStep, today: date, now: datetime) -> Plan:
    """Take another title, other hours or another place for a step; BadStep names a circle."""
    standing = standing_of(plan)
    after = checked_after(standing, name, step.title, step.after)
    entries = tuple(
        replace(entry, title=step.title, minutes=step.minutes, after=after) if entry.name == name else entry
        for entry in standing.entries
    )
    return _made_anew(plan, revision, entries, f"{step.title}: changed", today=today, now=now)


def remove_step(*, plan: Plan, revision: int, name: str, today: date, now: datetime) -> Plan:
    """Take a step out, with its note and links; what stood after it stands after what it stood after."""
    standing = standing_of(plan)
    gone = standing.by_name[name]
    entries = without_step(standing.entries, gone)
    return _made_anew(plan, revision, entries, f"{gone.title}: removed", today=today, now=now)


def _made_anew(
    plan: Plan, revision: int, entries: tuple[Entry, ...], told: str, *, today: date, now: datetime
) -> Plan:
    """Plan the rest anew with these items, before anything is locked, and keep both."""
    refuse_stale(plan, revision)
    before = standing_of(plan)
    after, choices = replace(before, entries=entries), before.choices
    first = max(today, choices.start)
    worked = worked_out(plan, after, choices, plan.place, first=first)
    with transaction.atomic():
        locked = claimed(plan, revision)
        _keep_items(locked, before, after, now=now)
        keep_result(locked, after, worked, choices, first=first, now=now)
        count_change(locked, told[:300], now=now)
    return locked


def _keep_items(plan: Plan, before: Standing, after: Standing, *, now: datetime) -> None:
    """Write what differs between two plans' own steps."""
    plan.items.filter(name__in=before.by_name.keys() - after.by_name.keys()).delete()
    position = max((item.position for item in plan.items.all()), default=0) + 1
    for name, entry in after.by_name.items():
        told = {"title": entry.title, "minutes": entry.minutes, "after": list(entry.after)}
        if name not in before.by_name:
            PlanItem.objects.create(plan=plan, name=name, position=position, changed_at=now, **told)
        elif entry != before.by_name[name]:
            plan.items.filter(name=name).update(**told, changed_at=now)
