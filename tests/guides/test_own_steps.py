"""Steps of a reader's own."""

import pytest

from daysheet.guides.models import PlanItem
from tests.guides.bread_plans import again, finish, make_plan
from tests.guides.test_review_pages import text_of

pytestmark = pytest.mark.django_db


def add(client, plan, title="Read the papers", **fields):
    form = {"revision": again(plan).revision, "title": title, "hours": "2", "after": ""} | fields
    return client.post(f"/plans/{plan.token}/steps/", form)


def change(client, plan, name, **fields):
    item = plan.items.get(name=name)
    form = {
        "revision": again(plan).revision,
        "title": item.title,
        "hours": item.minutes / 60,
        "after": next(iter(item.after), ""),
    }
    return client.post(f"/plans/{plan.token}/steps/{name}/", form | fields)


def own(plan):
    return {item.title: item for item in plan.items.all() if item.is_own}


def test_a_step_is_added_and_planned_after_the_one_that_it_needs(client, shelf, clock):
    plan = make_plan()

    answer = add(client, plan, hours="3.5", after="mix")

    assert (answer.status_code, answer["Location"]) == (303, f"/plans/{plan.token}/#moved")
    step = own(plan)["Read the papers"]
    assert (step.minutes, step.after) == (210, ["mix"])
    assert sum(piece["minutes"] for piece in step.pieces) == 210
    assert step.starts_on >= plan.items.get(name="mix").ends_on
    assert again(plan).changes[-1]["told"] == "Read the papers: added"
    assert "Read the papers" in client.get(f"/plans/{plan.token}/").content.decode()


def test_the_same_form_sent_twice_adds_one_step(client, shelf, clock):
    plan = make_plan()

    first = add(client, plan, revision=plan.revision)
    second = add(client, plan, revision=plan.revision)

    assert (first.status_code, second.status_code) == (303, 409)
    assert list(own(plan)) == ["Read the papers"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": "  "}, "Give the step a name, such as"),
        ({"title": "\u202e"}, "Give the step a name that can be read."),
        ({"title": "x" * 201}, "at most 200 characters"),
        ({"hours": ""}, "This field is required."),
        ({"hours": "many"}, "This is not a number of hours."),
        ({"hours": "-1"}, "Hours cannot be below 0."),
        ({"hours": "501"}, "Give 500 at most, or split it."),
        ({"after": "nothing"}, "This step is not in the plan."),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_added(client, shelf, clock, fields, told):
    plan = make_plan()

    answer = add(client, plan, **fields)

    assert answer.status_code == 400
    assert told in text_of(answer)
    assert own(plan) == {}
    assert again(plan).revision == plan.revision


def test_a_step_without_work_is_a_date(client, shelf, clock):
    plan = make_plan()

    add(client, plan, title="Hand it in", hours="0", after="bake")

    step = own(plan)["Hand it in"]
    assert (step.pieces, step.starts_on) == ([], step.ends_on)
    assert step.ends_on >= plan.items.get(name="bake").ends_on


def test_a_step_is_changed_and_planned_anew(client, shelf, clock):
    plan = make_plan()
    add(client, plan)
    name = own(plan)["Read the papers"].name

    answer = change(client, plan, name, title="Read them all", hours="4", after="bake")

    step = own(plan)["Read them all"]
    assert answer.status_code == 303
    assert (step.name, step.minutes, step.after) == (name, 240, ["bake"])
    assert sum(piece["minutes"] for piece in step.pieces) == 240
    assert step.starts_on >= plan.items.get(name="bake").ends_on


def test_a_circle_is_named_and_nothing_is_kept(client, shelf, clock):
    plan = make_plan()
    add(client, plan, "First")
    add(client, plan, "Second", after=own(plan)["First"].name)
    add(client, plan, "Third", after=own(plan)["Second"].name)
    before = again(plan).revision

    answer = change(client, plan, own(plan)["First"].name, after=own(plan)["Third"].name)

    assert answer.status_code == 400
    assert "This would run in a circle: " in text_of(answer)
    assert text_of(answer).count("→") == 3
    assert own(plan)["First"].after == []
    assert again(plan).revision == before


def test_a_removed_step_hands_on_what_it_stood_after(client, shelf, clock):
    plan = make_plan()
    add(client, plan, "First", after="mix")
    add(client, plan, "Second", after=own(plan)["First"].name)

    answer = change(client, plan, own(plan)["First"].name, remove="yes")

    assert answer.status_code == 303
    assert {title: step.after for title, step in own(plan).items()} == {"Second": ["mix"]}
    assert again(plan).changes[-1]["told"] == "First: removed"


@pytest.mark.parametrize("name", ["mix", "own-nothing"])
def test_only_a_step_of_ones_own_can_be_changed(client, shelf, clock, name):
    plan = finish(make_plan(), "mix")

    for answer in (
        client.get(f"/plans/{plan.token}/steps/{name}/"),
        client.post(f"/plans/{plan.token}/steps/{name}/", {"revision": plan.revision, "remove": "yes"}),
    ):
        assert answer.status_code == 404
    assert PlanItem.objects.filter(plan=plan).count() == 3


def test_a_step_of_another_plan_is_a_404(client, shelf, clock):
    mine, other = make_plan(), make_plan(form_key="g" * 16)
    add(client, other)

    name = own(other)["Read the papers"].name
    assert client.get(f"/plans/{other.token}/steps/{name}/").status_code == 200
    assert client.get(f"/plans/{mine.token}/steps/{name}/").status_code == 404
