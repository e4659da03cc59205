"""What a site's robots.txt lets programs fetch, asked once a day."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from daysheet.lib.door import Door
from daysheet.lib.fetch import FetchError

NAME = "Daysheet"  # how robots.txt calls us, as our User-Agent does
KEPT_S = 24 * 3600.0
RETRY_S = 60.0  # after it could not be had
MOST_SITES = 1000
LONGEST = 500_000  # bytes that are read of it (RFC 9309, 2.5)
LONGEST_DELAY = 30.0

UNKNOWN = "The site’s robots.txt cannot be had, so we do not know what it allows. We ask again later."


@dataclass(frozen=True, slots=True)
class Rules:
    """A site's rules until they are asked for again; without a parser, nothing may be fetched, and `why` says why."""

    parser: RobotFileParser | None
    until: float
    why: str = ""


class Robots:
    """The rules of every site that was asked, in this process."""

    def __init__(self, door: Door, clock: Callable[[], float] = time.monotonic) -> None:
        self.door, self.clock = door, clock
        self.sites: OrderedDict[str, Rules] = OrderedDict()
        self.lock = Lock()

    def refuse(self, address: str) -> None:
        """Raise FetchError where the site asks programs to keep away from the address, or cannot say."""
        rules = self.rules(address)
        if rules.parser is None:
            raise FetchError(rules.why)
        if not rules.parser.can_fetch(NAME, address):
            raise FetchError("The site’s robots.txt asks programs not to fetch this page.", 403)

    def delay(self, address: str) -> float:
        """The seconds between two pages that the site asks for, as far as we go along with it."""
        parser = self.rules(address).parser
        asked = parser.crawl_delay(NAME) if parser else None
        return min(float(asked or 0), LONGEST_DELAY)

    def rules(self, address: str) -> Rules:
        url = urlsplit(address)
        site = f"{url.scheme}://{url.netloc}"
        with self.lock:
            known = self.sites.get(site)
        if known is None or known.until <= self.clock():
            known = self.asked(site)
            with self.lock:
                self.sites[site] = known
                while len(self.sites) > MOST_SITES:
                    self.sites.popitem(last=False)
        return known

    def asked(self, site: str) -> Rules:
        """The rules as the site tells them now; a site without the file allows everything (RFC 9309, 2.3.1)."""
        parser = RobotFileParser()
        try:
            told = self.door(f"{site}/robots.txt").body[:LONGEST]
        except FetchError as error:
            if not 400 <= error.status < 500 or error.status == 429:
                return Rules(None, self.clock() + RETRY_S, str(error) if not error.status else UNKNOWN)
            told = b""
        parser.parse(told.decode("utf-8", "replace").removeprefix("\ufeff").splitlines())
        return Rules(parser, self.clock() + KEPT_S)
