"""The trained weights that tell whether a release is about a city, which one, and else which state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

Features = Mapping[str, float]
Weights = Mapping[str, float]

PARTS = ("city", "state", "nowhere")


@dataclass(frozen=True, slots=True)
class Locator:
    """Three linear models: `city` and `state` rank what a release names, `nowhere` says that no city is meant."""

    city: Weights
    state: Weights
    nowhere: Weights


def shares(weights: Weights, options: Sequence[Features]) -> list[float]:
    """The probability of each option; they add up to 1."""
    sums = [total(weights, features) for features in options]
    top = max(sums, default=0.0)
    odds = [exp(value - top) for value in sums]
    return [value / sum(odds) for value in odds]


def total(weights: Weights, features: Features) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def chance(weights: Weights, features: Features) -> float:
    """The probability of what the weights speak for."""
    return 1 / (1 + exp(-total(weights, features)))


def locator_from_json(data: Mapping[str, Any]) -> Locator:
    """The models that were written by `locator_as_json`."""
    return Locator(**{part: {name: w / 100 for name, w in data[part].items()} for part in PARTS})


def locator_as_json(model: Locator) -> dict[str, dict[str, int]]:
    """The models as plain numbers, weights in whole hundredths; what weighs nothing is left out."""
    return {
        part: {name: whole for name in sorted(found) if (whole := round(found[name] * 100))}
        for part in PARTS
        for found in [getattr(model, part)]
    }
