"""The rulers: overlap with the hand's words, with its important sentences and with its noise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rouge_score.rouge_scorer import RougeScorer

HALF = 0.5
NOISE = frozenset({"boilerplate", "contact", "other"})
Bounds = tuple[int, int]
Json = dict[str, Any]


@dataclass(frozen=True)
class Summary:
    """What any system makes of a release: its words, and the stretches of the release it rests on."""

    text: str
    spans: tuple[Bounds, ...]

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True)
class Rouge:
    """F1 of single words, of pairs and of the longest common row of words, all stemmed."""

    one: float
    two: float
    long: float


@lru_cache(maxsize=1)
def scorer() -> RougeScorer:
    return RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)


def rouge(reference: str, text: str) -> Rouge:
    """How alike two texts are, 0 to 1."""
    found = scorer().score(reference, text)
    return Rouge(*(found[kind].fmeasure for kind in ("rouge1", "rouge2", "rougeL")))


def body_text(brief: Json) -> str:
    """All parts of a brief but headline and dek, in reading order; a player is name and description."""
    details = brief.get("details") or {}
    parts = [brief.get("lead"), brief.get("why_it_matters"), details.get("paragraph"), details.get("bullets")]
    texts = [line["text"] for part in parts for line in listed(part)]
    texts += [f"{p['name']}: {p['description']}" for p in brief.get("players") or []]
    texts += [line["text"] for key in ("whats_next", "takeaway") for line in listed(brief.get(key))]
    return "\n".join(texts)


def listed(part: Any) -> list[Json]:
    """A part's lines, whether it is one, several or none."""
    if not part:
        return []
    return part if isinstance(part, list) else [part]


def used(sentences: Iterable[Json], spans: Collection[Bounds]) -> list[Json]:
    """The sentences of which one of the spans overlaps at least half."""
    return [s for s in sentences if any(overlap((s["start"], s["end"]), span) >= HALF for span in spans)]


def overlap(sentence: Bounds, span: Bounds) -> float:
    """The share of a sentence that lies in a span."""
    common = min(sentence[1], span[1]) - max(sentence[0], span[0])
    return max(common, 0) / max(sentence[1] - sentence[0], 1)


@dataclass(frozen=True)
class Use:
    """Counts of what a summary uses of a release, or, added up, of many."""

    vital: int = 0  # sentences of importance 3
    covered: int = 0  # of these used
    used: int = 0
    noise: int = 0  # of the used: boilerplate, contact or other that should not be used

    def __add__(self, other: Use) -> Use:
        return Use(
            self.vital + other.vital,
            self.covered + other.covered,
            self.used + other.used,
            self.noise + other.noise,
        )

    @property
    def coverage(self) -> float:
        return share(self.covered, self.vital)

    @property
    def noise_share(self) -> float:
        return share(self.noise, self.used)


def use_of(sentences: Sequence[Json], spans: Collection[Bounds]) -> Use:
    """What of the labelled sentences the spans use."""
    taken = used(sentences, spans)
    return Use(
        vital=sum(s["importance"] == 3 for s in sentences),
        covered=sum(s["importance"] == 3 for s in taken),
        used=len(taken),
        noise=sum(is_noise(s) for s in taken),
    )


def is_noise(sentence: Json) -> bool:
    return sentence["role"] in NOISE and sentence["importance"] == 0


def share(part: float, whole: float) -> float:
    """part / whole, and 0 of nothing."""
    return part / whole if whole else 0.0


def f1(right: int, said: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return share(2 * right, said + wanted)


def mean(values: Iterable[float]) -> float:
    found = list(values)
    return share(sum(found), len(found))
