"""How well the labelled releases are read; shared by the tests' floors and the benchmarks."""

import json
from collections import Counter
from dataclasses import dataclass, field

from daysheet.places.shipped import gazetteer
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.domain.sentences import split
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.rows import parse_row
from tests.shared import shared

NOISE = {"boilerplate", "contact", "other"}


@dataclass(frozen=True)
class Labelled:
    """A release and what a person says of it."""

    release: ParsedRelease
    labels: dict


@dataclass
class Confusion:
    """Counts of (said by hand, said by the machine)."""

    pairs: Counter = field(default_factory=Counter)

    def f1(self, value) -> float:
        right = self.pairs[value, value]
        said = sum(n for (a, b), n in self.pairs.items() if a == value) + sum(
            n for (a, b), n in self.pairs.items() if b == value
        )
        return 2 * right / said if said else 0.0

    def by_hand(self, value) -> int:
        return sum(n for (a, _), n in self.pairs.items() if a == value)

    def recall(self, value) -> float:
        return self.pairs[value, value] / self.by_hand(value)

    def macro_f1(self, at_least: int) -> float:
        values = {a for a, _ in self.pairs if self.by_hand(a) >= at_least}
        return sum(self.f1(v) for v in values) / len(values)


def rows() -> list[ParsedRelease]:
    lines = shared("data/releases.jsonl").read_text(encoding="utf-8").splitlines()
    return [parse_row(json.loads(line)) for line in lines]


def labelled() -> list[Labelled]:
    by_id = {release.id: release for release in rows()}
    lines = shared("data/labels-dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [Labelled(by_id[found["id"]], found) for found in map(json.loads, lines)]


def span_f1(items: list[Labelled]) -> float:
    """F1 of sentence spans that agree to the code point."""
    right = said = 0
    for item in items:
        hand = {(s["start"], s["end"]) for s in item.labels["sentences"]}
        ours = set(split(item.release.text))
        right, said = right + len(hand & ours), said + len(hand) + len(ours)
    return 2 * right / said


def noise_let_through(roles: Confusion) -> int:
    """Sentences that are no news by hand and would be open to a brief."""
    return sum(n for (a, b), n in roles.pairs.items() if a in NOISE and b not in NOISE)


def wrong_places(items: list[Labelled]) -> list[tuple]:
    """Where the city found is another than the hand's, or one of the two is none."""
    wrong = []
    for item in items:
        hand, ours = item.labels["place"], read_release(item.release).location
        wanted = gazetteer().named(hand["city"], hand["state"])[0].slug if hand else None
        if ours.place != wanted or (hand is None and ours.state != item.labels["state_only"]):
            wrong.append((item.release.id, wanted, ours.place, ours.state, item.labels["place_basis"]))
    return wrong
