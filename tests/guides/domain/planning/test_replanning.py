"""After a slip what is finished and pinned stays, and no fewer items could have moved."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from daysheet.guides.domain.planning.model import Moved, Piece, Wish
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.replanning import ahead_of, replan

from .made import START, loads, minutes_on, task, task_lists, times, wish

TUESDAY = START + timedelta(days=1)


def test_nothing_moves_when_all_went_as_planned():
    asked = wish(task("a", 60), task("b", 120), task("c", 60))
    plan = plan_for(asked)
    done = replace(asked, tasks=(replace(asked.tasks[0], minutes=0, finished_on=START), *asked.tasks[1:]))

    again = replan(plan, done, today=TUESDAY)

    assert (again.plan.items, again.moved) == (plan.items, ())


def test_a_slipped_item_goes_to_the_end_and_the_others_stay():
    asked = wish(task("a", 60, rank=1), task("b", 60, rank=2), task("c", 60, rank=3))
    plan = plan_for(asked)

    again = replan(plan, asked, today=TUESDAY)

    assert [(one.id, one.before.starts, one.after.starts) for one in again.moved] == [
        ("a", START, date(2026, 12, 3))
    ]
    assert again.plan.finish == date(2026, 12, 3)


def test_what_waits_for_the_slipped_item_moves_with_it_and_the_rest_stays():
    asked = wish(
        task("a", 60, rank=1), task("b", 60, "a", rank=2), task("c", 60, rank=3), task("d", 60, rank=4)
    )

    again = replan(plan_for(asked), asked, today=TUESDAY)

    assert [one.id for one in again.moved] == ["a", "b"]


def test_work_done_ahead_only_shortens_an_item():
    asked = wish(task("a", 180), task("b", 60, "a"))
    plan = plan_for(asked)
    ahead = replace(asked, tasks=(replace(asked.tasks[0], minutes=60), asked.tasks[1]))

    again = replan(plan, ahead, today=TUESDAY)

    assert again.moved == ()
    assert [item.pieces for item in again.plan.items] == [(Piece(TUESDAY, 60),), plan.items[1].pieces]


def test_a_new_day_off_moves_only_what_was_on_it():
    asked = wish(task("a", 60, rank=1), task("b", 60, rank=2), task("c", 60, rank=3))
    plan = plan_for(asked)
    ill = replace(asked, availability=replace(asked.availability, days_off=frozenset([TUESDAY])))

    again = replan(plan, ill, today=START)

    assert [one.id for one in again.moved] == ["b"]


def test_kept_items_stay_though_others_then_move_more():
    asked = wish(task("a", 60, rank=1), task("b", 60, "a", rank=2), task("c", 60, rank=3))
    plan = plan_for(asked)

    again = replan(plan, asked, today=TUESDAY, keep=("c",))

    assert [item.starts for item in again.plan.items if item.id == "c"] == [date(2026, 12, 2)]


def test_new_and_removed_items_are_told():
    asked = wish(task("a", 60), task("gone", 60))
    plan = plan_for(asked)
    other = replace(asked, tasks=(asked.tasks[0], task("new", 60)))

    moved = {
        one.id: (one.before is None, one.after is None) for one in replan(plan, other, today=START).moved
    }

    assert moved == {"gone": (False, True), "new": (True, False)}


@st.composite
def slips(draw, **more):
    """A plan, a day within it, and the same tasks with what was done by then: as planned, less or more."""
    asked = Wish(draw(task_lists(most=6, **more)), draw(times()))
    plan = plan_for(asked, advise=False)
    today = asked.availability.start + timedelta(days=draw(st.integers(0, 9)))
    items = {item.id: item for item in plan.items}
    finished: set[str] = set()
    left = []
    for one in asked.tasks:
        item = items[one.id]
        planned = sum(piece.minutes for piece in item.pieces if piece.on < today)
        done = max(0, min(one.minutes, planned - draw(st.sampled_from([0, 0, 0, 30, 60]))))
        is_over = done == one.minutes and item.ends < today and finished.issuperset(one.after)
        if is_over:
            finished.add(one.id)
        left.append(replace(one, minutes=one.minutes - done, finished_on=item.ends if is_over else None))
    return plan, replace(asked, tasks=tuple(left)), today


@settings(max_examples=100, deadline=None)
@given(slips(dues=True))
def test_a_new_plan_keeps_every_rule_and_what_is_behind(slip):
    plan, asked, today = slip
    again = replan(plan, asked, today=today, advise=False)
    items = {item.id: item for item in again.plan.items}
    old = {item.id: item for item in plan.items}

    assert again == replan(plan, asked, today=today, advise=False)
    for one in asked.tasks:
        if one.finished_on:
            assert items[one.id] == old[one.id]
            continue
        assert sum(piece.minutes for piece in items[one.id].pieces) == one.minutes
        assert items[one.id].starts >= today
        for name in one.after:
            before = next(other for other in asked.tasks if other.id == name)
            assert items[one.id].starts >= (before.finished_on or items[name].ends) + timedelta(
                days=before.waits
            )
    coming = {day: minutes for day, minutes in loads(again.plan).items() if day >= today}
    assert all(minutes <= minutes_on(asked.availability, day) for day, minutes in coming.items())


@settings(max_examples=60, deadline=None)
@given(slips(lags=False))
def test_no_plan_that_ends_as_soon_moves_fewer_items(slip):
    """Every choice of items to hold is tried; whether the rest fits around them is asked of the exact method."""
    plan, asked, today = slip
    asked = replace(asked, availability=replace(asked.availability, pace=None))
    plan = plan_for(
        replace(asked, tasks=tuple(replace(t, finished_on=None) for t in asked.tasks)), advise=False
    )
    again = replan(plan, asked, today=today, advise=False)

    assert len(again.moved) == fewest_moved(plan, asked, today)


def fewest_moved(plan, asked, today):
    start = max(today, asked.availability.start)
    availability = replace(asked.availability, start=start)
    old = {item.id: item for item in plan.items}
    left = [one for one in asked.tasks if one.finished_on is None]
    ahead = {one.id: ahead_of(old[one.id], one, start) for one in left}
    free = plan_for(replace(asked, availability=availability), advise=False).finish
    limit = max((day for day in (plan.finish, free) if day), default=None)
    can_stay = [name for name, item in ahead.items() if item]
    for count in range(len(can_stay), -1, -1):
        for names in combinations(can_stay, count):
            if holds(asked, availability, {name: ahead[name] for name in names}, limit):
                return len(left) - count
    return len(left)


def holds(asked, availability, held, limit):
    tasks = tuple(
        replace(one, pinned=held[one.id].pieces or (Piece(held[one.id].ends, 0),)) if one.id in held else one
        for one in asked.tasks
    )
    found = plan_for(Wish(tasks, availability), advise=False)
    stayed = {item.id: item for item in found.items}
    return (
        not found.unpinned
        and (found.finish is None or found.finish <= limit)
        and all(stayed[name] == item for name, item in held.items())
    )


def test_moved_says_before_and_after():
    asked = wish(task("a", 60))
    plan = plan_for(asked)
    again = replan(plan, asked, today=TUESDAY)

    assert again.moved == (Moved("a", plan.items[0], again.plan.items[0]),)
