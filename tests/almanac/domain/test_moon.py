"""The moon of a local day, its phases, and what the sky has coming."""

from datetime import date, datetime, timedelta

import pytest

from daysheet.almanac.domain.moon import moon_on, phases_from
from daysheet.almanac.domain.sky_ahead import clock_change_from, season_from

SANTA_CLARA = (37.3541, -121.9552, "America/Los_Angeles")


def clock(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment + timedelta(seconds=30):%m-%d %H:%M}"


def test_moon_of_a_local_day() -> None:
    moon = moon_on(date(2026, 3, 1), *SANTA_CLARA)

    assert (clock(moon.rise), clock(moon.set)) == ("03-01 16:25", "03-01 05:46")
    assert (moon.phase, round(moon.illumination, 2)) == ("waxing_gibbous", 0.97)
    assert (moon.next_phase.name, clock(moon.next_phase.at)) == ("full_moon", "03-03 03:38")


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (3, "full_moon"), (4, "waning_gibbous"), (10, "waning_gibbous"), (11, "last_quarter"),
        (12, "waning_crescent"), (17, "waning_crescent"), (18, "new_moon"), (19, "waxing_crescent"),
        (25, "first_quarter"), (26, "waxing_gibbous"),
    ],
)  # fmt: skip
def test_a_principal_phase_names_the_day_that_holds_it(day: int, phase: str) -> None:
    assert moon_on(date(2026, 3, day), *SANTA_CLARA).phase == phase


def test_a_phase_falls_on_different_dates_in_different_zones() -> None:
    """The new moon of 19 March 2026 is at 01:23 UTC: still the 18th in California."""
    assert moon_on(date(2026, 3, 19), 51.5, 0.0, "Europe/London").phase == "new_moon"
    assert moon_on(date(2026, 3, 18), *SANTA_CLARA).phase == "new_moon"


def test_on_one_day_of_a_month_the_moon_does_not_rise() -> None:
    days = [date(2026, 3, day) for day in range(1, 32)]

    assert [d.day for d in days if moon_on(d, *SANTA_CLARA).rise is None] == [8]
    assert [d.day for d in days if moon_on(d, *SANTA_CLARA).set is None] == [22]


@pytest.mark.parametrize("day", [date(2026, 1, 31), date(2026, 3, 1), date(2026, 12, 31), date(2027, 2, 1)])
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Guam", "Pacific/Pago_Pago"])
def test_the_four_next_phases_are_four_in_a_row(day: date, zone: str) -> None:
    phases = phases_from(day, zone)

    assert len({p.name for p in phases}) == 4
    assert phases[0].at.date() >= day
    assert phases[0].at - datetime(day.year, day.month, day.day, tzinfo=phases[0].at.tzinfo) < timedelta(
        days=8.5
    )
    gaps = [(b.at - a.at).days for a, b in zip(phases, phases[1:], strict=False)]
    assert all(6 <= gap <= 8 for gap in gaps)


@pytest.mark.parametrize(
    ("day", "name", "at"),
    [
        (date(2026, 3, 1), "march_equinox", "03-20 07:46"),
        (date(2026, 3, 20), "march_equinox", "03-20 07:46"),  # the day itself
        (date(2026, 3, 21), "june_solstice", "06-21 01:25"),
        (date(2026, 12, 31), "march_equinox", "03-20 13:25"),
    ],
)
def test_next_equinox_or_solstice(day: date, name: str, at: str) -> None:
    season = season_from(day, "America/Los_Angeles")

    assert (season.name, clock(season.at)) == (name, at)


@pytest.mark.parametrize(
    ("day", "zone", "on", "minutes"),
    [
        (date(2026, 2, 28), "America/Los_Angeles", None, None),
        (date(2026, 3, 1), "America/Los_Angeles", date(2026, 3, 8), 60),
        (date(2026, 3, 8), "America/Los_Angeles", date(2026, 3, 8), 60),
        (date(2026, 10, 30), "America/New_York", date(2026, 11, 1), -60),
        (date(2026, 3, 5), "America/Phoenix", None, None),
        (date(2026, 3, 5), "Pacific/Honolulu", None, None),
    ],
)
def test_a_change_of_clocks_is_announced_a_week_ahead(
    day: date, zone: str, on: date | None, minutes: int
) -> None:
    change = clock_change_from(day, zone)

    assert (change and change.on, change and change.minutes) == (on, minutes)
    assert change is None or f"{change.at:%H:%M}" == "02:00"
