"""The doors of the engine: a plan for a wish, and the same plan after a slip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from daysheet.guides.domain.planning.model import Plan, Replanned, Wish


def plan_for(wish: Wish) -> Plan:
    """The earliest plan that keeps what can be kept; BadWish says which value stands in the way."""
    raise NotImplementedError


def replan(previous: Plan, wish: Wish, *, today: date, keep: Sequence[str] = ()) -> Replanned:
    """The plan from `today` on with the fewest items moved; tasks hold the minutes that are left."""
    raise NotImplementedError
