"""What a reader chooses becomes the tasks of a plan."""

from dataclasses import replace

import pytest

from daysheet.guides.domain.planning.model import Availability
from daysheet.guides.domain.planning.wishes import Choices, wish_for
from daysheet.guides.errors import BadWish

from .guides import BAKING, guide, step
from .made import START, WEEK

FREE = Choices(Availability(START, WEEK))


def planned(**choices):
    return [one.id for one in wish_for(BAKING, replace(FREE, **choices)).tasks]


def test_the_core_is_planned_at_the_middle_of_its_hours():
    tasks = wish_for(BAKING, FREE).tasks

    assert [(one.id, one.minutes, one.after, one.waits) for one in tasks] == [
        ("flour", 90, (), 0),
        ("dough", 120, ("flour",), 0),
        ("oven", 30, (), 0),
        ("loaf", 120, ("dough", "oven"), 2),
    ]


@pytest.mark.parametrize(
    ("choices", "ids"),
    [
        ({"have": frozenset({"flour", "dough"})}, ["oven", "loaf"]),
        ({"unwanted": frozenset({"oven"})}, ["flour", "dough", "loaf"]),
        ({"wanted": frozenset({"rye"})}, ["flour", "dough", "oven", "loaf", "seeds", "rye"]),
        ({"wanted": frozenset({"seeds"})}, ["flour", "dough", "oven", "loaf", "seeds"]),
        (
            {"wanted": frozenset({"rye"}), "have": frozenset({"seeds"})},
            ["flour", "dough", "oven", "loaf", "rye"],
        ),
        (
            {"wanted": frozenset({"all"}), "have": frozenset({"rye"})},
            ["flour", "dough", "oven", "loaf", "seeds"],
        ),
    ],
)
def test_what_is_held_goes_and_what_is_wanted_comes_with_what_it_needs(choices, ids):
    assert planned(**choices) == ids


@pytest.mark.parametrize(("level", "minutes"), [("low", 60), ("middle", 90), ("high", 120)])
def test_the_level_says_which_hours_count(level, minutes):
    assert wish_for(BAKING, replace(FREE, level=level)).tasks[0].minutes == minutes


def test_a_quarter_of_an_hour_counts():
    wish = wish_for(guide(step("a", (0.5, 1.0))), FREE)

    assert wish.tasks[0].minutes == 45


def test_an_unknown_step_is_named_with_what_it_may_mean():
    with pytest.raises(BadWish, match="to-bake has no step 'flower'. Did you mean flour?"):
        wish_for(BAKING, replace(FREE, have=frozenset({"flower"})))


def test_milestones_without_a_step_in_the_plan_are_left_out_unless_all_of_it_is_held():
    assert [one.id for one in wish_for(BAKING, FREE).milestones] == ["mixed"]
    held = wish_for(BAKING, replace(FREE, have=frozenset({"flour", "dough"})))
    assert [(one.id, one.tasks) for one in held.milestones] == [("mixed", ())]


def test_foundations_puts_the_deep_first_and_soonest_goes_by_milestones():
    def ranked(order):
        tasks = wish_for(BAKING, replace(FREE, order=order, wanted=frozenset({"all"}))).tasks
        return [one.id for one in sorted(tasks, key=lambda one: one.rank)]

    assert ranked("soonest") == ["flour", "dough", "seeds", "rye", "oven", "loaf"]
    assert ranked("foundations") == ["flour", "dough", "oven", "loaf", "seeds", "rye"]
