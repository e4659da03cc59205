"""Which zone a calendar's TZID means: one of the world's, one of Windows', or one that the file defines itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

MOST_CHANGES = 100  # of the clocks; more than any calendar program writes
# Clocks change once or twice a year. A zone that claims another rhythm would take for ever to compute.
YEARLY = re.compile(
    r"RRULE:FREQ=YEARLY(?:;(?:BYMONTH|BYDAY|BYMONTHDAY|UNTIL|INTERVAL|COUNT|WKST)=[^;\s]+)*", re.I
)


@dataclass(slots=True)
class Zones:
    """The zones of one file; `unknown` gathers the names that fell back to the place's own zone."""

    place: ZoneInfo
    defined: Mapping[str, str] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    _found: dict[str, tzinfo] = field(default_factory=dict)

    def called(self, name: str) -> tzinfo:
        """The zone of a TZID; the place's own where nobody knows the name."""
        if name not in self._found:
            zone = _known(name) or _defined(self.defined.get(name, ""))
            if zone is None:
                self.unknown.add(name)
            self._found[name] = zone or self.place
        return self._found[name]


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(available_timezones()) - {"localtime", "Factory"}


def _known(name: str) -> ZoneInfo | None:
    """The world's zone of that name, also behind a program's prefix ('/mozilla.org/20050126_1/Europe/Paris')."""
    parts = WINDOWS_TO_OLSON.get(name, name).strip("/").split("/")
    tails = ("/".join(parts[n:]) for n in range(len(parts)))
    found = next((tail for tail in tails if tail in _names()), None)
    return ZoneInfo(found) if found else None


def _defined(block: str) -> tzinfo | None:
    """A zone from its definition in the file, or None where that cannot be read or would take for ever."""
    rules = re.findall(r"^RRULE[^\r\n]*", block, re.IGNORECASE | re.MULTILINE)
    if not block or len(rules) > MOST_CHANGES or block.upper().count("\nBEGIN:") > MOST_CHANGES:
        return None
    if (
        not all(YEARLY.fullmatch(rule.strip()) for rule in rules)
        or "\nRDATE" in block
        and len(block) > 100_000
    ):
        return None
    try:
        zone: tzinfo = Timezone.from_ical(block).to_tz(lookup_tzid=False)  # type: ignore[attr-defined]
        return zone
    except Exception:  # whatever a hostile definition breaks: the place's zone stands in, and it is said
        return None
