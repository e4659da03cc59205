"""When another server is asked again: at an interval, later and later while it fails, and never twice at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any
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


def give_out(
    due: Iterable[tuple[int, str]],
    *,
    now: datetime,
    postpone: Callable[[int, datetime], bool],
    enqueue: Callable[[int, datetime], Any],
) -> int:
    """Put each of (id, address) on the queue, once, paced by server; how many.

    `postpone` moves its next check on and says whether it was still due: so of two that give out only one does,
    and a check that is lost comes due again.
    """
    given = 0
    for pk, at in paced(due, now=now):
        if postpone(pk, at + FIRST_RETRY):
            enqueue(pk, at)
            given += 1
    return given
