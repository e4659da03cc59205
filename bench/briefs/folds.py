"""The models as they are without the labels of a fold: what is scored was never trained on."""

from __future__ import annotations

import gzip
import json
import tempfile
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from bench.briefs.sets import ROOT, SHARED, TRAINING, chosen_sets
from daysheet.wire.domain.judging import Judge
from daysheet.wire.domain.locator import Locator
from daysheet.wire.shipped import judge, judge_from_json, locator
from tools import place_training, training


def judge_without(fold: int | None) -> Judge:
    """The shipped judge, or one trained on every labelled release outside the fold; kept between runs."""
    return judge() if fold is None else _trained_without(fold)


@lru_cache(maxsize=8)
def _trained_without(fold: int) -> Judge:
    kept = Path(tempfile.gettempdir()) / f"daysheet-judges-{_state()}" / f"{fold}.json.gz"
    if not kept.exists():
        items = [item for one in chosen_sets([]) for item in one.judged if item.fold != fold]
        made = training.fitted([training.example_of(item.release, item.sentences) for item in items])
        kept.parent.mkdir(exist_ok=True)
        part = kept.with_suffix(".part")
        part.write_bytes(training.packed(made))
        part.replace(kept)
    return judge_from_json(json.loads(gzip.decompress(kept.read_bytes())))


def locator_without(fold: int | None) -> Locator:
    """The shipped locator, or one trained on every labelled release outside the fold."""
    return locator() if fold is None else _located_without(fold)


@lru_cache(maxsize=8)
def _located_without(fold: int) -> Locator:
    return place_training.fitted([one for other, one in _place_examples() if other != fold])


@lru_cache(maxsize=1)
def _place_examples() -> list[tuple[int, place_training.Example]]:
    """Every labelled release with its fold."""
    items = [item for one in chosen_sets([]) for item in one.judged]
    return [(item.fold, place_training.example_of(item.release, item.labels or {})) for item in items]


@lru_cache(maxsize=1)
def _state() -> str:
    """What the training depends on: the labels, the texts and the code."""
    domain = ROOT / "daysheet" / "wire" / "domain"
    names = ("features", "judging", "linear", "roles", "cues", "noise", "quotes")
    code = [domain / f"{name}.py" for name in names]
    data = sorted([*TRAINING.glob("*/*.jsonl"), SHARED / "labels-dev.jsonl"])
    told = b"".join(path.read_bytes() for path in [*code, ROOT / "tools" / "training.py", *data])
    return sha256(told).hexdigest()[:16]
