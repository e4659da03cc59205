"""Which optional tasks fit before the target: those that are worth most together (a knapsack with prerequisites)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from daysheet.guides.domain.planning.model import Task

MOST_STEPS = 200_000
MOST_TRIES = 40
Fits = Callable[[frozenset[str]], bool]


def best_choice(optional: Sequence[Task], room: int, fits: Fits) -> frozenset[str]:
    """The optional tasks of most value whose minutes have room and that `fits` says can be done in time.

    What needs another optional task is taken with it only. `fits` is asked for whole choices, the best first;
    what does not fit is taken to fit no better with more.
    """
    ordered = _in_order(optional)
    refused: list[frozenset[str]] = []
    for _ in range(MOST_TRIES):
        choice = _Knapsack(ordered, room, refused).best()
        if not choice or fits(choice):
            return choice
        refused.append(_smallest_refused(choice, ordered, fits))
    return _greedy(ordered, room, fits)


def closed(names: frozenset[str], optional: Mapping[str, Task]) -> frozenset[str]:
    """The named tasks that are left when each needs its optional prerequisites to be named too."""
    kept = set(names)
    while True:
        loose = {
            name for name in kept if any(one in optional and one not in kept for one in optional[name].after)
        }
        if not loose:
            return frozenset(kept)
        kept -= loose


def _in_order(optional: Sequence[Task]) -> list[Task]:
    """Prerequisites first, then by value for a minute."""
    left = {task.id: task for task in optional}
    ordered: list[Task] = []
    while left:
        ready = [task for task in left.values() if not any(name in left for name in task.after)]
        first = min(ready, key=lambda task: (task.minutes / max(task.value, 1), task.rank, task.id))
        ordered.append(left.pop(first.id))
    return ordered


def _smallest_refused(choice: frozenset[str], ordered: Sequence[Task], fits: Fits) -> frozenset[str]:
    """As few of the choice as still do not fit, each with its prerequisites."""
    optional = {task.id: task for task in ordered}
    for task in ordered:
        fewer = closed(choice - {task.id}, optional)
        if len(fewer) < len(choice) and not fits(fewer):
            choice = fewer
    return choice


def _greedy(ordered: Sequence[Task], room: int, fits: Fits) -> frozenset[str]:
    chosen: frozenset[str] = frozenset()
    optional = {task.id: task for task in ordered}
    for task in ordered:
        more = chosen | {task.id}
        if (
            sum(optional[name].minutes for name in more) <= room
            and closed(more, optional) == more
            and fits(more)
        ):
            chosen = more
    return chosen


@dataclass
class _Knapsack:
    """Branch and bound: take or leave each task in turn; what is left is bounded by its best value for a minute."""

    ordered: Sequence[Task]
    room: int
    refused: Sequence[frozenset[str]]
    steps: int = 0
    value: int = -1
    choice: frozenset[str] = field(default_factory=frozenset)

    def best(self) -> frozenset[str]:
        self._branch(0, self.room, 0, frozenset())
        return self.choice

    def _branch(self, place: int, room: int, value: int, chosen: frozenset[str]) -> None:
        self.steps += 1
        if any(one <= chosen for one in self.refused):
            return
        if value > self.value:
            self.value, self.choice = value, chosen
        if self.steps > MOST_STEPS or place == len(self.ordered):
            return
        if value + self._most(place, room) <= self.value:
            return
        task = self.ordered[place]
        needs = {name for name in task.after if name in self._ids}
        if task.minutes <= room and needs <= chosen:
            self._branch(place + 1, room - task.minutes, value + task.value, chosen | {task.id})
        self._branch(place + 1, room, value, chosen)

    def _most(self, place: int, room: int) -> float:
        """No choice of the tasks from here on is worth more: parts of tasks allowed, prerequisites forgotten."""
        most = 0.0
        for task in self._by_worth:
            if self._places[task.id] < place:
                continue
            if task.minutes > room:
                return most + task.value * room / task.minutes
            most += task.value
            room -= task.minutes
        return most

    def __post_init__(self) -> None:
        self._ids = {task.id for task in self.ordered}
        self._places = {task.id: place for place, task in enumerate(self.ordered)}
        self._by_worth = sorted(self.ordered, key=lambda task: task.minutes / max(task.value, 1))
