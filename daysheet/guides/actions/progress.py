"""How far items are done, their notes, their links, and whether their dates stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from daysheet.guides.actions.changing import claimed, count_change
from daysheet.guides.domain.plans.rows import row_as_json, without_days
from daysheet.guides.models import Plan, PlanItem
from daysheet.guides.queries import entry_of, standing_of

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """Minutes done in all, and whether the item is finished."""

    done: int
    is_finished: bool


@transaction.atomic
def record_progress(
    *, plan: Plan, revision: int, progress: Mapping[str, Progress], today: date, now: datetime
) -> Plan:
    """Keep how far items are; one that is finished loses its days to come. Names that the plan has not are passed over."""
    locked = claimed(plan, revision)
    standing = standing_of(locked)
    told = []
    for item in locked.items.all():
        new = progress.get(item.name)
        if new is None or (new.done, new.is_finished) == (item.done_minutes, bool(item.finished_on)):
            continue
        _set_progress(item, new, today=today, now=now)
        told.append(f"{standing.title(item.name)}: {_in_words(item)}")
    if told:
        count_change(locked, "; ".join(told)[:600], now=now)
    return locked


def _set_progress(item: PlanItem, new: Progress, *, today: date, now: datetime) -> None:
    item.done_minutes, item.changed_at = new.done, now
    if not new.is_finished:
        item.finished_on = None
    elif item.finished_on is None:
        item.finished_on = today
        kept = without_days(entry_of(item).kept, today + DAY)
        item.pieces, item.sequence = [row_as_json(row) for row in kept.rows], kept.sequence
        item.starts_on = min(item.starts_on or today, today)
        item.ends_on = max([row.on for row in kept.rows], default=today)
        item.ends_on = max(item.ends_on, item.starts_on)
    item.save()


def _in_words(item: PlanItem) -> str:
    return "finished" if item.finished_on else f"{item.done_minutes / 60:g} h done"


@dataclass(frozen=True, slots=True)
class Edited:
    """What a reader keeps of an item; `links` are addresses and their titles."""

    progress: Progress
    note: str
    links: Sequence[tuple[str, str]]
    is_pinned: bool


@transaction.atomic
def edit_item(*, plan: Plan, revision: int, name: str, edited: Edited, today: date, now: datetime) -> Plan:
    """Keep progress, note, links and pin of one item."""
    locked = claimed(plan, revision)
    item, title = locked.items.get(name=name), standing_of(locked).title(name)
    before = Progress(item.done_minutes, bool(item.finished_on))
    item.note, item.is_pinned = edited.note, edited.is_pinned
    item.links = [{"address": address, "title": told} for address, told in edited.links]
    if edited.progress == before:
        item.save()
        count_change(locked, f"{title}: note, links or pin changed", now=now)
    else:
        _set_progress(item, edited.progress, today=today, now=now)
        count_change(locked, f"{title}: {_in_words(item)}", now=now)
    return locked
