"""A plan in a calendar: blocks one after the other, and entries that stay the same when the plan changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import icalendar

from daysheet.guides.domain.planning.calendar import Told, plan_events, plan_id_of
from daysheet.guides.domain.planning.model import Availability
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.wishes import Choices, wish_for
from daysheet.lib.ics import calendar_file

from .guides import BAKING, guide, step
from .made import START, WEEK

CHOICES = Choices(Availability(START, WEEK), have=frozenset({"flour"}))
TOLD = Told("p1", datetime(2026, 11, 29, tzinfo=UTC), ZoneInfo("America/Los_Angeles"))


def events(choices=CHOICES, told=TOLD, of=BAKING):
    choices = choices if of is BAKING else replace(choices, have=frozenset())
    return {one.uid: one for one in plan_events(of, plan_for(wish_for(of, choices)), told)}


def test_pieces_of_a_day_follow_one_another_from_seven_in_the_evening():
    found = events()

    assert sorted(found) == [
        "p1-dough-1@plans.daysheet", "p1-dough-2@plans.daysheet", "p1-loaf-1@plans.daysheet",
        "p1-loaf-2@plans.daysheet", "p1-loaf-3@plans.daysheet", "p1-milestone-mixed@plans.daysheet",
        "p1-oven-1@plans.daysheet",
    ]  # fmt: skip
    oven, loaf = found["p1-oven-1@plans.daysheet"], found["p1-loaf-1@plans.daysheet"]
    assert (oven.starts, oven.ends) == (
        datetime(2026, 12, 3, 3, tzinfo=UTC),
        datetime(2026, 12, 3, 3, 30, tzinfo=UTC),
    )
    assert (loaf.starts, loaf.ends, loaf.title) == (oven.ends, datetime(2026, 12, 3, 4, tzinfo=UTC), "Loaf")


def test_without_a_zone_pieces_are_whole_days_that_name_their_hours():
    dough = events(told=replace(TOLD, zone=None))["p1-dough-1@plans.daysheet"]

    assert (dough.starts, dough.ends, dough.title) == (START, START, "Dough (1 h)")


def test_other_hours_move_the_entries_and_make_no_new_ones():
    more = replace(CHOICES, availability=replace(CHOICES.availability, weekdays=(120,) * 5 + (0, 0)))

    before, after = events(), events(more)

    assert plan_id_of(BAKING, CHOICES) == plan_id_of(BAKING, more)
    assert set(after) <= set(before)
    assert before["p1-oven-1@plans.daysheet"].starts != after["p1-oven-1@plans.daysheet"].starts


def test_a_long_day_starts_earlier_to_end_before_midnight():
    long = replace(CHOICES, availability=replace(CHOICES.availability, weekdays=(600,) * 7))
    found = events(long, of=guide(step("a", (10, 10))))

    block = found["p1-a-1@plans.daysheet"]
    assert (block.starts, block.ends) == (
        datetime(2026, 11, 30, 22, tzinfo=UTC),
        datetime(2026, 12, 1, 8, tzinfo=UTC),
    )


def test_a_block_keeps_its_hour_and_its_length_when_the_clock_changes():
    over = Choices(Availability(date(2027, 3, 13), (60,) * 7))  # the clock goes forward on the 14th
    found = events(over, of=guide(step("a", (2, 2))))

    blocks = [found[f"p1-a-{number}@plans.daysheet"] for number in (1, 2)]
    assert [one.starts for one in blocks] == [
        datetime(2027, 3, 14, 3, tzinfo=UTC),
        datetime(2027, 3, 15, 2, tzinfo=UTC),
    ]
    assert {one.ends - one.starts for one in blocks} == {blocks[0].ends - blocks[0].starts}


def test_pieces_of_a_night_in_which_the_clock_goes_forward_follow_one_another():
    over = Choices(Availability(date(2027, 3, 14), (0,) * 6 + (180,)))  # from 2:00 it is 3:00
    night = replace(TOLD, at=time(1, 30))
    found = events(over, night, of=guide(step("a", (1, 1)), step("b", (1, 1)), step("c", (1, 1))))

    blocks = sorted((one.starts, one.ends) for one in found.values())
    assert blocks == [
        (datetime(2027, 3, 14, hour, 30, tzinfo=UTC), datetime(2027, 3, 14, hour + 1, 30, tzinfo=UTC))
        for hour in (9, 10, 11)
    ]


def test_deadlines_and_items_without_work_are_whole_days():
    found = events(of=guide(step("a", (0, 0)), step("b", (1, 1), "a", due=date(2026, 12, 4))))

    assert (found["p1-a-1@plans.daysheet"].starts, found["p1-a-1@plans.daysheet"].title) == (START, "A")
    assert (found["p1-b-due@plans.daysheet"].starts, found["p1-b-due@plans.daysheet"].title) == (
        date(2026, 12, 4),
        "Deadline: B",
    )


def test_the_file_reads_back_the_same_and_shows_nobody_as_busy():
    made = calendar_file(
        events().values(), name="Plan", description="Bread.", address="https://a.example/p.ics"
    )
    read = list(icalendar.Calendar.from_ical(made).walk("VEVENT"))

    assert {str(one["UID"]) for one in read} == set(events())
    assert {(str(one["TRANSP"]), int(one["SEQUENCE"])) for one in read} == {("TRANSPARENT", 0)}
