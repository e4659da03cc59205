"""The same question asked of OR-tools CP-SAT, with the same meaning of days: minutes of each item on each day.

Only the instance goes in, the energy bound, and our plan as a hint; windows are worked out here by walking the days,
so that a mistake in the engine's own bounds cannot hide in the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ortools.sat.python import cp_model

from bench.guides.instances import UNIT
from daysheet.guides.domain.planning.model import Availability, Plan, Task

FAR = 10**6


@dataclass(frozen=True)
class Verdict:
    """The solver's word: the best value it found, and whether it proved that there is none below."""

    value: int | None
    proved: bool
    seconds: float


class Calendar:
    """Minutes by day number, and how one item alone would run over them."""

    def __init__(self, availability: Availability, last: date) -> None:
        self.start, self.pace = availability.start, availability.pace
        days = [self.start + timedelta(n) for n in range((last - self.start).days + 1)]
        own = dict(availability.own_days)
        self.minutes = [
            0 if day in availability.days_off else own.get(day, availability.weekdays[day.weekday()])
            for day in days
        ]
        self.weeks = [(n + self.start.weekday()) // 7 for n in range(len(days))]

    def number(self, day: date | None, otherwise: int) -> int:
        return otherwise if day is None else (day - self.start).days

    def walk(self, day: int, work: int, step: int) -> int:
        """The day on which the work ends that starts on a day (step 1), or starts that ends on it (step -1)."""
        spent: dict[int, int] = {}
        while 0 <= day < len(self.minutes):
            week = self.weeks[day]
            share = min(self.minutes[day], (self.pace or FAR) - spent.get(week, 0))
            spent[week] = spent.get(week, 0) + share
            work -= share
            if work <= 0:
                return day
            day += step
        return day


def energy_day(tasks: tuple[Task, ...], calendar: Calendar) -> int:
    """The first day whose budget up to its end holds all the work."""
    work = sum(task.minutes for task in tasks)
    return Calendar.walk(_unpaced(calendar), 0, work, 1) if work else 0


def _unpaced(calendar: Calendar) -> Calendar:
    other = object.__new__(Calendar)
    other.__dict__.update(calendar.__dict__ | {"pace": None})
    return other


def ask(
    tasks: tuple[Task, ...], availability: Availability, plan: Plan, *, late: bool, seconds: float
) -> Verdict:
    """The earliest finish as a day number or, if `late`, the least worst lateness in days."""
    ends = {item.id: item.ends for item in plan.items}
    last = max(ends.values())
    if late:  # what no due date waits for can be done afterwards
        tasks = _to_due(tasks)
        worst = max(ends[task.id] - task.due for task in tasks if task.due)
        last = max(last, max(task.due for task in tasks if task.due) + max(worst, timedelta(0)))
    model = _Model(tasks, Calendar(availability, last), plan, late)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    solver.parameters.random_seed = 1
    status = solver.solve(model.model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    value = round(solver.objective_value) if found else None
    return Verdict(value, status == cp_model.OPTIMAL, solver.wall_time)


def _to_due(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    """The tasks that are due, and all that stand before them."""
    needed: set[str] = set()
    for task in reversed([next(t for t in tasks if t.id == name) for name in _topological(tasks)]):
        if task.due or task.id in needed:
            needed |= {task.id, *task.after}
    return tuple(task for task in tasks if task.id in needed)


class _Model:
    def __init__(self, tasks: tuple[Task, ...], calendar: Calendar, plan: Plan, late: bool) -> None:
        self.model, self.calendar, self.late = cp_model.CpModel(), calendar, late
        self.tasks = {task.id: task for task in tasks}
        self.order = _topological(tasks)
        self.items = {item.id: item for item in plan.items if item.id in self.tasks}
        self.goals = {t.id: calendar.number(t.due, None) if late else 0 for t in tasks}
        ends = {name: calendar.number(item.ends, 0) for name, item in self.items.items()}
        self.ours = max(ends[name] - goal for name, goal in self.goals.items() if goal is not None)
        self.x: dict = {}
        self.by: dict = {}
        self._windows()
        least = energy_day(tasks, calendar) if not late else -FAR
        self.value = self.model.new_int_var(min(least, self.ours), self.ours, "value")
        self.model.add_hint(self.value, self.ours)
        self.model.minimize(self.value)
        for name in self.order:
            self._work(name)
        for name in self.order:
            self._after(name)
        self._budgets()

    def _windows(self) -> None:
        far = len(self.calendar.minutes) - 1
        self.first, self.done, self.last = {}, {}, {}
        for name in self.order:
            task = self.tasks[name]
            waits = [self.done[one] + self.tasks[one].waits for one in task.after]
            self.first[name] = max([0, self.calendar.number(task.not_before, 0), *waits])
            self.done[name] = (
                self.calendar.walk(self.first[name], task.minutes, 1) if task.minutes else self.first[name]
            )
        follow = {name: [t for t in self.tasks.values() if name in t.after] for name in self.order}
        for name in reversed(self.order):
            goal = self.goals[name]
            days = [far if goal is None else min(far, goal + self.ours)]
            for other in follow[name]:
                end = self.last[other.id]
                start = self.calendar.walk(end, other.minutes, -1) if other.minutes else end
                days.append(start - self.tasks[name].waits)
            self.last[name] = min(days)

    def _work(self, name: str) -> None:
        """Minutes by day, in units, and whether the item is done by the end of a day."""
        mine = self._minutes(name) if self.tasks[name].minutes else []
        goal = self.goals[name]
        end = self.calendar.number(self.items[name].ends, 0)
        for day in range(self.done[name], self.last[name]):
            by = self.by[name, day] = self.model.new_bool_var(f"{name} by {day}")
            self.model.add_hint(by, end <= day)
            if (name, day - 1) in self.by:
                self.model.add_implication(self.by[name, day - 1], by)
            if goal is not None:
                self.model.add(self.value >= day + 1 - goal).only_enforce_if(by.negated())
        if goal is not None:
            self.model.add(self.value >= self.done[name] - goal)
        for day, x in mine:  # nothing is left to do on the day after it is done, nor later
            if (name, day - 1) in self.by:
                self.model.add(x == 0).only_enforce_if(self.by[name, day - 1])

    def _minutes(self, name: str) -> list[tuple[int, object]]:
        task, calendar = self.tasks[name], self.calendar
        pieces = {calendar.number(piece.on, 0): piece.minutes for piece in self.items[name].pieces}
        mine = []
        for day in range(self.first[name], self.last[name] + 1):
            most = min(calendar.minutes[day], task.minutes, calendar.pace or FAR) // UNIT
            if most:
                self.x[name, day] = self.model.new_int_var(0, most, f"{name} on {day}")
                self.model.add_hint(self.x[name, day], pieces.get(day, 0) // UNIT)
                mine.append((day, self.x[name, day]))
        self.model.add(sum(x for _, x in mine) == task.minutes // UNIT)
        return mine

    def _is_done(self, name: str, day: int) -> object:
        if day < self.done[name]:
            return False
        return True if day >= self.last[name] else self.by[name, day]

    def _after(self, name: str) -> None:
        """No minute before what the item waits for is done and its days have passed."""
        task = self.tasks[name]
        for before in task.after:
            wait = self.tasks[before].waits
            for day in range(self.first[name], self.last[name] + 1):
                done = self._is_done(before, day - wait)
                if done is True:
                    continue
                if task.minutes and (name, day) in self.x:
                    self._only_if(self.x[name, day] == 0, done)
                elif not task.minutes:
                    mine = self._is_done(name, day)
                    if mine is True:
                        self._holds(done)
                    elif mine is not False:
                        self._only_if(mine == 0, done)

    def _only_if(self, otherwise: object, done: object) -> None:
        constraint = self.model.add(otherwise)
        if done is not False:
            constraint.only_enforce_if(done.negated())

    def _holds(self, done: object) -> None:
        self.model.add(done == 1) if done is not False else self.model.add_bool_or([])

    def _budgets(self) -> None:
        days: dict[object, list] = {}
        for (name, day), x in self.x.items():
            days.setdefault(day, []).append(x)
            if self.calendar.pace:
                days.setdefault((name, self.calendar.weeks[day]), []).append(x)
        for key, parts in days.items():
            most = self.calendar.pace if isinstance(key, tuple) else self.calendar.minutes[key]
            self.model.add(sum(parts) <= most // UNIT)


def _topological(tasks: tuple[Task, ...]) -> list[str]:
    placed: dict[str, None] = {}
    while len(placed) < len(tasks):
        placed |= {t.id: None for t in tasks if t.id not in placed and all(one in placed for one in t.after)}
    return list(placed)
