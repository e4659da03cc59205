"""How the almanac asks other servers: through the door out, in this site's name."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import BoundedSemaphore

from django.conf import settings

from daysheet.almanac.errors import DoorBusy
from daysheet.lib.fetch import Fetched, fetch

AT_THE_DESK = 2  # servers that pages of the desk may wait for at once: half of the web server's threads
_seats = BoundedSemaphore(AT_THE_DESK)

# `door(address, etag=…, last_modified=…)` gives what is there, or raises FetchError.
Door = Callable[..., Fetched]


def site_door() -> Door:
    return partial(fetch, site=settings.BASE_URL, allow=frozenset(settings.FETCH_ALLOW))


@contextmanager
def seat_at_the_desk() -> Iterator[None]:
    """Held while a page waits for another server; DoorBusy when all are taken, so that readers are still served."""
    if not _seats.acquire(blocking=False):
        raise DoorBusy
    try:
        yield
    finally:
        _seats.release()
