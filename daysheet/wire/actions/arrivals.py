"""Taking over what a source holds, item by item: each is stored whole, set aside with its reason, or left for later."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from daysheet.lib.door import Door
from daysheet.lib.fetch import Fetched, FetchError
from daysheet.places.models import Place
from daysheet.wire.actions.releases import receive_release
from daysheet.wire.domain.items import LONGEST_ADDRESS, LONGEST_REASON, Contents, Item
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError, SourceError, SourceGone
from daysheet.wire.models import Arrival, Release, SetAside, Source
from daysheet.wire.sources.items import contents_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one item: a release, new or known, or the reason why it is none."""

    item: Item
    release: Release | None = None
    is_new: bool = False
    reason: str = ""
    is_passing: bool = False  # the reason may be gone at the next look


@dataclass(frozen=True, slots=True)
class Errand:
    """For whom items are taken over, through which door; `holds` says whether we may still store for it."""

    now: datetime
    door: Door
    source: Source | None = None
    place: Place | None = None
    by: Any = None
    holds: Callable[[], bool] = lambda: True
    also: Callable[[], None] = lambda: None  # done in the transaction that stores an item or sets it aside


def bring_address(
    *, address: str, now: datetime, door: Door, by: Any = None, place: Place | None = None
) -> tuple[Fetched, Contents, Iterator[Brought]]:
    """What is at an address, and its items as they are taken over, one at a time; SourceError where it cannot be read."""
    try:
        got = door(address)
        contents = contents_of(got.body, got.address, content_type=got.content_type)
    except (FetchError, ReleaseError) as error:
        raise SourceError(str(error)) from error
    return got, contents, take_items(items_of(contents, got), Errand(now, door, by=by, place=place))


def bring_bytes(
    *, raw: bytes, name: str, now: datetime, door: Door, by: Any = None, place: Place | None = None
) -> tuple[Contents, Iterator[Brought]]:
    """What a file or a pasted text holds, and its items as they are taken over; SourceError where it cannot be read."""
    try:
        contents = contents_of(raw, "", name=name)
    except ReleaseError as error:
        raise SourceError(str(error)) from error
    return contents, take_items(contents.items, Errand(now, door, by=by, place=place))


def take_items(items: Iterable[Item], errand: Errand) -> Iterator[Brought]:
    """Each item as it was dealt with; one that cannot be read stops no other."""
    for item in items:
        yield take_item(item, errand)


def take_item(item: Item, errand: Errand) -> Brought:
    """The item stored as a release in one transaction with the note that it was; else why it is none."""
    try:
        parsed, raw, headers = read_item(item, errand)
    except FetchError as error:
        return set_aside(item, errand, str(error), is_passing=is_passing(error))
    except ReleaseError as error:
        return set_aside(item, errand, str(error))
    except (ValueError, TypeError, LookupError, RecursionError, MemoryError) as error:
        # A parser that stumbles over one item must not keep the others from their readers.
        logger.exception("item %s of source %s", item.key, errand.source and errand.source.pk)
        return set_aside(
            item, errand, f"It could not be read ({type(error).__name__}). Paste its text instead."
        )
    return store(item, errand, parsed, raw, headers)


def is_passing(error: FetchError) -> bool:
    """Whether another look may find what this one did not: the server was away, busy or slow."""
    return not 400 <= error.status < 500 or error.status in {408, 425, 429}


def store(item: Item, errand: Errand, parsed: ParsedRelease, raw: bytes, headers: dict[str, str]) -> Brought:
    with transaction.atomic():
        ensure_held(errand)
        release, is_new = receive_release(
            parsed=parsed,
            raw=raw,
            by=errand.by,
            now=errand.now,
            place=errand.place,
            source=errand.source,
            headers=headers,
        )
        note_arrival(item, errand, release)
        if errand.source:
            SetAside.objects.filter(source=errand.source, item=item.key).delete()
    return Brought(item, release, is_new)


def set_aside(item: Item, errand: Errand, reason: str, *, is_passing: bool = False) -> Brought:
    """The item kept with its reason; what may pass is tried again at the next look, the rest when it changes."""
    reason = item.plain(reason)
    if errand.source:
        told = {
            "title": item.shown,
            "address": item.address[:LONGEST_ADDRESS],
            "reason": reason[:LONGEST_REASON],
            "at": errand.now,
        }
        with transaction.atomic():
            ensure_held(errand)
            SetAside.objects.update_or_create(source=errand.source, item=item.key, defaults=told)
            if not is_passing:
                note_arrival(item, errand, None)
    logger.info(
        "item %s of source %s set aside: %s", item.key[:16], errand.source and errand.source.pk, reason
    )
    return Brought(item, reason=reason, is_passing=is_passing)


def note_arrival(item: Item, errand: Errand, release: Release | None) -> None:
    if errand.source:
        told = {"digest": item.digest, "release": release, "at": errand.now}
        Arrival.objects.update_or_create(source=errand.source, item=item.key, defaults=told)


def ensure_held(errand: Errand) -> None:
    """Raise SourceGone where the source was removed meanwhile, or passed to another worker."""
    if not errand.holds():
        raise SourceGone("The source was removed or passed on while it was read.")
    errand.also()


def unseen(items: Iterable[Item], source: Source) -> list[Item]:
    """The items that were not dealt with yet as they are, those that were set aside for the moment last."""
    items = list({item.key: item for item in items}.values())
    keys = [item.key for item in items]
    known = dict(source.arrivals.filter(item__in=keys).values_list("item", "digest"))
    tried = set(source.set_aside.filter(item__in=keys).values_list("item", flat=True))
    return sorted(
        (one for one in items if known.get(one.key) != one.digest), key=lambda one: one.key in tried
    )


def read_item(item: Item, errand: Errand) -> tuple[ParsedRelease, bytes, dict[str, str]]:
    """The release, its bytes and what is known of its coming: from the item's page, else from the item itself."""
    headers = {**item.headers, "fetched_at": errand.now.isoformat()}
    if not item.address:
        return item.read(), item.raw, headers
    linked = headers | {"address": item.address}
    try:
        got, parsed = page_of(item.address, errand.door)
    except (FetchError, ReleaseError) as refused:
        if own := own_words(item):
            return own, item.raw, linked
        raise refused
    own = own_words(item)
    if own and len(own.text) > len(parsed.text):  # the page shows a beginning or a summary only
        return own, item.raw, linked
    return parsed, got.body, linked | {"address": got.address, "content_type": got.content_type}


def own_words(item: Item) -> ParsedRelease | None:
    """The release that the item's own words make, if they make one."""
    try:
        return item.read()
    except ReleaseError:
        return None


def page_of(address: str, door: Door) -> tuple[Fetched, ParsedRelease]:
    """What is at an item's address and the one release that it is."""
    got = door(address)
    found = contents_of(got.body, got.address, content_type=got.content_type)
    if found.is_many:
        raise ReleaseError(f"{address}: {found.words} where one release should be.")
    return got, found.items[0].read()


def items_of(contents: Contents, got: Fetched) -> tuple[Item, ...]:
    """The items of an answer. A single page carries its address and type, and is told anew by its text alone:
    what changes in a page with every visit makes no new release."""
    if contents.is_many:
        return contents.items
    item = contents.items[0]
    own = own_words(item)
    told = {"address": got.address, "content_type": got.content_type}
    mark = f"{own.title}\n{own.text}".encode("utf-8", "replace") if own else b""
    return (replace(item, headers=item.headers | told, mark=mark),)
