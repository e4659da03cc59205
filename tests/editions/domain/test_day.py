"""The JSON of a day, key by key."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from daysheet.almanac.domain.births import Birth
from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.moon import Moon, Phase
from daysheet.almanac.domain.people import Person
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.sun import Sun
from daysheet.editions.domain.day import day_as_json
from daysheet.places.domain.locality import Locality

ZONE = ZoneInfo("America/Los_Angeles")
SANTA_CLARA = Locality(
    5393015,
    "us/ca/santa-clara",
    "Santa Clara",
    "CA",
    "Santa Clara",
    37.35,
    -121.96,
    126215,
    "America/Los_Angeles",
)
SOURCE = Source("An Almanac", None, date(2026, 11, 22))
TOLD = {"publisher": "An Almanac", "address": None, "seen": "2026-11-22"}


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 3, 1, hour, minute, tzinfo=ZONE)


def make_birth(**fields: object) -> Birth:
    known = {
        "slug": "ada", "name": "Ada", "born": date(1925, 3, 1), "died": None, "occupation": "poet", "birthplace": "",
        "country": "", "rank": None, "place": None, "county": "", "state": "", "sources": (SOURCE,),
    }  # fmt: skip
    return Birth(Person(**{**known, **fields}), local="state", off_front=False)


def make_event(**fields: object) -> Event:
    known = {
        "on": date(1906, 4, 18), "text": "Earthquake", "where": "", "place": None, "state": "", "latitude": None,
        "longitude": None, "kind": "disaster", "verified": True, "sources": (SOURCE,),
    }  # fmt: skip
    return Event(**{**known, **fields})


def make_day(**fields: object) -> AlmanacDay:
    empty = {
        "day": date(2026, 3, 1), "place": None, "observances": (), "all_week": (), "all_month": (), "births": (),
        "events": (), "sun": None, "moon": None,
    }  # fmt: skip
    return AlmanacDay(**{**empty, **fields})


def test_an_empty_day_has_every_key() -> None:
    assert day_as_json(make_day(), []) == {
        "place": None,
        "date": "2026-03-01",
        "weekday": "Sunday",
        "sun": None,
        "moon": None,
        "observances": [],
        "all_week": [],
        "all_month": [],
        "births": [],
        "events": [],
        "stories": [],
    }


def test_sun_and_moon_are_told_on_the_clock_of_the_place() -> None:
    sun = Sun(at(6, 39), at(18, 2), at(6, 13), at(18, 28), at(12, 20), 40993, 142, "normal")
    moon = Moon(
        "waxing_gibbous",
        0.9678,
        None,
        at(5, 46),
        Phase("full_moon", datetime(2026, 3, 3, 3, 38, tzinfo=ZONE)),
    )

    found = day_as_json(make_day(place=SANTA_CLARA, sun=sun, moon=moon), [])

    assert found["place"] == "us/ca/santa-clara"
    assert found["sun"] == {
        "rise": "2026-03-01T06:39:00-08:00",
        "set": "2026-03-01T18:02:00-08:00",
        "dawn": "2026-03-01T06:13:00-08:00",
        "dusk": "2026-03-01T18:28:00-08:00",
        "noon": "2026-03-01T12:20:00-08:00",
        "day_length_s": 40993,
        "change_s": 142,
        "state": "normal",
    }
    assert found["moon"] == {
        "phase": "waxing_gibbous",
        "illumination": 0.9678,
        "rise": None,
        "set": "2026-03-01T05:46:00-08:00",
        "next_phase": {"name": "full_moon", "at": "2026-03-03T03:38:00-08:00"},
    }


def test_an_offset_with_seconds_is_told_in_utc() -> None:
    local_mean = timezone(-timedelta(hours=7, minutes=52, seconds=58))
    noon = datetime(1850, 3, 1, 12, 0, tzinfo=local_mean)
    sun = Sun(None, None, None, None, noon, 0, 0, "polar_night")

    assert day_as_json(make_day(sun=sun), [])["sun"]["noon"] == "1850-03-01T19:52:58+00:00"


def test_births() -> None:
    births = (make_birth(died=date(1990, 1, 2)), make_birth(died=1990), make_birth(birthplace="Sparta, WI"))

    found = day_as_json(make_day(births=births), [])["births"]

    assert found[2] == {
        "slug": "ada",
        "name": "Ada",
        "born": "1925-03-01",
        "died": None,
        "occupation": "poet",
        "birthplace": "Sparta, WI",
        "local": "state",
        "sources": [TOLD],
    }
    assert [birth["died"] for birth in found] == ["1990-01-02", "1990", None]


def test_the_place_of_an_event_is_a_slug_or_its_text_or_null() -> None:
    events = (
        make_event(where="San Francisco", place="us/ca/san-francisco"),
        make_event(where="Sago, West Virginia"),
        make_event(),
    )

    found = day_as_json(make_day(events=events), [])["events"]

    assert found[0] == {"year": 1906, "text": "Earthquake", "place": "us/ca/san-francisco", "sources": [TOLD]}
    assert [event["place"] for event in found] == ["us/ca/san-francisco", "Sago, West Virginia", None]


def test_stories_keep_headline_and_address_only() -> None:
    stories = [
        {"headline": "Pool Opens", "address": "/us/ca/santa-clara/news/2026/03/01/pool-opens/", "pk": 3}
    ]

    assert day_as_json(make_day(), stories)["stories"] == [
        {"headline": "Pool Opens", "address": "/us/ca/santa-clara/news/2026/03/01/pool-opens/"}
    ]
