"""What happens to a plan when its reader goes on, slips, or changes it in two tabs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from daysheet.guides.actions.changing import change_choices, replan_from, upgrade_plan
from daysheet.guides.actions.making import delete_plan, note_opened, renew_link, start_plan
from daysheet.guides.actions.progress import Edited, Progress, edit_item, record_progress
from daysheet.guides.domain.plans.steps import steps_as_json
from daysheet.guides.errors import NothingToDo, StalePlan
from daysheet.guides.models import ClosedLink, Plan, PlanItem
from daysheet.guides.queries import choices_of, closed_link, outcome_of_plan, plan_with, standing_of
from daysheet.guides.shipped import guide_named
from tests.guides.plans import FEW, GUIDE, NOW, TODAY, all_but, days, make_choices, make_plan
from tests.make import make_place

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 12, 7)
LATER = NOW + timedelta(days=7)


def again(plan):
    return plan_with(Plan.objects.get(pk=plan.pk).token)


def done(plan, name, hours, *, finished=False, revision=None, today=TODAY):
    return record_progress(
        plan=plan,
        revision=plan.revision if revision is None else revision,
        progress={name: Progress(round(hours * 60), finished)},
        today=today,
        now=LATER,
    )


def replanned(plan, first=MONDAY, lost=None):
    plan = again(plan)
    return replan_from(plan=plan, revision=plan.revision, first=first, lost=lost, now=LATER)


def test_a_plan_has_the_steps_that_are_not_held_with_all_of_their_work_on_days():
    plan = make_plan()

    items = {
        item.name: (item.minutes, sum(row["minutes"] for row in item.pieces)) for item in plan.items.all()
    }
    assert items == {name: (round(guide_named(GUIDE).steps[name].middle * 60),) * 2 for name in FEW}
    assert min(day for name in FEW for day in days(plan, name)) == TODAY
    assert max(days(plan, "linear-algebra")) <= min(days(plan, "calculus-optimisation"))
    assert outcome_of_plan(plan).finish == max(item.ends_on for item in plan.items.all())


def test_the_same_form_sent_twice_makes_one_plan():
    assert make_plan().pk == make_plan().pk
    assert (Plan.objects.count(), PlanItem.objects.count()) == (1, len(FEW))


def test_who_holds_everything_is_told_that_nothing_is_left():
    with pytest.raises(NothingToDo, match="nothing is left to plan"):
        make_plan(have=all_but(()))

    assert Plan.objects.count() == 0


def test_public_holidays_of_the_place_are_free_unless_they_are_worked():
    place = make_place("us/ca/santa-clara")
    christmas = date(2026, 12, 25)

    kept = make_plan(place=place, key="one-form-of-a-test")
    worked = make_plan(place=place, key="other-form-of-a-test", works=(christmas,))

    on_christmas = [any(christmas in days(plan, name) for name in FEW) for plan in (kept, worked)]
    assert on_christmas == [False, True]


def test_half_an_hour_done_is_kept_and_moves_nothing():
    plan = make_plan()
    before = {name: days(plan, name) for name in FEW}

    done(plan, "linear-algebra", 0.5)

    assert again(plan).items.get(name="linear-algebra").done_minutes == 30
    assert {name: days(plan, name) for name in FEW} == before
    assert again(plan).revision == plan.revision + 1


def test_a_finished_item_has_no_days_to_come_and_can_be_taken_up_again():
    plan = make_plan()

    done(plan, "numpy", 2, finished=True)
    item = plan.items.get(name="numpy")
    assert (item.finished_on, days(plan, "numpy"), item.left_minutes) == (TODAY, [TODAY], 0)

    done(again(plan), "numpy", 2)
    replanned(plan)
    item = plan.items.get(name="numpy")
    assert item.finished_on is None
    assert sum(row["minutes"] for row in item.pieces) == item.minutes


def test_what_was_not_changed_counts_no_revision():
    plan = make_plan()

    done(plan, "linear-algebra", 0)
    done(plan, "no-such-step", 5)

    assert again(plan).revision == plan.revision


def test_after_a_slip_finished_work_stays_and_the_rest_lies_ahead():
    plan = make_plan()
    done(plan, "numpy", 3, finished=True)
    done(again(plan), "linear-algebra", 2)
    numpy = days(plan, "numpy")

    replanned(plan)

    assert days(plan, "numpy") == numpy
    item = again(plan).items.get(name="linear-algebra")
    assert (
        sum(row["minutes"] for row in item.pieces if date.fromisoformat(row["on"]) >= MONDAY)
        == item.left_minutes
    )
    assert {move.name for move in outcome_of_plan(again(plan)).moved} <= {
        "linear-algebra",
        "calculus-optimisation",
    }
    assert outcome_of_plan(again(plan)).moved_on == MONDAY


def test_a_pinned_item_stays_while_the_others_move():
    plan = make_plan()
    before = days(plan, "calculus-optimisation")
    edited = Edited(Progress(0, False), "", (), is_pinned=True)
    edit_item(plan=plan, revision=1, name="calculus-optimisation", edited=edited, today=TODAY, now=NOW)
    done(again(plan), "linear-algebra", 10)

    replanned(plan, first=date(2026, 12, 8))

    assert days(plan, "calculus-optimisation") == before


def test_a_lost_week_is_kept_as_days_off():
    plan = make_plan()
    lost = (date(2026, 11, 30), date(2026, 12, 6))

    replanned(plan, first=TODAY, lost=lost)

    assert choices_of(again(plan)).off == (lost,)
    assert min(day for name in FEW for day in days(plan, name)) == MONDAY

    replanned(plan, first=TODAY, lost=lost)
    assert choices_of(again(plan)).off == (lost,)


def test_a_change_of_a_plan_deleted_meanwhile_is_refused():
    plan = make_plan()
    delete_plan(plan=again(plan), revision=1, today=TODAY)

    with pytest.raises(StalePlan):
        done(plan, "linear-algebra", 2.5)
    with pytest.raises(StalePlan):
        delete_plan(plan=plan, revision=1, today=TODAY)


def test_a_change_from_an_older_page_is_refused_and_told_what_happened_meanwhile():
    plan = make_plan()
    done(plan, "linear-algebra", 2.5)

    with pytest.raises(StalePlan) as caught:
        done(plan, "numpy", 1, revision=1)

    assert caught.value.told == ["Linear algebra: 2.5 h done"]
    assert again(plan).items.get(name="numpy").done_minutes == 0


def test_other_choices_bring_wanted_steps_in_and_keep_what_was_begun():
    plan = make_plan(have=all_but((*FEW, "time-series", "causal-inference")), optional=("time-series",))
    done(plan, "time-series", 1)

    change_choices(
        plan=again(plan),
        revision=2,
        choices=make_choices(optional=("causal-inference",), effort="high"),
        place=None,
        today=TODAY,
        now=LATER,
    )

    names = {item.name for item in again(plan).items.all()}
    assert names == {*FEW, "time-series", "causal-inference"}
    high = guide_named(GUIDE).steps["linear-algebra"].hours[1]
    assert again(plan).items.get(name="linear-algebra").minutes == high * 60


def test_fewer_optional_steps_leave_no_trace():
    plan = make_plan(have=all_but((*FEW, "time-series")), optional=("time-series",))

    change_choices(plan=plan, revision=1, choices=make_choices(), place=None, today=TODAY, now=LATER)

    assert {item.name for item in again(plan).items.all()} == set(FEW)


def test_a_plan_stays_with_its_version_until_it_is_upgraded():
    guide = guide_named(GUIDE)
    algebra = guide.steps["linear-algebra"]
    older = replace(
        guide, version="0.9", step=tuple(replace(s, hours=(1, 1)) if s is algebra else s for s in guide.step)
    )
    made = start_plan(
        guide=older,
        choices=make_choices(),
        have=all_but(),
        place=None,
        form_key="a" * 20,
        today=TODAY,
        now=NOW,
    )
    plan = plan_with(made.token)
    assert standing_of(plan).guide.steps["linear-algebra"].hours == (1, 1)
    assert plan.items.get(name="linear-algebra").minutes == 60

    upgrade_plan(plan=plan, revision=1, today=TODAY, now=LATER)

    plan = again(plan)
    assert (plan.version, plan.steps) == (guide.version, steps_as_json(guide))
    assert plan.items.get(name="linear-algebra").minutes == algebra.middle * 60


def test_a_new_link_gives_the_old_one_up():
    plan = make_plan()

    renewed = renew_link(plan=plan, revision=1, today=TODAY, now=NOW)

    assert (plan_with(plan.token), plan_with(renewed.token).key) == (None, plan.key)
    assert closed_link(plan.token).reason == ClosedLink.Reason.REPLACED
    assert len(renewed.token) == 32


def test_a_deleted_plan_leaves_the_digest_of_its_link():
    plan = make_plan()

    delete_plan(plan=plan, revision=1, today=TODAY)

    assert (Plan.objects.count(), PlanItem.objects.count()) == (0, 0)
    assert closed_link(plan.token).reason == ClosedLink.Reason.DELETED
    assert plan.token not in str(ClosedLink.objects.values_list())


def test_opening_is_noted_once_a_day():
    plan = make_plan()

    note_opened(plan=plan, today=MONDAY)
    note_opened(plan=again(plan), today=TODAY)

    assert again(plan).opened_on == MONDAY


def test_note_and_links_are_kept_with_their_item():
    plan = make_plan()
    edited = Edited(
        Progress(90, False), "Chapter 3 again", (("https://example.org/mine", "My notes"),), is_pinned=False
    )

    edit_item(plan=plan, revision=1, name="numpy", edited=edited, today=TODAY, now=NOW)

    entry = standing_of(again(plan)).by_name["numpy"]
    assert (entry.done, entry.note, entry.links) == (
        90,
        "Chapter 3 again",
        (("https://example.org/mine", "My notes"),),
    )
