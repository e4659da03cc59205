"""Asking sources again: claimed, read item by item, and told how it went."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q

from daysheet.lib.door import Door
from daysheet.lib.fetch import Fetched, FetchError
from daysheet.lib.schedule import give_out, next_check
from daysheet.places.models import Place
from daysheet.wire.actions.arrivals import Brought, Errand, items_of, set_aside, take_item, take_items, unseen
from daysheet.wire.domain.items import Item
from daysheet.wire.domain.mailboxes import header_lines
from daysheet.wire.errors import ReleaseError, SourceError, SourceGone
from daysheet.wire.mailbox import Letter, Mails
from daysheet.wire.models import Source
from daysheet.wire.sources.files import parse_bytes
from daysheet.wire.sources.items import contents_of

logger = logging.getLogger(__name__)

CLAIM = timedelta(minutes=10)  # longer than one look may take
BATCH = 25  # new items of one look; the rest comes with the next, a minute later
BATCH_S = 240.0
SOON = timedelta(minutes=1)

Clock = Callable[[], float]
Mailbox = Callable[..., Mails]  # `mailbox(address, validity=…, after=…)`, or FetchError


def refresh_source(
    *, pk: int, now: datetime, door: Door, mailbox: Mailbox | None = None, clock: Clock = time.monotonic
) -> bool:
    """Ask a source again and take over what is new; False where somebody is at it already, or it is gone.

    The claim is one conditional UPDATE. Each item is stored by itself while the claim holds, so that a worker that
    is killed leaves whole items behind and the next look goes on from there.
    """
    lease = now + CLAIM
    if not claim_source(pk, now=now, lease=lease):
        return False
    source = Source.objects.get(pk=pk)
    work = Work(now, lease, door, mailbox, clock() + BATCH_S, clock)
    try:
        look = look_at(source, work)
    except SourceGone:
        return False
    except (FetchError, ReleaseError, SourceError) as error:
        said = str(error)
        return settle(pk, lease, lambda row: note_failure(row, said, now=now))
    return settle(pk, lease, lambda row: note_success(row, look, now=now))


@dataclass(frozen=True, slots=True)
class Work:
    """What one look at a source carries: when, for how long, and through which doors."""

    now: datetime
    lease: datetime
    door: Door
    mailbox: Mailbox | None
    ends: float
    clock: Clock

    @property
    def is_over(self) -> bool:
        return self.clock() > self.ends


def look_at(source: Source, work: Work) -> Look:
    if source.kind == Source.Kind.MAILBOX:
        return take_mails(source, work)
    got = work.door(source.address, etag=source.etag, last_modified=source.last_modified)
    return (
        Look(etag=source.etag, last_modified=source.last_modified, remark=source.remark)
        if got.is_unchanged
        else take_new(source, got, work)
    )


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a source brought."""

    stored: int = 0
    aside: int = 0
    left: int = 0
    remark: str = ""
    etag: str = ""  # empty where something may be had at the next look, changed or not
    last_modified: str = ""


def claim_source(pk: int, *, now: datetime, lease: datetime) -> bool:
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    return bool(Source.objects.filter(free, pk=pk, removed_at=None).update(claimed_until=lease))


def take_new(source: Source, got: Fetched, work: Work) -> Look:
    """Take over the new items of an answer, as many as one look may."""
    contents = contents_of(got.body, got.address, content_type=got.content_type)
    new = unseen(items_of(contents, got), source)
    taken: list[Brought] = []
    for brought in take_items(new[:BATCH], errand_for(source, work)):
        taken.append(brought)
        if work.is_over:
            break
    left = len(new) - len(taken)
    is_to_repeat = left > 0 or any(one.is_passing for one in taken)
    marks = {} if is_to_repeat else {"etag": got.etag, "last_modified": got.last_modified}
    return counted(taken, left=left, remark=contents.remark, **marks)


def take_mails(source: Source, work: Work) -> Look:
    """Take over what came by mail; up to which mail all is dealt with is kept with each."""
    if work.mailbox is None:
        raise SourceError("No way to a mailbox was given.")
    mails = work.mailbox(source.address, validity=source.uid_validity, after=source.last_uid)
    taken: list[Brought] = []
    for letter in mails.letters:
        errand = errand_for(source, work, also=partial(note_mail, source.pk, mails.validity, letter.uid))
        taken.extend(take_letter(letter, source, errand))
        if work.is_over:
            break
    return counted(taken, left=len(mails.letters) - len(taken) + mails.left)


def take_letter(letter: Letter, source: Source, errand: Errand) -> Iterator[Brought]:
    """What became of one mail, with nothing done to one that is known."""
    item = letter_item(letter)
    if not letter.raw:
        yield set_aside(
            item,
            errand,
            f"The mail has {letter.size:,} bytes and is too large. Ask for it without pictures, or bring in its text.",
        )
    elif unseen([item], source):
        yield take_item(item, errand)
    else:
        errand.also()
        yield Brought(item)


def letter_item(letter: Letter) -> Item:
    """A mail as an item: known by its Message-ID, shown by its subject."""
    told = header_lines(letter.raw)
    headers = {"message_id": told.get("message-id", ""), "from": told.get("from", "")}
    return Item(
        id=headers["message_id"] or f"mail {letter.uid}",
        raw=letter.raw,
        read=partial(parse_bytes, letter.raw, "mail.eml"),
        title=told.get("subject", "") or f"Mail {letter.uid}",
        headers={key: value for key, value in headers.items() if value},
    )


def note_mail(pk: int, validity: int, uid: int) -> None:
    """Keep that all mails up to this one are dealt with; in the transaction that stores it."""
    Source.objects.filter(pk=pk).update(uid_validity=validity, last_uid=uid)


def errand_for(source: Source, work: Work, also: Callable[[], None] = lambda: None) -> Errand:
    held = partial(is_held, source.pk, work.lease)
    return Errand(work.now, work.door, source, filing_of(source), holds=held, also=also)


def counted(taken: Sequence[Brought], **more: Any) -> Look:
    stored, aside = sum(one.is_new for one in taken), sum(bool(one.reason) for one in taken)
    return Look(stored=stored, aside=aside, **more)


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


def note_success(row: Source, look: Look, *, now: datetime) -> None:
    """Keep how a look went; what is left over is asked for a minute later, as if nothing had been read."""
    row.etag, row.last_modified, row.remark = look.etag, look.last_modified, look.remark
    row.failures, row.last_error, row.last_success_at = 0, "", now
    row.next_check_at = now + SOON if look.left else next_check(now, every=row.every, failures=0)
    logger.info(
        "source %s read: %s stored, %s set aside, %s left", row.pk, look.stored, look.aside, look.left
    )


def give_out_checks(*, now: datetime, enqueue: Callable[[int, datetime], Any]) -> int:
    """Put every source that is due on the queue, once, paced by server; how many."""
    due = Source.objects.filter(next_check_at__lte=now, is_paused=False)

    def postpone(pk: int, until: datetime) -> bool:
        return bool(due.filter(pk=pk).update(next_check_at=until))

    rows = due.order_by("next_check_at", "pk").values_list("pk", "address")
    return give_out(rows, now=now, postpone=postpone, enqueue=enqueue)
