"""Sources: added, changed, asked again, paused and removed by those whose places they serve."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from daysheet.lib.door import Door
from daysheet.lib.fetch import FetchError, target_of
from daysheet.places.models import Place
from daysheet.wire.domain.mailboxes import mailbox_of
from daysheet.wire.errors import ReleaseError, SourceError
from daysheet.wire.mailbox import Mails
from daysheet.wire.models import SetAside, Source
from daysheet.wire.models.sources import LONGEST_ADDRESS
from daysheet.wire.sources.items import contents_of

logger = logging.getLogger(__name__)


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
    elif kind == Source.Kind.MAILBOX:
        settled = mailbox_of(address).address
    elif kind == Source.Kind.PUBLISHER:
        settled = domain_of(address)
    else:
        settled = address.strip()
    if not settled or len(settled) > LONGEST_ADDRESS:
        raise SourceError(f"The address has {len(settled)} characters; it may have 1 to {LONGEST_ADDRESS}.")
    return settled


def domain_of(address: str) -> str:
    """A publisher's domain out of what was typed: an address, a mail address or the domain itself."""
    domain = address.strip().lower().partition("://")[2] or address.strip().lower()
    domain = domain.partition("/")[0].rpartition("@")[2].partition(":")[0].removeprefix("www.").strip(".")
    if not re.fullmatch(r"(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}", domain):
        raise SourceError(f"{address.strip()[:200]!r} is no domain. Write it like santaclaraca.gov.")
    return domain


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
        if not contents.is_many:
            title = contents.items[0].read().title
            return Found(contents.words, (title,) if title else ())
    except (FetchError, ReleaseError) as error:
        raise SourceError(str(error)) from error
    return Found(contents.words, tuple(item.shown for item in contents.items[:3]), contents.remark)


def check_source(*, source: Source, now: datetime, enqueue: Callable[[int, datetime], Any]) -> bool:
    """Have it asked at once, whatever its next check; False where it is being asked at this moment."""
    if Source.objects.filter(pk=source.pk, claimed_until__gt=now).exists():
        return False
    enqueue(source.pk, now)
    return True


def try_mailbox(*, address: str, mailbox: Callable[..., Mails]) -> Found:
    """How many mails wait in a mailbox, with nothing kept; SourceError where it cannot be opened."""
    try:
        mails = mailbox(mailbox_of(address).address, validity=None, after=0, most=0)
    except FetchError as error:
        raise SourceError(str(error)) from error
    return Found(f"a mailbox with {mails.left} mail{'' if mails.left == 1 else 's'} to read", ())


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
