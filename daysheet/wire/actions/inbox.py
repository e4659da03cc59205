"""Reading the inbox folder: each file is stored, then moved; killed between, it is met again and stored once."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice

from daysheet.lib.door import Door
from daysheet.places.models import Place
from daysheet.wire.actions.arrivals import Errand, take_items
from daysheet.wire.actions.checking import BATCH, BATCH_S, CLAIM, claim_source, is_held, settle
from daysheet.wire.actions.sources import add_source
from daysheet.wire.errors import ReleaseError, SourceGone
from daysheet.wire.inbox import ASIDE, DONE, Dropped, Inbox, Unsettled
from daysheet.wire.models import Source
from daysheet.wire.sources.items import contents_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InboxWork:
    """What reading the inbox carries from file to file; `holds` says whether we are still the only reader."""

    inbox: Inbox
    door: Door
    now: datetime
    holds: Callable[[], bool]


def read_inbox(
    *, inbox: Inbox, now: datetime, door: Door, clock: Callable[[], float] = time.monotonic
) -> int:
    """Take over what waits in the inbox, some files at a time; how many files were dealt with.

    The claim on the inbox's own row keeps two workers from reading it at once.
    """
    lease, main = now + CLAIM, folder_source("", now=now)
    if main is None or not claim_source(main.pk, now=now, lease=lease):
        return 0
    work = InboxWork(inbox, door, now, partial(is_held, main.pk, lease))
    done, ends = 0, clock() + BATCH_S
    try:
        for file in islice(inbox.waiting(now.timestamp()), BATCH):
            done += take_file(file, work)
            if clock() > ends:
                break
    except SourceGone:
        return done
    settle(main.pk, lease, lambda row: None)
    return done


def take_file(file: Dropped, work: InboxWork) -> bool:
    """Whether a file was dealt with: stored and moved, or set aside with its reason beside it."""
    source = folder_source(file.folder, now=work.now)
    if source is None:
        told = f"{file.folder!r} is no city of this network. Name the folder as its address is, such as us-ca-santa-clara."
        work.inbox.move(file, ASIDE, told)
        return True
    if source.is_paused:
        return False
    try:
        stored, reasons = take_content(file, source, work)
    except (Unsettled, FileNotFoundError, PermissionError) as error:
        logger.warning("inbox file %s is left for later: %s", file.path.name, type(error).__name__)
        return False
    except ReleaseError as error:
        stored, reasons = 0, [str(error)]
    work.inbox.move(file, DONE if stored else ASIDE, "\n".join(reasons))
    told = {"last_success_at": work.now} if stored else {}
    Source.objects.filter(pk=source.pk).update(remark="; ".join(reasons)[:500], **told)
    return True


def take_content(file: Dropped, source: Source, work: InboxWork) -> tuple[int, list[str]]:
    """How many releases a file holds, and why the rest of it is none."""
    raw = work.inbox.read(file)
    contents = contents_of(raw, "", name=file.path.name)
    place = source.places.first()
    errand = Errand(work.now, work.door, source, place, holds=work.holds)
    taken = list(take_items(contents.items, errand))
    reasons = [f"{one.item.shown}: {one.reason}" for one in taken if one.reason]
    return sum(one.release is not None for one in taken), reasons + (
        [contents.remark] if contents.remark else []
    )


def folder_source(folder: str, *, now: datetime) -> Source | None:
    """The row of a folder in the inbox, made when it is first met; None where its name is that of no city."""
    place = Place.objects.filter(slug=folder.replace("-", "/", 2)).first() if folder else None
    if folder and place is None:
        return None
    name = f"Inbox folder {folder}".strip()
    places = [place] if place else []
    return add_source(kind=Source.Kind.FOLDER, address=folder or ".", name=name, places=places, now=now)[0]
