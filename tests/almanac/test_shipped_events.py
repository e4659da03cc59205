"""The shipped events as readers meet them."""

import calendar
from datetime import date

import pytest

from daysheet.almanac.domain.events import Event
from daysheet.almanac.shipped.events import DATA, events
from daysheet.places.shipped import gazetteer

EVERY_DAY = [(m, d) for m in range(1, 13) for d in range(1, calendar.monthrange(2024, m)[1] + 1)]
DEBIAN = "Debian calendar (FreeBSD calendar files)"


def every_event() -> list[Event]:
    return [event for day in EVERY_DAY for event in events().on(*day)]


def test_every_day_has_five_events_or_more_oldest_first() -> None:
    by_day = [events().on(*day) for day in EVERY_DAY]

    assert min(len(happened) for happened in by_day) >= 5
    assert sum(len(happened) for happened in by_day) == len(events()) == 7_523
    assert all([e.on.year for e in day] == sorted(e.on.year for e in day) for day in by_day)


def test_lines_of_the_debian_calendar_alone_are_unverified() -> None:
    alone = [e for e in every_event() if {s.publisher for s in e.sources} == {DEBIAN}]

    assert len(alone) == 579
    assert not any(e.verified for e in alone)
    assert [e.text for e in every_event() if not e.verified and e not in alone] == [
        "Steam explosion", "Boiling liquid expanding vapor explosion", "High-altitude nuclear explosion",
    ]  # fmt: skip
    notice = (DATA / "LICENCES.md").read_text(encoding="utf-8")
    assert "The Regents of the University of California. All rights reserved." in notice
    assert "Redistributions in binary form must reproduce the above copyright notice" in notice


def test_every_event_names_its_sources() -> None:
    assert all(event.sources for event in every_event())
    assert {(s.address, s.seen) for e in every_event() for s in e.sources} == {(None, date(2026, 11, 22))}
    adwa = next(e for e in events().on(3, 1) if e.text == "Battle of Adwa")
    assert [s.publisher for s in adwa.sources] == ["Wikidata Q302519", "Wikipedia, day pages"]


def test_scenes_are_places_of_the_gazetteer_or_the_middle_of_a_state() -> None:
    placed = [e for e in every_event() if e.where]

    assert len(placed) == 420
    assert all(e.state and (e.latitude is not None or "Charles City County" in e.where) for e in placed)
    for event in placed:
        place = event.place and gazetteer().by_slug(event.place)
        assert not event.place or (place and place.state == event.state), event


@pytest.mark.parametrize(
    ("month", "day", "text", "where", "place"),
    [
        (3, 1, "Ohio admitted to the Union (17th state)", "Ohio", None),
        (4, 18, "1906 San Francisco earthquake", "San Francisco, California", "us/ca/san-francisco"),
        (5, 22, "2011 Joplin tornado", "Joplin, Missouri", "us/mo/joplin"),
        (3, 1, "Battle of Adwa", "", None),
    ],
)
def test_where_an_event_happened(month: int, day: int, text: str, where: str, place: str | None) -> None:
    found = [e for e in events().on(month, day) if e.text == text]

    assert [(e.where, e.place) for e in found] == [(where, place)]


def test_three_quarters_are_military_and_no_battle_is_missed() -> None:
    military = [e for e in every_event() if e.is_military]

    assert 0.70 < len(military) / len(events()) < 0.80
    words = ("Battle of", "Siege of", "Raid on", "Bombardment of")
    assert [e.text for e in every_event() if e.text.startswith(words) and not e.is_military] == []
