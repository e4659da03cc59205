"""Trains the judge of sentences and the locator on every labelled release and writes their weights (make train)."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.briefs.sets import chosen_sets
from daysheet.wire.shipped import PLACE_WEIGHTS, WEIGHTS
from tools import place_training, training


def main() -> int:
    parser = argparse.ArgumentParser(prog="make train", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; say whether the same would come out"
    )
    check = parser.parse_args().check
    start = time.monotonic()
    sets = chosen_sets([])
    items = [item for one in sets for item in one.judged]
    sentences = [training.example_of(item.release, item.sentences) for item in items]
    places = [place_training.example_of(item.release, item.labels or {}) for item in items]
    judge, locator = training.fitted(sentences), place_training.fitted(places)
    counted = sum(len(item.sentences) for item in items)
    names = ", ".join(f"{one.name} {len(one.judged)}" for one in sets)
    print(f"{len(items)} releases ({names}), {counted} sentences, {time.monotonic() - start:.0f} s")
    print(f"{told_seldom(*training.seldom(sentences), training.LEAST_SEEN)} sentences")
    print(f"{told_seldom(*place_training.seldom(places), place_training.LEAST_SEEN)} releases")
    same = [
        kept(WEIGHTS, training.packed(judge), check=check),
        kept(PLACE_WEIGHTS, place_training.packed(locator), check=check),
    ]
    return 0 if all(same) or not check else 1


def told_seldom(unlearnt: int, known: int, least: int) -> str:
    return f"{unlearnt:,} of {known:,} features were not learnt: seen in fewer than {least}"


def kept(path: Path, made: bytes, *, check: bool) -> bool:
    """Whether the file holds what was made; written if it may be."""
    same = path.exists() and path.read_bytes() == made
    if check:
        print(f"{path.name} {'comes out the same' if same else 'would come out otherwise: run make train'}.")
        return same
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(made)
    print(f"{path.name}: {len(made):,} bytes, {'as before' if same else 'new'}.")
    return same


if __name__ == "__main__":
    sys.exit(main())
