"""Fits the judge of sentences to labelled releases; everything is fixed, so that the weights come out the same."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from daysheet.wire.domain.judging import LEVELS, Judge, importance_features, sentence_features
from daysheet.wire.domain.linear import Linear, linear_as_json, linear_from_json
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.domain.roles import lines_of

ROLE_STRENGTH, IMPORTANCE_STRENGTH = 0.2, 0.03  # inverse of L2 regularisation
RARE_ROLES = 0.2  # how much the rarity of a role counts: 0 not at all, 1 in full
OF_NEIGHBOURS = 0.5
LONG = 30  # sentences: a longer release counts as one of so many
LEAST_SEEN = 4  # sentences that show a feature, or it is not learnt
LEAST_WEIGHT = 0.02
INNER_FOLDS = 3
_ROLE_MEANT = {"takeaway": "why_it_matters"}  # one in five thousand: too few to learn


@dataclass(frozen=True)
class Example:
    """A labelled release as the trainer sees it."""

    features: list[list[str]]
    roles: list[str]
    levels: list[str]


def example_of(release: ParsedRelease, sentences: Sequence[dict[str, Any]]) -> Example:
    """The release with its sentences as the hand cut and labelled them."""
    lines = lines_of(release.text, [(s["start"], s["end"]) for s in sentences])
    return Example(
        sentence_features(release.title, lines),
        [_ROLE_MEANT.get(s["role"], s["role"]) for s in sentences],
        [str(s["importance"]) for s in sentences],
    )


def fitted(examples: Sequence[Example]) -> Judge:
    """The judge that these examples make. Importance is learnt from roles as they are told, not as they are."""
    with threadpool_limits(1):  # sums in another order would come out otherwise
        return _fitted(examples)


def _fitted(examples: Sequence[Example]) -> Judge:
    roles = fitted_roles(examples)
    told = [shares for fold in range(INNER_FOLDS) for shares in unseen(examples, fold)]
    order = [i for fold in range(INNER_FOLDS) for i in range(fold, len(examples), INNER_FOLDS)]
    by_example = dict(zip(order, told, strict=True))
    seen = [by_example[i] for i in range(len(examples))]
    sights = [sights_of(one, shares, roles) for one, shares in zip(examples, seen, strict=True)]
    levels = fit(sights, [one.levels for one in examples], IMPORTANCE_STRENGTH, classes=LEVELS, rare=0.0)
    plain = Judge(roles, levels, (0.0, 0.0, 0.0))
    return Judge(roles, levels, borders_of(plain, sights, examples))


def fitted_roles(examples: Sequence[Example]) -> Linear:
    rows, wanted = [one.features for one in examples], [one.roles for one in examples]
    return fit(
        rows, wanted, ROLE_STRENGTH, classes=sorted({r for roles in wanted for r in roles}), rare=RARE_ROLES
    )


def unseen(examples: Sequence[Example], fold: int) -> list[list[list[float]]]:
    """The roles of one inner fold as a model tells them that has not seen it."""
    model = fitted_roles([one for i, one in enumerate(examples) if i % INNER_FOLDS != fold])
    return [[model.shares(row) for row in one.features] for one in examples[fold::INNER_FOLDS]]


def sights_of(one: Example, shares: list[list[float]], roles: Linear) -> list[list[str]]:
    told = Judge(roles, roles, (0.0, 0.0, 0.0)).told(shares)
    return importance_features(one.features, shares, told, roles.classes)


def fit(
    rows: Sequence[Sequence[Sequence[str]]],
    wanted: Sequence[Sequence[str]],
    strength: float,
    *,
    classes: Sequence[str],
    rare: float,
) -> Linear:
    """One multinomial regression over all sentences; features that hardly occur are left out."""
    flat = [row for one in rows for row in one]
    answers = [answer for one in wanted for answer in one]
    seen = Counter(name for row in flat for name in set(row))
    kept = [{n: told_by(n) for n in row if seen[n] >= LEAST_SEEN} for row in flat]
    often = Counter(answers)
    weights = [
        min(1.0, LONG / len(one)) * (len(answers) / often[answer]) ** rare for one in wanted for answer in one
    ]
    table = DictVectorizer(sort=True)
    model = LogisticRegression(C=strength, max_iter=1000, tol=1e-3)
    model.fit(table.fit_transform(kept), answers, sample_weight=weights)
    named = zip(table.get_feature_names_out(), model.coef_.T.tolist(), strict=True)
    found = {n: [told_by(n) * w for w in weights] for n, weights in named}
    order = [list(model.classes_).index(name) for name in classes]
    found["bias"] = [a + b for a, b in zip(found["bias"], model.intercept_.tolist(), strict=True)]
    heavy = {n: tuple(w[k] for k in order) for n, w in found.items() if max(map(abs, w)) >= LEAST_WEIGHT}
    return linear_from_json(linear_as_json(Linear(tuple(classes), heavy)))


def told_by(feature: str) -> float:
    """What a feature counts: what a neighbour is like tells less of a sentence than what it is like itself."""
    return OF_NEIGHBOURS if feature.startswith(("-1 ", "+1 ")) else 1.0


def seldom(examples: Sequence[Example]) -> tuple[int, int]:
    """How many features of sentences were seen too seldom to be learnt, and how many there are."""
    seen = Counter(name for one in examples for row in one.features for name in set(row))
    return sum(count < LEAST_SEEN for count in seen.values()), len(seen)


def borders_of(
    judge: Judge, sights: Sequence[Sequence[Sequence[str]]], examples: Sequence[Example]
) -> tuple[float, float, float]:
    """The worths that part the levels so that each is given as often as the hand gave it."""
    worths = sorted(
        judge.sentence(0, (0, 0), "", "detail", judge.importance.shares(row)).worth
        for one in sights
        for row in one
    )
    often = Counter(level for one in examples for level in one.levels)
    below = [sum(often[LEVELS[k]] for k in range(level)) for level in (1, 2, 3)]
    low, middle, high = (worths[min(count, len(worths) - 1)] for count in below)
    return round(low, 4), round(middle, 4), round(high, 4)


def packed(judge: Judge) -> bytes:
    """The judge as the file that is shipped: the same bytes for the same weights."""
    data = {
        "roles": linear_as_json(judge.roles),
        "importance": linear_as_json(judge.importance),
        "borders": list(judge.borders),
    }
    return gzip.compress(json.dumps(data, separators=(",", ":")).encode(), mtime=0)
