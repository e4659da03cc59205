"""A missed date is told with its reason, and every advice holds when it is followed."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings

from daysheet.guides.domain.planning.budget import spread, with_week
from daysheet.guides.domain.planning.model import Milestone, Miss, Remedy, Wish
from daysheet.guides.domain.planning.planner import plan_for

from .made import START, task, task_lists, times, wish

FRIDAY = START + timedelta(days=4)


def test_a_budget_that_is_too_small_is_told_in_hours_short_and_hours_that_would_do():
    plan = plan_for(wish(task("a", 240), task("b", 180), target=FRIDAY))

    assert plan.misses == (
        Miss(
            "target", FRIDAY, date(2026, 12, 8), (), 120, (Remedy("hours", 7.0), Remedy("date", "2026-12-08"))
        ),
    )


def test_a_chain_that_is_too_long_is_named_and_no_hours_are_promised():
    plan = plan_for(
        wish(task("ask", 30, waits=14), task("open", 30, "ask"), task("other", 60), target=FRIDAY)
    )

    assert plan.misses == (
        Miss("target", FRIDAY, date(2026, 12, 14), ("ask", "open"), 30, (Remedy("date", "2026-12-14"),)),
    )


def test_a_milestone_is_missed_by_itself_and_optional_work_may_be_dropped_for_it():
    milestone = Milestone("shown", ("base", "show"), due=START + timedelta(days=2))
    tasks = (task("base", 60), task("nice", 120, optional=True), task("show", 120, "nice", "base"))
    plan = plan_for(wish(*tasks, milestones=(milestone,)))

    (miss,) = plan.misses
    assert (miss.what, miss.minutes_short, miss.finish) == ("shown", 120, FRIDAY)
    assert miss.would_do == (Remedy("hours", 8.5), Remedy("drop", "nice"), Remedy("date", str(FRIDAY)))


@settings(max_examples=60, deadline=None)
@given(task_lists(), times())
def test_every_advice_would_do(tasks, availability):
    asked = Wish(tasks, availability, target=availability.start + timedelta(days=3))
    for miss in plan_for(asked).misses:
        for remedy in miss.would_do:
            if remedy.change == "hours":
                better = replace(asked, availability=with_week(availability, round(remedy.value * 60)))
            else:
                better = replace(asked, target=date.fromisoformat(remedy.value))
            assert plan_for(better, advise=False).on_time


@settings(max_examples=60, deadline=None)
@given(task_lists(lags=False), times(paced=False))
def test_half_an_hour_less_than_advised_would_not_do(tasks, availability):
    asked = Wish(tasks, availability, target=availability.start + timedelta(days=8))
    for miss in plan_for(asked).misses:
        for remedy in (one for one in miss.would_do if one.change == "hours"):
            less = replace(asked, availability=with_week(availability, round(remedy.value * 60) - 30))
            assert sum(less.availability.weekdays) <= sum(availability.weekdays) or not plan_for(less).on_time


def test_a_week_is_spread_in_whole_minutes_that_add_up():
    assert spread(600) == (120, 120, 120, 120, 120, 0, 0)
    assert spread(607) == (121, 121, 122, 121, 122, 0, 0)
    assert spread(90, (1, 0, 0, 0, 0, 2, 0)) == (30, 0, 0, 0, 0, 60, 0)
