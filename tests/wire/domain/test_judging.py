"""The judge adds up weights; what is small print is worth nothing, and one sentence is the lead."""

from math import exp

import pytest

from daysheet.wire.domain.judging import Judge
from daysheet.wire.domain.linear import Linear, linear_as_json, linear_from_json
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.domain.sentences import split

ROLES = Linear(
    ("boilerplate", "detail", "lead"),
    {"w:pool": (0.0, 1.0, 3.0), "w:rights": (4.0, 0.0, 0.0), "w:cost": (0.0, 3.0, 0.0)},
)
LEVELS = Linear(("0", "1", "2", "3"), {"w:cost": (0.0, 0.0, 4.0, 0.0), "w:rights": (0.0, 0.0, 0.0, 9.0)})
JUDGE = Judge(ROLES, LEVELS, (0.2, 0.5, 2.0))


def told(text):
    release = ParsedRelease("x", "", text, None, "", "", "", "text")
    return [(s.role, s.importance) for s in JUDGE.label(release, list(split(text)))]


def test_shares_are_those_of_a_logistic_regression():
    shares = ROLES.shares(["w:pool", "w:never seen"])

    assert shares == pytest.approx([0.0420, 0.1142, 0.8438], abs=1e-4)


def test_each_sentence_has_a_role_and_one_is_the_lead():
    text = "The pool opens today. The cost is small. Every pool is a pool. All rights are reserved."

    assert told(text) == [("lead", 3), ("detail", 2), ("detail", 2), ("boilerplate", 0)]


def test_small_print_is_worth_nothing_but_for_the_presumption_of_innocence():
    text = "The pool opens today. All rights are reserved. By rights he is presumed innocent until proven guilty."

    assert told(text)[1:] == [("boilerplate", 0), ("boilerplate", 2)]


def test_nothing_to_judge_is_no_error():
    assert told("") == []


def test_weights_are_kept_in_hundredths():
    kept = linear_from_json(linear_as_json(Linear(("a", "b"), {"x": (0.123, -4.0)})))

    assert kept == Linear(("a", "b"), {"x": (0.12, -4.0)})


def test_shares_are_those_of_the_summed_weights_and_unknown_features_add_nothing():
    model = Linear(("a", "b", "c"), {"x": (0.5, -2.25, 0.0), "y": (-1.5, 1.0, 0.0)})
    odds = [exp(0.5 - 1.5), exp(-2.25 + 1.0), exp(0.0)]

    assert model.shares(["x", "unknown", "y"]) == pytest.approx([odd / sum(odds) for odd in odds])
    assert model.shares(["unknown"]) == pytest.approx([1 / 3, 1 / 3, 1 / 3])
