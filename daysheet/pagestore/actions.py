"""Forgetting pages."""

from datetime import datetime
from pathlib import Path

from django.db import IntegrityError, transaction
from django.db.models import F

from daysheet.pagestore.files import StoredPage, pages_in
from daysheet.pagestore.models import PageStamp
from daysheet.pagestore.queries import stamps


def forget(*keys: str) -> None:
    """Make every stored page that carries one of the keys stale.

    The stamps rise in the caller's transaction, so a page is stale from exactly the commit that changed it
    and never before; a process killed in between leaves neither the change nor the stamp.
    """
    for key in sorted(set(keys)):  # one order for all, so two writers never wait for each other crosswise
        if not raise_stamp(key):
            add_stamp(key)


def raise_stamp(key: str) -> bool:
    return PageStamp.objects.filter(key=key).update(version=F("version") + 1) == 1


def add_stamp(key: str) -> None:
    try:
        with transaction.atomic():
            PageStamp.objects.create(key=key)
    except IntegrityError:  # another writer was first
        raise_stamp(key)


def prune_pages(*, root: Path | None, release: str, now: datetime) -> int:
    """Delete stored pages that would not be served any more; how many."""
    stale = (
        [path for path, page in pages_in(root) if not is_current(page, release=release, now=now)]
        if root
        else []
    )
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def is_current(page: StoredPage | None, *, release: str, now: datetime) -> bool:
    return (
        page is not None
        and page.release == release
        and page.is_fresh_at(now)
        and page.stamps == stamps(list(page.stamps))
    )
