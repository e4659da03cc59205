"""A day of the almanac as a place sees it, from the shipped facts."""

from datetime import date

import pytest

from daysheet.almanac.domain.births import VARIED, Birth
from daysheet.almanac.errors import BadYear
from daysheet.almanac.offline import on
from daysheet.places.shipped import gazetteer

SAMPLE = [
    (date(2026, 3, 1), "us/ca/santa-clara"), (date(2026, 7, 4), "us/dc/washington"), (date(2024, 2, 29), "us/tx/austin"),
    (date(2026, 4, 20), "us/ny/new-york"), (date(2025, 11, 8), "us/ca/los-angeles"), (date(2026, 10, 2), "us/ok/oklahoma-city"),
]  # fmt: skip


def place(slug: str):
    return gazetteer().by_slug(slug)


def test_santa_clara_on_1_march_2026() -> None:
    day = on(date(2026, 3, 1), place("us/ca/santa-clara"))

    assert "st-davids-day" in [item.observance.slug for item in day.observances]
    assert "womens-history-month" in [item.observance.slug for item in day.all_month]
    assert [(b.person.slug, b.local) for b in day.births[:4]] == [
        ("kesha", "state"), ("rich-rodriguez-1963-03-01", "state"), ("mark-gardner", "state"), ("yitzhak-rabin", None),
    ]  # fmt: skip
    assert [e.text for e in day.front().events][:2] == [
        "Nebraska admitted to the Union (37th state)",
        "Ohio admitted to the Union (17th state)",
    ]
    assert f"{day.sun.rise:%H:%M:%S}" == "06:38:43"
    assert day.moon.phase == "waxing_gibbous"


def test_the_same_day_nowhere_has_no_sun_no_moon_and_nobody_local() -> None:
    day = on(date(2026, 3, 1), None)

    assert (day.place, day.sun, day.moon) == (None, None, None)
    assert {b.local for b in day.births} == {None}
    assert day.births[0].person.slug == "yitzhak-rabin"


def tiers(births: tuple[Birth, ...]) -> list[int]:
    return [["city", "county", "state", None].index(birth.local) for birth in births]


@pytest.mark.parametrize(("day", "slug"), SAMPLE)
def test_births_are_local_first_varied_and_free_of_the_denied(day: date, slug: str) -> None:
    found = on(day, place(slug))
    head, front = found.births[:VARIED], found.front().births

    assert tiers(head) == sorted(tiers(head))
    assert tiers(front) == sorted(tiers(front))
    for shown in (head, front):
        words = [word for birth in shown for word in birth.person.occupations]
        assert [word for word in words if words.count(word) > 2] == []
    assert not any(birth.off_front for birth in front)
    assert len(front) == 12


@pytest.mark.parametrize(("day", "slug"), SAMPLE)
def test_a_front_has_verified_events_with_battles_in_at_most_half(day: date, slug: str) -> None:
    events = on(day, place(slug)).front().events

    assert 3 <= len(events) <= 6
    assert all(event.verified for event in events)
    assert sum(event.is_military for event in events) * 2 <= len(events)


def test_a_place_has_its_own_people_and_events_before_others() -> None:
    day = on(date(2026, 4, 18), place("us/ca/san-francisco"))

    assert day.events[0].text == "1906 San Francisco earthquake"
    assert [b.local for b in on(date(2026, 7, 9), place("us/ca/los-angeles")).births][0] == "city"


def test_28_february_of_a_common_year_keeps_the_birthdays_of_the_29th() -> None:
    common, leap = on(date(2026, 2, 28), None), on(date(2024, 2, 28), None)

    assert {(b.person.born.month, b.person.born.day) for b in common.births} == {(2, 28), (2, 29)}
    assert {(b.person.born.month, b.person.born.day) for b in leap.births} == {(2, 28)}


def test_nobody_is_born_and_nothing_happens_after_the_day_itself() -> None:
    day = on(date(1900, 3, 1), place("us/ca/santa-clara"))

    assert max(b.person.born for b in day.births) <= day.day
    assert max(e.on for e in day.events) <= day.day


def test_a_year_before_the_calendar_is_refused() -> None:
    with pytest.raises(BadYear, match="1582"):
        on(date(1582, 3, 1), None)
