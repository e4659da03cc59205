"""Algorithms and service code in the questions: what the shown code does, and the results in the answers."""

import sqlite3
from itertools import product
from math import prod
from pathlib import Path

import pytest
from sklearn.isotonic import IsotonicRegression

from tests.guides.bank import code_of
from tests.guides.test_question_snippets import points, run


def test_the_best_path_of_tags_is_not_the_greedy_one():
    emit = [{"A": 2, "B": 1.5}, {"A": 0, "B": 1.5}]
    score = {a + b: emit[0][a] + (a == b) + emit[1][b] for a, b in product("AB", repeat=2)}

    assert max(score, key=score.get) == "BB"
    assert f"BB wins with 1.5 + 1 + 1.5 = {score['BB']:.0f}" in points("q-code-sequence-1")
    assert f"AB has {score['AB']}, AA {score['AA']:.0f} and BA {score['BA']}." in points("q-code-sequence-1")


def test_a_beam_of_two_finds_what_greedy_search_misses():
    chance = {"Ax": [0.6, 0.5], "Ay": [0.6, 0.5], "Bx": [0.4, 0.9], "By": [0.4, 0.1]}
    best = max(chance, key=lambda path: prod(chance[path]))

    assert best == "Bx"
    assert f"finds Bx with {prod(chance[best]):.2f}" in points("q-code-beam-1")
    assert f"ends with {prod(chance['Ax']):.2f}" in points("q-code-beam-1")


def test_an_overwritten_gradient_loses_the_second_path():
    exec(code_of("q-code-autograd-1").replace("self.grad = seed", "self.grad += seed"), right := {})
    grads = []
    for names in (run("q-code-autograd-1"), right):
        x = names["Var"](3.0)
        (x * x).backward()
        grads.append(x.grad)

    assert grads == [3, 6]


def test_pooled_neighbours_are_the_isotonic_fit():
    fit = IsotonicRegression().fit_transform(range(6), [0, 1, 0, 0, 1, 1])

    assert list(fit) == pytest.approx([0, 1 / 3, 1 / 3, 1 / 3, 1, 1])
    assert "0, 1/3, 1/3, 1/3, 1, 1" in points("q-code-isotonic-1")


def test_views_times_orders_make_a_conversion_of_one():
    db = sqlite3.connect(":memory:")
    db.executescript(
        "CREATE TABLE view(id, user_id, arm); CREATE TABLE orders(id, user_id);"
        "INSERT INTO view VALUES (1, 7, 'a'), (2, 7, 'a'), (3, 7, 'a'); INSERT INTO orders VALUES (1, 7), (2, 7);"
    )
    shown = code_of("q-code-sql-4")

    assert db.execute(shown).fetchall() == [("a", 1.0)]
    assert db.execute(shown.replace(" * 1.0 /", ",")).fetchall() == [("a", 6, 6)]


def test_a_model_of_todays_table_changes_its_answers(tmp_path):
    class Rows(list):
        def query(self, sql):
            return list(self)

    (tmp_path / "weights").write_text("1.0,2.0")
    model = run("q-code-oop-1", Path=Path)["Model"]
    before = model(tmp_path / "weights", Rows([{"km": 1}, {"km": 3}]))
    after = model(tmp_path / "weights", Rows([{"km": 1}, {"km": 30}]))

    assert [m.predict({"km": 5}) for m in (before, after)] == ["long", "short"]


def test_two_rounds_of_means_settle_the_five_numbers():
    numbers, centres, seen = [1, 2, 4, 10, 12], [1, 2], []
    while centres not in seen:
        seen.append(centres)
        nearest = [min((0, 1), key=lambda j: abs(x - centres[j])) for x in numbers]
        groups = [[x for x, j in zip(numbers, nearest, strict=True) if j == k] for k in (0, 1)]
        centres = [sum(g) / len(g) for g in groups]
    squares = sum((x - c) ** 2 for g, c in zip(groups, centres, strict=True) for x in g)

    assert seen == [[1, 2], [1, 7], [7 / 3, 11]]
    assert groups == [[1, 2, 4], [10, 12]]
    assert f"about {squares:.2f}" in points("q-unsupervised-1")
