"""A calendar file is read back as it was meant, by the rules of RFC 5545, and is the same for the same events."""

from datetime import UTC, date, datetime

import icalendar
import pytest

from daysheet.lib.ics import CalendarEvent, calendar_file

SEEN = datetime(2026, 3, 1, tzinfo=UTC)


def event(**changes):
    given = {
        "uid": "labor-day-2026@a.example",
        "starts": date(2026, 9, 7),
        "ends": date(2026, 9, 7),
        "title": "Labor Day",
        "changed_at": SEEN,
    }
    return CalendarEvent(**(given | changes))


def written(*events):
    return calendar_file(events, name="Days", description="Some days.", address="https://a.example/days.ics")


def read(*events):
    return list(icalendar.Calendar.from_ical(written(*events)).walk("VEVENT"))


def test_a_day_lasts_to_the_next_and_blocks_nobodys_time():
    (entry,) = read(event())

    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (date(2026, 9, 7), date(2026, 9, 8))
    assert (entry["TRANSP"], entry["STATUS"], str(entry["SUMMARY"])) == (
        "TRANSPARENT",
        "CONFIRMED",
        "Labor Day",
    )
    assert entry["DTSTAMP"].dt == SEEN


def test_a_moment_is_told_in_utc_and_takes_time():
    opens = datetime.fromisoformat("2026-03-14T10:00-07:00")
    (entry,) = read(event(starts=opens, ends=opens.replace(hour=12)))

    assert entry["DTSTART"].to_ical() == b"20260314T170000Z"
    assert entry["DTEND"].to_ical() == b"20260314T190000Z"
    assert "TRANSP" not in entry


@pytest.mark.parametrize(
    "title",
    [
        "Peace, love; and \\ bread",
        "Two\nlines",
        "🎃 Halloween",
        "ن" * 300,
        "x" * 300,
        "BEGIN:VEVENT",
        "semi;colon:and\nEND:VCALENDAR",
    ],
)
def test_any_title_comes_back_as_it_was_in_lines_of_75_octets(title):
    raw = written(event(title=title))

    assert str(icalendar.Calendar.from_ical(raw).walk("VEVENT")[0]["SUMMARY"]) == title
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert raw.count(b"\r\nBEGIN:VEVENT") == 1


def test_what_no_program_can_show_is_left_out():
    (entry,) = read(event(title="A\x00B\x1b\u202eC\ud800", description="\x07bell"))

    assert (str(entry["SUMMARY"]), str(entry["DESCRIPTION"])) == ("ABC", "bell")


def test_the_same_events_are_the_same_bytes_in_whatever_order_they_come():
    first, second = event(), event(uid="b@a.example", starts=date(2026, 1, 1), ends=date(2026, 1, 1))

    assert written(first, second) == written(second, first, second)
    assert [str(entry["UID"]) for entry in read(first, second)] == ["b@a.example", "labor-day-2026@a.example"]


def test_the_calendar_names_itself_and_says_when_to_ask_again():
    text = written().decode()

    for line in (
        "VERSION:2.0",
        "NAME:Days",
        "X-WR-CALNAME:Days",
        "SOURCE;VALUE=URI:https://a.example/days.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ):
        assert f"\r\n{line}\r\n" in text


def test_work_that_can_be_put_off_shows_nobody_as_busy_and_counts_its_changes():
    begins = datetime.fromisoformat("2026-12-01T19:00-08:00")
    (entry,) = read(
        event(starts=begins, ends=begins.replace(hour=21), is_free=True, sequence=3, modified_at=begins)
    )

    assert (entry["TRANSP"], entry["SEQUENCE"]) == ("TRANSPARENT", 3)
    assert entry["LAST-MODIFIED"].to_ical() == b"20261202T030000Z"


def test_an_entry_without_a_count_of_changes_says_nothing_of_them():
    (entry,) = read(event())

    assert not {"SEQUENCE", "LAST-MODIFIED"} & set(entry)
