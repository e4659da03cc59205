"""A linear model over named features: one weight a class for each, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp
from struct import Struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_RAISED = 2**20  # added to each weight, so that none is below nothing; 4,095 of them fit into 32 bits


@dataclass(frozen=True, slots=True)
class Linear:
    """Multinomial logistic regression: `weights[feature]` holds one number for each of the classes.

    They are added in whole hundredths, all classes of a feature side by side in one long whole number: it is what
    Python adds fastest.
    """

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]
    _joined: dict[str, int] = field(init=False, repr=False, compare=False)
    _lanes: Struct = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lanes = Struct(f"<{len(self.classes)}I")
        joined = {
            name: int.from_bytes(lanes.pack(*(round(weight * 100) + _RAISED for weight in row)), "little")
            for name, row in self.weights.items()
        }
        object.__setattr__(self, "_lanes", lanes)
        object.__setattr__(self, "_joined", joined)

    def shares(self, features: Iterable[str]) -> list[float]:
        """The probability of each class, in the order of the classes; they add up to 1."""
        rows = [row for feature in features if (row := self._joined.get(feature))]
        raised = len(rows) * _RAISED
        lanes = self._lanes.unpack(sum(rows).to_bytes(self._lanes.size, "little"))
        sums = [(lane - raised) / 100 for lane in lanes]
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
