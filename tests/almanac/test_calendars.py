"""Calendars of the almanac: valid, stable, and read by real programs."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

from daysheet.cli.offline import dates as dates_command
from tests.environment import GOLDEN as REWRITE
from tests.make import make_place

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
GOLDEN = Path(__file__).parents[1] / "golden" / "independence-day.ics"
KHAL = Path(sys.executable).with_name("khal")


@pytest.fixture(autouse=True)
def today(monkeypatch, settings):
    settings.BASE_URL = "https://today.example"
    monkeypatch.setattr("daysheet.almanac.views.shared.read_clock", lambda: NOW)


def entries(answer):
    found = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    return {str(entry["UID"]): entry for entry in found}


def test_an_observances_calendar_has_the_years_of_its_page(client):
    answer = client.get("/holidays/thanksgiving-day/calendar.ics")

    found = entries(answer)

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert len(found) == 16
    entry = found["thanksgiving-day-2026@today.example"]
    assert entry["DTSTART"].dt == date(2026, 11, 26)
    assert "fourth Thursday" in str(entry["DESCRIPTION"])
    assert str(entry["URL"]) == "https://today.example/holidays/thanksgiving-day/"


def test_the_file_stays_as_it_was_golden(client):
    told = client.get("/holidays/independence-day/calendar.ics").content

    if REWRITE == "write":
        GOLDEN.write_bytes(told)
    assert told == GOLDEN.read_bytes()


def test_a_day_off_on_another_day_is_an_entry_of_its_own(client):
    found = entries(client.get("/holidays/independence-day/calendar.ics"))

    assert found["independence-day-2026@today.example"]["DTSTART"].dt == date(2026, 7, 4)
    day_off = found["observed-independence-day-2026@today.example"]
    assert (day_off["DTSTART"].dt, str(day_off["SUMMARY"])) == (
        date(2026, 7, 3),
        "Independence Day (day off)",
    )
    assert "observed-independence-day-2025@today.example" not in found


def test_what_depends_on_the_moon_is_tentative_and_two_in_a_year_have_two_ids(client):
    found = entries(client.get("/holidays/eid-al-fitr/calendar.ics"))

    assert {str(entry["STATUS"]) for entry in found.values()} == {"TENTATIVE"}
    assert found["eid-al-fitr-2033@today.example"]["DTSTART"].dt == date(2033, 1, 2)
    assert found["eid-al-fitr-2033-2@today.example"]["DTSTART"].dt == date(2033, 12, 23)


def test_a_citys_calendar_holds_its_notable_days_and_no_others(client):
    make_place("us/ca/santa-clara"), make_place("us/tx/austin")

    here = entries(client.get("/us/ca/santa-clara/calendar.ics"))
    there = entries(client.get("/us/tx/austin/calendar.ics"))

    assert "thanksgiving-day-2026@today.example" in here
    assert "cesar-chavez-day-2027@today.example" in {**here, **there}
    assert not any(uid.startswith("national-peanut") for uid in here)
    days = [entry["DTSTART"].dt for entry in here.values()]
    assert (min(days).year, min(days).month, max(days).year, max(days).month) == (2026, 11, 2028, 11)


def test_a_kinds_calendar(client):
    found = entries(client.get("/holidays/kinds/federal/calendar.ics"))

    assert found["memorial-day-2027@today.example"]["DTSTART"].dt == date(2027, 5, 31)


@pytest.mark.parametrize(
    "address", ["/us/ca/santa-clara/calendar.ics", "/holidays/christmas-day/calendar.ics"]
)
def test_who_has_it_already_is_told_so(client, address):
    make_place("us/ca/santa-clara")
    etag = client.get(address)["ETag"]

    assert client.get(address, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize(
    "address",
    [
        "/holidays/no-such-day/calendar.ics",
        "/holidays/no-such-day/dates.json",
        "/holidays/kinds/no-such/calendar.ics",
        "/us/tx/austin/calendar.ics",
    ],
)
def test_what_is_not_there_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("slug", ["thanksgiving-day", "eid-al-fitr", "diwali", "inauguration-day"])
def test_the_dates_are_what_the_command_prints(client, slug, capsys):
    answer = client.get(f"/holidays/{slug}/dates.json", follow=True)
    arguments = dates_command.argparse.ArgumentParser()
    dates_command.add_arguments(arguments)

    dates_command.run(arguments.parse_args([slug, "--years", "2021-2036", "--json"]))

    assert answer["Content-Type"] == "application/json"
    assert answer.json() == json.loads(capsys.readouterr().out)


def test_a_former_name_leads_to_the_present_one(client):
    from daysheet.almanac.queries import known_facts  # noqa: PLC0415 (only this test looks for an alias)

    about = next(one for one in known_facts().observances.all if one.aliases)

    for name in ("calendar.ics", "dates.json"):
        answer = client.get(f"/holidays/{about.aliases[0]}/{name}")
        assert (answer.status_code, answer.url) == (301, f"/holidays/{about.slug}/{name}")


def test_khal_reads_a_citys_calendar(client, tmp_path):
    make_place("us/ca/santa-clara")
    feed = tmp_path / "santa-clara.ics"
    feed.write_bytes(client.get("/us/ca/santa-clara/calendar.ics").content)
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[town]]\npath = {tmp_path}/town\ntype = calendar\n"
        f"[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlocal_timezone = America/Los_Angeles\ndefault_timezone = America/Los_Angeles\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    (tmp_path / "town").mkdir()

    khal(config, "import", "--batch", "-a", "town", str(feed))
    told = khal(config, "list", "2026-11-26", "1d")

    assert "Thanksgiving Day" in told
    assert "Christmas" not in told


def khal(config, *words):
    done = subprocess.run(
        [KHAL, "-c", config, *words], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
