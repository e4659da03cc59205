"""How the almanac asks other servers: through the door out, in this site's name."""

from collections.abc import Callable
from functools import partial

from django.conf import settings

from daysheet.lib.fetch import Fetched, fetch

# `door(address, etag=…, last_modified=…)` gives what is there, or raises FetchError.
Door = Callable[..., Fetched]


def site_door() -> Door:
    return partial(fetch, site=settings.BASE_URL, allow=frozenset(settings.FETCH_ALLOW))
