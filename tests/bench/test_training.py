"""The shipped weights are those that the labels make."""

import gzip
import json

from bench.briefs.sets import chosen_sets
from daysheet.wire.shipped import judge, judge_from_json
from tests.shared import shared
from tools.training import example_of, fitted, packed


def test_training_makes_the_shipped_judge_again():
    shared("data/labels-dev.jsonl")  # absent: told as everywhere
    items = [item for one in chosen_sets([]) for item in one.judged]

    made = judge_from_json(
        json.loads(gzip.decompress(packed(fitted([example_of(i.release, i.sentences) for i in items]))))
    )

    pairs = [
        (ours, theirs)
        for item in items
        for bounds in [[(s["start"], s["end"]) for s in item.sentences]]
        for ours, theirs in zip(
            made.label(item.release, bounds), judge().label(item.release, bounds), strict=True
        )
    ]
    apart = [
        ours.text
        for ours, theirs in pairs
        if (ours.role, ours.importance) != (theirs.role, theirs.importance)
    ]
    assert len(pairs) > 4000
    assert len(apart) <= len(pairs) / 200, "other processors may round otherwise; run make train"
