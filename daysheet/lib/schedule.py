"""When another server is asked again: at an interval, later and later while it fails, and never twice at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

FIRST_RETRY = timedelta(minutes=30)
LONGEST_WAIT = timedelta(days=3)
GAP = timedelta(seconds=20)  # between two addresses of one server


def next_check(now: datetime, *, every: timedelta, failures: int) -> datetime:
    """When to ask again: after `every`, or after 30 minutes, 1 hour, 2 hours … up to three days of failing."""
    if not failures:
        return now + every
    doubled: int = 2 ** min(failures - 1, 10)
    return now + min(FIRST_RETRY * doubled, LONGEST_WAIT)


def paced(due: Iterable[tuple[int, str]], *, now: datetime) -> list[tuple[int, datetime]]:
    """When each of (id, address) is to be asked, so that no server is asked for two at once."""
    asked: Counter[str] = Counter()
    turns = []
    for pk, address in due:
        host = urlsplit(address).hostname or ""
        turns.append((pk, now + GAP * asked[host]))
        asked[host] += 1
    return turns
