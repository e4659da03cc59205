"""Plans against OR-tools CP-SAT: earliest finish, least lateness, time, and items moved after a slip."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.calibration import circumstances
from bench.guides.instances import group_of, instance, large
from bench.guides.peer import Calendar, Verdict, ask, energy_day
from bench.guides.slips import tell_replan_speed, tell_replans
from daysheet.guides.domain.planning.model import Availability, Wish
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.wishes import Choices, wish_for
from daysheet.guides.shipped import guide_named

GUIDE = "software-engineer-to-machine-learning-engineer"
GROUPS = ("plain", "waits", "pace", "waits and pace")
WITH_CAPS = "not plain"
EVERY = 20  # instances between two lines of progress
HEADINGS = (
    f"{'':16}   n  proved  unproved  past energy  equal  worse  most days  ours ms (most)  peer s (most)\n"
    "                 (past energy, equal, worse and most days are of those that the peer proved)"
)


@dataclass(frozen=True)
class Case:
    """An instance, our value, the solver's, and what all the work alone would take: None for a lateness."""

    seed: int
    group: str
    size: int
    ours: int
    proved_by_us: bool
    milliseconds: float
    peer: Verdict
    energy: int | None

    @property
    def gap(self) -> int | None:
        """Days behind the solver's best; None where it found nothing."""
        return None if self.peer.value is None else self.ours - self.peer.value


def main(argv: list[str] | None = None) -> None:
    args = arguments(argv)
    print(f"Planning; {circumstances()}", flush=True)
    parts: dict[str, Callable[[], None]] = {
        "speed": tell_speed,
        "slips": lambda: tell_replan_speed(guide_wishes()),
        "replan": lambda: tell_replans(args.replans),
        "finish": lambda: tell(
            "earliest finish",
            "equal on ≥ .99, never over 7 days; ≥ .60 past energy",
            finishes(args.count, args.seconds),
            args.count,
            args.minutes,
        ),
        "lateness": lambda: tell(
            "least lateness, 0 where every due date is kept: all on time is equal",
            "plain: all equal; not plain: ≥ .95",
            lateness(args.late, args.seconds),
            args.late,
            args.minutes,
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
    parser.add_argument("--minutes", type=float, default=60, help="most time for finish, and for lateness")
    parser.add_argument("--only", nargs="*", choices=("finish", "lateness", "speed", "slips", "replan"))
    return parser.parse_args(argv)


def finishes(count: int, seconds: float) -> Iterator[Case]:
    for seed in range(count):
        wish = instance(seed)
        yield case(seed, wish, seconds, late=False)


def lateness(count: int, seconds: float) -> Iterator[Case | None]:
    """A third of them plain; None where no item is due."""
    for seed in range(count):
        wish = instance(seed, plain=seed % 3 == 0, due=True)
        has_due = any(task.due for task in wish.tasks)
        yield case(seed, wish, seconds, late=True) if has_due else None


def case(seed: int, wish: Wish, seconds: float, *, late: bool) -> Case:
    started = time.process_time()
    plan = plan_for(wish, advise=False)
    taken = (time.process_time() - started) * 1000
    ends = {item.id: item.ends for item in plan.items}
    last = max(ends.values())
    peer = ask(wish.tasks, wish.availability, plan, late=late, seconds=seconds)
    if late:  # earlier than due is no better than in time, and we do not look for it
        ours = max(0, *((ends[t.id] - t.due).days for t in wish.tasks if t.due))
        peer = replace(peer, value=None if peer.value is None else max(0, peer.value))
    else:
        ours = (last - wish.availability.start).days
    return Case(
        seed,
        group_of(wish),
        len(wish.tasks),
        ours,
        plan.proved,
        taken,
        peer,
        None if late else energy_day(wish.tasks, Calendar(wish.availability, last)),
    )


def tell(what: str, goal: str, found: Iterator[Case | None], count: int, minutes: float) -> None:
    """The table of one measure. What the solver did not prove is counted apart and never as equal."""
    print(f"\n{what}; goal: {goal}", flush=True)
    cases, asked = [], 0
    started = time.monotonic()
    for asked, one in enumerate(found, 1):
        cases += [one] if one else []
        if asked % EVERY == 0:
            print(f"  {asked} of {count} after {time.monotonic() - started:.0f} s", flush=True)
        if time.monotonic() - started > 60 * minutes:
            break
    if asked < count:
        print(f"  PARTIAL: time is up after {asked} of {count} instances, taken in the order of their seeds")
    tell_table(cases)


def tell_table(cases: list[Case]) -> None:
    print(HEADINGS)
    for group in (*GROUPS, WITH_CAPS, "all"):
        some = [
            one
            for one in cases
            if group in (one.group, "all") or (group == WITH_CAPS and one.group != "plain")
        ]
        if some:
            print(_row(group, some), flush=True)
    for one in cases:
        if one.gap or not one.peer.proved:
            state = "proved" if one.peer.proved else "NOT PROVED"
            ours = "proved" if one.proved_by_us else "did not prove"
            print(
                f"  seed {one.seed}, {one.group}, {one.size} items: ours {one.ours}, peer {one.peer.value} ({state}), we {ours}"
            )


def _row(group: str, cases: list[Case]) -> str:
    proved = [one for one in cases if one.peer.proved]
    equal = [one.gap == 0 for one in proved]
    most = max((one.gap or 0 for one in proved), default=0)
    past = [one.ours - (one.gap or 0) > one.energy for one in proved if one.energy is not None]
    ours, peer = [one.milliseconds for one in cases], [one.peer.seconds for one in cases]
    share, later = (f"{sum(some) / len(some):.3f}" if some else "-" for some in (equal, past))
    return (f"{group:16}{len(cases):4}{len(proved):8}{len(cases) - len(proved):10}{later:>13}{share:>7}{len(proved) - sum(equal):7}{most:11}"
            f"{statistics.median(ours):10.1f} ({max(ours):.0f}){statistics.median(peer):10.2f} ({max(peer):.1f})")  # fmt: skip


def tell_speed() -> None:
    print(
        "\nprocessor time of one plan, best and median of 15; goal: ≤ 5 ms for the guide's 96 items, ≤ 200 ms for 2,000"
    )
    for name, wish in guide_wishes().items():
        _timed(name, wish)
    _timed("2,000 items with waits", large(2000, 1))
    _timed(
        "2,000 items with waits, pace 4 h",
        replace(large(2000, 1), availability=replace(large(2000, 1).availability, pace=240)),
    )


def guide_wishes() -> dict[str, Wish]:
    """The guide with everything in it, at ten hours a week, without a pace and with two."""
    wishes = {}
    for pace in (None, 240, 120):
        availability = Availability(date(2026, 12, 1), (120,) * 5 + (0, 0), pace=pace)
        wish = wish_for(guide_named(GUIDE), Choices(availability, wanted=frozenset({"all"})))
        told = "" if pace is None else f", pace {pace // 60} h"
        wishes[f"the guide, {len(wish.tasks)} items{told}"] = wish
    return wishes


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


if __name__ == "__main__":
    main()
