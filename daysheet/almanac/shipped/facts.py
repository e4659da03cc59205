"""All shipped facts together."""

from __future__ import annotations

from functools import lru_cache

from daysheet.almanac.domain.facts import Facts

from .events import events
from .observances import observances
from .people import denied, people


@lru_cache(maxsize=1)
def shipped_facts() -> Facts:
    """The facts of `data/`, opened once."""
    return Facts(observances(), people(), events(), denied())
