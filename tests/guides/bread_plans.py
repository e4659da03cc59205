"""Plans for tests, and a clock that they stand still by."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from daysheet.guides.actions.making import start_plan
from daysheet.guides.actions.progress import Progress, record_progress
from daysheet.guides.domain.planning.budget import spread
from daysheet.guides.domain.plans.choices import Choices
from daysheet.guides.models import Plan
from daysheet.guides.shipped import guide_named

MONDAY = date(2026, 12, 7)


def noon(day):
    return datetime(day.year, day.month, day.day, 18, tzinfo=UTC)


@dataclass
class Clock:
    now: datetime = noon(MONDAY)


def make_plan(guide="bread", *, have=None, place=None, form_key="f" * 16, **choices):
    """A plan that begins on Monday 7 December 2026, 10 hours a week."""
    return start_plan(
        guide=guide_named(guide),
        choices=Choices(**{"start": MONDAY, "weekdays": spread(600)} | choices),
        have=have or {},
        place=place,
        form_key=form_key,
        today=MONDAY,
        now=noon(MONDAY),
    )


def again(plan):
    """The plan as the database has it now."""
    return Plan.objects.get(pk=plan.pk)


def finish(plan, *names, on=MONDAY):
    """The plan with these items finished on a day."""
    done = {name: Progress(60, is_finished=True) for name in names}
    record_progress(plan=plan, revision=again(plan).revision, progress=done, today=on, now=noon(on))
    return again(plan)
