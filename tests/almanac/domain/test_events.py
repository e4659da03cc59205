"""Which of a day's events are shown, and in what order."""

from datetime import date

import pytest

from daysheet.almanac.domain.events import Event, distance_km, front_events, ordered_events
from daysheet.places.domain.locality import Locality

SAN_JOSE = (37.3387, -121.8853)
SANTA_CLARA = Locality(
    5393015,
    "us/ca/santa-clara",
    "Santa Clara",
    "CA",
    "Santa Clara",
    37.3541,
    -121.9552,
    126215,
    "America/Los_Angeles",
)


def make_event(text: str, *, year: int = 1900, at: tuple | None = None, **fields: object) -> Event:
    known = {"where": "", "place": None, "state": "", "kind": "", "verified": True, "sources": ()}
    latitude, longitude = at or (None, None)
    return Event(
        on=date(year, 3, 1), text=text, latitude=latitude, longitude=longitude, **{**known, **fields}
    )


def texts(events: tuple) -> list[str]:
    return [event.text for event in events]


def test_events_stand_nearest_first() -> None:
    events = [
        make_event("nowhere, two sources", sources=("a", "b")),
        make_event("nowhere, one source", sources=("a",)),
        make_event("Reno", at=(39.53, -119.81), state="NV"),
        make_event("San Diego", at=(32.7157, -117.1647), state="CA"),
        make_event("here", at=(37.3541, -121.9552), state="CA", place="us/ca/santa-clara"),
        make_event("San Jose", at=SAN_JOSE, state="CA"),
    ]

    assert texts(ordered_events(events, SANTA_CLARA)) == [
        "here", "San Jose", "Reno", "San Diego", "nowhere, two sources", "nowhere, one source",
    ]  # fmt: skip


def test_battles_beyond_half_come_after_everything_else_and_the_unverified_last() -> None:
    events = [
        make_event("hearsay", verified=False),
        *(make_event(f"battle {n}", kind="military", year=1700 + n) for n in range(5)),
        make_event("fair", year=1950),
        make_event("bridge", year=1960),
    ]

    ordered = texts(ordered_events(events, None))

    assert ordered == [
        "battle 0",
        "battle 1",
        "fair",
        "bridge",
        "battle 2",
        "battle 3",
        "battle 4",
        "hearsay",
    ]


@pytest.mark.parametrize(
    ("battles", "others", "shown_battles", "shown_others"),
    [(5, 0, 3, 0), (9, 1, 1, 1), (9, 2, 2, 2), (9, 4, 2, 4), (9, 9, 0, 6), (1, 3, 1, 3), (0, 3, 0, 3)],
)
def test_a_front_shows_battles_in_at_most_half(
    battles: int, others: int, shown_battles: int, shown_others: int
) -> None:
    events = [make_event(f"battle {n}", kind="military") for n in range(battles)]
    events += [make_event(f"fair {n}") for n in range(others)]

    front = front_events(ordered_events(events, None), None)

    assert sum(e.is_military for e in front) == shown_battles
    assert sum(not e.is_military for e in front) == shown_others


def test_a_battle_of_the_own_state_stands_on_the_front_though_there_is_more() -> None:
    events = [make_event(f"fair {n}") for n in range(9)]
    events += [make_event("San Pasqual", kind="military", at=(33.09, -116.99), state="CA")]

    front = texts(front_events(ordered_events(events, SANTA_CLARA), SANTA_CLARA))

    assert front == ["San Pasqual", "fair 0", "fair 1", "fair 2", "fair 3", "fair 4"]


def test_a_front_shows_few_attacks_and_terms_and_nothing_unverified() -> None:
    events = [make_event(f"attack {n}", kind="attack") for n in range(4)]
    events += [make_event(f"term {n}", kind="term", year=1950) for n in range(4)]
    events += [make_event("hearsay", verified=False)]

    assert texts(front_events(ordered_events(events, None), None)) == [
        "attack 0",
        "attack 1",
        "term 0",
        "term 1",
    ]


def test_distance_from_san_francisco_to_new_york() -> None:
    assert distance_km(37.7749, -122.4194, 40.7143, -74.006) == pytest.approx(4130, abs=10)
