"""The optional tasks that a target leaves time for are those that are worth most together."""

from datetime import timedelta
from itertools import combinations

from hypothesis import given, settings

from daysheet.guides.domain.planning.model import Wish
from daysheet.guides.domain.planning.planner import plan_for

from .made import START, task, task_lists, times, wish

FRIDAY = START + timedelta(days=4)


def test_the_target_leaves_out_what_is_worth_least_for_its_hours():
    plan = plan_for(
        wish(
            task("core", 180),
            task("big", 120, optional=True, value=3),
            task("one", 60, optional=True, value=2),
            task("two", 60, optional=True, value=2),
            target=FRIDAY,
        )
    )

    assert (plan.dropped, plan.finish, plan.on_time) == (("big",), FRIDAY, True)


def test_what_needs_something_left_out_is_left_out_too():
    plan = plan_for(
        wish(
            task("base", 300, optional=True, value=1),
            task("top", 60, "base", optional=True, value=5),
            target=FRIDAY,
        )
    )

    assert plan.dropped == ("top",)


def test_a_target_that_core_work_alone_misses_leaves_out_all_that_is_optional():
    plan = plan_for(wish(task("core", 360), task("more", 60, optional=True), target=FRIDAY))

    assert (plan.dropped, plan.on_time) == (("more",), False)


def test_all_of_it_may_be_optional():
    plan = plan_for(wish(task("a", 600, optional=True), task("b", 60, optional=True), target=FRIDAY))

    assert (plan.dropped, [item.id for item in plan.items]) == (("a",), ["b"])


@settings(max_examples=80, deadline=None)
@given(task_lists(most=6, optional=True), times())
def test_no_other_choice_is_worth_more(tasks, availability):
    target = availability.start + timedelta(days=9)
    plan = plan_for(Wish(tasks, availability, target=target), advise=False)
    kept = {one.id for one in tasks} - set(plan.dropped)

    def fits(names):
        some = tuple(one for one in tasks if one.id in names)
        if any(set(one.after) - names for one in some):
            return False
        finish = plan_for(Wish(some, availability), advise=False).finish
        return finish is None or finish <= target

    choices = (
        set(some) for size in range(len(tasks) + 1) for some in combinations([t.id for t in tasks], size)
    )
    assert fits(kept)
    assert worth(tasks, kept) == max(worth(tasks, names) for names in choices if fits(names))


def worth(tasks, names):
    return sum(one.value for one in tasks if one.id in names)
