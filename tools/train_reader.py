"""Trains the judge of sentences on every labelled release and writes the weights that are shipped (make train)."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.briefs.sets import chosen_sets
from daysheet.wire.shipped import WEIGHTS
from tools.training import example_of, fitted, packed


def main() -> int:
    parser = argparse.ArgumentParser(prog="make train", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; say whether the same would come out"
    )
    args = parser.parse_args()
    start = time.monotonic()
    sets = chosen_sets([])
    items = [item for one in sets for item in one.judged]
    made = packed(fitted([example_of(item.release, item.sentences) for item in items]))
    counted = sum(len(item.sentences) for item in items)
    names = ", ".join(f"{one.name} {len(one.judged)}" for one in sets)
    print(f"{len(items)} releases ({names}), {counted} sentences, {time.monotonic() - start:.0f} s")
    same = WEIGHTS.exists() and WEIGHTS.read_bytes() == made
    if args.check:
        print(
            f"{WEIGHTS.name} {'comes out the same' if same else 'would come out otherwise: run make train'}."
        )
        return 0 if same else 1
    WEIGHTS.parent.mkdir(exist_ok=True)
    WEIGHTS.write_bytes(made)
    print(f"{WEIGHTS.name}: {len(made):,} bytes, {'as before' if same else 'new'}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
