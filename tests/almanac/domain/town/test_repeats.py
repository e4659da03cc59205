"""Repeats, exceptions and zones of a subscribed calendar, as its publisher means them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from daysheet.almanac.domain.town.reading import Limits
from tests.almanac.domain.town.small import calendar, days, event, read

WEEKLY = ("DTSTART;TZID=America/Los_Angeles:20260305T190000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4")
ZONE = """BEGIN:VTIMEZONE
TZID:Mill Time
BEGIN:STANDARD
DTSTART:16011104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0900
TZOFFSETTO:-1000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-1000
TZOFFSETTO:-0900
END:DAYLIGHT
END:VTIMEZONE
"""


def march(*numbers):
    return [date(2026, 3, number) for number in numbers]


def test_a_weekly_event_keeps_its_hour_when_the_clocks_change():
    found = read(event(*WEEKLY)).occurrences

    assert [one.starts_at for one in found] == [
        datetime(2026, 3, 6, 3, tzinfo=UTC),
        datetime(2026, 3, 13, 2, tzinfo=UTC),
        datetime(2026, 3, 20, 2, tzinfo=UTC),
        datetime(2026, 3, 27, 2, tzinfo=UTC),
    ]
    assert [one.recurrence_id for one in found] == [
        "20260306T030000Z",
        "20260313T020000Z",
        "20260320T020000Z",
        "20260327T020000Z",
    ]


@pytest.mark.parametrize(
    "without",
    [
        "EXDATE;TZID=America/Los_Angeles:20260312T190000,20260319T190000",
        "EXDATE:20260313T020000Z\nEXDATE:20260320T020000Z",
        "EXDATE;VALUE=DATE:20260312,20260319",
    ],
)
def test_exceptions_are_left_out(without):
    assert days(event(*WEEKLY, without)) == march(5, 26)


def test_extra_dates_are_added():
    assert days(event(*WEEKLY, "RDATE;TZID=America/Los_Angeles:20260314T100000")) == march(5, 12, 14, 19, 26)


def instead(starts, *more):
    told = "RECURRENCE-ID;TZID=America/Los_Angeles:20260312T190000"
    return event(f"DTSTART;TZID=America/Los_Angeles:{starts}", told, *more, title="Moved")


def test_one_occurrence_may_move_and_keeps_its_identity():
    found = read(event(*WEEKLY), instead("20260313T180000")).occurrences

    assert [(one.starts_on.day, one.title) for one in found] == [(5, "Story time"), (13, "Moved"), (19, "Story time"), (26, "Story time")]  # fmt: skip
    assert found[1].recurrence_id == "20260313T020000Z"


def test_one_occurrence_may_be_cancelled_or_private():
    for more in ("STATUS:CANCELLED", "CLASS:PRIVATE"):
        assert days(event(*WEEKLY), instead("20260312T190000", more)) == march(5, 19, 26)


def test_an_exception_without_its_series_stands_alone():
    assert days(instead("20260313T180000")) == march(13)


def test_one_occurrence_and_all_later_ones_may_move():
    told = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Los_Angeles:20260312T190000"
    later = event("DTSTART;TZID=America/Los_Angeles:20260313T190000", told)

    assert days(event(*WEEKLY), later) == march(5, 13, 20, 27)


def test_a_cancelled_series_is_gone():
    assert days(event(*WEEKLY, "STATUS:CANCELLED")) == []


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=WEEKLY;UNTIL=20260313", [5, 12]),
        ("FREQ=WEEKLY;UNTIL=20260313T020000Z", [5, 12]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", [5, 19, 2]),
        ("FREQ=MONTHLY;BYDAY=1TH;COUNT=3", [5, 2, 7]),
        ("FREQ=WEEKLY;UNTIL=20260312T180000", [5, 12]),
        ("FREQ=WEEKLY;UNTIL=20260312T175959;WKST=MO", [5]),
    ],
)
def test_rules_are_followed(rule, found):
    told = event("DTSTART;TZID=America/Los_Angeles:20260305T180000", f"RRULE:{rule}")

    assert [day.day for day in days(told)] == found


def test_whole_days_repeat_as_whole_days():
    found = read(
        event("DTSTART;VALUE=DATE:20260305", "DTEND;VALUE=DATE:20260307", "RRULE:FREQ=WEEKLY;COUNT=2")
    )

    assert [(o.starts_on.day, o.ends_on.day, o.starts_at, o.recurrence_id) for o in found.occurrences] == [
        (5, 6, None, "20260305"),
        (12, 13, None, "20260312"),
    ]


def test_a_yearly_rule_from_1601_is_followed():
    assert days(event("DTSTART:16010704T120000", "RRULE:FREQ=YEARLY")) == [date(2026, 7, 4)]


def test_a_daily_event_fills_the_window():
    found = days(event("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=DAILY"))

    assert (found[0], found[-1], len(found)) == (date(2026, 2, 28), date(2027, 4, 5), 402)


def test_a_series_gives_500_occurrences_at_most_and_says_so():
    told = read(event("DTSTART:20260301T000000", "RRULE:FREQ=DAILY;BYHOUR=8,12,18"))

    assert len(told.occurrences) == 500
    assert told.remarks == ("1 event repeating more than 500 times: the first 500 are kept.",)


def test_a_calendar_gives_so_many_occurrences_and_no_more():
    daily = [event("DTSTART:20260301", "RRULE:FREQ=DAILY", uid=str(n)) for n in range(4)]

    told = read(*daily, limits=Limits(occurrences=1000))

    assert len(told.occurrences) == 1000
    assert told.remarks == ("1 event not read: the calendar is larger than we follow.",)


def starts_in(zone_name, before=""):
    told = read(raw=calendar(event(f"DTSTART;TZID={zone_name}:20260320T120000"), before=before))
    return told.occurrences[0].starts_at.hour, told.remarks


@pytest.mark.parametrize(
    ("zone_name", "hour"),
    [
        ("America/New_York", 16),
        ("Pacific Standard Time", 19),
        ('"Eastern Standard Time"', 16),
        ("/freeassociation.sourceforge.net/America/New_York", 16),
        ("/mozilla.org/20050126_1/America/Los_Angeles", 19),
        ("Etc/UTC", 12),
    ],
)
def test_zones_are_known_by_every_usual_name(zone_name, hour):
    assert starts_in(zone_name) == (hour, ())


def test_a_zone_that_the_file_defines_itself_is_used():
    assert starts_in("Mill Time", ZONE) == (21, ())


def test_the_world_s_zone_is_used_whatever_a_file_says_of_it():
    assert starts_in("America/New_York", ZONE.replace("Mill Time", "America/New_York")) == (16, ())


@pytest.mark.parametrize(
    "before",
    [
        "",
        ZONE.replace("FREQ=YEARLY", "FREQ=SECONDLY"),
        ZONE.replace("BYMONTH=11", "BYMONTH=11;BYHOUR=1,2,3"),
        ZONE.replace("TZOFFSETTO:-1000", "TZOFFSETTO:never"),
        ZONE.replace("DTSTART:16011104T020000\n", ""),
    ],
)
def test_an_unknown_zone_is_taken_as_the_place_s_own_and_said(before):
    assert starts_in("Mill Time", before) == (
        19,
        ("Times in the unknown zone 'Mill Time' are taken as the place’s own.",),
    )


def test_times_without_a_zone_are_the_place_s_own():
    told = read(event("DTSTART:20260320T120000"), zone=ZoneInfo("America/Chicago"))

    assert told.occurrences[0].starts_at == datetime(2026, 3, 20, 17, tzinfo=UTC)


def test_an_hour_that_the_clocks_skip_is_no_error():
    assert days(event("DTSTART;TZID=America/Los_Angeles:20260308T023000")) == march(8)
