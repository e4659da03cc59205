"""Plans for tests: of a guide that is shipped, on days that do not depend on today."""

from datetime import UTC, date, datetime

from daysheet.guides.actions.making import start_plan
from daysheet.guides.domain.habits import Habits
from daysheet.guides.domain.planning.budget import spread
from daysheet.guides.domain.plans.choices import Choices
from daysheet.guides.queries import plan_with
from daysheet.guides.shipped import guide_named

GUIDE = "software-engineer-to-machine-learning-engineer"
NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)  # a Tuesday
TODAY = NOW.date()
# What is left of the guide when all others are held: a short plan.
FEW = ("linear-algebra", "calculus-optimisation", "numpy")


def all_but(names=FEW):
    """Every step of the guide but these, as held."""
    return {step.id: "ticked" for step in guide_named(GUIDE).step if step.id not in names}


def make_choices(**fields):
    """Ten hours a week, all of them for steps: reviews and mock interviews have tests of their own."""
    steps_alone = Habits(share=0, sessions=False)
    return Choices(**{"start": TODAY, "weekdays": spread(600), "habits": steps_alone} | fields)


def make_plan(*, have=None, place=None, key="form-key-of-a-test", now=NOW, start=None, **choices):
    """A plan as it is loaded for its pages."""
    made = start_plan(
        guide=guide_named(GUIDE),
        choices=make_choices(**({"start": start} if start else {}) | choices),
        have=all_but() if have is None else have,
        place=place,
        form_key=key,
        today=now.date(),
        now=now,
    )
    return plan_with(made.token)


def days(plan, name):
    """The days on which an item has work."""
    item = plan.items.get(name=name)
    return [date.fromisoformat(row["on"]) for row in item.pieces]
