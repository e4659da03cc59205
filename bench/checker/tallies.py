"""What was altered and caught, and what is true and was found fault with, kind by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from bench.checker.altering import KINDS, Altered, alterations
from bench.checker.cases import Case, Judged
from daysheet.stories.domain.findings import Flaw


@dataclass
class Tally:
    """How many alterations of each kind were made and caught, and those that were missed."""

    made: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[Case, Altered]] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """The share of all that was caught."""
        return self.caught.total() / max(self.made.total(), 1)

    def rate_of(self, kind: str) -> float:
        """The share of a kind that was caught."""
        return self.caught[kind] / max(self.made[kind], 1)

    def add(self, case: Case, altered: Altered, known: set[tuple[str, ...]]) -> None:
        """Count an alteration: caught where it has a finding that the sentence had not before."""
        is_caught = bool(_told(case.flaws(altered.text)) - known)
        self.made[altered.kind] += 1
        self.caught[altered.kind] += is_caught
        if not is_caught:
            self.missed.append((case, altered))


@dataclass
class Alarms:
    """True sentences, and what the checker finds fault with in them."""

    sentences: int = 0
    found: list[tuple[Case, list[Flaw]]] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """The share of true sentences with a finding."""
        return len(self.found) / max(self.sentences, 1)

    @property
    def kinds(self) -> Counter[str]:
        """How many true sentences have a finding of each kind."""
        return Counter(kind for _, flaws in self.found for kind in {flaw.kind for flaw in flaws})


def _told(flaws: Iterable[Flaw]) -> set[tuple[str, ...]]:
    return {(flaw.kind, flaw.item, flaw.verdict) for flaw in flaws}


def tally_of(cases: Iterable[Case]) -> Tally:
    """Each kind of alteration of each sentence, caught or not."""
    tally = Tally()
    for case in cases:
        known = _told(case.flaws())
        for altered in alterations(case.line.text, case.passages, case.cast, f"{case.id}:{case.line.text}"):
            tally.add(case, altered, known)
    return tally


def alarms_of(cases: Iterable[Case]) -> Alarms:
    """The findings in sentences that are true."""
    alarms = Alarms()
    for case in cases:
        alarms.sentences += 1
        if flaws := case.flaws():
            alarms.found.append((case, flaws))
    return alarms


def split_by_judgement(judged: Iterable[Judged]) -> tuple[list[Case], list[Case]]:
    """The true sentences, and those that are not."""
    rows = list(judged)
    return [j.case for j in rows if j.is_true], [j.case for j in rows if not j.is_true]


def kinds_in_order(tally: Tally) -> list[str]:
    """The kinds that were made at all, as the script makes them."""
    return [kind for kind in KINDS if tally.made[kind]]
