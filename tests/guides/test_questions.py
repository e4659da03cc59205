"""The question bank: enough of it, tied to the guide's steps, and no two alike."""

import tomllib
from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations

from tests.guides.bank import FOLDER, questions

AREAS = ("fundamentals", "coding", "design", "behavioural")
KEYS = {"id", "area", "steps", "level", "ask", "points", "trap"}
ALIKE = 0.8


def steps():
    files = sorted(FOLDER.glob("steps-*.toml"))
    return [row for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["step"]]


@cache
def words(text):
    return Counter(text.lower().split())


def is_alike(one, other):
    """Whether the texts are similar; the exact measure is slow, so texts that share few words are told apart first."""
    shared = (words(one) & words(other)).total()
    if 2 * shared < 0.5 * (words(one).total() + words(other).total()):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def alike(texts):
    return [(one, other) for one, other in combinations(texts, 2) if is_alike(one, other)]


def test_alike_sees_the_same_sentence_with_another_number():
    assert alike(["A tram is late by 5 minutes.", "A tram is late by 7 minutes.", "Write k-means."]) == [
        ("A tram is late by 5 minutes.", "A tram is late by 7 minutes.")
    ]


def test_there_are_200_questions_and_25_of_each_area():
    found = Counter(q["area"] for q in questions())

    assert set(found) == set(AREAS)
    assert found.total() >= 200
    assert {area: n for area, n in found.items() if n < 25} == {}


def test_every_id_is_there_once():
    assert [key for key, n in Counter(q["id"] for q in questions()).items() if n > 1] == []


def test_every_question_has_a_level_and_known_keys():
    assert [q["id"] for q in questions() if q["level"] not in (1, 2, 3) or not set(q) <= KEYS] == []


def test_every_level_is_asked_in_every_area():
    assert {(q["area"], q["level"]) for q in questions()} == {(area, n) for area in AREAS for n in (1, 2, 3)}


def test_every_question_has_three_to_six_points():
    assert {q["id"]: len(q["points"]) for q in questions() if not 3 <= len(q["points"]) <= 6} == {}


def test_points_are_sentences_of_at_most_40_words():
    bad = [
        (q["id"], point)
        for q in questions()
        for point in [*q["points"], *([q["trap"]] if q.get("trap") else [])]
        if len(point.split()) > 40 or not point.endswith((".", "?"))
    ]

    assert bad == []


def test_no_two_questions_ask_the_same():
    assert alike([q["ask"] for q in questions()]) == []


def test_no_two_points_of_a_question_say_the_same():
    assert [pair for q in questions() for pair in alike(q["points"])] == []


def test_no_point_stands_in_two_questions():
    found = Counter(point for q in questions() for point in q["points"])

    assert [point for point, n in found.items() if n > 1] == []


def test_every_question_belongs_to_steps_of_the_guide():
    known = {step["id"] for step in steps()}

    assert {q["id"]: missing for q in questions() if (missing := set(q["steps"]) - known)} == {}


def test_every_core_step_that_interviews_test_has_a_question():
    asked = {key for q in questions() for key in q["steps"]}
    tested = [step["id"] for step in steps() if step.get("tested") and not step.get("optional")]

    assert len(tested) > 40
    assert [key for key in tested if key not in asked] == []
