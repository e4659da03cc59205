"""How packages ask other servers: one question at a time, in this site's name, with room left for readers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from threading import BoundedSemaphore

from daysheet.lib.fetch import Fetched, fetch

AT_THE_DESK = 2  # servers that pages of the desk may wait for at once: half of the web server's threads
_seats = BoundedSemaphore(AT_THE_DESK)

# `door(address, etag=…, last_modified=…)` gives what is there, or raises FetchError.
Door = Callable[..., Fetched]


class DoorBusy(Exception):
    """As many other servers are being asked from the desk as may be at once."""

    def __init__(self) -> None:
        super().__init__("Other servers are being asked at this moment. Try again in half a minute.")


def door_of(site: str, allow: Collection[str]) -> Door:
    """The door out in the name of `site`; `allow` names servers that may be asked although they are not public."""
    return partial(fetch, site=site, allow=frozenset(allow))


@contextmanager
def seat_at_the_desk() -> Iterator[None]:
    """Held while a page waits for another server; DoorBusy when all are taken, so that readers are still served."""
    if not _seats.acquire(blocking=False):
        raise DoorBusy
    try:
        yield
    finally:
        _seats.release()
