"""The minutes of a week that are set aside."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daysheet.guides.domain.habits import (
    SHARES,
    Habits,
    habits_as_json,
    habits_from_json,
    less_reviews,
    review_minutes,
    set_aside,
)
from daysheet.guides.domain.planning.model import Availability, Task, Wish
from daysheet.guides.domain.planning.planner import plan_for

MONDAY = date(2026, 12, 7)


@pytest.mark.parametrize(
    ("week", "share", "minutes"),
    [
        (600, 10, 60),
        (600, 0, 0),
        (119, 10, 11),
        (120, 10, 12),
        (120, 5, 10),
        (119, 5, 5),
        (30, 10, 3),
        (29, 10, 0),
        (0, 10, 0),
        (6000, 20, 1200),
    ],
)
def test_a_week_gives_its_share_and_a_short_review_from_two_hours_on(week, share, minutes):
    assert review_minutes(week, share) == minutes


def test_what_is_set_aside_lies_on_the_days_that_have_time():
    assert set_aside((120, 120, 120, 120, 120, 0, 0), 10) == (12, 12, 12, 12, 12, 0, 0)
    assert set_aside((0, 0, 0, 0, 0, 0, 100), 10) == (0, 0, 0, 0, 0, 0, 10)
    assert set_aside((0, 0, 0, 0, 0, 0, 0), 10) == (0, 0, 0, 0, 0, 0, 0)


@given(
    week=st.tuples(*[st.integers(0, 300)] * 7).filter(any),
    share=st.sampled_from(SHARES),
    off=st.sets(st.integers(0, 40), max_size=12),
)
def test_steps_and_reviews_together_never_pass_a_week(week, share, off):
    days_off = frozenset(MONDAY + timedelta(days=number) for number in off)
    whole = Availability(MONDAY, week, days_off)
    left, aside = less_reviews(whole, share), set_aside(week, share)

    assert tuple(map(sum, zip(left.weekdays, aside, strict=True))) == week
    assert min(left.weekdays) >= 0
    if not any(left.weekdays):
        return
    plan = plan_for(Wish((Task("a", 500), Task("b", 300, ("a",))), left))
    work = {}
    for item in plan.items:
        for piece in item.pieces:
            work[piece.on] = work.get(piece.on, 0) + piece.minutes
    for monday in {day - timedelta(days=day.weekday()) for day in work}:
        days = [monday + timedelta(days=number) for number in range(7)]
        open_days = [day for day in days if day not in days_off]
        reviews = sum(aside[day.weekday()] for day in open_days)
        assert sum(work.get(day, 0) for day in days) + reviews <= sum(
            week[day.weekday()] for day in open_days
        )


def test_habits_come_back_from_json_and_what_is_unknown_is_as_usual():
    chosen = Habits(share=20, holds=True, sessions=False)

    assert habits_from_json(habits_as_json(chosen)) == chosen
    assert habits_from_json(None) == Habits()
    assert habits_from_json({"share": 97, "holds": "yes", "sessions": None}) == Habits()
