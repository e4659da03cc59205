"""Code of metrics, tables, streams and services in the questions: it fails as told and the figures are right."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline

from tests.guides.bank import code_of
from tests.guides.figures import dcg, ndcg
from tests.guides.test_question_snippets import points, run


def test_ranks_give_the_area_under_the_curve():
    auc = roc_auc_score([1, 1, 1, 0, 0, 0], [0.9, 0.6, 0.4, 0.7, 0.4, 0.2])

    assert f"about {auc:.3f}" in points("q-code-auc-1")
    assert pytest.approx(auc) == (6 + 4 + 2.5 - 6) / 9


def test_average_precision_depends_on_what_it_is_divided_by():
    found = average_precision_score([1, 0, 1, 1, 0], [5, 4, 3, 2, 1])

    assert f"about {found * 3:.3f}" in points("q-code-ap-1")
    assert f"about {found * 3 / 5:.3f}" in points("q-code-ap-1")
    assert f"about {found:.3f}" in points("q-code-ap-1")


def test_a_discount_of_log_one_is_infinite():
    with np.errstate(all="ignore"):
        assert run("q-code-ndcg-1")["dcg"](np.array([3, 2])) == np.inf

    for figure in (dcg([1, 3, 2]), dcg([3, 2, 1]), ndcg([1, 3, 2])):
        assert f"about {figure:.3f}" in points("q-code-ndcg-1")


def test_one_count_makes_the_confusion_matrix():
    true, pred = np.array([0, 0, 1, 2, 2]), np.array([0, 1, 1, 1, 1])

    assert np.bincount(3 * true + pred, minlength=9).reshape(3, 3).tolist() == [
        [1, 1, 0],
        [0, 1, 0],
        [0, 2, 0],
    ]


def test_permutations_all_have_the_same_mean():
    low, high = run("q-code-bootstrap-1")["interval"](np.arange(40) % 4 == 0, rounds=50)

    assert high - low == 0


def test_boxes_apart_overlap_by_four():
    iou = run("q-code-iou-1")["iou"]

    assert iou((0, 0, 1, 1), (3, 3, 5, 5)) == 4
    assert iou((0, 0, 10, 10), (5, 0, 15, 10)) == pytest.approx(1 / 3)


def test_the_wrong_pinball_loss_is_negative_and_the_right_one_is_not():
    name = "q-code-metric-1"
    exec(code_of(name).replace("(1 - tau)", "(tau - 1)"), right := {"np": np})

    assert run(name)["pinball"](np.array([60.0]), 100, 0.75) == -10
    assert [right["pinball"](np.array([sold]), 100, 0.75) for sold in (60.0, 140.0)] == [10, 30]


def test_selection_before_cross_validation_learns_coin_flips():
    names = run("q-code-sklearn-1")
    honest = cross_val_score(
        make_pipeline(SelectKBest(k=20), LogisticRegression()), names["X"], names["y"]
    ).mean()

    assert names["score"] > 0.8
    assert abs(honest - 0.5) < 0.15


def test_probabilities_stand_in_the_order_of_sorted_labels():
    risk = run("q-code-sklearn-3")["risk"]

    assert risk[0] == max(risk)


def test_a_left_join_with_a_condition_afterwards_loses_members():
    db = sqlite3.connect(":memory:")
    db.executescript(
        "CREATE TABLE member(id); CREATE TABLE loan(member_id, lent_on);"
        "INSERT INTO member VALUES (1), (2); INSERT INTO loan VALUES (1, '2026-05-04'), (1, '2026-05-31 10:00');"
    )
    shown = code_of("q-code-sql-2")
    mended = (
        shown.replace("COUNT(*)", "COUNT(l.member_id)")
        .replace("WHERE", "AND")
        .replace("BETWEEN '2026-05-01' AND '2026-05-31'", ">= '2026-05-01' AND l.lent_on < '2026-06-01'")
    )

    assert db.execute(shown).fetchall() == [(1, 1)]
    assert sorted(db.execute(mended).fetchall()) == [(1, 2), (2, 0)]


def test_sums_of_squares_lose_the_variance_far_from_zero():
    variance = run("q-code-stream-1")["variance"]

    assert variance([1.0, 2.0, 3.0]) == pytest.approx(2 / 3)
    assert abs(variance([1e9 + 1, 1e9 + 2, 1e9 + 3]) - 2 / 3) > 0.5


def test_a_generator_is_used_up_after_one_epoch():
    assert run("q-code-generator-1", rows=list(range(100)))["seen"] == [100, 0, 0]


def test_a_default_dictionary_is_shared_by_all_calls():
    log_metric = run("q-code-python-1")["log_metric"]

    assert [log_metric("loss", 1), log_metric("loss", 3)] == [1, 2]


def test_letters_are_classified_one_after_the_other():
    at_once, most = 0, 0

    async def call(letter):
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1
        return letter

    shown = run("q-code-async-1")["classify_all"]

    with ThreadPoolExecutor(1) as apart:  # a browser's loop may still run in this thread
        letters = apart.submit(lambda: asyncio.run(shown(list(range(20)), call))).result()

    assert letters == list(range(20))
    assert most == 1
    assert f"{-(-500 // 8)} rounds" in points("q-code-async-1")


def test_the_last_chunk_repeats_what_was_there():
    pieces = run("q-code-chunks-1")["chunks"](list(range(100)), 50, 20)

    assert [(piece[0], len(piece)) for piece in pieces] == [(0, 50), (30, 50), (60, 40), (90, 10)]
    assert set(pieces[-1]) < set(pieces[-2])


def test_the_edit_distance_of_two_spellings():
    a, b = "Milstreet", "Mill Street"
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row, old = [i], row
        for j, y in enumerate(b, 1):
            row.append(min(old[j] + 1, row[-1] + 1, old[j - 1] + (x != y)))

    assert f"distance is {row[-1]}:" in points("q-code-dsa-5")


def test_windows_that_touch_are_merged():
    merged = []
    for start, end in sorted([(9, 12), (15, 18), (11, 13), (13, 14)]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))

    assert ", ".join(map(str, merged)) in points("q-code-dsa-1")


def test_only_pauses_above_thirty_minutes_start_a_session():
    taps = [9 * 60, 9 * 60 + 10, 9 * 60 + 45, 10 * 60 + 10, 10 * 60 + 41]
    pauses = [b - a for a, b in pairwise(taps)]

    assert pauses == [10, 35, 25, 31]
    assert 1 + sum(p > 30 for p in pauses) == 3
    assert "three sessions" in points("q-code-frames-4")
