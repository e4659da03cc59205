"""A line that holds a date and nothing else, such as 'Posted on: Tuesday, March 3, 2026, 11:30 ET'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daysheet.wire.domain.dates import day_of, written_dates

if TYPE_CHECKING:
    from datetime import date

_LONGEST = 90
_BESIDE = re.compile(
    r"""\b(?:post(?:ed)?|publish(?:ed)?|released?|issued|sent|updated|dated?|on|at|in|for|immediate|by|time|press|news|the|of
    |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b
    |\b\d{1,2}(?::\d\d){1,2}\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b(?:[ECMP][SD]?T|AKS?T|HS?T|UTC|GMT|Z|local|eastern|central|mountain|pacific)\b
    |[\W_]""",
    re.IGNORECASE | re.VERBOSE,
)


def lone_date(line: str) -> date | None:
    """The date, with its year, that is all the line says; None for any other line."""
    if len(line) > _LONGEST:
        return None
    found = [named for named in written_dates(line) if named.year]
    if len(found) != 1:
        return None
    rest = line[: found[0].start] + " " + line[found[0].end :]
    return None if _BESIDE.sub("", rest) else day_of(found[0].year, found[0].month, found[0].day)
