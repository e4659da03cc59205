"""A place's day comes from its own zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from daysheet.places.domain.locality import Locality


def locality(zone, slug="us/ny/new-york"):
    return Locality(1, slug, "New York", "NY", "New York", 40.7, -74.0, 8804190, zone)


NEW_YORK = locality("America/New_York")
HONOLULU = locality("Pacific/Honolulu", "us/hi/honolulu")
SANTA_CLARA = locality("America/Los_Angeles", "us/ca/santa-clara")


@pytest.mark.parametrize("place", [NEW_YORK, HONOLULU, SANTA_CLARA])
@pytest.mark.parametrize(
    "day",
    [
        date(2026, 3, 1),
        date(2026, 3, 7),
        date(2026, 3, 8),
        date(2026, 10, 31),
        date(2026, 11, 1),
        date(2024, 2, 29),
    ],
)
def test_the_day_turns_at_the_places_own_midnight(place, day):
    """Both days on which the clocks change are among them."""
    late = datetime(day.year, day.month, day.day, 23, 59, tzinfo=ZoneInfo(place.zone))
    after = datetime.combine(day + timedelta(days=1), datetime.min.time(), ZoneInfo(place.zone))

    assert place.day_at(late.astimezone(UTC)) == day
    assert place.day_at((after + timedelta(minutes=1)).astimezone(UTC)) == day + timedelta(days=1)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (
            "2026-03-08T04:59:00+00:00",
            date(2026, 3, 7),
        ),  # 23:59 EST, the evening before the clocks go forward
        ("2026-03-08T05:01:00+00:00", date(2026, 3, 8)),  # 00:01 EST
        ("2026-03-09T03:59:00+00:00", date(2026, 3, 8)),  # 23:59 EDT: that day had 23 hours
        ("2026-03-09T04:01:00+00:00", date(2026, 3, 9)),
        ("2026-11-01T03:59:00+00:00", date(2026, 10, 31)),  # 23:59 EDT
        ("2026-11-01T04:01:00+00:00", date(2026, 11, 1)),
        ("2026-11-02T04:59:00+00:00", date(2026, 11, 1)),  # 23:59 EST: that day had 25 hours
        ("2026-11-02T05:01:00+00:00", date(2026, 11, 2)),
    ],
)
def test_new_york_around_both_clock_changes(moment, day):
    assert NEW_YORK.day_at(datetime.fromisoformat(moment)) == day


def test_honolulu_and_new_york_have_different_days_at_one_instant():
    instant = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)

    assert NEW_YORK.day_at(instant) == date(2026, 3, 1)
    assert HONOLULU.day_at(instant) == date(2026, 2, 28)


def test_the_repeated_hour_is_one_day():
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)  # 1:30 EDT

    assert NEW_YORK.day_at(first) == NEW_YORK.day_at(first + timedelta(hours=1)) == date(2026, 11, 1)


def test_an_address_and_a_label():
    assert (SANTA_CLARA.address, SANTA_CLARA.label) == ("/us/ca/santa-clara/", "New York, NY")
