"""How long a place's day takes, warm and cold, with the holidays library timed beside it, and the memory it holds."""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from calibration import circumstances

from daysheet.almanac.offline import on
from daysheet.places.domain.locality import Locality
from daysheet.places.shipped import gazetteer, network

MANY = 500  # of the largest towns: a network ten times the demo's
YEAR = [date(2026, 1, 1) + timedelta(n) for n in range(366)]
COLD_RUNS = 5


def main() -> None:
    places = [gazetteer().by_slug(slug) for slug in network()]
    _, first = timed(lambda: on(YEAR[0], places[0]))
    print(f"first day, facts loaded with it: {first:.2f} s; resident {resident():.0f} MB")
    for day in YEAR:
        on(day, places[0])
    print(f"all days of a year asked for: resident {resident():.0f} MB")
    tell_days(places)
    ours, held, theirs = year_of_all(places), resident(), year_of_holidays(places)
    print(f"a year for {len(places)} places, {len(places) * len(YEAR):,} days: {ours:.1f} s; goal 60 s")
    print(f"the holidays library alone, the same days: {theirs:.2f} s (names of public holidays only)")
    print(
        f"cold `daysheet on 03-01`: median of {COLD_RUNS} {cold():.2f} s, bare Python {bare():.2f} s; goal 2 s"
    )
    print(f"resident at most {held:.0f} MB, before the library; goal 150 MB; {circumstances()}")


def tell_days(places: list[Locality]) -> None:
    """The median day, with one place asked about, with ten, with all of the demo's, and with many."""
    largest = sorted(gazetteer().all(), key=lambda place: -place.population)[:MANY]
    for asked in (places[:1], places[:10], places, largest):
        number, days = len(asked), YEAR[:: 6 if len(asked) < MANY else 60]
        took = sorted(timed(lambda p=p, d=d: on(d, p).front())[1] for p in asked for d in days)
        median, slow = statistics.median(took) * 1000, took[int(len(took) * 0.95)] * 1000
        print(
            f"{number:>3} places, {len(took):>5} days: median {median:.2f} ms, 95th percentile {slow:.2f} ms; goal 2 ms"
        )


def year_of_all(places: Iterable[Locality]) -> float:
    return timed(lambda: [on(day, place).front() for place in places for day in YEAR])[1]


def year_of_holidays(places: Iterable[Locality]) -> float:
    """The question that both can answer: is this day a public holiday here, and how is it called."""
    import holidays  # noqa: PLC0415 (its memory is not ours)

    def ask() -> list[str | None]:
        known = {state: holidays.country_holidays("US", subdiv=state) for state in {p.state for p in places}}
        return [known[place.state].get(day) for place in places for day in YEAR]

    return timed(ask)[1]


def cold() -> float:
    """Seconds that a fresh process takes to tell a day, start and end included."""
    return process_seconds(
        [str(Path(sys.executable).with_name("daysheet")), "on", "03-01", "--place", "us/ca/santa-clara"]
    )


def bare() -> float:
    return process_seconds([sys.executable, "-c", "pass"])


def process_seconds(command: list[str]) -> float:
    def run() -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    run()
    return statistics.median(wall(run) for _ in range(COLD_RUNS))


def wall(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def timed(do: Callable[[], object]) -> tuple[object, float]:
    """What it returns, and the processor time of this process that it took."""
    start = time.process_time()
    return do(), time.process_time() - start


def resident() -> float:
    """The most megabytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
