"""When mock interviews are, and what they ask."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from daysheet.guides.domain.guide import Question
from daysheet.guides.domain.planning.model import Availability, Piece, Task, Wish
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.practising import (
    MIX,
    Session,
    Slot,
    asked_before,
    draw,
    minutes_on,
    parts_of,
    renewed_sessions,
    slots_for,
    weak_steps,
    with_slots,
)

MONDAY = date(2026, 12, 7)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
NOW = datetime(2026, 12, 7, 9, tzinfo=UTC)
EVENLY = (120, 120, 120, 120, 120, 0, 0)


def wish(weeks=12, *, weekdays=EVENLY, start=MONDAY, off=()):
    minutes = sum(weekdays) * weeks
    return Wish((Task("a", minutes),), Availability(start, weekdays, frozenset(off)))


def planned(number, on, minutes=60, at=time(20), sequence=0):
    return Session(number, on, at, minutes, sequence, NOW)


def begun(number, on, *, ratings=None):
    ratings = ratings or {}
    return replace(planned(number, on), began_on=on, asked=tuple(ratings) or ("q-1",), ratings=ratings)


def question(name, area, *steps):
    return Question(name, area, steps or ("sql",), 2, "Why?", ("Because.",))


def test_the_mix_is_an_hour():
    assert sum(part.count * part.minutes for part in MIX) == 60


def test_a_long_plan_has_one_a_week_in_its_last_five_weeks_on_the_last_of_its_longest_days():
    slots = slots_for(wish(12), (), begins=MONDAY)

    fridays = [MONDAY + DAY * 4 + WEEK * number for number in range(7, 12)]
    assert slots == tuple(Slot(friday, 60) for friday in fridays)


@pytest.mark.parametrize(("weeks", "count"), [(1, 0), (2, 1), (3, 1), (6, 3), (9, 4), (10, 5), (80, 5)])
def test_a_short_plan_has_one_for_every_two_weeks(weeks, count):
    assert len(slots_for(wish(weeks), (), begins=MONDAY)) == count


def test_days_off_short_days_and_weeks_without_time_have_none():
    week = [MONDAY + WEEK * 10 + DAY * number for number in range(7)]
    friday = MONDAY + WEEK * 11 + DAY * 4

    slots = slots_for(wish(12, off=[*week, friday]), (), begins=MONDAY)
    assert friday - DAY in {slot.on for slot in slots}
    assert not {slot.on for slot in slots} & {*week, friday}
    assert slots_for(wish(12, weekdays=(15, 15, 15, 15, 15, 15, 15)), (), begins=MONDAY) == ()
    short = slots_for(wish(12, weekdays=(30, 30, 0, 0, 0, 0, 0)), (), begins=MONDAY)
    assert {(slot.on.weekday(), slot.minutes) for slot in short} == {(1, 30)}


def test_steps_and_sessions_together_never_pass_a_day():
    asked = wish(12)
    slots = slots_for(asked, (), begins=MONDAY)

    plan = plan_for(with_slots(asked, slots))
    for slot in slots:
        work = sum(piece.minutes for piece in plan.items[0].pieces if piece.on == slot.on)
        assert work + slot.minutes <= 120
    assert sum(piece.minutes for piece in plan.items[0].pieces) == 600 * 12
    assert plan.finish - max(slot.on for slot in slots) <= WEEK


def test_planned_sessions_stay_while_they_lie_near_the_end():
    asked = wish(12)
    sessions = [planned(n + 1, slot.on) for n, slot in enumerate(slots_for(asked, (), begins=MONDAY))]

    days = tuple(Slot(one.on, 60) for one in sessions)
    longer, far_longer = wish(13), wish(16)
    assert slots_for(asked, sessions, begins=MONDAY) == days
    assert slots_for(longer, sessions, begins=MONDAY) == days
    assert slots_for(far_longer, sessions, begins=MONDAY) != days


def test_no_session_takes_the_time_of_pinned_work():
    friday = MONDAY + WEEK * 11 + DAY * 4
    asked = wish(12)
    pinned = Task("b", 100, pinned=(Piece(friday, 100),))

    slots = slots_for(replace(asked, tasks=(*asked.tasks, pinned)), (), begins=MONDAY)

    assert friday not in {slot.on for slot in slots}
    assert friday - DAY in {slot.on for slot in slots}


def test_a_session_that_was_taken_takes_the_place_of_a_planned_one():
    start = MONDAY + WEEK * 9
    taken = [begun(1, MONDAY + WEEK * 7), begun(2, MONDAY + WEEK * 9)]

    slots = slots_for(wish(3, start=start), taken, begins=MONDAY)
    assert [slot.on for slot in slots] == [MONDAY + WEEK * number + DAY * 4 for number in (10, 11)]


def test_a_plan_of_nothing_has_no_sessions():
    nothing = Wish((), Availability(MONDAY, EVENLY))

    assert slots_for(nothing, (), begins=MONDAY) == ()


def test_a_day_has_its_own_time_before_its_weekdays_and_none_when_off():
    availability = Availability(MONDAY, EVENLY, frozenset({MONDAY}), ((MONDAY + DAY, 45),))

    assert [minutes_on(MONDAY + DAY * n, availability) for n in (0, 1, 2, 5)] == [0, 45, 120, 0]


def test_sessions_keep_numbers_and_bytes_and_count_their_changes():
    stays, moves, begun_one = planned(1, MONDAY), planned(2, MONDAY + WEEK), begun(3, MONDAY)
    slots = (Slot(MONDAY, 60), Slot(MONDAY + WEEK * 2, 60), Slot(MONDAY + WEEK * 3, 60))
    later = NOW + DAY

    kept = renewed_sessions([stays, moves, begun_one], slots, {MONDAY: 60}, begins=time(19), now=later)

    assert kept == (
        stays,
        Session(2, MONDAY + WEEK * 2, time(19), 60, 1, later),
        Session(4, MONDAY + WEEK * 3, time(19), 60, 0, later),
    )


def test_a_session_too_many_is_withdrawn_under_its_number_and_comes_back_under_it():
    one, two = planned(1, MONDAY), planned(2, MONDAY + WEEK)

    fewer = renewed_sessions([one, two], (Slot(MONDAY, 60),), {MONDAY: 60}, begins=time(19), now=NOW)
    assert fewer == (one, replace(two, minutes=0, sequence=1))
    again = renewed_sessions(fewer, (), {}, begins=time(19), now=NOW)
    assert again == (replace(one, minutes=0, sequence=1), fewer[1])
    slot = Slot(MONDAY + WEEK, 60)
    assert renewed_sessions(again, (slot,), {}, begins=time(19), now=NOW) == (
        replace(one, on=MONDAY + WEEK, at=time(19), sequence=2),
        fewer[1],
    )


def test_a_session_late_in_the_evening_ends_before_midnight():
    found = renewed_sessions((), (Slot(MONDAY, 60),), {MONDAY: 120}, begins=time(22, 30), now=NOW)

    assert [one.at for one in found] == [time(22, 59)]


BANK = [question(f"{part.area}-{n}", part.area, f"s{n}") for part in MIX for n in range(6)]
STEPS = [f"s{n}" for n in range(6)]


def drawn(*, seed="key/1", wanted=STEPS, asked=None, weak=STEPS, bank=BANK):
    return [one.id for one in draw(bank, seed=seed, wanted=wanted, asked=asked or {}, weak=weak)]


def test_a_session_has_the_mix_in_its_order_and_is_the_same_for_the_same_seed():
    ids = drawn()

    assert [name.rpartition("-")[0] for name in ids] == (
        ["fundamentals"] * 4 + ["coding"] * 2 + ["design"] + ["behavioural"] * 2
    )
    assert len(set(ids)) == 9
    assert drawn() == ids
    assert drawn(seed="key/2") != ids
    assert drawn(bank=BANK[::-1]) == ids


def test_steps_of_the_plan_come_before_others_unasked_before_asked_and_weak_before_strong():
    assert drawn(wanted=["s3"])[6] == "design-3"
    assert drawn(wanted=["s3", "s4"], asked={"design-3": 1})[6] == "design-4"
    assert drawn(weak=["s2"])[6] == "design-2"
    assert drawn(asked={f"design-{n}": 1 for n in range(5)})[6] == "design-5"


def test_a_small_bank_gives_what_it_has():
    small = [question("only", "coding")]

    assert drawn(bank=small) == ["only"]
    assert drawn(bank=[]) == []
    assert [(part.area, count) for part, count in parts_of(small)] == [("coding", 1)]


def test_weak_are_steps_never_practised_and_those_rated_again_or_hard():
    bank = [
        question("a", "coding", "sql"),
        question("b", "coding", "numpy", "sql"),
        question("c", "design", "rag"),
    ]

    assert weak_steps(bank, ["sql", "numpy", "rag"], {}) == {"sql", "numpy", "rag"}
    assert weak_steps(bank, ["sql", "numpy", "rag"], {"a": "good", "b": "hard"}) == {"sql", "numpy", "rag"}
    assert weak_steps(bank, ["sql", "numpy", "rag"], {"a": "good", "b": "easy", "c": "again"}) == {"rag"}


def test_each_rating_in_a_session_counts_as_asked():
    sessions = [begun(1, MONDAY, ratings={"a": "good", "b": "hard"}), begun(2, MONDAY, ratings={"a": "easy"})]

    assert asked_before(sessions) == {"a": 2, "b": 1}


def test_a_session_is_done_when_all_of_it_is_rated():
    open_ = replace(begun(1, MONDAY), asked=("a", "b"), ratings={"a": "good"})

    assert (open_.is_done, open_.next_asked) == (False, "b")
    assert replace(open_, ratings={"a": "good", "b": "easy"}).is_done
    assert not planned(1, MONDAY).is_done
