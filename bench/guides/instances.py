"""Seeded plans to measure by: 8 to 60 items with waits, a pace, days off and due dates.

Two kinds take turns. 'Wide' ones are like guides: layers of items, some waits, any week. 'Chains' are like dealings
with offices: several rows of items that wait for answers and compete for the same few hours.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from daysheet.guides.domain.planning.model import Availability, Task, Wish

START = date(2026, 11, 30)
UNIT = 30  # every number of minutes is a multiple
WEEKS = (
    (60, 60, 60, 60, 60, 0, 0),
    (120, 120, 120, 120, 120, 0, 0),
    (0, 0, 120, 0, 0, 240, 0),
    (90, 0, 90, 0, 90, 60, 0),
    (120, 120, 120, 120, 120, 120, 120),
    (240, 240, 240, 240, 240, 0, 0),
    (30, 60, 30, 60, 30, 0, 0),
)
PACES = (None, 60, 60, 120, 180)


def instance(seed: int, *, plain: bool = False, due: bool = False) -> Wish:
    """The plan of a seed; `plain` has neither waits nor pace, with `due` some items have due dates."""
    dice = Random(seed)
    tasks = _chains(dice) if seed % 2 else _wide(dice)
    availability = _time(dice, Random(seed + 1_000_000))
    if due:
        tasks = _with_due(dice, tasks, availability)
    if plain:
        tasks = [replace(task, waits=0) for task in tasks]
        availability = replace(availability, pace=None)
    return Wish(tuple(tasks), availability)


def group_of(wish: Wish) -> str:
    """'plain', 'waits', 'pace' or 'waits and pace'."""
    has = [
        name
        for name, there in (("waits", any(t.waits for t in wish.tasks)), ("pace", wish.availability.pace))
        if there
    ]
    return " and ".join(has) or "plain"


def large(count: int, seed: int) -> Wish:
    """Many items of a few hours, each after up to two of those before it, five hours a day."""
    dice = Random(seed)
    tasks = [
        Task(f"t{n}", UNIT * dice.randint(0, 16), tuple(sorted({f"t{dice.randrange(max(0, n - 40), n)}" for _ in range(dice.randint(0, min(n, 2)))})), waits=dice.choice((0, 0, 0, 0, 7)), rank=n)
        for n in range(count)
    ]  # fmt: skip
    return Wish(tuple(tasks), Availability(START, (300, 300, 300, 300, 300, 0, 0)))


def _wide(dice: Random) -> list[Task]:
    count, layers, links = dice.randint(8, 60), dice.choice((2, 3, 4, 6, 8)), dice.choice((1, 1, 2, 3))
    often, longest, size = (
        dice.choice((0, 0.4, 0.6, 0.8)),
        dice.choice((7, 14, 21, 30)),
        dice.choice((2, 4, 8)),
    )
    tasks = []
    for number in range(count):
        first = 0 if dice.random() < 0.5 else max(0, number - max(2, count // layers))
        after = {dice.randrange(first, number) for _ in range(dice.randint(0, min(number, links)))}
        minutes = UNIT * dice.choice((0, 1, 1, 2, 2, 3, 4, size, size, 2 * size, 3 * size))
        tasks.append(_task(dice, number, minutes, after, often, longest))
    return tasks


def _chains(dice: Random) -> list[Task]:
    count = dice.randint(8, 60)
    rows: list[int | None] = [None] * dice.randint(2, max(2, count // 4))
    often, longest = dice.choice((0.3, 0.6, 0.9, 1)), dice.choice((2, 3, 5, 7, 10, 14))
    size, across = dice.choice((2, 4, 8, 16)), dice.choice((0, 0, 0.1, 0.3))
    tasks = []
    for number in range(count):
        row = dice.randrange(len(rows))
        after = {rows[row]} - {None}
        if number and dice.random() < across:
            after.add(dice.randrange(number))
        minutes = UNIT * dice.randint(0 if dice.random() < 0.2 else 1, size)
        tasks.append(_task(dice, number, minutes, after, often, longest))
        rows[row] = number
    return tasks


def _task(dice: Random, number: int, minutes: int, after: set, often: float, longest: int) -> Task:
    return Task(
        f"t{number:02}",
        minutes,
        tuple(f"t{one:02}" for one in sorted(after)),
        waits=dice.randint(1, longest) if dice.random() < often else 0,
        not_before=START + timedelta(dice.randint(0, 50)) if dice.random() < 0.1 else None,
        rank=number,
    )


def _with_due(dice: Random, tasks: list[Task], availability: Availability) -> list[Task]:
    """About a third of the items are due somewhere between the start and the day that the hours alone take."""
    week = sum(availability.weekdays)
    days = max(10, sum(task.minutes for task in tasks) * 7 // week)
    return [
        replace(t, due=START + timedelta(dice.randint(3, days)) if dice.random() < 0.3 else None)
        for t in tasks
    ]


def _time(dice: Random, own: Random) -> Availability:
    off = {START + timedelta(own.randint(0, 90)) for _ in range(own.randint(0, 12))}
    if own.random() < 0.5:
        first = START + timedelta(own.randint(5, 40))
        off |= {first + timedelta(n) for n in range(own.choice((3, 7, 9)))}
    start = START + timedelta(dice.randint(0, 6))
    return Availability(start, dice.choice(WEEKS), frozenset(off), pace=dice.choice(PACES))
