"""How hours a week become minutes a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import cast

from daysheet.guides.domain.planning.model import Availability

Week = tuple[int, int, int, int, int, int, int]
MONDAY_TO_FRIDAY: Week = (1, 1, 1, 1, 1, 0, 0)
STEP = 30  # advice is given in half hours a week
LONGEST_DAY = 16 * 60


def spread(minutes: int, shape: Sequence[int] = MONDAY_TO_FRIDAY) -> Week:
    """The week's minutes over its days in proportion to `shape`, in whole minutes that add up to all of them."""
    whole = sum(shape)
    until = [minutes * part // whole for part in accumulate(shape)]
    return cast(Week, tuple(end - start for start, end in zip([0, *until], until, strict=False)))


def shape_of(weekdays: Week) -> Week:
    """What the week was spread by: evenly, where its days differ by a minute's rounding only."""
    used = [minutes for minutes in weekdays if minutes]
    if used and max(used) - min(used) <= 1:
        return cast(Week, tuple(int(minutes > 0) for minutes in weekdays))
    return weekdays


def with_week(availability: Availability, minutes: int) -> Availability:
    """The same days with so many minutes in a full week."""
    return replace(availability, weekdays=spread(minutes, shape_of(availability.weekdays)))


def most_a_week(availability: Availability) -> int:
    """The minutes a week at which the fullest day reaches 16 hours; advice does not go beyond it."""
    shape = shape_of(availability.weekdays)
    return LONGEST_DAY * sum(shape) // max(shape) if any(shape) else 0
