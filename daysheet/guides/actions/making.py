"""Plans are made, taken back from a file, given another link, and deleted."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from daysheet.guides.actions.changing import claimed, count_change, place_work
from daysheet.guides.actions.sessions import bring_back_study, keep_sessions, session_slots
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.plans.choices import Choices, choices_as_json
from daysheet.guides.domain.plans.files import PlanFile
from daysheet.guides.domain.plans.outcome import Outcome, outcome_as_json, outcome_of
from daysheet.guides.domain.plans.rows import row_as_json
from daysheet.guides.domain.plans.standing import Entry
from daysheet.guides.domain.plans.steps import steps_as_json
from daysheet.guides.domain.plans.wishing import chosen_steps, first_items, wish_of
from daysheet.guides.domain.practising import with_slots
from daysheet.guides.errors import NothingToDo
from daysheet.guides.models import ClosedLink, Plan, PlanItem
from daysheet.guides.queries import digest_of, holidays_at, place_named, today_at
from daysheet.places.models import Place

logger = logging.getLogger(__name__)
TOKEN_BYTES = 24  # 192 bits
FORM_KEY = re.compile(r"[\w-]{16,64}", re.ASCII)


def start_plan(
    *,
    guide: Guide,
    choices: Choices,
    have: Mapping[str, str],
    place: Place | None,
    form_key: str,
    today: date,
    now: datetime,
) -> Plan:
    """The plan that was asked for; the same form sent twice is one plan. NothingToDo when no step is left."""
    known = Plan.objects.filter(form_key=form_key).first()
    if known:
        return known
    steps = chosen_steps(guide, have, choices.optional)
    if not steps:
        raise NothingToDo(
            "You hold everything that this guide asks for, or have left it out: nothing is left to plan."
        )
    items = first_items(steps, choices)
    wish = wish_of(guide, items, choices, holidays_at(place, choices.start), start=choices.start)
    slots = session_slots(guide, choices, wish)
    result = plan_for(with_slots(wish, slots))
    plan = Plan(
        token=secrets.token_urlsafe(TOKEN_BYTES),
        key=uuid4(),
        form_key=form_key,
        guide=guide.slug,
        version=guide.version,
        place=place,
        choices=choices_as_json(choices),
        have=dict(have),
        steps=steps_as_json(guide),
        outcome=outcome_as_json(outcome_of(result, Outcome(), now=now)),
        created_at=now,
        changed_at=now,
        opened_on=today,
    )
    position = {name: number for number, name in enumerate(guide.steps)}
    rows = [
        PlanItem(plan=plan, name=one.name, position=position[one.name], minutes=one.minutes, changed_at=now)
        for one in items
    ]
    try:
        with transaction.atomic():
            plan.save(force_insert=True)
            PlanItem.objects.bulk_create(place_work(rows, result, choices, first=choices.start, now=now))
            keep_sessions(plan, (), slots, result, choices, now=now)
    except IntegrityError:
        return Plan.objects.get(form_key=form_key)
    logger.info("plan %s made of %s, %s items", plan.pk, plan.guide, len(rows))
    return plan


def bring_back_plan(*, told: PlanFile, form_key: str, now: datetime) -> Plan:
    """A plan out of its file. It keeps its name in calendars, unless the plan of that name is still here."""
    form_key = form_key if FORM_KEY.fullmatch(form_key) else secrets.token_urlsafe(16)
    known = Plan.objects.filter(form_key=form_key).first()
    if known:
        return known
    try:
        return _brought_back(told, told.key, form_key, now)
    except IntegrityError:  # a plan of that name, or this very form, perhaps sent at the same moment
        known = Plan.objects.filter(form_key=form_key).first()
        return known or _brought_back(told, uuid4(), form_key, now)


def _brought_back(told: PlanFile, key: UUID, form_key: str, now: datetime) -> Plan:
    place = place_named(told.place)
    plan = Plan(
        token=secrets.token_urlsafe(TOKEN_BYTES),
        key=key,
        form_key=form_key,
        guide=told.guide,
        version=told.version,
        place=place,
        choices=choices_as_json(told.choices),
        have=dict(told.have),
        steps=dict(told.steps),
        outcome=outcome_as_json(told.outcome),
        created_at=now,
        changed_at=now,
        opened_on=today_at(place, now),
    )
    with transaction.atomic():
        plan.save(force_insert=True)
        PlanItem.objects.bulk_create(
            _item_of(plan, entry, number, now) for number, entry in enumerate(told.entries)
        )
        bring_back_study(plan, told.cards, told.sessions, now=now)
    logger.info("plan %s brought back, %s items", plan.pk, len(told.entries))
    return plan


def _item_of(plan: Plan, entry: Entry, position: int, now: datetime) -> PlanItem:
    return PlanItem(
        plan=plan,
        name=entry.name,
        title=entry.title,
        after=list(entry.after),
        position=position,
        minutes=entry.minutes,
        done_minutes=entry.done,
        finished_on=entry.finished_on,
        is_pinned=entry.is_pinned,
        starts_on=entry.starts,
        ends_on=entry.ends,
        pieces=[row_as_json(row) for row in entry.rows],
        sequence=entry.sequence,
        note=entry.note,
        links=[{"address": address, "title": title} for address, title in entry.links],
        changed_at=now,
    )


def note_opened(*, plan: Plan, today: date) -> None:
    """Note that the plan is in use; once a day."""
    if plan.opened_on < today:
        Plan.objects.filter(pk=plan.pk, opened_on__lt=today).update(opened_on=today)


@transaction.atomic
def renew_link(*, plan: Plan, revision: int, today: date, now: datetime) -> Plan:
    """Give the plan another private link; the old one says that it was given up."""
    locked = claimed(plan, revision)
    close_link(locked.token, ClosedLink.Reason.REPLACED, today=today)
    locked.token = secrets.token_urlsafe(TOKEN_BYTES)
    count_change(locked, "The private link was replaced.", now=now)
    return locked


@transaction.atomic
def delete_plan(*, plan: Plan, revision: int, today: date) -> None:
    """Forget the plan with everything in it; its link says that it was deleted."""
    locked = claimed(plan, revision)
    close_link(locked.token, ClosedLink.Reason.DELETED, today=today)
    locked.delete()
    logger.info("plan %s is deleted", plan.pk)


def close_link(token: str, reason: str, *, today: date) -> None:
    ClosedLink.objects.create(digest=digest_of(token), reason=reason, closed_on=today)
