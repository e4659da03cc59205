"""Sources: added, changed, asked again, paused and removed by those whose places they serve."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from daysheet.lib.door import Door
from daysheet.lib.fetch import Fetched, FetchError, target_of
from daysheet.lib.schedule import FIRST_RETRY, next_check, paced
from daysheet.places.models import Place
from daysheet.wire.actions.arrivals import Errand, items_of, take_items, unseen
from daysheet.wire.domain.items import Contents
from daysheet.wire.errors import ReleaseError, SourceError, SourceGone
from daysheet.wire.models import SetAside, Source
from daysheet.wire.models.sources import LONGEST_ADDRESS
from daysheet.wire.sources.items import contents_of

logger = logging.getLogger(__name__)

CLAIM = timedelta(minutes=10)  # longer than one look may take
BATCH = 25  # new items of one look; the rest comes with the next, a minute later
BATCH_S = 240.0
SOON = timedelta(minutes=1)

Clock = Callable[[], float]


def add_source(
    *, kind: str, address: str, name: str, places: Iterable[Place], now: datetime, by: Any = None, **more: Any
) -> tuple[Source, bool]:
    """The source and whether it is new; SourceError where the address is none. `more`: trust, every_hours, is_paused.

    The same address for the same places is the same source, so that twice is harmless.
    """
    settled, served = settled_address(kind, address), sorted({place.pk for place in places})
    with transaction.atomic():
        for known in Source.objects.filter(kind=kind, address=settled):
            if sorted(known.places.values_list("pk", flat=True)) == served:
                return revived(known, now=now)
        asked = kind in {Source.Kind.FEED, Source.Kind.PAGE, Source.Kind.MAILBOX}
        told = {"kind": kind, "address": settled, "name": name.strip()[:120] or settled[:120], **more}
        source = Source.objects.create(
            added_at=now, added_by=by, next_check_at=now if asked else None, **told
        )
        source.places.set(served)
    logger.info("source %s added: %s %s", source.pk, kind, settled)
    return source, True


def revived(source: Source, *, now: datetime) -> tuple[Source, bool]:
    """The source that was there, and whether it is new: one that had been removed goes on."""
    back = Source.objects.filter(pk=source.pk, removed_at__isnull=False)
    is_new = bool(
        back.update(removed_at=None, is_paused=False, next_check_at=now if source.is_asked else None)
    )
    source.refresh_from_db()
    return source, is_new


def change_source(
    *, source: Source, address: str, places: Iterable[Place], now: datetime, **told: Any
) -> Source:
    """The source with what was told of it: name, trust, every_hours; asked anew where its address is another."""
    settled = settled_address(source.kind, address)
    with transaction.atomic():
        row = Source.objects.select_for_update().get(pk=source.pk)
        for name, value in told.items():
            setattr(row, name, value)
        if settled != row.address:
            row.address, row.etag, row.last_modified = settled, "", ""
            row.uid_validity, row.last_uid = None, 0
        if row.is_asked:
            row.next_check_at = now
        row.save()
        row.places.set({place.pk for place in places})
    return row


def settled_address(kind: str, address: str) -> str:
    """The address as it is kept; SourceError where it is none that this kind of source has."""
    if kind in {Source.Kind.FEED, Source.Kind.PAGE}:
        try:
            settled = target_of(address, settings.FETCH_ALLOW).address
        except FetchError as error:
            raise SourceError(str(error)) from error
    else:
        settled = address.strip()
    if not settled or len(settled) > LONGEST_ADDRESS:
        raise SourceError(f"The address has {len(settled)} characters; it may have 1 to {LONGEST_ADDRESS}.")
    return settled


@dataclass(frozen=True, slots=True)
class Found:
    """What is at an address at this moment: how it is called, and the titles that it begins with."""

    words: str
    titles: tuple[str, ...]
    remark: str = ""


def try_address(*, address: str, door: Door) -> Found:
    """What is at the address, with nothing kept; SourceError where it cannot be had or read."""
    try:
        got = door(address)
        contents = contents_of(got.body, got.address, content_type=got.content_type)
        if contents.kind not in {"feed", "rows"}:
            title = contents.items[0].read().title
            return Found(contents.words, (title,) if title else ())
    except (FetchError, ReleaseError) as error:
        raise SourceError(str(error)) from error
    return Found(contents.words, tuple(item.shown for item in contents.items[:3]), contents.remark)


def refresh_source(*, pk: int, now: datetime, door: Door, clock: Clock = time.monotonic) -> bool:
    """Ask a feed or a page again and take over what is new; False where somebody is at it already, or it is gone.

    The claim is one conditional UPDATE. Each item is stored by itself while the claim holds, so that a worker that
    is killed leaves whole items behind and the next look goes on from there.
    """
    lease = now + CLAIM
    if not claim_source(pk, now=now, lease=lease):
        return False
    source = Source.objects.get(pk=pk)
    try:
        got = door(source.address, etag=source.etag, last_modified=source.last_modified)
        look = (
            Look()
            if got.is_unchanged
            else take_new(source, got, lease=lease, now=now, door=door, clock=clock)
        )
    except SourceGone:
        return False
    except (FetchError, ReleaseError) as error:
        said = str(error)
        return settle(pk, lease, lambda row: note_failure(row, said, now=now))
    return settle(pk, lease, lambda row: note_success(row, got, look, now=now))


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a source brought."""

    stored: int = 0
    aside: int = 0
    left: int = 0
    is_to_repeat: bool = False  # something may be had at the next look, changed or not
    remark: str = ""


def claim_source(pk: int, *, now: datetime, lease: datetime) -> bool:
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    return bool(Source.objects.filter(free, pk=pk, removed_at=None).update(claimed_until=lease))


def take_new(
    source: Source, got: Fetched, *, lease: datetime, now: datetime, door: Door, clock: Clock
) -> Look:
    """Take over the new items of an answer, as many as one look may."""
    contents: Contents = contents_of(got.body, got.address, content_type=got.content_type)
    new = unseen(items_of(contents, got), source)
    errand = Errand(now, door, source, filing_of(source), holds=partial(is_held, source.pk, lease))
    ends, taken = clock() + BATCH_S, []
    for brought in take_items(new[:BATCH], errand):
        taken.append(brought)
        if clock() > ends:
            break
    return Look(
        stored=sum(one.is_new for one in taken),
        aside=sum(bool(one.reason) for one in taken),
        left=len(new) - len(taken),
        is_to_repeat=len(new) > len(taken) or any(one.is_passing for one in taken),
        remark=contents.remark,
    )


def filing_of(source: Source) -> Place | None:
    """The place for which all of a source is filed: the only one that it serves."""
    places = list(source.places.all()[:2])
    return places[0] if len(places) == 1 else None


def is_held(pk: int, lease: datetime) -> bool:
    """Whether the source is still there and ours; asked inside the transaction that stores, it stays so until its end."""
    return Source.objects.select_for_update().filter(pk=pk, claimed_until=lease).exists()


def settle(pk: int, lease: datetime, do: Callable[[Source], None]) -> bool:
    """Do it to the row while the claim holds, and let the claim go; all in one transaction."""
    with transaction.atomic():
        row = Source.objects.select_for_update().filter(pk=pk, claimed_until=lease).first()
        if row is None:
            return False
        row.claimed_until = None
        do(row)
        row.save()
    return True


def note_failure(row: Source, said: str, *, now: datetime) -> None:
    row.failures += 1
    row.last_error = said[:500]
    row.next_check_at = next_check(now, every=row.every, failures=row.failures)
    logger.warning("source %s failed %s times: %s", row.pk, row.failures, said)


def note_success(row: Source, got: Fetched, look: Look, *, now: datetime) -> None:
    """Keep how a look went; what is left over is asked for as if nothing had been read."""
    if not got.is_unchanged:
        row.etag, row.last_modified = ("", "") if look.is_to_repeat else (got.etag, got.last_modified)
        row.remark = look.remark
    row.failures, row.last_error, row.last_success_at = 0, "", now
    row.next_check_at = now + SOON if look.left else next_check(now, every=row.every, failures=0)
    logger.info(
        "source %s read: %s stored, %s set aside, %s left", row.pk, look.stored, look.aside, look.left
    )


def give_out_checks(*, now: datetime, enqueue: Callable[[int, datetime], Any]) -> int:
    """Put every source that is due on the queue, once, paced by server; how many.

    Giving out moves the next check on, so a due source is queued once; a check that is lost comes due again.
    """
    due = Source.objects.filter(next_check_at__lte=now, is_paused=False)
    given = 0
    for pk, at in paced(due.order_by("next_check_at", "pk").values_list("pk", "address"), now=now):
        if due.filter(pk=pk).update(next_check_at=at + FIRST_RETRY):
            enqueue(pk, at)
            given += 1
    return given


def check_source(*, source: Source, now: datetime, enqueue: Callable[[int, datetime], Any]) -> bool:
    """Have it asked at once, whatever its next check; False where it is being asked at this moment."""
    if Source.objects.filter(pk=source.pk, claimed_until__gt=now).exists():
        return False
    enqueue(source.pk, now)
    return True


def pause_source(*, source: Source, is_paused: bool, now: datetime) -> None:
    """Ask a source no more, or again from now on; what it has brought stays either way."""
    told: dict[str, Any] = {"is_paused": is_paused}
    if not is_paused and source.is_asked:
        told["next_check_at"] = now
    if Source.objects.filter(pk=source.pk).exclude(is_paused=is_paused).update(**told):
        logger.info("source %s %s", source.pk, "paused" if is_paused else "goes on")


def drop_source(*, source: Source, now: datetime) -> None:
    """Take a source away. What it brought stays, and stays behind the wall of its places; twice does nothing."""
    Source.objects.filter(pk=source.pk, removed_at=None).update(
        removed_at=now, next_check_at=None, claimed_until=None
    )
    SetAside.objects.filter(source=source.pk).delete()
    logger.info("source %s removed", source.pk)


def try_again(*, aside: SetAside, now: datetime) -> None:
    """Forget that an item was set aside, so that the next look at its source reads it anew, and look soon."""
    source = aside.source
    with transaction.atomic():
        source.arrivals.filter(item=aside.item).delete()
        SetAside.objects.filter(pk=aside.pk).delete()
        told = {"etag": "", "last_modified": ""} | ({"next_check_at": now} if source.is_asked else {})
        Source.objects.filter(pk=source.pk).update(**told)
