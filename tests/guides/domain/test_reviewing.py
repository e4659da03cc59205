"""When questions come up again, and which of them today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daysheet.guides.domain.guide import Question
from daysheet.guides.domain.reviewing import (
    LONGEST,
    RATINGS,
    Card,
    Memory,
    deck_of,
    due_on,
    next_due,
    rated,
    rating_named,
    recall,
    room_today,
)

TODAY = date(2026, 12, 7)  # a Monday
DAY = timedelta(days=1)


def question(name, *steps, level=2):
    return Question(name, "fundamentals", steps or ("sql",), level, "Why?", ("Because.",))


@pytest.mark.parametrize(("rating", "days"), [("again", 1), ("hard", 1), ("good", 2), ("easy", 8)])
def test_a_first_rating_leaves_the_days_that_fsrs_6_gives_by_its_own_parameters(rating, days):
    # The first four published parameters are the stabilities after a first rating: 0.212, 1.2931, 2.3065, 8.2956.
    memory = rated(None, rating, TODAY)

    assert memory.due == TODAY + DAY * days
    assert memory.stability == {"again": 0.212, "hard": 1.2931, "good": 2.3065, "easy": 8.2956}[rating]
    assert (memory.rated, memory.reps, memory.lapses) == (TODAY, 1, 0)


def test_good_answers_stretch_the_interval_and_again_shortens_it():
    first = rated(None, "good", TODAY)
    second = rated(first, "good", first.due)
    third = rated(second, "good", second.due)
    lapsed = rated(third, "again", third.due)

    days = [(one.due - one.rated).days for one in (first, second, third, lapsed)]
    assert days == [2, 11, 46, 3]
    assert (lapsed.reps, lapsed.lapses) == (4, 1)


def test_recall_is_nine_in_ten_after_as_many_days_as_the_stability_says():
    memory = Memory(stability=10.0, difficulty=5.0, due=TODAY + DAY * 10, rated=TODAY)

    assert recall(memory, TODAY) == 1.0
    assert recall(memory, TODAY + DAY * 10) == pytest.approx(0.9)
    assert recall(memory, TODAY - DAY) == 1.0


@given(st.lists(st.tuples(st.sampled_from(RATINGS), st.integers(0, 400)), min_size=1, max_size=12))
def test_any_row_of_ratings_leaves_a_later_day_and_the_same_one_again(row):
    def walk():
        memory, day = None, TODAY
        for rating, wait in row:
            day += DAY * wait
            memory = rated(memory, rating, day)
            assert DAY <= memory.due - day <= DAY * LONGEST
            assert 1 <= memory.difficulty <= 10
            assert memory.stability > 0
        return memory

    assert walk() == walk()
    assert walk().reps == len(row)


@pytest.mark.parametrize("turn", [date(2026, 3, 8), date(2026, 11, 1), date(2028, 2, 29)])
def test_no_change_of_clocks_and_no_leap_day_moves_what_is_due(turn):
    memory = rated(None, "good", turn - DAY)

    assert memory.due == turn + DAY
    assert (
        rated(memory, "good", turn + DAY).due - turn
        == rated(rated(None, "good", TODAY - DAY), "good", TODAY + DAY).due - TODAY
    )


def test_a_rating_dated_before_the_last_one_counts_on_the_day_of_the_last():
    memory = rated(None, "good", TODAY)

    assert rated(memory, "good", TODAY - DAY) == rated(memory, "good", TODAY)


def test_unknown_ratings_are_none():
    assert [rating_named(told) for told in ("again", "hard", "good", "easy", "5", "", "Good")] == [
        *RATINGS,
        None,
        None,
        None,
    ]


def test_a_question_comes_up_the_day_after_the_first_of_its_steps_is_done():
    bank = [question("q-1", "sql"), question("q-2", "numpy", "sql"), question("q-3", "numpy")]

    deck = deck_of(bank, {"sql": TODAY, "numpy": TODAY + DAY}, {})
    assert [(card.question.id, card.due) for card in deck] == [
        ("q-1", TODAY + DAY),
        ("q-2", TODAY + DAY),
        ("q-3", TODAY + DAY * 2),
    ]
    assert deck_of(bank, {}, {}) == ()


def test_a_question_that_was_rated_stays_in_the_deck_though_its_step_is_open_again():
    memory = rated(None, "hard", TODAY)

    assert deck_of([question("q-1")], {}, {"q-1": memory, "q-gone": memory}) == (
        Card(question("q-1"), TODAY, memory),
    )


def test_due_are_those_most_at_risk_first_then_new_ones_the_oldest_first():
    safe = Memory(20.0, 5.0, TODAY, TODAY - DAY * 20)
    risky = Memory(2.0, 5.0, TODAY - DAY, TODAY - DAY * 20)
    later = Memory(20.0, 5.0, TODAY + DAY, TODAY)
    deck = (
        Card(question("new-hard", level=3), TODAY - DAY),
        Card(question("new"), TODAY - DAY),
        Card(question("safe"), TODAY, safe),
        Card(question("later"), TODAY, later),
        Card(question("oldest"), TODAY - DAY * 9),
        Card(question("risky"), TODAY, risky),
        Card(question("tomorrow"), TODAY + DAY),
    )

    assert [card.question.id for card in due_on(deck, TODAY)] == [
        "risky",
        "safe",
        "oldest",
        "new",
        "new-hard",
    ]
    assert next_due(deck, TODAY) == TODAY + DAY
    assert next_due(deck, TODAY + DAY) is None
    assert due_on((), TODAY) == ()


@pytest.mark.parametrize(
    ("minutes", "ratings", "today", "days_left", "room"),
    [
        (60, [], TODAY, 5, 4),
        (60, [TODAY] * 3, TODAY, 5, 1),
        (60, [TODAY] * 9, TODAY, 5, 0),
        (60, [TODAY] * 4, TODAY + DAY, 4, 4),
        (60, [], TODAY + DAY * 4, 1, 20),
        (60, [TODAY - DAY] * 20, TODAY, 5, 4),  # last week's ratings are last week's
        (60, [TODAY] * 20, TODAY + DAY, 4, 0),
        (10, [], TODAY, 5, 3),  # one sitting of ten minutes rather than five of two
        (10, [TODAY] * 3, TODAY + DAY, 4, 0),
        (2, [], TODAY, 5, 0),
        (0, [], TODAY, 0, 0),
        (60, [], TODAY + DAY * 6, 0, 3),  # a day off
        (60, [TODAY + DAY * 6] * 3, TODAY + DAY * 6, 0, 0),
    ],
)
def test_a_weeks_minutes_are_spread_over_the_days_that_are_left(minutes, ratings, today, days_left, room):
    assert room_today(minutes, ratings, today, days_left) == room


@given(minutes=st.integers(0, 400), days=st.integers(1, 7), skips=st.sets(st.integers(0, 6)))
def test_a_week_of_reviews_never_passes_its_minutes(minutes, days, skips):
    ratings = []
    for number in range(days):
        if number not in skips:
            day = TODAY + DAY * number
            ratings += [day] * room_today(minutes, ratings, day, days - number)

    assert len(ratings) * 3 <= minutes
    if days - 1 not in skips:
        assert len(ratings) == minutes // 3
