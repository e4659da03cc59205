"""Fits the locator to labelled releases; everything is fixed, so that the weights come out the same."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from threadpoolctl import threadpool_limits

from daysheet.places.shipped import gazetteer
from daysheet.wire.domain.locate import Answers, answers_of, best_city
from daysheet.wire.domain.locator import Locator, Weights, locator_as_json, locator_from_json
from daysheet.wire.domain.place_features import Features, gate_features
from daysheet.wire.domain.release import ParsedRelease, Sentence

STRENGTH = 1.5  # inverse of L2 regularisation
LEAST_SEEN = 3  # releases that show a feature, or it is not learnt
Choice = tuple[Sequence[Features], int]  # the options of a release, and which one the hand took


@dataclass(frozen=True)
class Example:
    """A labelled release as the trainer sees it: the answers, and which city or state the hand gave."""

    answers: Answers
    is_nowhere: bool
    city: int | None  # None where the hand gave none, or one that the release does not name
    state: int | None  # None where the hand gave a city, or a state that the release does not name


def example_of(release: ParsedRelease, labels: dict[str, Any]) -> Example:
    """The release with the sentences and roles that the hand gave it."""
    sentences = [
        Sentence(
            s["i"], s["start"], s["end"], release.text[s["start"] : s["end"]], s["role"], s["importance"]
        )
        for s in labels["sentences"]
    ]
    answers = answers_of(release, sentences, gazetteer())
    place = labels["place"]
    if place is None:
        codes = [option.code for option in answers.states]
        return Example(answers, True, None, index_in(codes, labels["state_only"]))
    known = gazetteer().named(place["city"], place["state"])
    slugs = [one.place.slug for one in answers.cities]
    return Example(answers, False, index_in(slugs, known[0].slug) if known else None, None)


def index_in(options: Sequence[str | None], wanted: str | None) -> int | None:
    return options.index(wanted) if wanted in options else None


def fitted(examples: Sequence[Example]) -> Locator:
    """The locator that these examples make."""
    with threadpool_limits(1):  # sums in another order would come out otherwise
        city = fit([(one.answers.city_features, one.city) for one in examples if one.city is not None])
        state = fit(
            [
                ([option.features for option in one.answers.states], one.state)
                for one in examples
                if one.state is not None
            ]
        )
        nowhere = fit([gate_choice(one, city) for one in examples])
    return locator_from_json(locator_as_json(Locator(city, state, nowhere)))


def gate_choice(one: Example, city: Weights) -> Choice:
    """The choice between a city, which nothing speaks for here, and none."""
    best, sureness = best_city(one.answers, city)
    found = None if best is None else one.answers.city_features[best]
    return [{}, gate_features(one.answers.nowhere, found, sureness)], int(one.is_nowhere)


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights under which the hand's choices are likeliest: one regression over all options."""
    seen = Counter(name for options, _ in choices for name in {n for option in options for n in option})
    names = sorted(name for name, count in seen.items() if count >= LEAST_SEEN)
    column = {name: i for i, name in enumerate(names)}
    rows = np.zeros((sum(len(options) for options, _ in choices), len(names)))
    for row, option in zip(rows, (option for options, _ in choices for option in options), strict=True):
        for name, value in option.items():
            if name in column:
                row[column[name]] = value
    sizes = np.array([len(options) for options, _ in choices])
    starts = np.cumsum(sizes) - sizes
    chosen = starts + np.array([choice for _, choice in choices])
    found = minimize(loss, np.zeros(len(names)), (rows, starts, sizes, chosen), jac=True, method="L-BFGS-B")
    return dict(zip(names, found.x.tolist(), strict=True))


def seldom(examples: Sequence[Example]) -> tuple[int, int]:
    """How many features of cities were seen too seldom to be learnt, and how many there are."""
    options = [one.answers.city_features for one in examples if one.city is not None]
    seen = Counter(name for one in options for name in {name for option in one for name in option})
    return sum(count < LEAST_SEEN for count in seen.values()), len(seen)


def loss(
    weights: np.ndarray, rows: np.ndarray, starts: np.ndarray, sizes: np.ndarray, chosen: np.ndarray
) -> tuple[float, np.ndarray]:
    """How unlikely the hand's choices are under the weights, and which way that falls."""
    sums = rows @ weights
    tops = np.maximum.reduceat(sums, starts)
    odds = np.exp(sums - np.repeat(tops, sizes))
    totals = np.add.reduceat(odds, starts)
    excess = odds / np.repeat(totals, sizes)
    excess[chosen] -= 1
    unlikely = -(sums[chosen] - tops - np.log(totals)).sum()
    return unlikely + weights @ weights / (2 * STRENGTH), rows.T @ excess + weights / STRENGTH


def packed(model: Locator) -> bytes:
    """The locator as the file that is shipped: the same bytes for the same weights."""
    return gzip.compress(json.dumps(locator_as_json(model), separators=(",", ":")).encode(), mtime=0)
