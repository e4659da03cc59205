"""A guide whose files are broken takes nothing with it but its own pages."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from daysheet.guides.actions.making import delete_plan
from daysheet.guides.actions.studying import begin_session, rate_card
from daysheet.guides.errors import StalePlan
from daysheet.guides.shipped import guide_named
from tests.guides.bread_plans import MONDAY, again, finish, make_plan, noon

pytestmark = pytest.mark.django_db


def break_guide(shelf, slug):
    (shelf / slug / "steps-1.toml").write_text("[[step]]\n")
    guide_named.cache_clear()


def test_a_plan_of_a_sound_guide_is_shown_while_another_guide_is_broken(client, shelf, clock):
    plan = make_plan("bread")
    break_guide(shelf, "stall")

    page = client.get(plan.get_absolute_url())

    assert page.status_code == 200
    assert "How to bake bread" in page.content.decode()
    assert "A stall" not in page.content.decode()


def test_a_plan_file_of_a_broken_guide_is_refused_in_words(client, shelf, clock):
    plan = make_plan("bread")
    file = client.get(f"/plans/{plan.token}/plan.json").content
    assert json.loads(file)["guide"] == "bread"
    break_guide(shelf, "bread")

    answer = client.post("/plans/import/", {"file": SimpleUploadedFile("plan.json", file)})

    assert answer.status_code == 400
    assert "The guide cannot be read at present." in answer.content.decode()


def test_another_guide_that_is_broken_is_refused_in_words(client, shelf, clock):
    plan = make_plan("bread")
    break_guide(shelf, "stall")

    answer = client.post(f"/plans/{plan.token}/another/", {"guide": "stall"})

    assert answer.status_code == 400
    assert "The guide cannot be read at present." in answer.content.decode()


def test_whoever_rates_in_a_plan_that_was_deleted_meanwhile_is_told(shelf):
    plan = finish(make_plan("bread"), "mix")
    delete_plan(plan=again(plan), revision=plan.revision, today=MONDAY)

    with pytest.raises(StalePlan):
        rate_card(
            plan=plan, question="q-mix-coding-1", revision=0, rating="good", today=MONDAY, now=noon(MONDAY)
        )
    with pytest.raises(StalePlan):
        begin_session(plan=plan, number=1, today=MONDAY, now=noon(MONDAY))
