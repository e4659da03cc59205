"""Plans against OR-tools CP-SAT: earliest finish, least lateness, time, and items moved after a slip."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.calibration import circumstances
from bench.guides.instances import group_of, instance, large
from bench.guides.peer import Calendar, Verdict, ask, energy_day
from daysheet.guides.domain.planning.model import Availability, Piece, Plan, Wish
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.replanning import ahead_of, replan
from daysheet.guides.domain.planning.wishes import Choices, wish_for
from daysheet.guides.shipped import guide_named

GUIDE = "software-engineer-to-machine-learning-engineer"
GROUPS = ("plain", "waits", "pace", "waits and pace")


@dataclass(frozen=True)
class Case:
    """An instance, our value, the solver's, and what all the work alone would take."""

    seed: int
    group: str
    size: int
    ours: int
    proved_by_us: bool
    milliseconds: float
    peer: Verdict
    energy: int

    @property
    def gap(self) -> int | None:
        """Days behind the solver's best; None where it found nothing."""
        return None if self.peer.value is None else self.ours - self.peer.value


def main(argv: list[str] | None = None) -> None:
    args = arguments(argv)
    print(f"Planning; {circumstances()}", flush=True)
    parts: dict[str, Callable[[], None]] = {
        "speed": tell_speed,
        "replan": lambda: tell_replans(args.replans),
        "finish": lambda: tell(
            "earliest finish", finishes(args.count, args.seconds), goal="equal on ≥ .99, never over 7 days"
        ),
        "lateness": lambda: tell(
            "least lateness", lateness(args.late, args.seconds), goal="plain: all equal; else ≥ .95"
        ),
    }
    for name in args.only or parts:
        parts[name]()
    print(f"\nend: {circumstances()}")


def arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/guides planning", description=__doc__)
    parser.add_argument("--count", type=int, default=500, help="instances for the finish")
    parser.add_argument(
        "--late", type=int, default=300, help="instances for the lateness, a third of them plain"
    )
    parser.add_argument(
        "--replans", type=int, default=120, help="slips, each held against every choice of items"
    )
    parser.add_argument("--seconds", type=float, default=20, help="the solver's time for an instance")
    parser.add_argument("--only", nargs="*", choices=("finish", "lateness", "speed", "replan"))
    return parser.parse_args(argv)


def finishes(count: int, seconds: float) -> Iterator[Case]:
    for seed in range(count):
        wish = instance(seed)
        yield case(seed, wish, seconds, late=False)


def lateness(count: int, seconds: float) -> Iterator[Case]:
    for seed in range(count):
        wish = instance(seed, plain=seed % 3 == 0, due=True)
        if any(task.due for task in wish.tasks):
            yield case(seed, wish, seconds, late=True)


def case(seed: int, wish: Wish, seconds: float, *, late: bool) -> Case:
    started = time.process_time()
    plan = plan_for(wish, advise=False)
    taken = (time.process_time() - started) * 1000
    ends = {item.id: item.ends for item in plan.items}
    last = max(ends.values())
    ours = (
        max((ends[t.id] - t.due).days for t in wish.tasks if t.due)
        if late
        else (last - wish.availability.start).days
    )
    energy = energy_day(wish.tasks, Calendar(wish.availability, last))
    return Case(
        seed,
        group_of(wish),
        len(wish.tasks),
        ours,
        plan.proved,
        taken,
        ask(wish.tasks, wish.availability, plan, late=late, seconds=seconds),
        energy,
    )


def tell(what: str, found: Iterator[Case], goal: str) -> None:
    print(
        f"\n{what}; goal: {goal}\n{'':16}   n  proved  equal  worse  most days  past energy  ours ms (most)  peer s (most)",
        flush=True,
    )
    cases = list(found)
    for group in (*GROUPS, "all"):
        some = [one for one in cases if group in (one.group, "all")]
        if some:
            print(_row(group, some), flush=True)
    for one in cases:
        if one.gap or not one.peer.proved:
            state = "proved" if one.peer.proved else "not proved"
            print(
                f"  seed {one.seed}, {one.group}, {one.size} items: ours {one.ours}, peer {one.peer.value} ({state}), we {'proved' if one.proved_by_us else 'did not prove'}"
            )


def _row(group: str, cases: list[Case]) -> str:
    proved = [one for one in cases if one.peer.proved]
    equal = sum(one.gap == 0 for one in proved)
    most = max((one.gap or 0 for one in cases), default=0)
    later = sum(one.ours - (one.gap or 0) > one.energy for one in proved)
    ours, peer = [one.milliseconds for one in cases], [one.peer.seconds for one in cases]
    share = f"{equal / len(proved):.3f}" if proved else "–"
    return (f"{group:16}{len(cases):4}{len(proved):8}{share:>7}{len(proved) - equal:7}{most:11}{later / max(1, len(proved)):13.2f}"
            f"{statistics.median(ours):10.1f} ({max(ours):.0f}){statistics.median(peer):10.2f} ({max(peer):.1f})")  # fmt: skip


def tell_speed() -> None:
    print(
        "\nprocessor time of one plan, best and median of 15; goal: ≤ 5 ms for the guide's 96 items, ≤ 200 ms for 2,000"
    )
    for pace in (None, 240, 120):
        wish = wish_for(
            guide_named(GUIDE),
            Choices(
                Availability(date(2026, 12, 1), (120,) * 5 + (0, 0), pace=pace), wanted=frozenset({"all"})
            ),
        )
        told = "" if pace is None else f", pace {pace // 60} h"
        _timed(f"the guide, {len(wish.tasks)} items{told}", wish)
    _timed("2,000 items with waits", large(2000, 1))
    _timed(
        "2,000 items with waits, pace 4 h",
        replace(large(2000, 1), availability=replace(large(2000, 1).availability, pace=240)),
    )


def _timed(what: str, wish: Wish) -> None:
    times = []
    for _ in range(15):
        started = time.process_time()
        plan = plan_for(wish)
        times.append((time.process_time() - started) * 1000)
    print(
        f"  {what:42} {min(times):7.1f} {statistics.median(times):7.1f} ms  {'proved' if plan.proved else 'not proved'}",
        flush=True,
    )


def tell_replans(count: int) -> None:
    print(
        "\nitems moved after a slip, 5 to 7 items, every choice of items tried; goal: never more than the fewest"
    )
    for plain in (True, False):
        pairs = [slip(seed, plain=plain) for seed in range(count)]
        over = sum(ours > fewest for ours, fewest in pairs)
        told = "plain" if plain else "waits and pace"
        print(
            f"  {told:16}{count:4} slips, {sum(ours for ours, _ in pairs)} moved, fewest {sum(f for _, f in pairs)}, more than the fewest in {over}",
            flush=True,
        )


def slip(seed: int, *, plain: bool) -> tuple[int, int]:
    """Items that we move and the fewest that could be, when a few days went by and one item was not worked on."""
    dice = Random(seed)
    wish = instance(seed, plain=plain)
    names = [task.id for task in wish.tasks[: dice.randint(5, 7)]]
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
    return len(replan(plan, left, today=today, advise=False).moved), fewest(plan, left, today)


def _left(wish: Wish, plan: Plan, today: date, slipped: str) -> Iterator:
    items = {item.id: item for item in plan.items}
    held_up = {slipped}
    for task in wish.tasks:
        if held_up.intersection(task.after):
            held_up.add(task.id)
        item = items[task.id]
        done = 0 if task.id in held_up else sum(piece.minutes for piece in item.pieces if piece.on < today)
        over = task.id not in held_up and item.ends < today and done == task.minutes
        yield replace(task, minutes=task.minutes - done, finished_on=item.ends if over else None)


def fewest(plan: Plan, wish: Wish, today: date) -> int:
    """By trying every choice of items to hold; the solver says whether the rest fits around them."""
    availability = replace(wish.availability, start=max(today, wish.availability.start))
    old = {item.id: item for item in plan.items}
    left = [task for task in wish.tasks if task.finished_on is None]
    ahead = {task.id: ahead_of(old[task.id], task, availability.start) for task in left}
    free = plan_for(replace(wish, availability=availability), advise=False).finish
    limit = max(day for day in (plan.finish, free) if day)
    can_stay = [name for name, item in ahead.items() if item]
    for size in range(len(can_stay), -1, -1):
        for names in combinations(can_stay, size):
            pinned = {name: ahead[name].pieces or (Piece(ahead[name].ends, 0),) for name in names}
            tasks = tuple(replace(t, pinned=pinned.get(t.id, ())) for t in wish.tasks)
            found = plan_for(Wish(tasks, availability), advise=False)
            if not found.unpinned and found.finish is not None and found.finish <= limit:
                return len(left) - size
    return len(left)


if __name__ == "__main__":
    main()
