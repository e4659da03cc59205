"""Subscribing to other people's calendars, asking them again, and keeping what they say."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from daysheet.almanac.actions.occurrences import days_shown, forget_days, replace_occurrences
from daysheet.almanac.domain.town.content import plain
from daysheet.almanac.domain.town.entries import web_address
from daysheet.almanac.domain.town.reading import ReadCalendar, is_full_due, read_calendar, window_on
from daysheet.almanac.errors import BadCalendar, NotSubscribed
from daysheet.almanac.models import SubscribedCalendar
from daysheet.almanac.shipped.calendars import (
    SAMPLE_ADDRESS,
    SAMPLE_NAME,
    SAMPLE_PLACE,
    sample_calendar,
)
from daysheet.lib.door import Door
from daysheet.lib.fetch import Fetched, FetchError, target_of
from daysheet.lib.schedule import give_out, next_check
from daysheet.places.models import Place

logger = logging.getLogger(__name__)

LONGEST_ADDRESS = 500
CLAIM = timedelta(minutes=5)  # longer than fetching and reading may take

Clock = Callable[[], float]


def subscribe_calendar(
    *,
    place: Place,
    address: str,
    name: str,
    now: datetime,
    door: Door,
    website: str = "",
    by: Any = None,
    clock: Clock = time.monotonic,
    **more: Any,
) -> tuple[SubscribedCalendar, bool]:
    """The calendar, asked and read at once, and whether it is new. NotSubscribed where it cannot be had or read.

    `more` may hold every_hours and is_paused. Twice is harmless.
    """
    if website and not web_address(website):
        raise NotSubscribed(f"{website[:200]!r} is no page on the web. Write it from https:// on.")
    try:
        settled = _settled(address)
        known = SubscribedCalendar.objects.filter(place=place, address=settled).first()
        if known:
            return known, False
        got = door(settled)
        read = _read(got.body, place, now=now, clock=clock)
    except (FetchError, BadCalendar) as error:
        raise NotSubscribed(str(error)) from error
    name = plain(name, 120) or urlsplit(settled).netloc
    told = {
        "name": name,
        "website": website.strip(),
        "added_by": by,
        "added_at": now,
        "next_check_at": now,
        **more,
    }
    with transaction.atomic():
        calendar, created = SubscribedCalendar.objects.get_or_create(
            place=place, address=settled, defaults=told
        )
        if not created:  # somebody else was first
            return calendar, False
        _keep(calendar, got, read, now=now)
    logger.info("calendar %s subscribed for %s: %s events", settled, place.slug, read.events)
    return calendar, True


def refresh_calendar(*, pk: int, now: datetime, door: Door, clock: Clock = time.monotonic) -> bool:
    """Ask a calendar again and keep what it says now; False where somebody is at it already, or it is gone.

    What the last success told stays while asking fails. The claim is one conditional UPDATE, and what was
    fetched is kept only while the claim holds.
    """
    lease = now + CLAIM
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    if not SubscribedCalendar.objects.filter(free, pk=pk).update(claimed_until=lease):
        return False
    calendar = SubscribedCalendar.objects.select_related("place").get(pk=pk)
    marks = {} if is_full_due(now, calendar.read_at) else _marks(calendar)
    try:
        got = door(calendar.address, **marks)
        read = None if got.is_unchanged else _read(got.body, calendar.place, now=now, clock=clock)
    except (FetchError, BadCalendar) as error:
        said = str(error)
        return _settle(calendar, lease, lambda row: _note_failure(row, said, now=now))
    return _settle(calendar, lease, lambda row: _keep(row, got, read, now=now))


def load_sample_calendar(*, now: datetime) -> bool:
    """Subscribe the demo's town to the sample, paused, or read it for the days that came near; whether it is new."""
    place = Place.objects.filter(slug=SAMPLE_PLACE).first()
    if place is None:
        return False

    def door(address: str, **marks: str) -> Fetched:
        return Fetched(address, body=sample_calendar())

    told = {"address": SAMPLE_ADDRESS, "name": SAMPLE_NAME, "website": f"{settings.BASE_URL}/about/"}
    calendar, is_new = subscribe_calendar(place=place, is_paused=True, now=now, door=door, **told)
    if not is_new:
        refresh_calendar(pk=calendar.pk, now=now, door=door)
    return is_new


def give_out_refreshes(*, now: datetime, enqueue: Callable[[int, datetime], Any]) -> int:
    """Put every calendar that is due on the queue, once, paced by server; how many."""
    due = SubscribedCalendar.objects.filter(next_check_at__lte=now, is_paused=False)

    def postpone(pk: int, until: datetime) -> bool:
        return bool(due.filter(pk=pk).update(next_check_at=until))

    rows = due.order_by("next_check_at", "pk").values_list("pk", "address")
    return give_out(rows, now=now, postpone=postpone, enqueue=enqueue)


def pause_calendar(*, calendar: SubscribedCalendar, is_paused: bool, now: datetime) -> None:
    """Ask a calendar no more, or again from now on; what it has told stays either way."""
    told = {"is_paused": is_paused} if is_paused else {"is_paused": False, "next_check_at": now}
    if SubscribedCalendar.objects.filter(pk=calendar.pk).exclude(is_paused=is_paused).update(**told):
        logger.info("calendar %s %s", calendar.address, "paused" if is_paused else "goes on")


def drop_calendar(*, calendar: SubscribedCalendar) -> None:
    """Take a calendar away with all that it told; a second time does nothing."""
    with transaction.atomic():
        row = SubscribedCalendar.objects.select_for_update().filter(pk=calendar.pk).first()
        if row is None:
            return
        touched = days_shown(row)
        row.delete()
        forget_days(row.place, touched)
    logger.info("calendar %s dropped for %s", row.address, row.place.slug)


def _settled(address: str) -> str:
    """The address as it is asked; FetchError where it is none, or none that we keep."""
    settled = target_of(address, settings.FETCH_ALLOW).address
    if len(settled) > LONGEST_ADDRESS:
        raise FetchError(f"The address is longer than {LONGEST_ADDRESS} characters. Look for a shorter one.")
    return settled


def _read(raw: bytes, place: Place, *, now: datetime, clock: Clock) -> ReadCalendar:
    here = place.locality
    return read_calendar(raw, window=window_on(here.day_at(now), here.timezone), clock=clock)


def _marks(calendar: SubscribedCalendar) -> dict[str, str]:
    return {"etag": calendar.etag, "last_modified": calendar.last_modified}


def _settle(calendar: SubscribedCalendar, lease: datetime, do: Callable[[SubscribedCalendar], None]) -> bool:
    """Do it to the row while the claim holds, and let the claim go; all in one transaction."""
    with transaction.atomic():
        rows = SubscribedCalendar.objects.select_for_update(of=("self",)).select_related("place")
        row = rows.filter(pk=calendar.pk, claimed_until=lease).first()
        if row is None:
            return False
        row.claimed_until = None
        do(row)
    return True


def _note_failure(row: SubscribedCalendar, said: str, *, now: datetime) -> None:
    row.failures += 1
    row.last_error = said[:500]
    row.next_check_at = next_check(now, every=row.every, failures=row.failures)
    row.save()
    logger.warning("calendar %s failed %s times: %s", row.address, row.failures, said)


def _keep(row: SubscribedCalendar, got: Fetched, read: ReadCalendar | None, *, now: datetime) -> None:
    """Keep what a calendar says; where it has not changed, that it was asked."""
    if read is not None:
        touched = replace_occurrences(row, read.occurrences)
        row.etag, row.last_modified, row.read_at = got.etag, got.last_modified, now
        row.remarks = list(read.remarks)
        forget_days(row.place, touched)
        logger.info("calendar %s read: %s events, %s days changed", row.address, read.events, len(touched))
    row.failures, row.last_error, row.last_success_at = 0, "", now
    row.next_check_at = next_check(now, every=row.every, failures=0)
    row.save()
