"""What holds for every plan, and the plans of cases small enough to see through."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daysheet.guides.domain.planning.model import Availability, Milestone, Piece, Reached, Scheduled, Wish
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.errors import BadWish

from .made import START, loads, minutes_on, task, task_lists, times, wish

calm = settings(max_examples=150, deadline=None)


def test_a_plan_of_nothing_is_empty():
    plan = plan_for(wish())

    assert (plan.items, plan.finish, plan.lower_bound, plan.proved, plan.on_time) == (
        (),
        None,
        None,
        True,
        True,
    )


def test_two_items_share_the_day_on_which_the_first_ends():
    plan = plan_for(wish(task("a", 90), task("b", 30, "a")))

    monday, tuesday = START, START + timedelta(days=1)
    assert plan.items == (
        Scheduled("a", 90, (Piece(monday, 60), Piece(tuesday, 30)), monday, tuesday),
        Scheduled("b", 30, (Piece(tuesday, 30),), tuesday, tuesday),
    )
    assert (plan.finish, plan.proved) == (tuesday, True)


def test_an_offices_answer_of_14_days_holds_up_what_follows_even_over_a_weekend():
    plan = plan_for(
        wish(task("ask", 30, waits=12), task("answer", 0, "ask", waits=1), task("open", 30, "answer"))
    )

    assert [(item.id, item.ends) for item in plan.items] == [
        ("ask", START),
        ("answer", date(2026, 12, 12)),  # a Saturday
        ("open", date(2026, 12, 14)),
    ]


def test_the_pace_stretches_an_item_over_weeks_and_leaves_room_for_another():
    plan = plan_for(wish(task("a", 360), task("b", 120), pace=120))

    assert plan.finish == date(2026, 12, 15)
    assert plan.proved


def test_pleasant_order_is_kept_where_the_dates_leave_the_choice():
    plan = plan_for(wish(task("a", 60, rank=2), task("b", 60, rank=1), task("c", 60, rank=3)))

    assert [item.id for item in plan.items] == ["b", "a", "c"]


def test_a_due_date_goes_before_the_pleasant_order():
    tuesday = START + timedelta(days=1)
    plan = plan_for(wish(task("a", 120, rank=1), task("b", 120, rank=2, due=tuesday)))

    assert [item.id for item in plan.items] == ["b", "a"]
    assert plan.on_time


def test_a_milestone_waits_for_the_answer_of_an_office():
    asked = replace(task("licence", 60), waits=28)

    plan = plan_for(wish(asked, milestones=(Milestone("allowed", ("licence",)),)))

    assert plan.milestones == (Reached("allowed", None, START + timedelta(days=28)),)


def test_a_milestone_stands_when_its_last_task_ends_and_at_once_when_none_is_left():
    first, held = Milestone("first", ("a", "b")), Milestone("held", ("z",))
    plan = plan_for(wish(task("a", 60), task("b", 60), task("c", 60, "a", "b"), milestones=(first, held)))

    assert plan.milestones == (
        Reached("first", None, START + timedelta(days=1)),
        Reached("held", None, START),
    )


def test_what_waits_for_a_finished_task_starts_when_its_days_have_passed():
    done = task("ask", 0, waits=10, finished_on=START - timedelta(days=3))
    plan = plan_for(wish(done, task("open", 60, "ask")))

    assert [(item.id, item.starts) for item in plan.items] == [("open", START + timedelta(days=7))]


def test_a_pinned_piece_stays_and_what_comes_before_it_hurries():
    friday = START + timedelta(days=4)
    pinned = task("talk", 60, "slides", pinned=(Piece(friday, 60),))
    plan = plan_for(wish(task("other", 600, rank=0), task("slides", 120, rank=9), pinned))

    days = {item.id: (item.starts, item.ends) for item in plan.items}
    assert days["talk"] == (friday, friday)
    assert days["slides"][1] <= friday
    assert plan.unpinned == ()


def test_a_pin_that_cannot_stay_is_given_up_and_named():
    plan = plan_for(wish(task("a", 300), task("b", 60, "a", pinned=(Piece(START, 60),))))

    assert plan.unpinned == ("b",)
    assert [item.starts for item in plan.items] == [START, date(2026, 12, 7)]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (wish(task("a"), weekdays=(0,) * 7), "0 hours a week"),
        (wish(task("a"), pace=0), "pace of 0 hours"),
        (wish(task("a"), weekdays=(1500,) * 7), "25 hours on one day"),
        (wish(task("a", 60, "b"), task("b", 60, "c"), task("c", 60, "a")), "a → c → b → a"),
        (wish(task("a"), target=START - timedelta(days=1)), "lies before the start"),
        (wish(task("a"), task("a")), "stands twice"),
        (wish(task("a", -30)), "below 0"),
        (wish(task("a", 30, pinned=(Piece(START, 60),))), "more is pinned"),
        (wish(task("a", 60 * 60 * 200), weekdays=(60, 0, 0, 0, 0, 0, 0)), "more than 30 years"),
    ],
)
def test_what_cannot_be_planned_is_said(asked, said):
    with pytest.raises(BadWish, match=said.replace("(", r"\(")):
        plan_for(asked)


def test_a_plan_of_ten_years_is_made():
    plan = plan_for(wish(task("a", 60 * 5 * 52 * 10)))

    assert plan.finish == date(2036, 11, 14)


@calm
@given(task_lists(dues=True), times())
def test_every_plan_keeps_order_waits_budget_pace_and_sums(tasks, availability):
    plan = plan_for(Wish(tasks, availability), advise=False)
    items = {item.id: item for item in plan.items}

    assert sorted(items) == sorted(one.id for one in tasks)
    for one in tasks:
        item = items[one.id]
        assert sum(piece.minutes for piece in item.pieces) == one.minutes == item.minutes
        assert (item.starts, item.ends) == (
            (item.pieces[0].on, item.pieces[-1].on) if item.pieces else (item.ends,) * 2
        )
        assert item.starts >= max(availability.start, one.not_before or availability.start)
        for name in one.after:
            waits = next(other.waits for other in tasks if other.id == name)
            assert item.starts >= items[name].ends + timedelta(days=waits)
        for week in {piece.on - timedelta(days=piece.on.weekday()) for piece in item.pieces}:
            spent = sum(p.minutes for p in item.pieces if week <= p.on < week + timedelta(days=7))
            assert availability.pace is None or spent <= availability.pace
    assert all(minutes <= minutes_on(availability, day) for day, minutes in loads(plan).items())


@calm
@given(task_lists(), times())
def test_no_plan_ends_before_its_bound_and_the_same_wish_gets_the_same_plan(tasks, availability):
    plan = plan_for(Wish(tasks, availability))

    assert plan == plan_for(Wish(tasks, availability))
    if tasks:
        assert plan.lower_bound <= plan.finish
        assert plan.proved == (plan.lower_bound == plan.finish)


@calm
@given(task_lists(lags=False), times(paced=False), st.integers(0, 6), st.sampled_from([15, 60]))
def test_more_time_never_delays_without_pace_and_waits(tasks, availability, weekday, minutes):
    week = list(availability.weekdays)
    week[weekday] += minutes
    more = replace(availability, weekdays=tuple(week))

    before, after = (plan_for(Wish(tasks, one)) for one in (availability, more))

    assert not tasks or after.finish <= before.finish


@calm
@given(task_lists(lags=False), times(paced=False), st.integers(0, 8))
def test_less_to_do_never_delays_without_pace_and_waits(tasks, availability, number):
    fewer = tuple(
        replace(one, after=tuple(name for name in one.after if name != f"t{number}"))
        for one in tasks
        if one.id != f"t{number}"
    )

    before, after = (plan_for(Wish(some, availability)) for some in (tasks, fewer))

    assert not fewer or after.finish <= before.finish


@calm
@given(task_lists(), times())
def test_a_proved_plan_is_never_beaten_by_one_with_more_time(tasks, availability):
    """With pace and waits a schedule may be worse for more time, but a bound may not."""
    more = replace(availability, days_off=frozenset())
    plan, easier = plan_for(Wish(tasks, availability)), plan_for(Wish(tasks, more))

    assert not tasks or not easier.proved or easier.finish <= plan.finish


@pytest.mark.parametrize("start", [date(2027, 3, 8), date(2027, 11, 1), date(2028, 2, 28)])
def test_a_week_has_seven_days_also_when_the_clock_changes_or_february_has_29(start):
    plan = plan_for(Wish((task("a", 60 * 7),), Availability(start, (60,) * 7)))

    assert [piece.on for piece in plan.items[0].pieces] == [start + timedelta(days=n) for n in range(7)]
