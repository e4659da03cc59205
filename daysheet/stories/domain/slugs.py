"""The last part of a story's address."""

import re
from collections.abc import Collection
from itertools import count

from daysheet.places.domain.names import ascii_of

LONGEST = 80
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def headline_slug(headline: str) -> str:
    """The headline in plain letters, cut between words; 'story' where no plain letter is in it."""
    words = _NOT_PLAIN.sub("-", ascii_of(headline).lower()).strip("-")
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    return words or "story"


def free_slug(headline: str, taken: Collection[str]) -> str:
    """The headline's slug, numbered from 2 on where others of the day have it."""
    first = headline_slug(headline)
    tries = (first if n == 1 else f"{first}-{n}" for n in count(1))
    return next(slug for slug in tries if slug not in taken)
