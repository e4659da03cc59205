"""From a résumé to work in the calendar: start, go on, slip, keep, and bring back."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from icalendar import Calendar

from daysheet.lib.clock import read_clock
from tests.make import make_place

pytestmark = pytest.mark.django_db
START = "/guides/software-engineer-to-machine-learning-engineer/start/"
RESUME = "Ada Bell\n\nExperience\nWrote Python services with PostgreSQL for six years; Docker and Terraform in production."


def page(response):
    return unescape(response.content.decode())


def hidden(html):
    """The fields that a form carries on, by name."""
    found = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', html):
        found.setdefault(name, []).append(value)
    return found


def test_a_resume_becomes_a_plan_that_survives_a_slip_a_new_link_and_a_file(client):
    place = make_place("us/ca/santa-clara")
    monday = place.locality.day_at(read_clock())
    monday -= timedelta(days=monday.weekday())

    # The words that led to each finding are shown; one is overruled, one more is ticked.
    review = page(client.post(START, {"step": "read", "resume": RESUME}))
    found = re.findall(r'name="have" value="([^"]*)" checked', review)
    assert "<mark>PostgreSQL</mark>" in review
    have = [name for name in found if name != "containers"] + ["pandas"]
    choose = page(client.post(START, hidden(review) | {"have": have}))

    # Hours, a city whose holidays are free, and the plan at its own address.
    start = monday + timedelta(days=7)
    choices = {
        "step": "make",
        "hours": "10",
        "start": start.isoformat(),
        "place": place.slug,
        "order": "soonest",
        "effort": "middle",
    }
    made = client.post(START, hidden(choose) | choices)
    address = made["Location"]
    plan = page(client.get(address))
    assert (
        "Proved earliest finish: at these hours, 10% of them kept for reviews, nobody is done sooner." in plan
    )
    assert "you ticked it" in plan

    # The calendar holds the work; progress and a slip change it, and no entry comes twice.
    before = Calendar.from_ical(client.get(address[:-1] + ".ics").content).walk("VEVENT")
    item = re.search(r'name="done-([^"]*)"', plan)[1]
    client.post(address + "progress/", {"revision": 1, f"done-{item}": "1.5"})
    client.post(address + "replan/", {"revision": 2, "from": "today"})
    after = Calendar.from_ical(client.get(address[:-1] + ".ics").content).walk("VEVENT")
    assert len({str(event["uid"]) for event in after}) == len(after)
    assert {str(event["summary"]) for event in after} == {str(event["summary"]) for event in before}

    # A new link gives the old one up; the file brings the plan back after it was deleted.
    renewed = client.post(address + "link/", {"revision": 3})["Location"].partition("#")[0]
    assert (client.get(address).status_code, client.get(renewed).status_code) == (410, 200)
    file = client.get(renewed + "plan.json").content
    client.post(renewed + "delete/", {"revision": 4, "sure": "yes"})
    back = client.post("/plans/import/", {"file": SimpleUploadedFile("plan.json", file)})
    assert client.get(renewed).status_code == 410
    again = Calendar.from_ical(client.get(back["Location"][:-1] + ".ics").content).walk("VEVENT")
    assert sorted(str(event["uid"]) for event in again) == sorted(str(event["uid"]) for event in after)
