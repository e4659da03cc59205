"""How the wire asks other servers: politely, which is one page at a time and only where robots.txt lets us."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import lru_cache, partial
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from daysheet.lib.door import Door, door_of
from daysheet.lib.fetch import Fetched, target_of
from daysheet.wire.domain.mailboxes import mailbox_of, password_of
from daysheet.wire.mailbox import ImapMailbox, Mails
from daysheet.wire.robots import Robots

GAP_S = 2.0  # between two pages of one server
LONGEST_QUEUE_S = 60.0


class PoliteDoor:
    """The door out, with robots.txt read first and a pause between two questions to one server."""

    def __init__(
        self,
        door: Door,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        gap: float = GAP_S,
    ) -> None:
        self.door, self.clock, self.sleep, self.gap = door, clock, sleep, gap
        self.robots = Robots(door, clock)
        self.free_at: dict[str, float] = {}
        self.lock = Lock()

    def __call__(self, address: str, *, etag: str = "", last_modified: str = "") -> Fetched:
        """What is at the address, as from the door; FetchError also where robots.txt forbids it."""
        address = target_of(address, settings.FETCH_ALLOW).address
        self.robots.refuse(address)
        self.wait_for(address)
        return self.door(address, etag=etag, last_modified=last_modified)

    def wait_for(self, address: str) -> None:
        """Wait until the server's turn has come, and take the turn."""
        host, gap = urlsplit(address).netloc, max(self.gap, self.robots.delay(address))
        if host in settings.FETCH_ALLOW:  # a server of one's own
            return
        with self.lock:
            now = self.clock()
            turn = max(now, self.free_at.get(host, now))
            self.free_at = {name: at for name, at in self.free_at.items() if at > now}
            self.free_at[host] = turn + gap
        if turn > now:
            self.sleep(min(turn - now, LONGEST_QUEUE_S))


def site_door() -> Door:
    """The one door of this process, which remembers whom it asked; another when the settings are others."""
    return _door(settings.BASE_URL, tuple(settings.FETCH_ALLOW))


@lru_cache(maxsize=1)
def _door(site: str, allow: tuple[str, ...]) -> Door:
    return PoliteDoor(door_of(site, allow))


def site_mailbox() -> Callable[..., Mails]:
    """The way to mailboxes: `mailbox(address, validity=…, after=…)`, with the password from the settings."""
    return partial(_mails, ImapMailbox(frozenset(settings.FETCH_ALLOW)), settings.IMAP_PASSWORD)


def _mails(door: ImapMailbox, passwords: str, address: str, **since: Any) -> Mails:
    mailbox = mailbox_of(address)
    return door(mailbox, password=password_of(mailbox.account, passwords), **since)
