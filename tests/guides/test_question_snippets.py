"""The code that questions show behaves as their answers say, and so does the code that mends it."""

import ast
import asyncio
from itertools import pairwise
from math import isnan

import numpy as np
import pytest

from tests.guides.bank import code_of, question, questions

WITH_CODE = [q["id"] for q in questions() if code_of(q["id"])]


def run(key, **given):
    """The names that a question's code defines; `given` are there before it runs."""
    names = {"np": np, "asyncio": asyncio, **given}
    exec(compile(code_of(key), key, "exec"), names)
    return names


def points(key):
    return " ".join(question(key)["points"])


@pytest.mark.parametrize("key", WITH_CODE)
def test_every_snippet_is_python_sql_or_a_container_file(key):
    code = code_of(key)

    assert code.startswith(("SELECT ", "FROM python")) or ast.parse(code).body


def test_more_than_twenty_questions_show_code():
    assert len(WITH_CODE) > 20


def test_the_nearest_stop_is_the_stop_itself():
    X = np.random.default_rng(0).normal(size=(20, 3))

    assert run("q-code-arrays-1")["nearest"](X).tolist() == list(range(20))
    assert f"{5000 * 5000 * 64 * 8 / 1e9} GB" in points("q-code-arrays-1")


def test_one_mean_for_the_whole_table_leaves_features_on_different_scales():
    X = np.array([[1.0, 100.0], [3.0, 300.0], [5.0, 200.0]])

    assert np.abs(run("q-code-arrays-2")["standardise"](X).mean(axis=0)).max() > 0.5


def test_a_column_minus_a_row_is_a_table():
    mse = run("q-code-arrays-3")["mse"]

    assert mse == pytest.approx(12 / 9)
    assert f"about {mse:.3f}" in points("q-code-arrays-3")


def test_a_plain_softmax_of_large_logits_is_not_a_number():
    with np.errstate(all="ignore"):
        assert np.isnan(run("q-code-arrays-4")["softmax"](np.array([1000.0, 1000.0]))).all()


def test_the_largest_twenty_come_from_a_partition():
    s = np.random.default_rng(1).normal(size=5000)
    best = np.argpartition(-s, 20)[:20]

    assert best[np.argsort(-s[best])].tolist() == np.argsort(-s)[:20].tolist()


def test_fancy_indexing_counts_repeated_indices_once():
    names = run("q-code-arrays-6")
    assert names["counts"].tolist() == [1, 1, 1]
    assert np.bincount(names["visits"], minlength=3).tolist() == [1, 1, 3]
    np.add.at(again := np.zeros(3), names["visits"], 1)
    assert again.tolist() == [1, 1, 3]


def test_a_row_is_a_view():
    assert run("q-code-arrays-7")["X"].tolist() == [[-1, 0, 1], [3, 4, 5]]


def test_the_moving_mean_by_sums_is_the_moving_mean():
    x = np.random.default_rng(2).normal(size=200)
    c = np.cumsum(np.insert(x, 0, 0))
    moving = (c[48:] - c[:-48]) / 48

    assert len(moving) == 200 - 47
    assert moving == pytest.approx([x[i : i + 48].mean() for i in range(153)])


def test_two_shuffles_part_rows_from_labels():
    X, y = np.arange(100), np.arange(100)
    run("q-code-arrays-9", X=X, y=y)

    assert (y == X).mean() < 0.2


def test_log_probabilities_are_normalised_by_way_of_their_maximum():
    x = np.array([-1000.0, -1002.0, -1003.0])
    p = np.exp(x - x.max())

    assert np.exp(x).sum() == 0
    assert "{:.3f}, {:.3f} and {:.3f}".format(*(p / p.sum())) in points("q-code-arrays-10")
    assert f"about −{-(x.max() + np.log(p.sum())):.3f}" in points("q-code-arrays-10")


def test_an_empty_cluster_has_no_centre_and_then_takes_every_point():
    X = np.array([[0.0], [1.0]])
    with np.errstate(all="ignore"), pytest.warns(RuntimeWarning, match="empty slice"):
        centres = run("q-code-kmeans-2")["update"](X, np.array([0, 0]), 2)

    assert centres[0] == [0.5]
    assert isnan(centres[1, 0])
    assert ((X - centres.T) ** 2).argmin(axis=1).tolist() == [1, 1]


def test_the_wrong_sign_climbs_the_loss():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(200, 1))
    y = (X[:, 0] > 0).astype(float)
    mended = code_of("q-code-logistic-1").replace("(y - p)", "(p - y)")
    exec(mended, right := {"np": np})

    assert run("q-code-logistic-1")["fit"](X, y)[0] < 0 < right["fit"](X, y)[0]


def test_pca_without_centring_points_at_the_mean():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(300, 12)) + 50
    pca = run("q-code-pca-1")["pca"]
    mean = X.mean(axis=0) / np.linalg.norm(X.mean(axis=0))

    assert [part.shape for part in pca(X, 2)] == [(300, 2), (2, 12), (2,)]
    assert abs(pca(X, 2)[1][0] @ mean) > 0.999
    assert abs(pca(X - X.mean(axis=0), 2)[1][0] @ mean) < 0.9


def test_least_squares_halves_the_weight_between_twins():
    x = np.random.default_rng(0).normal(size=50)
    X = np.column_stack([x, x])

    assert np.linalg.lstsq(X, 4 * x, rcond=None)[0] == pytest.approx([2, 2])


def numeric(loss, at, step=1e-5):
    slopes = np.zeros_like(at)
    for where in np.ndindex(*at.shape):
        shift = np.zeros_like(at)
        shift[where] = step
        slopes[where] = (loss(at + shift) - loss(at - shift)) / (2 * step)
    return slopes


def test_only_the_gradient_of_the_bias_is_too_small_and_by_the_batch():
    rng = np.random.default_rng(3)
    X, W, b = rng.normal(size=(5, 4)), rng.normal(size=(4, 3)), rng.normal(size=3)
    dW, db, dX = run("q-code-backprop-1")["backward"](X, W, b, np.ones((5, 3)))

    assert dW == pytest.approx(numeric(lambda w: np.maximum(X @ w + b, 0).sum(), W), abs=1e-6)
    assert dX == pytest.approx(numeric(lambda x: np.maximum(x @ W + b, 0).sum(), X), abs=1e-6)
    assert db * 5 == pytest.approx(numeric(lambda c: np.maximum(X @ W + c, 0).sum(), b), abs=1e-6)


def test_attention_normalised_over_queries_fails_the_test_of_the_first_position():
    Q, K, V = np.random.default_rng(0).normal(size=(3, 2, 4, 8))
    mended = code_of("q-code-attention-1").replace("axis=1", "axis=-1")
    exec(mended, right := {"np": np})

    assert not np.allclose(run("q-code-attention-1")["attend"](Q, K, V)[:, 0], V[:, 0])
    assert np.allclose(right["attend"](Q, K, V)[:, 0], V[:, 0])


def test_adam_counts_from_one():
    adam = run("q-code-adam-1")["adam"]
    zero, g = np.zeros(1), np.array([5.0])
    with np.errstate(all="ignore"):
        assert isnan(adam(zero, g, zero, zero, 0)[0][0])
    with pytest.raises(ZeroDivisionError):
        adam(0.0, 5.0, 0.0, 0.0, 0)

    assert adam(zero, g, zero, zero, 1)[0] == pytest.approx([-0.001])


def test_the_most_frequent_pair_is_merged_first():
    words = {"low": 5, "lower": 2, "newest": 6}
    pairs = {}
    for word, n in words.items():
        for pair in pairwise(word):
            pairs[pair] = pairs.get(pair, 0) + n

    assert max(pairs, key=pairs.get) == ("w", "e")
    assert (pairs["w", "e"], pairs["l", "o"], pairs["o", "w"]) == (8, 7, 7)
    assert [pair for pair, n in pairs.items() if n == 8] == [("w", "e")]


def test_nucleus_keeps_one_token_too_few_and_once_none():
    nucleus = run("q-code-nucleus-1")["nucleus"]
    probs = np.array([0.6, 0.3, 0.1])
    kept = {int(nucleus(probs, 0.8, np.random.default_rng(seed))) for seed in range(50)}

    assert kept == {0}
    mended = code_of("q-code-nucleus-1").replace(
        "np.cumsum(probs[order]) <", "np.cumsum(probs[order]) - probs[order] <"
    )
    exec(mended, right := {"np": np})
    assert {int(right["nucleus"](probs, 0.8, np.random.default_rng(seed))) for seed in range(50)} == {0, 1}
    assert right["nucleus"](probs, 0.5, np.random.default_rng(0)) == 0
    with pytest.raises(ValueError, match="cannot be empty"):
        nucleus(probs, 0.5, np.random.default_rng(0))


def test_the_length_of_a_strided_convolution():
    padded = np.pad(np.arange(100.0), 2)
    out = np.lib.stride_tricks.sliding_window_view(padded, 7)[::3] @ np.ones(7)

    assert f"= {len(out)}." in points("q-code-conv-1")
