"""A plan as a file: kept, brought back, and refused when it is none."""

import json
import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections

from daysheet.guides.actions.making import bring_back_plan, delete_plan
from daysheet.guides.actions.progress import Edited, Progress, edit_item
from daysheet.guides.domain.plans.files import plan_in_file
from daysheet.guides.errors import BadPlanFile
from daysheet.guides.models import Plan
from daysheet.guides.queries import plan_with, standing_of
from tests.guides.plans import NOW, TODAY, make_plan
from tests.make import make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    made = make_plan(place=make_place("us/ca/santa-clara"))
    edited = Edited(Progress(90, False), "Chapter 3", (("https://example.org/mine", "Mine"),), is_pinned=True)
    edit_item(plan=made, revision=1, name="numpy", edited=edited, today=TODAY, now=NOW)
    return plan_with(made.token)


def exported(client, plan):
    response = client.get(f"/plans/{plan.token}/plan.json")
    assert response["Content-Disposition"].startswith("attachment")
    return response.content


def test_a_plan_comes_back_out_of_its_file_whole(client, plan):
    body = exported(client, plan)
    before = standing_of(plan)
    delete_plan(plan=plan, revision=2, today=TODAY)

    back = plan_with(bring_back_plan(told=plan_in_file(body), form_key="", now=NOW).token)

    assert exported(client, back) == body
    assert (standing_of(back).choices, standing_of(back).outcome, back.have) == (
        before.choices,
        before.outcome,
        plan.have,
    )
    assert (back.key, back.place, back.version) == (plan.key, plan.place, plan.version)
    assert back.token != plan.token


def test_a_plan_that_is_still_here_gets_a_twin_of_another_name_in_calendars(client, plan):
    back = bring_back_plan(told=plan_in_file(exported(client, plan)), form_key="", now=NOW)

    assert back.key != plan.key
    assert Plan.objects.count() == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("form_key", ["", "f" * 16])
def test_a_file_sent_four_times_at_once_is_brought_back(client, plan, form_key):
    told = plan_in_file(exported(client, plan))
    delete_plan(plan=plan, revision=2, today=TODAY)
    start, failed = threading.Barrier(4), []

    def bring_back():
        start.wait()
        try:
            bring_back_plan(told=told, form_key=form_key, now=NOW)
        except Exception as error:
            failed.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=bring_back) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    keys = list(Plan.objects.values_list("key", flat=True))
    assert failed == []
    assert (len(keys), keys.count(told.key)) == (1 if form_key else 4, 1)
    assert {made.items.count() for made in Plan.objects.all()} == {len(told.entries)}


def test_a_file_larger_than_any_plan_is_refused_and_nothing_is_made(client):
    large = SimpleUploadedFile("plan.json", b"{" + b" " * 5_100_000 + b"}")

    response = client.post("/plans/import/", {"file": large, "form_key": "k" * 16})

    assert response.status_code == 413
    assert "A plan takes far less." in response.content.decode()
    assert not Plan.objects.exists()


def test_the_file_holds_no_link(client, plan):
    assert plan.token.encode() not in exported(client, plan)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": "other"}, "format"),
        ({"items": []}, "items"),
        ({"key": "mine"}, "key"),
        ({"version": "1\0"}, "version"),
        ({"place": "us/ca\0"}, "place"),
        ({"have": {"numpy": "\0"}}, "have → numpy"),
        ({"surprise": 1}, "surprise"),
        ({"choices": {}}, "choices → start"),
        ({"outcome": {"finish": "soon"}}, "outcome → finish"),
    ],
)
def test_what_is_no_plan_is_refused_by_the_part_that_is_wrong(client, plan, change, told):
    body = json.dumps(json.loads(exported(client, plan)) | change).encode()

    with pytest.raises(BadPlanFile, match=told):
        plan_in_file(body)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"title": "Mine"}, "has a title"),
        ({"name": "own-1"}, "has no title"),
        ({"starts_on": None}, "ends before it starts"),
        ({"note": "x" * 2001}, "note"),
        ({"links": [["javascript:alert(1)", ""]]}, "links"),
        ({"minutes": -5}, "minutes"),
        ({"note": "a\0b"}, "note"),
        ({"name": "own-1", "title": "a\0b"}, "title"),
    ],
)
def test_an_item_that_makes_no_sense_is_refused(client, plan, change, told):
    data = json.loads(exported(client, plan))
    data["items"][0] |= change

    with pytest.raises(BadPlanFile, match=told):
        plan_in_file(json.dumps(data).encode())


def test_own_steps_that_run_in_a_circle_are_refused(client, plan):
    data = json.loads(exported(client, plan))
    for name, after in (("own-1", "own-2"), ("own-2", "own-1")):
        data["items"].append({**data["items"][0], "name": name, "title": "Mine", "after": [after]})

    with pytest.raises(BadPlanFile, match="run in a circle: own-1 → own-2 → own-1"):
        plan_in_file(json.dumps(data).encode())


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 5000])
def test_what_is_no_json_is_refused(body):
    with pytest.raises(BadPlanFile, match="This is no plan that we wrote"):
        plan_in_file(body)


@pytest.mark.parametrize(
    ("part", "key", "value", "told"),
    [
        ("choices", "start", "9999-12-31", "choices → start"),
        ("choices", "weekdays", [1e400] * 7, "choices → weekdays → 0"),
        ("choices", "pace", -5, "choices → pace"),
        ("choices", "off", [["2000-01-01", "2200-12-31"]], "choices → off → 0"),
        ("choices", "off", [["2027-01-02", "2027-01-01"]], "choices → off → 0"),
        ("choices", "begins", "19:00+01:00", "choices → begins"),
        ("choices", "reader", "Ada Bell", "choices → reader"),
        ("outcome", "finish", "0001-01-01", "outcome → finish"),
        ("outcome", "gone", [1], "outcome → gone"),
        ("outcome", "dropped", [["numpy"]], "outcome → dropped → 0"),
        ("outcome", "moved", [{"name": "numpy", "before": ["2026-12-01"], "after": None}], "outcome → moved → 0 → before → 1"),
    ],
)  # fmt: skip
def test_choices_and_outcome_of_the_wrong_kind_are_refused(client, plan, part, key, value, told):
    file = json.loads(exported(client, plan))
    file[part][key] = value

    with pytest.raises(BadPlanFile) as error:
        plan_in_file(json.dumps(file).encode())

    assert f"This is no plan that we wrote: {told}: " in str(error.value)


def test_days_at_the_ends_of_the_calendar_are_refused(client, plan):
    for day in ("0001-01-01", "9999-12-31"):
        file = json.loads(exported(client, plan))
        file["items"][0]["pieces"][0]["on"] = day

        with pytest.raises(BadPlanFile, match="items → 0 → pieces → 0 → on"):
            plan_in_file(json.dumps(file).encode())
