"""A schedule for tasks and days: the deadlines kept as well as can be, then the earliest finish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from daysheet.guides.domain.planning.days import LONGEST, LONGEST_YEARS, WEEK, Days, Overrun, days_for
from daysheet.guides.domain.planning.dispatch import Dispatch
from daysheet.guides.domain.planning.model import Availability, Piece, Scheduled, Task
from daysheet.guides.domain.planning.network import Network, network_of
from daysheet.guides.domain.planning.question import FAR, Ground, Question
from daysheet.guides.domain.planning.search import Answer, best_answer
from daysheet.guides.errors import BadWish


@dataclass(frozen=True, slots=True)
class Schedule:
    """Dated tasks, the last day, the day before which nobody finishes, and the worst lateness in days.

    `late` is 0 when every due date is kept; `least_late` tells whether it is proved to be the least.
    """

    items: tuple[Scheduled, ...]
    finish: date | None
    lower_bound: date | None
    late: int
    least_late: bool

    @property
    def proved(self) -> bool:
        return self.finish == self.lower_bound


def schedule_of(tasks: Sequence[Task], availability: Availability) -> Schedule:
    """The earliest schedule among those with the least lateness; BadWish when it would take over 30 years."""
    net = network_of(tasks, availability.start)
    if not len(net):
        return Schedule((), None, None, 0, True)
    return _on_enough_days(net, tasks, availability)


def _on_enough_days(net: Network, tasks: Sequence[Task], availability: Availability) -> Schedule:
    count = _first_guess(net, availability)
    taken = [(piece.on, piece.minutes) for task in tasks for piece in task.pinned]
    while True:
        days = days_for(availability, min(count, LONGEST), taken)
        try:
            return _scheduled(net, days, {task.id: task for task in tasks})
        except Overrun as error:
            if count >= LONGEST:
                raise _too_long(net, availability) from error
            count *= 2


def _scheduled(net: Network, days: Days, tasks: dict[str, Task]) -> Schedule:
    ground, held = Ground(net, days), ceilings_of_held(net)
    late, least, known, ceilings = 0, True, None, held
    if any(due is not None for due in net.due):
        answer = best_answer(Question(ground, net.due, held), 0)
        late, least, known = max(0, answer.value), answer.proved, answer.run
        if answer.value >= FAR:
            late, ceilings = 0, []
        else:
            ceilings = _lower(ceilings, [None if due is None else due + late for due in net.due])
    answer = _earliest(ground, ceilings, known)
    bound = answer.bound if least or not late else Question(ground, [0] * len(net)).bound(answer.value)
    items = tuple(sorted(items_of(net, days, answer.run.pieces, answer.run.ends, tasks), key=_by_start))
    return Schedule(items, days.date_of(answer.value), days.date_of(bound), late, least)


def _earliest(ground: Ground, ceilings: list[int | None], known: Dispatch | None) -> Answer:
    """The earliest finish under the ceilings; without them where they cannot be kept, as a pin may ask too much."""
    energy = ground.days.day_at_end(sum(ground.net.minutes))
    goals: list[int | None] = [0] * len(ground.net)
    answer = best_answer(Question(ground, goals, ceilings), energy, [ground.net.rank], known)
    if answer.value >= FAR:
        answer = best_answer(Question(ground, goals), energy, [ground.net.rank])
    return answer


def ceilings_of_held(net: Network) -> list[int | None]:
    """What stands before a pinned piece is to be done in time for it."""
    ceilings: list[int | None] = [None] * len(net)
    for task, (first, _) in net.held.items():
        for other in net.before[task]:
            ceilings = _lower(
                ceilings, [first - net.waits[other] if n == other else None for n in range(len(net))]
            )
    return ceilings


def _lower(some: list[int | None], others: list[int | None]) -> list[int | None]:
    return [
        other if one is None else one if other is None else min(one, other)
        for one, other in zip(some, others, strict=True)
    ]


def items_of(
    net: Network, days: Days, pieces: list[list[tuple[int, int]]], ends: list[int], tasks: dict[str, Task]
) -> list[Scheduled]:
    return [
        _item(tasks[name], _pieces(tasks[name], mine, days.start), days.date_of(end))
        for name, mine, end in zip(net.ids, pieces, ends, strict=True)
    ]


def _pieces(task: Task, mine: Sequence[tuple[int, int]], start: date) -> tuple[Piece, ...]:
    """The pinned and the free ones in order of the days, one piece a day, and none of 0 minutes."""
    if task.pinned:
        pinned = [((piece.on - start).days, piece.minutes) for piece in task.pinned if piece.minutes]
        mine = sorted([*mine, *pinned])
    by_day: dict[int, int] = {}
    for day, minutes in mine:
        by_day[day] = by_day.get(day, 0) + minutes
    first = start.toordinal()
    dates = map(date.fromordinal, [first + day for day in by_day])  # five times as fast as adding a timedelta
    return tuple(map(Piece, dates, by_day.values()))


def _item(task: Task, pieces: tuple[Piece, ...], ends: date) -> Scheduled:
    return Scheduled(task.id, task.minutes, pieces, pieces[0].on if pieces else ends, ends)


def _by_start(item: Scheduled) -> tuple[date, date]:
    """Equal ones keep the order of their prerequisites, in which they come."""
    return item.starts, item.ends


def _first_guess(net: Network, availability: Availability) -> int:
    """Enough days in most cases: all the work, half as much again, and the longest waits."""
    week = sum(availability.weekdays) or 1
    weeks = sum(net.minutes) * 3 // (2 * week) + 10
    return weeks * WEEK + max(net.earliest) + 3 * max(net.waits) + len(availability.days_off)


def _too_long(net: Network, availability: Availability) -> BadWish:
    hours, week = sum(net.minutes) / 60, sum(availability.weekdays) / 60
    return BadWish(
        f"{hours:g} hours at {week:g} a week would take more than {LONGEST_YEARS} years. "
        "Give more hours a week, a faster pace or fewer days off."
    )
