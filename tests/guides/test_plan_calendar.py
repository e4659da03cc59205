"""A plan's calendar, as calendar programs read it."""

import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from daysheet.guides.actions.changing import replan_from
from daysheet.guides.actions.progress import Edited, Progress, edit_item
from daysheet.guides.domain.plans.telling import hours
from daysheet.guides.models import Plan
from daysheet.guides.queries import outcome_of_plan, plan_with
from daysheet.guides.shipped import guide_named
from tests.guides.plans import GUIDE, NOW, TODAY, make_plan
from tests.make import make_place

pytestmark = pytest.mark.django_db
SECRET = "a note that is nobody's business"


def calendar_of(client, plan):
    response = client.get(f"/plans/{plan.token}.ics")
    assert response.status_code == 200
    return response.content


def blocks(body):
    """The bytes of each entry by its UID."""
    found = {}
    for part in body.split(b"BEGIN:VEVENT\r\n")[1:]:
        block = part.split(b"END:VEVENT")[0]
        unfolded = block.replace(b"\r\n ", b"")
        uid = next(line for line in unfolded.splitlines() if line.startswith(b"UID:"))
        found[uid.decode()] = block
    return found


def sequences(body):
    return {str(event["uid"]): int(event["sequence"]) for event in Calendar.from_ical(body).walk("VEVENT")}


def slipped(plan, days, now):
    fresh = plan_with(Plan.objects.get(pk=plan.pk).token)
    return replan_from(
        plan=fresh, revision=fresh.revision, first=TODAY + timedelta(days=days), lost=None, now=now
    )


def test_every_piece_of_work_is_an_entry_at_its_hour_in_the_citys_zone(client):
    place = make_place("us/ca/santa-clara")
    plan = make_plan(place=place)

    events = Calendar.from_ical(calendar_of(client, plan)).walk("VEVENT")

    work = sorted(
        (
            event["dtstart"].dt.astimezone(place.locality.timezone),
            event["dtend"].dt - event["dtstart"].dt,
            str(event["summary"]),
        )
        for event in events
        if isinstance(event["dtstart"].dt, datetime)
    )
    steps = guide_named(GUIDE).steps
    kept = sorted(
        (date.fromisoformat(row["on"]), row["at"], timedelta(minutes=row["minutes"]), steps[item.name].title)
        for item in plan.items.all()
        for row in item.pieces
    )
    assert [(at.date(), f"{at:%H:%M}", length, title) for at, length, title in work] == kept
    assert {str(event["transp"]) for event in events} == {"TRANSPARENT"}


def test_without_a_city_the_hours_are_those_of_the_readers_own_clock(client):
    events = Calendar.from_ical(calendar_of(client, make_plan())).walk("VEVENT")

    first = min(event["dtstart"].dt for event in events if isinstance(event["dtstart"].dt, datetime))
    assert first == datetime(2026, 12, 1, 19, 0)  # noqa: DTZ001 (an hour in no zone)


def test_milestones_are_whole_days(client):
    plan = make_plan()

    events = Calendar.from_ical(calendar_of(client, plan)).walk("VEVENT")

    told = sorted(
        (e["dtstart"].dt, e["dtend"].dt) for e in events if str(e["summary"]).startswith("Milestone: ")
    )
    assert told == sorted((one.on, one.on + timedelta(days=1)) for one in outcome_of_plan(plan).stones)
    assert told


def test_what_stays_keeps_its_bytes_and_what_moves_counts_up(client):
    plan = make_plan()
    first = calendar_of(client, plan)

    slipped(plan, 3, NOW + timedelta(days=3))
    second = calendar_of(client, plan)
    slipped(plan, 9, NOW + timedelta(days=9))
    third = calendar_of(client, plan)

    for before, after in ((first, second), (second, third)):
        old, new = blocks(before), blocks(after)
        counted = (sequences(before), sequences(after))
        same = old.keys() & new.keys()
        changed = {uid for uid in same if old[uid] != new[uid]}
        assert same >= set(list(old)[:1])
        assert changed
        assert all(counted[1][uid[4:]] > counted[0][uid[4:]] for uid in changed)
        assert all(counted[1][uid[4:]] == counted[0][uid[4:]] for uid in same - changed)


def test_asking_twice_gets_the_same_bytes_and_then_none(client):
    plan = make_plan()

    one, two = client.get(f"/plans/{plan.token}.ics"), client.get(f"/plans/{plan.token}.ics")
    none = client.get(f"/plans/{plan.token}.ics", headers={"if-none-match": one["ETag"]})

    assert (one.content, none.status_code, none.content) == (two.content, 304, b"")


def test_nothing_that_the_reader_wrote_is_in_the_calendar_or_the_tasks(client):
    plan = make_plan()
    edited = Edited(Progress(60, False), SECRET, (("https://example.org/secret", "Secret"),), is_pinned=False)
    edit_item(plan=plan, revision=1, name="numpy", edited=edited, today=TODAY, now=NOW)

    told = calendar_of(client, plan) + client.get(f"/plans/{plan.token}/tasks.ics").content

    assert b"NumPy" in told
    assert b"nobody" not in told
    assert b"ecret" not in told


def test_tasks_are_the_items_with_their_progress(client):
    plan = make_plan()
    finished = Edited(Progress(60, True), "", (), is_pinned=False)
    edit_item(plan=plan, revision=1, name="numpy", edited=finished, today=TODAY, now=NOW)

    todos = Calendar.from_ical(client.get(f"/plans/{plan.token}/tasks.ics").content).walk("VTODO")

    told = {
        str(todo["summary"]): (
            todo["dtstart"].dt,
            todo["due"].dt,
            str(todo["status"]),
            int(todo["percent-complete"]),
        )
        for todo in todos
    }
    steps, items = guide_named(GUIDE).steps, {item.name: item for item in plan.items.all()}
    after = timedelta(days=1)
    assert told == {
        f"{steps[name].title} ({hours(item.minutes)})": (
            item.starts_on,
            item.ends_on + after,
            "COMPLETED" if name == "numpy" else "NEEDS-ACTION",
            100 if name == "numpy" else 0,
        )
        for name, item in ((one.name, one) for one in plan_with(plan.token).items.all())
    }
    assert len(items) == len(told)


def test_the_calendar_is_private(client):
    response = client.get(f"/plans/{make_plan().token}.ics")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"


def test_khal_reads_it(client, tmp_path):
    file = tmp_path / "plan.ics"
    file.write_bytes(calendar_of(client, make_plan(place=make_place("us/ca/santa-clara"))))
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[plan]]\npath = {tmp_path / 'cal'}\n[locale]\nlocal_timezone = America/Los_Angeles\n"
        "default_timezone = America/Los_Angeles\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
    )
    (tmp_path / "cal").mkdir()
    khal = [str(Path(sys.executable).with_name("khal")), "-c", str(config)]

    subprocess.run([*khal, "import", "--batch", str(file)], check=True, capture_output=True)
    told = subprocess.run(
        [*khal, "list", "2026-12-01", "1d"], check=True, capture_output=True, text=True
    ).stdout

    assert "19:00-21:00 NumPy" in told
