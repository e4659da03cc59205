"""Tasks, free time and wishes for the tests of the engine, drawn by hypothesis or written by hand."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from daysheet.guides.domain.planning.model import Availability, Task, Wish

START = date(2026, 11, 30)  # a Monday
WEEK = (60, 60, 60, 60, 60, 0, 0)


def task(name, minutes=60, *after, **more):
    return Task(name, minutes, after, **more)


def wish(*tasks, weekdays=WEEK, start=START, target=None, milestones=(), **more):
    return Wish(tuple(tasks), Availability(start, weekdays, **more), milestones, target)


@st.composite
def task_lists(draw, most=9, lags=True, dues=False, optional=False):
    """Up to `most` tasks, each after some of those before it; minutes are zero, halves of hours and odd ones."""
    tasks = []
    for number in range(draw(st.integers(0, most))):
        names = [one.id for one in tasks]
        after = draw(st.lists(st.sampled_from(names), max_size=2, unique=True)) if names else []
        tasks.append(
            Task(
                f"t{number}",
                draw(st.sampled_from([0, 30, 30, 45, 60, 90, 150, 240])),
                tuple(after),
                waits=draw(st.sampled_from([0, 0, 1, 3, 10])) if lags else 0,
                not_before=_day(draw, 20) if draw(st.integers(0, 4)) == 0 else None,
                due=_day(draw, 25) if dues and draw(st.booleans()) else None,
                optional=optional,
                value=draw(st.integers(1, 5)),
                rank=draw(st.integers(0, 9)),
            )
        )
    return tuple(tasks)


@st.composite
def times(draw, paced=True):
    """Free time: some weekdays, some days off, from any day of the week, over leap days and changes of the clock."""
    weekdays = tuple(draw(st.sampled_from([0, 30, 45, 60, 120])) for _ in range(7))
    start = draw(st.sampled_from([date(2028, 2, 26), date(2027, 3, 11), date(2026, 10, 29)]))
    start += timedelta(days=draw(st.integers(0, 6)))
    return Availability(
        start,
        weekdays if any(weekdays) else WEEK,
        frozenset(start + timedelta(days=n) for n in draw(st.sets(st.integers(0, 30), max_size=8))),
        own_days=((start + timedelta(days=2), 90),) if draw(st.booleans()) else (),
        pace=draw(st.sampled_from([None, 45, 60, 100])) if paced else None,
    )


def _day(draw, most):
    return date(2028, 2, 26) + timedelta(days=draw(st.integers(0, most)))


def minutes_on(availability, day):
    """The minutes of a day, worked out apart from the engine."""
    if day in availability.days_off:
        return 0
    return dict(availability.own_days).get(day, availability.weekdays[day.weekday()])


def loads(plan):
    """Minutes by day."""
    load = {}
    for item in plan.items:
        for piece in item.pieces:
            load[piece.on] = load.get(piece.on, 0) + piece.minutes
    return load


def without_due(tasks):
    return tuple(replace(one, due=None) for one in tasks)
