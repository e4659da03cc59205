"""Hours of the core, weeks at a pace, days of waiting."""

import pytest

from daysheet.guides.domain.sums import Span, core_hours, longest_wait, told_range, weeks_at
from daysheet.guides.shipped import guide_named
from tests.guides.made import made_guide, made_step

ENGINEER = "software-engineer-to-machine-learning-engineer"


def test_core_of_the_career_guide_is_what_its_fact_base_adds_up():
    assert core_hours(guide_named(ENGINEER)) == Span(559, 869, 1179)


def test_weeks_of_the_career_guide_are_those_of_its_fact_base():
    weeks = {pace.hours: pace.weeks for pace in weeks_at(core_hours(guide_named(ENGINEER)))}

    assert weeks == {
        5: Span(112, 174, 236),
        8: Span(70, 109, 148),
        10: Span(56, 87, 118),
        15: Span(38, 58, 79),
        20: Span(28, 44, 59),
        40: Span(14, 22, 30),
    }


def test_core_counts_what_carries_over_by_its_lower_bound_and_optional_steps_not_at_all():
    guide = made_guide(
        made_step("known", class_="carries-over", hours=(2.0, 50.0)),
        made_step("tool", class_="quick", hours=(3.0, 5.0)),
        made_step("theory", class_="deep", hours=(10.0, 20.0)),
        made_step("extra", class_="deep", hours=(100.0, 200.0), optional=True),
    )

    assert core_hours(guide) == Span(15, 21, 27)


def test_a_how_to_counts_every_core_step_in_full():
    food = guide_named("home-food-business-california")

    core = [step.hours for step in food.step if not step.optional]

    assert core_hours(food).high == sum(high for _, high in core)


def test_a_begun_week_counts_whole():
    assert [pace.weeks for pace in weeks_at(Span(10, 10.5, 11), (10,))] == [Span(1, 2, 2)]


def test_longest_wait_is_that_of_one_chain_and_of_core_steps():
    steps = (
        made_step("form", waits=10),
        made_step("permit", "form", waits=30),
        made_step("other", waits=35),
        made_step("sell", "permit", "other"),
        made_step("fair", "sell", waits=90, optional=True),
    )

    assert longest_wait(steps) == 40
    assert longest_wait(steps[3:4]) == 0


@pytest.mark.parametrize(
    ("low", "high", "told"), [(559, 1179, "559–1,179"), (0.5, 2, "0.5–2"), (4, 4, "4"), (0, 0, "0")]
)
def test_ranges_are_written_short(low, high, told):
    assert told_range(low, high) == told
