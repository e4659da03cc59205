"""What is asked of the engine: the least value, a day or a lateness, by which every deadline can be kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from daysheet.guides.domain.planning.bounds import could_hold
from daysheet.guides.domain.planning.days import Days
from daysheet.guides.domain.planning.dispatch import Dispatch, fixed
from daysheet.guides.domain.planning.network import Network
from daysheet.guides.domain.planning.windows import Heads, Tails, closure, heads_of, tails_of

# Above this the work behind and ahead of each task is not summed: it would cost more time than it saves.
MOST_SUMMED = 400
FAR = 1 << 60


class Ground:
    """A network on its days, and what follows from the two alone."""

    def __init__(self, net: Network, days: Days) -> None:
        self.net, self.days = net, days
        self.summed = len(net) <= MOST_SUMMED

    @cached_property
    def behind(self) -> list[list[int]] | None:
        """All that stands before each task."""
        return closure(self.net.before, range(len(self.net))) if self.summed else None

    @cached_property
    def ahead(self) -> list[list[int]] | None:
        """All that follows each task."""
        return closure(self.net.after, range(len(self.net) - 1, -1, -1)) if self.summed else None

    @cached_property
    def heads(self) -> Heads:
        return heads_of(self.net, self.days, self.behind)


class Question:
    """The least value for which each task ends by its goal plus the value, and by its ceiling.

    A goal or ceiling of None binds nothing. Goals of 0 for all ask for the earliest finish, as a day; due days
    for goals ask for the least lateness, in days.
    """

    def __init__(
        self, ground: Ground, goals: Sequence[int | None], ceilings: Sequence[int | None] = ()
    ) -> None:
        self.ground, self.net, self.days = ground, ground.net, ground.days
        self.goals = goals
        self.ceilings = ceilings or [None] * len(goals)
        self._tails: dict[int, Tails] = {}

    def deadlines(self, value: int) -> list[int]:
        far = len(self.days.caps) - 1
        return [
            min(far if goal is None else goal + value, far if ceiling is None else ceiling)
            for goal, ceiling in zip(self.goals, self.ceilings, strict=True)
        ]

    def tails(self, value: int) -> Tails:
        """The windows' ends when the value is to be reached."""
        if value not in self._tails:
            self._tails[value] = tails_of(self.net, self.days, self.deadlines(value), self.ground.ahead)
        return self._tails[value]

    def value_of(self, ends: Sequence[int]) -> int:
        """The value that these last days reach; FAR when they break a ceiling."""
        pairs = zip(ends, self.ceilings, strict=True)
        if any(ceiling is not None and end > ceiling for end, ceiling in pairs):
            return FAR
        return max(
            (end - goal for end, goal in zip(ends, self.goals, strict=True) if goal is not None), default=-FAR
        )

    def could(self, value: int) -> bool:
        """False when no plan reaches the value."""
        return could_hold(self.net, self.days, self.ground.heads, self.tails(value))

    def bound(self, high: int) -> int:
        """A value that no plan can be below, found between the longest chain's and `high`, which a plan has."""
        days = zip(self.ground.heads.days, self.goals, strict=True)
        low = max((day - goal for day, goal in days if goal is not None), default=high)
        if low >= high or self.could(low):
            return min(low, high)
        high = min(high, len(self.days.caps))
        step = 1
        while low + step < high and not self.could(low + step):
            low, step = low + step, step * 2
        top = min(low + step, high)
        while top - low > 1:
            middle = (top + low) // 2
            if self.could(middle):
                top = middle
            else:
                low = middle
        return top

    def run(self, value: int, offsets: Sequence[int] | None = None) -> Dispatch:
        """The schedule in which what must end first to reach the value goes first; `offsets` make tasks urgent."""
        keys = self.tails(value).ends
        if offsets is not None:
            keys = [end - offset for end, offset in zip(keys, offsets, strict=True)]
        urgency = fixed(keys) if self.days.pace is None else self.days.first_due(keys)
        return Dispatch(self.net, self.days, urgency).run()

    def run_by(self, keys: Sequence[int]) -> Dispatch:
        """The schedule by fixed priorities."""
        return Dispatch(self.net, self.days, fixed(keys)).run()
