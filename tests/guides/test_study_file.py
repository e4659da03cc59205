"""A plan's file carries what its reader knows."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from daysheet.guides.models import Plan
from tests.guides.bread_plans import finish, make_plan
from tests.guides.test_practice_pages import begin, rate_all

pytestmark = pytest.mark.django_db


def told(client, plan):
    return json.loads(client.get(f"/plans/{plan.token}/plan.json").content)


def test_cards_sessions_and_habits_come_back_from_the_file(client, shelf, clock):
    plan = finish(make_plan(), "mix", "bake")
    rate_all(client, begin(client, plan, 9))
    file = told(client, plan)
    client.post(f"/plans/{plan.token}/habits/", {"revision": plan.revision, "share": "20", "holds": "on"})
    assert len(file["cards"]) == 9
    file = told(client, plan)

    body = SimpleUploadedFile("plan.json", json.dumps(file).encode())
    answer = client.post("/plans/import/", {"file": body, "form_key": "k" * 16})

    assert answer.status_code == 303
    back = told(client, Plan.objects.exclude(pk=plan.pk).get())
    for name in ("cards", "sessions", "choices"):
        assert back[name] == file[name]


def test_a_file_from_before_there_were_cards_is_taken(client, shelf, clock):
    file = told(client, make_plan())
    del file["cards"], file["sessions"], file["choices"]["habits"]

    body = SimpleUploadedFile("plan.json", json.dumps(file).encode())
    answer = client.post("/plans/import/", {"file": body, "form_key": "k" * 16})

    assert answer.status_code == 303


def test_a_file_with_cards_that_we_did_not_write_is_refused(client, shelf, clock):
    plan = finish(make_plan(), "mix", "bake")
    rate_all(client, begin(client, plan, 9))
    file = told(client, plan)
    file["cards"][0]["difficulty"] = 99

    body = SimpleUploadedFile("plan.json", json.dumps(file).encode())
    answer = client.post("/plans/import/", {"file": body, "form_key": "k" * 16})

    assert answer.status_code == 400
    assert "cards → 0 → difficulty" in answer.content.decode()
    assert Plan.objects.count() == 1
