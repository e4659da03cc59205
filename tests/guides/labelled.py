"""Texts with their labels, and the scores by which a detector is judged against them."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

OURS = Path(__file__).with_name("labelled.jsonl")


@dataclass
class Score:
    """Hits, false finds and misses over pairs of text and competency, and how many traps were hit."""

    hit: int = 0
    false: int = 0
    missed: int = 0
    traps: int = 0
    trapped: int = 0
    by_competency: Counter = field(default_factory=Counter)

    def add(self, found, wanted, traps=()):
        found, wanted = set(found), set(wanted)
        self.hit += len(found & wanted)
        self.false += len(found - wanted)
        self.missed += len(wanted - found)
        self.traps += len(traps)
        self.trapped += len(found & set(traps))
        self.by_competency.update(
            [(c, "false") for c in found - wanted] + [(c, "missed") for c in wanted - found]
        )

    @property
    def precision(self):
        return self.hit / max(self.hit + self.false, 1)

    @property
    def recall(self):
        return self.hit / max(self.hit + self.missed, 1)

    @property
    def f1(self):
        return 2 * self.hit / max(2 * self.hit + self.false + self.missed, 1)


def rows(path=OURS):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def wanted(row):
    return row["evidenced"] if row["kind"] == "resume" else row["required"] + row["preferred"]


def scores(labelled, detections):
    """By 'resume', 'posting', 'required' and 'preferred'."""
    told = {name: Score() for name in ("resume", "posting", "required", "preferred")}
    for row, detection in zip(labelled, detections, strict=True):
        found = [f.competency for f in detection.found]
        told[row["kind"]].add(found, wanted(row), row["traps"])
        if row["kind"] == "posting":
            told["required"].add(detection.required, row["required"])
            told["preferred"].add(detection.preferred, row["preferred"])
    return told
