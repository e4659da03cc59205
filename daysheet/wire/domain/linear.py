"""A linear model over named features: one weight a class for each, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Linear:
    """Multinomial logistic regression: `weights[feature]` holds one number for each of the classes."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def shares(self, features: Iterable[str]) -> list[float]:
        """The probability of each class, in the order of the classes; they add up to 1."""
        rows = [row for feature in features if (row := self.weights.get(feature))]
        sums = list(map(sum, zip(*rows, strict=True))) if rows else [0.0] * len(self.classes)
        top = max(sums)
        odds = [exp(value - top) for value in sums]
        total = sum(odds)
        return [value / total for value in odds]


def linear_from_json(data: Mapping[str, Any]) -> Linear:
    """The model that was written by `linear_as_json`."""
    classes = tuple(data["classes"])
    return Linear(
        classes, {name: tuple(w / 100 for w in weights) for name, weights in data["weights"].items()}
    )


def linear_as_json(model: Linear) -> dict[str, Any]:
    """The model as plain numbers, weights in whole hundredths."""
    weights = {name: [round(w * 100) for w in model.weights[name]] for name in sorted(model.weights)}
    return {"classes": list(model.classes), "weights": weights}
