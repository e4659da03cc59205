"""What the checker catches of altered sentences, and how often it finds fault with true ones."""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.briefs.drafts import read
from bench.calibration import circumstances
from bench.checker.cases import RELEASES, drafted, judged, releases, written
from bench.checker.sets import by_use
from bench.checker.tallies import Alarms, Tally, alarms_of, kinds_in_order, split_by_judgement, tally_of
from daysheet.stories.domain.checks import check_brief
from daysheet.stories.domain.compose import compose


def main() -> None:
    args = arguments()
    if not RELEASES.exists():
        sys.exit("../shared/data/releases.jsonl is absent: it is not shipped with the project.")
    tell_drafts(args.every, args.misses)
    tell_judged(args.misses)
    for use, items in by_use().items():
        tell_written(use, items, args.misses)
    tell_speed(args.every)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/checker", description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="draft every so manieth release only")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses and alarms of each table")
    return parser.parse_args()


def tell_drafts(every: int, misses: int) -> None:
    cases = drafted(releases()[::every])
    print(f"{len(cases)} drafted sentences, altered by script; goal: .97 of all caught")
    tell_tally(tally_of(cases), misses)


def tell_judged(misses: int) -> None:
    true, untrue = split_by_judgement(judged())
    print(f"\n{len(true)} sentences drafted without the self-check, true by hand; goal: alarms ≤ .02")
    tell_alarms(alarms_of(true), misses)
    caught = sum(bool(case.flaws()) for case in untrue)
    print(f"  {len(untrue)} more that by hand do not say what the release says: {caught} caught")


def tell_written(use: str, items: list, misses: int) -> None:
    cases = written(items)
    print(
        f"\n{len(cases)} sentences of {len(items)} briefs by hand, {use}; goals: alarms ≤ .10, caught ≥ .90"
    )
    tell_alarms(alarms_of(cases), misses)
    tell_tally(tally_of(cases), misses)


def tell_tally(tally: Tally, misses: int) -> None:
    for kind in kinds_in_order(tally):
        print(f"  {kind:<24}{tally.made[kind]:>6} altered{tally.rate_of(kind):>8.3f} caught")
    print(f"  {'all':<24}{tally.made.total():>6} altered{tally.rate:>8.3f} caught")
    for case, altered in tally.missed[:misses]:
        print(f"    missed, {altered.kind}: {altered.text}  [{altered.was} → {altered.now}] ({case.id})")


def tell_alarms(alarms: Alarms, misses: int) -> None:
    kinds = ", ".join(f"{kind} {count}" for kind, count in alarms.kinds.most_common()) or "none"
    print(f"  false alarms {len(alarms.found)} of {alarms.sentences}: {alarms.rate:.3f} ({kinds})")
    for case, flaws in alarms.found[:misses]:
        print(f"    {case.line.text} {[(f.kind, f.item, f.verdict) for f in flaws]} ({case.id})")


def tell_speed(every: int) -> None:
    readings = [read(release) for release in releases()[::every]]
    briefs = [compose(reading) for reading in readings]
    start = time.process_time()
    for reading, brief in zip(readings, briefs, strict=True):
        check_brief(brief, reading.release.text, reading.release.title)
    took = (time.process_time() - start) / len(briefs) * 1000
    print(f"\nchecking a draft takes {took:.1f} ms; goal 8 ms; {circumstances()}")


if __name__ == "__main__":
    main()
