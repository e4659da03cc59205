"""A subscribed calendar is read to the end or says why not; one bad event never spoils the rest."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from daysheet.almanac.domain.town.reading import Limits, is_full_due
from daysheet.almanac.domain.town.repeats import Occurrence
from daysheet.almanac.errors import BadCalendar
from tests.almanac.domain.town.small import calendar, days, event, read, ticking

GOOD = event("DTSTART:20260306T100000", uid="good", title="Town meeting")


def test_an_event_has_its_moments_in_utc_and_its_days_in_the_place():
    told = event(
        "DTSTART;TZID=America/New_York:20260305T230000",
        "DTEND;TZID=America/New_York:20260306T010000",
        "LOCATION:Mill Hall\\, Room 2\\nCome in",
        "URL:https://library.example/story",
        "SEQUENCE:3",
    )

    assert read(told).occurrences == (
        Occurrence(
            uid="1@library",
            recurrence_id="",
            starts_on=date(2026, 3, 5),
            ends_on=date(2026, 3, 5),
            starts_at=datetime(2026, 3, 6, 4, tzinfo=UTC),
            ends_at=datetime(2026, 3, 6, 6, tzinfo=UTC),
            title="Story time",
            where="Mill Hall, Room 2 Come in",
            address="https://library.example/story",
            sequence=3,
        ),
    )


@pytest.mark.parametrize(
    ("times", "first", "last"),
    [
        (("DTSTART;VALUE=DATE:20260305",), 5, 5),
        (("DTSTART;VALUE=DATE:20260305", "DTEND;VALUE=DATE:20260306"), 5, 5),
        (("DTSTART;VALUE=DATE:20260305", "DTEND;VALUE=DATE:20260305"), 5, 5),
        (("DTSTART;VALUE=DATE:20260305", "DTEND;VALUE=DATE:20260309"), 5, 8),
        (("DTSTART;VALUE=DATE:20260305", "DURATION:P3D"), 5, 7),
        (("DTSTART:20260305T190000", "DURATION:PT6H"), 5, 6),
        (("DTSTART:20260305T190000", "DTEND:20260306T000000"), 5, 5),
        (("DTSTART:20260305T190000", "DTEND:20260307T120000"), 5, 7),
        (("DTSTART:20260305T000000",), 5, 5),
        (("DTSTART:20260306T013000Z",), 5, 5),
    ],
)
def test_days_of_whole_days_and_of_moments(times, first, last):
    found = read(event(*times)).occurrences

    assert [(one.starts_on.day, one.ends_on.day) for one in found] == [(first, last)]


def test_only_yesterday_to_400_days_ahead_is_kept():
    ends = [date(2026, 2, 27), date(2026, 2, 28), date(2027, 4, 5), date(2027, 4, 6)]

    assert days(*[event(f"DTSTART:{day:%Y%m%d}", uid=str(day)) for day in ends]) == ends[1:3]


def test_what_began_before_and_still_goes_on_is_kept():
    assert days(event("DTSTART:20250101", "DTEND:20270101")) == [date(2025, 1, 1)]


@pytest.mark.parametrize(
    ("bad", "remark"),
    [
        (event("DTSTART:20260305T190000", "DTEND:20260305T180000"), "1 event left out, ending before it begins (“Story time”)."),
        (event("DTSTART:20260305T190000", "DURATION:-PT1H"), "1 event left out, ending before it begins (“Story time”)."),
        (event("LOCATION:Hall"), "1 event left out, without a start (“Story time”)."),
        (event(title=" \u202e "), "1 event left out, without a title (“1@library”)."),
        (event("DTSTART:tomorrow"), "1 event left out, with the date 'tomorrow', which cannot be read (“Story time”)."),
        (event("DTSTART:20260231"), "1 event left out, with the date '20260231', which is none (“Story time”)."),
        (event("DTSTART:20260305", "DURATION:long"), "1 event left out, with the length 'long', which cannot be read (“Story time”)."),
        (event("DTSTART:20260305", "RRULE:FREQ=SECONDLY"), "1 event left out, repeating by the hour or faster (“Story time”)."),
        (event("DTSTART:20260305", "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5"), "1 event left out, repeating by the hour or faster (“Story time”)."),
        (event("DTSTART:20260305", "RRULE:FREQ=DAILY;INTERVAL=0"), "1 event left out, with a rule that cannot be read (“Story time”)."),
        (event("DTSTART:20260305", "RRULE:FREQ=DAILY;COUNT=-1"), "1 event left out, with a rule that cannot be read (“Story time”)."),
        (event("DTSTART:20260305", "RRULE:FREQ=DAILY;FREQ=DAILY"), "1 event left out, with a rule that cannot be read (“Story time”)."),
        (event("DTSTART:20260305", "RRULE:whenever"), "1 event left out, with a rule that cannot be read (“Story time”)."),
        (event("DTSTART:20260305", "RRULE:FREQ=WEEKLY;BYDAY=XX"), "1 event left out, with a rule that cannot be followed (“Story time”)."),
        (event("DTSTART:20260305", *["RRULE:FREQ=DAILY"] * 5), "1 event left out, with more than 4 rules by which it repeats (“Story time”)."),
        (event("DTSTART:20260305", "CLASS:PRIVATE"), "1 event left out, not meant for the public."),
        (event("DTSTART:20260305", "CLASS:confidential", "RRULE:FREQ=DAILY"), "1 event left out, not meant for the public."),
        (event("DTSTART:00010101T000000", "RRULE:FREQ=DAILY;COUNT=1"), None),
        (event("DTSTART:99991231T235959Z"), None),
    ],
)  # fmt: skip
def test_a_bad_event_is_left_out_by_name_and_the_rest_lives(bad, remark):
    read_of_both = read(bad, GOOD)

    assert [one.title for one in read_of_both.occurrences] == ["Town meeting"]
    assert (read_of_both.events, list(read_of_both.remarks)) == (2, [remark] if remark else [])


def test_many_of_a_kind_are_counted_and_three_are_named():
    told = read(*[event("DTSTART:never", uid=str(n), title=f"Event {n}") for n in range(1200)])

    assert told.remarks == (
        "1,200 events left out, with the date 'never', which cannot be read (“Event 0”, “Event 1”, “Event 2”, …).",
    )


def test_an_event_without_an_end_is_left_out():
    raw = calendar(GOOD).replace(b"BEGIN:VEVENT", b"BEGIN:VEVENT\r\nSUMMARY:Lost\r\nBEGIN:VEVENT", 1)

    told = read(raw=raw)

    assert [one.title for one in told.occurrences] == ["Town meeting"]
    assert told.remarks == ("1 event left out, without an end (END:VEVENT).",)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"<!doctype html><html><body>Events</body></html>", "This is a web page, not a calendar."),
        (b"\xef\xbb\xbf  <HTML lang=en>", "This is a web page, not a calendar."),
        (b"", "This is no calendar: it does not begin with BEGIN:VCALENDAR."),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "This is no calendar: it does not begin with BEGIN:VCALENDAR."),
        (calendar(GOOD).replace(b"END:VCALENDAR", b""), "The calendar breaks off: END:VCALENDAR is missing"),
        (calendar(GOOD) + b"BEGIN:VCALENDAR\r\n", "The calendar breaks off: END:VCALENDAR is missing"),
    ],
)
def test_what_is_no_whole_calendar_is_an_error(raw, said):
    with pytest.raises(BadCalendar, match=said.replace(".", r"\.")):
        read(raw=raw)


def test_an_empty_calendar_is_no_error():
    assert read(raw=calendar()).occurrences == ()


@pytest.mark.parametrize(
    "raw",
    [
        calendar(GOOD).replace(b"Town", b"To\0wn"),
        calendar(GOOD).replace(b"\r\n", b"\n"),
        calendar(GOOD).replace(b"\r\n", b"\r"),
        calendar(GOOD).replace(b"Town meeting", b"Town\r\n  meeting"),
        calendar(GOOD).replace(b"BEGIN:VEVENT", b"begin:vevent").replace(b"SUMMARY", b"Summary;LANGUAGE=en"),
        calendar(GOOD).replace(b"Town meeting", "Town\u202e \u2066meeting\u2069".encode()),
        b"\xef\xbb\xbf" + calendar(GOOD),
        calendar(GOOD).decode().encode("utf-16"),
        calendar(GOOD + "\nBEGIN:VALARM\nSUMMARY:Alarm\nDTSTART:20300101\nEND:VALARM"),
        calendar(GOOD + "\nX-WIDE;A=\"b;c:d\":e\nno line at all\n:\nSUMMARY"),
    ],
)  # fmt: skip
def test_what_a_careless_program_writes_is_read_all_the_same(raw):
    told = read(raw=raw)

    assert [(one.title, one.starts_on) for one in told.occurrences] == [("Town meeting", date(2026, 3, 6))]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"Jazz\, soul\; blues\\", "Jazz, soul; blues\\"),
        ("Arts &amp; Crafts", "Arts & Crafts"),
        ("<b>Free</b>", "<b>Free</b>"),
        ("word " * 60, ("word " * 39).strip() + "…"),
        ("\u200bA\tB\u2028C", "A B C"),
        ("Café", "Café"),
    ],
)
def test_titles_are_one_clean_line(written, shown):
    assert [one.title for one in read(event(title=written)).occurrences] == [shown]


def test_a_file_in_an_old_encoding_is_read():
    assert read(raw=calendar(event(title="Café")).decode().encode("cp1252")).occurrences[0].title == "Café"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://me:pw@x.example/", "ftp://x.example", "https://x.example/a b", "https:///x", "https://x.example/\"onclick=", "http://x.example/" + "x" * 500])  # fmt: skip
def test_what_no_page_may_link_to_is_no_address(address):
    assert read(event("DTSTART:20260305", f"URL:{address}")).occurrences[0].address == ""


def test_an_event_without_a_uid_keeps_the_one_we_make():
    told = "SUMMARY:Walk\nDTSTART:20260305"
    first, again = (read(told).occurrences[0].uid for _ in range(2))

    assert first == again
    assert first.startswith("sha256:")
    assert read(f"UID:{'x' * 400}\n{told}").occurrences[0].uid.startswith("sha256:")


def test_of_two_with_one_uid_the_higher_sequence_stands():
    told = read(
        event("DTSTART:20260307", "SEQUENCE:2", title="New"),
        event("DTSTART:20260306", "SEQUENCE:1", title="Old"),
    )

    assert [one.title for one in told.occurrences] == ["New"]
    assert told.remarks == ("1 event told twice: the newer telling stands.",)


def test_what_is_cancelled_is_gone():
    assert days(event("DTSTART:20260307", "STATUS:CANCELLED"), GOOD) == [date(2026, 3, 6)]


def test_20_000_events_are_all_read_quickly():
    first = date(2026, 3, 1)
    raw = calendar(
        *[event(f"DTSTART;TZID=America/Los_Angeles:{first + timedelta(n % 380):%Y%m%d}T100000", "LOCATION:Library", uid=str(n)) for n in range(20_000)]
    )  # fmt: skip
    started = time.process_time()

    told = read(raw=raw)

    assert (told.events, len(told.occurrences), told.remarks) == (20_000, 20_000, ())
    assert time.process_time() - started < 15


def test_beyond_the_cap_events_are_counted_and_said():
    told = read(*[event(uid=str(n)) for n in range(5)], limits=Limits(events=3))

    assert (told.events, len(told.occurrences)) == (5, 3)
    assert told.remarks == ("2 events not read: the calendar is larger than we follow.",)


def test_when_the_time_is_over_the_rest_is_said_to_be_unread():
    told = read(*[event(uid=str(n)) for n in range(20)], clock=ticking(1), limits=Limits(seconds=10))

    assert (told.events, len(told.occurrences)) == (20, 0)
    assert told.remarks == ("20 events not read: the calendar is larger than we follow.",)


@pytest.mark.parametrize(("days_ago", "is_due"), [(None, True), (13, False), (14, True)])
def test_all_of_a_calendar_is_wanted_every_two_weeks(days_ago, is_due):
    now = datetime(2026, 3, 1, tzinfo=UTC)
    read_at = None if days_ago is None else now - timedelta(days=days_ago)

    assert is_full_due(now, read_at) is is_due
