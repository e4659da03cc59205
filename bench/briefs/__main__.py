"""Measure drafts against the hand, and beside their peers; given a folder of shards, draft them all."""

import argparse
import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


def main() -> int:
    args = arguments()
    if args.folder:
        from bench.briefs.corpus import draft_folder  # noqa: PLC0415 (measuring needs what drafting does not)

        return draft_folder(args.folder, args.out, args.engine, args.workers)
    from bench.briefs.evaluation import results_of  # noqa: PLC0415 (slow to import: nltk, newspaper4k)

    with redirect_stdout(sys.stderr if args.json else sys.stdout):
        results = results_of(args.set, args.only)
    if args.json:
        print(json.dumps(results, ensure_ascii=False, indent=2))
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/briefs", description=__doc__)
    measuring = parser.add_argument_group("measuring")
    measuring.add_argument(
        "--set", action="append", default=[], metavar="NAME|FOLDER", help="dev, or a labelled set"
    )
    measuring.add_argument(
        "--only", choices=("drafts", "peers", "speed", "misses"), help="measure no more than this"
    )
    measuring.add_argument(
        "--json", action="store_true", help="figures as JSON; the tables go to standard error"
    )
    drafting = parser.add_argument_group("drafting a corpus")
    drafting.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="a folder of .jsonl shards")
    drafting.add_argument(
        "--out", type=Path, metavar="FOLDER", help="where the drafts go; what is done stays"
    )
    drafting.add_argument("--engine", choices=("process", "dask"), help="process by default")
    drafting.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes at once")
    args = parser.parse_args()
    if bool(args.folder) != bool(args.out) or (args.engine and not args.folder):
        parser.error("drafting needs a FOLDER of .jsonl shards and --out FOLDER")
    args.engine = args.engine or "process"
    return args


if __name__ == "__main__":
    sys.exit(main())
