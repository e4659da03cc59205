"""A plan keeps the steps of its guide's version, and tells what a newer one changes."""

from dataclasses import replace
from datetime import date

from daysheet.guides.domain.plans.steps import (
    Difference,
    differences,
    guide_as_kept,
    steps_as_json,
)
from tests.guides.domain.plans.make import make_guide, make_step


def test_a_guide_is_kept_as_it_was_whatever_its_next_version_says():
    first = make_guide(make_step("sql", not_before=date(2027, 1, 1)), make_step("algebra", after=("sql",)))
    second = make_guide(make_step("sql", (20, 30)), make_step("rust"), version="2.0")

    kept = guide_as_kept(second, steps_as_json(first))

    assert [(s.id, s.title, s.hours, s.after, s.not_before) for s in kept.step] == [
        ("sql", "Sql", (2, 4), (), date(2027, 1, 1)),
        ("algebra", "Algebra", (2, 4), ("sql",), None),
    ]


def test_without_steps_of_its_own_a_plan_goes_by_todays_guide():
    assert guide_as_kept(make_guide(), {}) == make_guide()


def test_what_a_newer_version_changes_is_told_step_by_step():
    old = make_guide()
    sql, algebra, models, spark = old.step
    new = make_guide(
        replace(sql, hours=(1, 3)),
        replace(models, after=("sql",), optional=True),
        replace(spark, waits=3),
        make_step("rust", (2.5, 4), optional=True),
    )

    assert differences(steps_as_json(old), new) == (
        Difference("rust", "Rust", "is new: 2.5–4 hours, optional"),
        Difference("algebra", "Algebra", "is removed"),
        Difference("sql", "Sql", "takes 1–3 hours instead of 0–2"),
        Difference("models", "Models", "now needs Sql"),
        Difference("models", "Models", "no longer needs algebra"),
        Difference("models", "Models", "is now optional"),
        Difference("spark", "Spark", "has other waiting times or dates"),
    )
    assert differences(steps_as_json(old), old) == ()
