"""How long a place's day takes, warm, and how much memory the facts hold."""

import resource
import statistics
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from calibration import circumstances

from daysheet.almanac.offline import on
from daysheet.places.shipped import gazetteer, network

DAYS = 60


def main() -> None:
    start = time.perf_counter()
    places = [gazetteer().by_slug(slug) for slug in network()]
    on(date(2026, 1, 1), places[0])
    print(f"first day, facts loaded with it: {time.perf_counter() - start:.2f} s")
    days = [date(2026, 1, 1) + timedelta(n) for n in range(DAYS)]
    for number in (1, 10, len(places)):
        took = sorted(timed(day, place) for place in places[:number] for day in days)
        median, slow = statistics.median(took) * 1000, took[int(len(took) * 0.95)] * 1000
        said = f"median {median:.2f} ms, 95th percentile {slow:.2f} ms (processor time)"
        print(f"{number:>3} places, {len(took):>5} days: {said}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"resident at most {memory:.0f} MB; {circumstances()}")


def timed(day: date, place: object) -> float:
    start = time.process_time()
    on(day, place).front()
    return time.process_time() - start


if __name__ == "__main__":
    main()
