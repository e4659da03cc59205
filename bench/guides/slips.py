"""Items moved after a slip against the fewest that could be, which OR-tools CP-SAT finds without our engine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from ortools.sat.python import cp_model

from bench.guides.instances import UNIT, instance
from bench.guides.peer import FAR, Calendar
from daysheet.guides.domain.planning.model import Plan, Scheduled, Task, Wish
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.replanning import ahead_of, replan

KINDS = ("plain", "waits", "pace", "waits and pace")


def tell_replans(count: int) -> None:
    print(
        "\nitems moved after a slip, 5 to 8 items; goal: never more than the fewest, which CP-SAT proves"
        f"\n{'':16} slips  proved  moved  fewest  more than the fewest in (seeds)"
    )
    for kind in KINDS:
        pairs = {seed: slip(seed, kind) for seed in range(count)}
        proved = {seed: pair for seed, pair in pairs.items() if pair[1] is not None}
        over = [seed for seed, (ours, least) in proved.items() if ours > least]
        ours, least = (sum(pair[place] for pair in proved.values()) for place in (0, 1))
        print(
            f"{kind:16}{count:6}{len(proved):8}{ours:7}{least:8}  {len(over)} {over or ''}",
            flush=True,
        )


def tell_replan_speed(wishes: dict[str, Wish]) -> None:
    """Processor time of re-plans of the guide: two weeks lost at the start, and after eight weeks."""
    print("\nprocessor time of one re-plan, best of 5; goal: ≤ 300 ms for 96 items")
    for name, wish in wishes.items():
        plan = plan_for(wish, advise=False)
        start = wish.availability.start
        for lost, weeks in (("at the start", 0), ("after eight weeks", 8)):
            cut = start + timedelta(weeks=weeks)
            left = replace(wish, tasks=tuple(_left(wish, plan, cut, "")))
            _timed(f"{name}, two weeks lost {lost}", plan, left, cut + timedelta(weeks=2))


def _timed(what: str, plan: Plan, left: Wish, today: date) -> None:
    times = []
    for _ in range(5):
        started = time.process_time()
        again = replan(plan, left, today=today, advise=False)
        times.append((time.process_time() - started) * 1000)
    print(f"  {what:52} {min(times):7.1f} ms  {len(again.moved)} of {len(left.tasks)} moved", flush=True)


def slip(seed: int, kind: str) -> tuple[int, int | None]:
    """Items that we move and the fewest that could be, when days went by and one item was not worked on."""
    dice = Random(seed)
    wish = _of_kind(instance(seed), kind)
    names = [task.id for task in wish.tasks[: dice.randint(5, 8)]]
    tasks = [
        replace(t, after=tuple(n for n in t.after if n in names), waits=min(t.waits, 7))
        for t in wish.tasks
        if t.id in names
    ]
    wish = replace(wish, tasks=tuple(tasks))
    plan = plan_for(wish, advise=False)
    today = wish.availability.start + timedelta(days=dice.randint(1, 6))
    slipped = next((item.id for item in plan.items if item.pieces), "")
    left = replace(wish, tasks=tuple(_left(wish, plan, today, slipped)))
    again = replan(plan, left, today=today, advise=False)
    return len(again.moved), fewest(plan, left, today, again.plan)


def _of_kind(wish: Wish, kind: str) -> Wish:
    tasks = wish.tasks if "waits" in kind else tuple(replace(task, waits=0) for task in wish.tasks)
    pace = (wish.availability.pace or 60) if "pace" in kind else None
    return replace(wish, tasks=tasks, availability=replace(wish.availability, pace=pace))


def _left(wish: Wish, plan: Plan, today: date, slipped: str) -> Iterator[Task]:
    items = {item.id: item for item in plan.items}
    held_up = {slipped}
    for task in wish.tasks:
        if held_up.intersection(task.after):
            held_up.add(task.id)
        item = items[task.id]
        done = 0 if task.id in held_up else sum(piece.minutes for piece in item.pieces if piece.on < today)
        over = task.id not in held_up and item.ends < today and done == task.minutes
        yield replace(task, minutes=task.minutes - done, finished_on=item.ends if over else None)


def fewest(plan: Plan, wish: Wish, today: date, new: Plan) -> int | None:
    """The fewest items that any plan moves which ends by the later of the old end and the earliest that there is.

    Where the earliest is not the old end or before it, it is asked for first. None when it is not proved.
    """
    start = max(today, wish.availability.start)
    ends = [item.ends for item in new.items if item.ends >= start]
    last = max([plan.finish or start, *ends])
    model = _Model(plan, wish, start, last)
    if not model.left:
        return 0
    earliest = model.least(model.finish)
    if earliest is None:
        return None
    model.model.add(model.finish <= max(earliest, model.calendar.number(plan.finish, 0)))
    return model.least(len(model.left) - sum(model.stays.values()))


class _Model:
    """Minutes by item and day, and whether each item stays where it was."""

    def __init__(self, plan: Plan, wish: Wish, start: date, last: date) -> None:
        self.model = cp_model.CpModel()
        availability = replace(wish.availability, start=start)
        self.calendar = Calendar(availability, last)
        self.days = range(len(self.calendar.minutes))
        self.tasks = {task.id: task for task in wish.tasks}
        self.left = [task for task in wish.tasks if task.finished_on is None]
        self.old = {item.id: item for item in plan.items}
        self.spent = {task.id: self._spent(task, start) for task in self.left}
        self.x = {(t.id, day): self._minutes(t, day) for t in self.left for day in self.days}
        self.start = {task.id: self._day(task.id, "start") for task in self.left}
        self.end = {task.id: self._day(task.id, "end") for task in self.left}
        self.finish = self._day("all", "finish")
        self.stays: dict[str, cp_model.IntVar] = {}
        for task in self.left:
            self._lies(task)
            self._follows(task)
            self._stays(task, ahead_of(self.old[task.id], task, start))
        self._budgets()

    def least(self, value: object) -> int | None:
        """The least that the value can be, proved; None when it is not."""
        self.model.minimize(value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers, solver.parameters.random_seed = 1, 1
        solver.parameters.max_time_in_seconds = 20
        status = solver.solve(self.model)
        return round(solver.objective_value) if status == cp_model.OPTIMAL else None

    def _day(self, name: str, what: str) -> cp_model.IntVar:
        return self.model.new_int_var(0, len(self.days) - 1, f"{name} {what}")

    def _minutes(self, task: Task, day: int) -> cp_model.IntVar:
        most = min(self.calendar.minutes[day], task.minutes) // UNIT
        return self.model.new_int_var(0, most, f"{task.id} on {day}")

    def _spent(self, task: Task, start: date) -> int:
        """Minutes of the first week that were worked on the task before the start, as they were planned."""
        monday = start - timedelta(days=start.weekday())
        item = self.old[task.id]
        planned = sum(piece.minutes for piece in item.pieces if monday <= piece.on < start)
        return min(planned, item.minutes - task.minutes)

    def _lies(self, task: Task) -> None:
        start, end = self.start[task.id], self.end[task.id]
        self.model.add(sum(self.x[task.id, day] for day in self.days) == task.minutes // UNIT)
        self.model.add(start <= end)
        self.model.add(self.finish >= end)
        self.model.add(start >= max(0, self.calendar.number(task.not_before, 0)))
        if not task.minutes:
            self.model.add(start == end)
        for day in self.days:
            works = self.model.new_bool_var("")
            self.model.add(self.x[task.id, day] == 0).only_enforce_if(works.negated())
            self.model.add(start <= day).only_enforce_if(works)
            self.model.add(end >= day).only_enforce_if(works)

    def _follows(self, task: Task) -> None:
        for name in task.after:
            before = self.tasks[name]
            done = before.finished_on
            end = self.end[name] if done is None else (done - self.calendar.start).days
            self.model.add(self.start[task.id] >= end + before.waits)

    def _stays(self, task: Task, item: Scheduled | None) -> None:
        if item is None:
            return
        stays = self.stays[task.id] = self.model.new_bool_var(f"{task.id} stays")
        pieces = {self.calendar.number(piece.on, 0): piece.minutes // UNIT for piece in item.pieces}
        number = self.calendar.number
        for variable, on in ((self.start[task.id], item.starts), (self.end[task.id], item.ends)):
            self.model.add(variable == number(on, 0)).only_enforce_if(stays)
        for day in self.days:
            self.model.add(self.x[task.id, day] == pieces.get(day, 0)).only_enforce_if(stays)

    def _budgets(self) -> None:
        for day in self.days:
            whole = sum(self.x[task.id, day] for task in self.left)
            self.model.add(whole <= self.calendar.minutes[day] // UNIT)
        pace = self.calendar.pace or FAR
        for task in self.left:
            for week in set(self.calendar.weeks):
                spent = self.spent[task.id] if week == 0 else 0
                days = [day for day in self.days if self.calendar.weeks[day] == week]
                most = max(0, pace - spent) // UNIT
                self.model.add(sum(self.x[task.id, day] for day in days) <= most)
