"""What changes a plan: each change counts the revision up, and one made on an older page is refused."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from daysheet.guides.actions.sessions import keep_sessions, session_slots
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.planning.model import Plan as Result
from daysheet.guides.domain.planning.model import Replanned
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.replanning import replan
from daysheet.guides.domain.planning.wishes import minutes_of
from daysheet.guides.domain.plans.choices import Choices, choices_as_json
from daysheet.guides.domain.plans.outcome import moves_between, outcome_as_json, outcome_of
from daysheet.guides.domain.plans.rows import done_rows, renewed, row_as_json, times_of, without_days
from daysheet.guides.domain.plans.standing import Standing
from daysheet.guides.domain.plans.steps import guide_as_kept, steps_as_json
from daysheet.guides.domain.plans.wishing import chosen_steps, wish_of
from daysheet.guides.domain.practising import Slot, with_slots
from daysheet.guides.errors import StalePlan
from daysheet.guides.models import Plan, PlanItem
from daysheet.guides.queries import choices_of, entry_of, guide_of, holidays_at, standing_of
from daysheet.guides.shipped import guide_named
from daysheet.guides.studies import sessions_of
from daysheet.places.models import Place

logger = logging.getLogger(__name__)
CHANGES_KEPT = 60


def claimed(plan: Plan, revision: int) -> Plan:
    """The plan, locked for a change; StalePlan when it has changed since the page with that revision."""
    locked = held(plan)
    refuse_stale(locked, revision)
    return locked


def held(plan: Plan) -> Plan:
    """The plan, locked whatever its revision; StalePlan when it was deleted meanwhile."""
    locked = Plan.objects.select_for_update().filter(pk=plan.pk).first()
    if locked is None:
        raise StalePlan(["The plan was deleted"])
    return locked


def refuse_stale(plan: Plan, revision: int) -> None:
    if plan.revision != revision:
        raise StalePlan([one["told"] for one in plan.changes if one["revision"] > revision])


def count_change(plan: Plan, told: str, *, now: datetime) -> None:
    """Note what was changed, and save the plan."""
    plan.revision += 1
    plan.changed_at = max(now, plan.created_at)
    plan.changes = [
        *plan.changes[1 - CHANGES_KEPT :],
        {"revision": plan.revision, "at": now.isoformat(), "told": told},
    ]
    plan.save()
    logger.info("plan %s is at revision %s", plan.pk, plan.revision)


def place_work(
    items: Iterable[PlanItem], result: Result, choices: Choices, *, first: date, now: datetime
) -> list[PlanItem]:
    """Give each item the days that the planner found from `first` on; past days keep what was done on them."""
    planned = {one.id: one for one in result.items}
    pieces = [(one.id, piece) for one in result.items for piece in one.pieces]
    times = times_of(pieces, choices.begins)
    changed = []
    for item in items:
        entry, work = entry_of(item), planned.get(item.name)
        if item.finished_on:
            kept = without_days(entry.kept, first)
        else:
            wanted = [(piece, times[item.name, piece.on]) for piece in work.pieces] if work else []
            kept = renewed(entry.kept, done_rows(entry.rows, entry.done, first), wanted, now=now)
        days = [row.on for row in kept.rows] or ([work.starts] if work else [])
        item.starts_on = min(days) if days else item.finished_on
        item.ends_on = max([*days, work.ends] if work and days else days) if days else item.finished_on
        if kept != entry.kept:
            item.changed_at = now
        item.pieces, item.sequence = [row_as_json(row) for row in kept.rows], kept.sequence
        changed.append(item)
    return changed


def save_items(items: Iterable[PlanItem]) -> None:
    fields = ("minutes", "starts_on", "ends_on", "pieces", "sequence", "changed_at", "position", "is_pinned")
    PlanItem.objects.bulk_update(items, fields)


def worked_out(
    plan: Plan, standing: Standing, choices: Choices, place: Place | None, *, first: date, anew: bool = False
) -> tuple[Replanned, tuple[Slot, ...]]:
    """The rest from `first` on with what moves, and the days of mock interviews beside it.

    As little moves as can be, and optional items that the target left no time for stay out; `anew` chooses again.
    """
    out = () if anew else standing.outcome.dropped
    items = [entry.as_item(first) for entry in standing.entries if entry.name not in out]
    wish = wish_of(standing.guide, items, choices, holidays_at(place, first), start=first)
    ends = None if anew else standing.outcome.finish
    slots = session_slots(standing.guide, choices, wish, sessions_of(plan), ends)
    wish = with_slots(wish, slots)
    before = standing.as_planned()
    if not anew:
        return replan(before, wish, today=first), slots
    result = plan_for(wish)
    return Replanned(result, moves_between(before, result, first)), slots


def keep_result(
    plan: Plan,
    standing: Standing,
    worked: tuple[Replanned, tuple[Slot, ...]],
    choices: Choices,
    *,
    first: date,
    now: datetime,
) -> None:
    """Keep the days that were found, and what the planner said beside them."""
    done, slots = worked
    rows = list(plan.items.all())
    for row in rows:
        row.is_pinned = row.is_pinned and row.name not in done.plan.unpinned
    save_items(place_work(rows, done.plan, choices, first=first, now=now))
    keep_sessions(plan, sessions_of(plan), slots, done.plan, choices, now=now)
    outcome = outcome_of(done.plan, standing.outcome, now=now, moved=done.moved, moved_on=first)
    plan.choices, plan.outcome = choices_as_json(choices), outcome_as_json(outcome)


def arrange(plan: Plan, choices: Choices, place: Place | None, *, first: date, now: datetime) -> None:
    """Choose and plan the rest anew from `first` on, and keep it."""
    standing = standing_of(plan)
    worked = worked_out(plan, standing, choices, place, first=first, anew=True)
    keep_result(plan, standing, worked, choices, first=first, now=now)


def replan_from(
    *, plan: Plan, revision: int, first: date, lost: tuple[date, date] | None, now: datetime
) -> Plan:
    """Plan what is left from `first` on. `lost` are days on which no work was possible, kept as days off.

    Moving least can take seconds, so that it is worked out before anything is locked; whoever changes the plan
    meanwhile is not waited for, and this change is then the older one.
    """
    refuse_stale(plan, revision)
    standing = standing_of(plan)
    choices = standing.choices
    if lost and lost not in choices.off:
        choices = replace(choices, off=(*choices.off, lost))
    first = max(first, choices.start)
    worked = worked_out(plan, standing, choices, plan.place, first=first)
    with transaction.atomic():
        locked = claimed(plan, revision)
        keep_result(locked, standing, worked, choices, first=first, now=now)
        told = f"The plan was made anew from {first.isoformat()}: {len(worked[0].moved)} items moved"
        count_change(locked, told, now=now)
    return locked


@transaction.atomic
def change_choices(
    *, plan: Plan, revision: int, choices: Choices, place: Place | None, today: date, now: datetime
) -> Plan:
    """Take other choices and plan the rest anew: steps no longer wanted go, unless work on them has begun."""
    locked = claimed(plan, revision)
    guide, before = guide_of(locked), choices_of(locked)
    choices = replace(choices, habits=before.habits)
    _fit_items(locked, guide, before, choices, now=now)
    locked.place = place
    arrange(locked, choices, place, first=max(today, choices.start), now=now)
    count_change(locked, "The choices were changed: hours, dates or steps", now=now)
    return locked


@transaction.atomic
def upgrade_plan(*, plan: Plan, revision: int, today: date, now: datetime) -> Plan:
    """Take the steps of today's guide and plan the rest anew."""
    locked = claimed(plan, revision)
    guide, choices = guide_named(locked.guide), choices_of(locked)
    locked.version, locked.steps = guide.version, steps_as_json(guide)
    _fit_items(locked, guide_as_kept(guide, locked.steps), choices, choices, now=now, anew=True)
    arrange(locked, choices, plan.place, first=max(today, choices.start), now=now)
    count_change(locked, f"The plan follows version {guide.version} of the guide", now=now)
    return locked


def _fit_items(
    plan: Plan, guide: Guide, before: Choices, choices: Choices, *, now: datetime, anew: bool = False
) -> None:
    """Add items for steps that are wanted now, drop those that are not, and give the hours that hold now."""
    wanted = {step.id: step for step in chosen_steps(guide, plan.have, choices.optional)}
    items = {item.name: item for item in plan.items.all()}
    gone = [
        item.pk
        for item in items.values()
        if item.name not in wanted
        and not item.is_own
        and not (item.done_minutes or item.finished_on or item.note)
    ]
    plan.items.filter(pk__in=gone).delete()
    if anew or before.effort != choices.effort:
        for item in items.values():
            if item.name in wanted:
                item.minutes = minutes_of(wanted[item.name], choices.effort)
        save_items(items.values())
    place = {name: number for number, name in enumerate(guide.steps)}
    PlanItem.objects.bulk_create(
        PlanItem(
            plan=plan,
            name=step.id,
            position=place[step.id],
            minutes=minutes_of(step, choices.effort),
            changed_at=now,
        )
        for step in wanted.values()
        if step.id not in items
    )
