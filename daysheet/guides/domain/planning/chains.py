"""The longest chain to a date: tasks that wait for each other, with the days that each takes at its pace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from daysheet.guides.domain.planning.days import LONGEST, Days, Overrun, days_for
from daysheet.guides.domain.planning.model import Availability, Task
from daysheet.guides.domain.planning.network import Network, network_of
from daysheet.guides.domain.planning.windows import Heads, heads_of


@dataclass(frozen=True, slots=True)
class Chain:
    """The tasks in order, and the day before which the last cannot end, with nothing else to do."""

    ids: tuple[str, ...]
    ends: date


def longest_chain(tasks: Sequence[Task], availability: Availability, to: Iterable[str]) -> Chain | None:
    """The chain that ends last among those to the named tasks; None when none of them is in the plan."""
    net = network_of(tasks, availability.start)
    wanted = set(to)
    last = [number for number, name in enumerate(net.ids) if name in wanted]
    if not last:
        return None
    days, heads = _heads(net, availability)
    end = max(last, key=lambda number: (heads.days[number], heads.ends[number]))
    return Chain(tuple(net.ids[number] for number in _back(net, heads, end)), days.date_of(heads.days[end]))


def _heads(net: Network, availability: Availability) -> tuple[Days, Heads]:
    count = 400
    while True:
        days = days_for(availability, min(count, LONGEST))
        try:
            return days, heads_of(net, days)
        except Overrun:
            if count >= LONGEST:
                raise
            count *= 2


def _back(net: Network, heads: Heads, task: int) -> list[int]:
    """From the first of the chain to the task: each time the one before it that ends last, waits included."""
    chain = [task]
    while net.before[chain[0]]:
        before = max(
            net.before[chain[0]], key=lambda one: (heads.days[one] + net.waits[one], heads.ends[one])
        )
        if heads.days[before] + net.waits[before] < net.earliest[chain[0]]:
            break
        chain.insert(0, before)
    return chain


def budget_until(availability: Availability, day: date) -> int:
    """The minutes from the start to the end of the day."""
    count = (day - availability.start).days + 1
    return days_for(availability, count).cum[-1] if count > 0 else 0
