"""daysheet add_calendar subscribes at once, through the real door, or says why not."""

import pytest
from django.core.management import CommandError, call_command

from tests.almanac.domain.town.small import calendar, event
from tests.lib.web import says, serving
from tests.make import make_place

pytestmark = pytest.mark.django_db
DAILY = event("DTSTART:20200101", "RRULE:FREQ=DAILY", title="Open house")


@pytest.fixture(autouse=True)
def database_is_there(monkeypatch):
    monkeypatch.setattr("daysheet.cli.management.commands.add_calendar.ensure_database", lambda: False)


def add(address, capsys, **more):
    call_command("add_calendar", address, place="us/ca/santa-clara", name="City Library", **more)
    return capsys.readouterr().out


def test_a_calendar_is_read_and_its_town_is_named(client, settings, capsys):
    make_place()
    settings.BASE_URL = "https://today.example"
    with serving(says(body=calendar(DAILY, event("DTSTART:never", uid="2")))) as server:
        settings.FETCH_ALLOW = [server.name]
        first, again = (add(f"http://{server.name}/cal.ics", capsys) for _ in range(2))

    remark = "  1 event left out, with the date 'never', which cannot be read (“Story time”).\n"
    assert first == f"City Library: 402 events\n{remark}https://today.example/us/ca/santa-clara/\n"
    assert again.startswith("City Library: 402 events (was there)\n")
    assert "Open house" in client.get("/us/ca/santa-clara/").content.decode()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://127.0.0.1/", "'127.0.0.1' is not on the public internet"),
        ("events.ics", "'events.ics' is no address on the web"),
    ],
)
def test_what_cannot_be_subscribed_to_is_said(address, said, capsys):
    make_place()

    with pytest.raises(CommandError, match=said):
        add(address, capsys)


def test_a_website_that_is_none_is_said(capsys):
    make_place()

    with pytest.raises(CommandError, match="'library' is no page on the web"):
        add("https://library.example/events.ics", capsys, website="library")
