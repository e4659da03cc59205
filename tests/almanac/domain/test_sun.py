"""The sun over a local day, at home and near the pole."""

from datetime import date, datetime, timedelta

import pytest

from daysheet.almanac.domain.sun import sun_on

SANTA_CLARA = (37.3541, -121.9552, "America/Los_Angeles")
UTQIAGVIK = (71.2906, -156.7887, "America/Anchorage")
ADAK = (51.88, -176.6581, "America/Adak")
FAIRBANKS = (64.8378, -147.7164, "America/Anchorage")


def clock(moment: datetime | None) -> str | None:
    """The moment as a page prints it, to the nearest minute."""
    return None if moment is None else f"{moment + timedelta(seconds=30):%H:%M}"


@pytest.mark.parametrize(
    ("place", "day", "rise", "set_", "dawn", "dusk", "noon"),
    [
        (SANTA_CLARA, date(2026, 3, 1), "06:39", "18:02", "06:13", "18:28", "12:20"),
        (SANTA_CLARA, date(2026, 3, 8), "07:29", "19:09", "07:03", "19:35", "13:18"),  # clocks go forward
        (SANTA_CLARA, date(2026, 11, 1), "06:33", "17:10", "06:06", "17:37", "11:51"),  # clocks go back
        (ADAK, date(2026, 6, 21), "06:27", "23:10", "05:39", "23:59", "14:49"),  # far west in its zone
        (FAIRBANKS, date(2026, 6, 21), "02:58", "00:48", None, None, "13:53"),  # sets after midnight
        (UTQIAGVIK, date(2026, 6, 21), None, None, None, None, "14:29"),
        (UTQIAGVIK, date(2026, 12, 21), None, None, "11:56", "14:55", "13:25"),
    ],
)
def test_sun_of_a_local_day(
    place: tuple, day: date, rise: str, set_: str, dawn: str, dusk: str, noon: str
) -> None:
    sun = sun_on(day, *place)

    assert [clock(m) for m in (sun.rise, sun.set, sun.dawn, sun.dusk, sun.noon)] == [
        rise,
        set_,
        dawn,
        dusk,
        noon,
    ]


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1), date(2026, 5, 9), date(2026, 8, 4)])
@pytest.mark.parametrize("place", [SANTA_CLARA, ADAK, FAIRBANKS, UTQIAGVIK])
def test_every_moment_falls_within_the_local_day(place: tuple, day: date) -> None:
    sun = sun_on(day, *place)

    moments = [m for m in (sun.rise, sun.set, sun.dawn, sun.dusk, sun.noon) if m]
    assert {m.date() for m in moments} == {day}


@pytest.mark.parametrize(
    ("place", "day", "state", "hours"),
    [
        (SANTA_CLARA, date(2026, 3, 1), "normal", "11:23:13"),
        (UTQIAGVIK, date(2026, 6, 21), "polar_day", "1 day, 0:00:00"),
        (UTQIAGVIK, date(2026, 12, 21), "polar_night", "0:00:00"),
    ],
)
def test_state_and_length_of_the_day(place: tuple, day: date, state: str, hours: str) -> None:
    sun = sun_on(day, *place)

    assert (sun.state, str(timedelta(seconds=sun.day_length_s))) == (state, hours)


def test_a_common_day_is_as_long_as_from_its_rise_to_its_set() -> None:
    for day in (date(2026, 3, 7), date(2026, 3, 8), date(2026, 11, 1)):
        sun = sun_on(day, *SANTA_CLARA)
        assert abs((sun.set - sun.rise).total_seconds() - sun.day_length_s) <= 1


def test_change_is_counted_from_yesterday_over_a_change_of_clocks() -> None:
    lengths = [sun_on(date(2026, 3, day), *SANTA_CLARA).day_length_s for day in (7, 8)]

    assert sun_on(date(2026, 3, 8), *SANTA_CLARA).change_s == lengths[1] - lengths[0] == 144


def test_polar_day_begins_with_a_rise_and_no_set() -> None:
    states = [sun_on(date(2026, 5, day), *UTQIAGVIK) for day in range(8, 13)]

    assert [(bool(s.rise), bool(s.set), s.state) for s in states] == [
        (True, True, "normal"),
        (True, True, "normal"),
        (True, True, "normal"),
        (False, False, "polar_day"),
        (False, False, "polar_day"),
    ]
    assert all(a.day_length_s <= b.day_length_s for a, b in zip(states, states[1:], strict=False))
