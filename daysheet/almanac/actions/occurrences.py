"""Keeping what a calendar says: only what has changed is written, and only the pages of its days go stale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from daysheet.almanac.domain.town import repeats
from daysheet.almanac.models import Occurrence, SubscribedCalendar
from daysheet.pagestore.actions import forget
from daysheet.places.models import Place

BATCH = 500
MANY_DAYS = 60  # beyond this, all pages of the city go stale at one stroke
FIELDS = ("starts_on", "ends_on", "starts_at", "ends_at", "title", "where", "address", "sequence")

Days = set[date]
Spans = Iterable[tuple[date, date]]


def replace_occurrences(calendar: SubscribedCalendar, told: Sequence[repeats.Occurrence]) -> Days:
    """Make the calendar's rows say what it says now; the days whose pages have changed by it."""
    before = {row.key: row for row in calendar.occurrences.all()}
    after = {(one.uid, one.recurrence_id): asdict(one) for one in told}
    gone = [row for key, row in before.items() if key not in after]
    new = [Occurrence(calendar=calendar, **values) for key, values in after.items() if key not in before]
    kept = [(before[key], values) for key, values in after.items() if key in before]
    changed = [(row, values) for row, values in kept if not row.says(values)]
    spans = [*_spans(gone), *_spans(new), *_spans(row for row, _ in changed)]
    for row, values in changed:
        _set(row, values)
    spans += _spans(row for row, _ in changed)
    spans += _elsewhere(calendar, {uid for uid, _ in before} ^ {uid for uid, _ in after})
    _delete([row.pk for row in gone])
    Occurrence.objects.bulk_create(new, batch_size=BATCH)
    Occurrence.objects.bulk_update([row for row, _ in changed], FIELDS, batch_size=BATCH)
    return _days(spans)


def days_shown(calendar: SubscribedCalendar) -> Days:
    """Every day that would look different without the calendar."""
    rows = list(calendar.occurrences.all())
    return _days([*_spans(rows), *_elsewhere(calendar, {row.uid for row in rows})])


def forget_days(place: Place, days: Days) -> None:
    """Make the pages of these days stale, and those of today, which name no day; nothing where no day changed.

    Rows are written in bulk, which tells no signal: hence here.
    """
    if len(days) > MANY_DAYS:
        forget(f"city:{place.slug}")
    elif days:
        forget(f"town:{place.slug}", *(f"day:{place.slug}:{day}" for day in days))


def _set(row: Occurrence, values: dict[str, Any]) -> None:
    for name in FIELDS:
        setattr(row, name, values[name])


def _delete(keys: list[int]) -> None:
    for n in range(0, len(keys), BATCH):
        Occurrence.objects.filter(pk__in=keys[n : n + BATCH]).delete()


def _elsewhere(calendar: SubscribedCalendar, uids: set[str]) -> Spans:
    """Where the place's other calendars tell of these: they show or hide as this one comes or goes."""
    if not uids:
        return []
    others = Occurrence.objects.filter(calendar__place=calendar.place_id).exclude(calendar=calendar)
    told = others.values_list("uid", "starts_on", "ends_on")
    return [(starts, ends) for uid, starts, ends in told if uid in uids]


def _spans(rows: Iterable[Occurrence]) -> list[tuple[date, date]]:
    return [(row.starts_on, row.ends_on) for row in rows]


def _days(spans: Spans) -> Days:
    """The days of the spans; of a very long one, enough to be many."""
    days: Days = set()
    for starts, ends in set(spans):
        last = min(ends, starts + timedelta(days=MANY_DAYS))
        days.update(starts + timedelta(days=n) for n in range((last - starts).days + 1))
    return days
