"""Sun, moon and phases computed a second way: by skyfield, from another ephemeris."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from daysheet.almanac.domain.moon import PRINCIPAL, moon_on, phases_from
from daysheet.almanac.domain.sky_ahead import season_from
from daysheet.almanac.domain.sun import sun_on

skyfield_data = pytest.importorskip("skyfield_data", reason="skyfield-data is in requirements/dev.txt")
from skyfield import almanac  # noqa: E402 (only when the dev extra is there)
from skyfield.api import Loader, wgs84  # noqa: E402 (likewise)

PLACES = {
    "santa-clara": (37.3541, -121.9552, "America/Los_Angeles"),
    "new-york": (40.7143, -74.0060, "America/New_York"),
    "honolulu": (21.3069, -157.8583, "Pacific/Honolulu"),
    "austin": (30.2672, -97.7431, "America/Chicago"),
    "fairbanks": (64.8378, -147.7164, "America/Anchorage"),
    "utqiagvik": (71.2906, -156.7887, "America/Anchorage"),
    "adak": (51.88, -176.6581, "America/Adak"),
    "phoenix": (33.4484, -112.0740, "America/Phoenix"),
    "eastport": (44.9062, -66.9900, "America/New_York"),
    "pago-pago": (-14.2781, -170.7025, "Pacific/Pago_Pago"),
}
DATES = (
    date(2026, 1, 22), date(2026, 3, 1), date(2026, 3, 8), date(2026, 5, 8), date(2026, 6, 21), date(2026, 8, 5),
    date(2026, 11, 1), date(2026, 12, 21), date(2021, 7, 29), date(2031, 4, 12),
)  # fmt: skip


class Sky(NamedTuple):
    load: Loader
    timescale: object
    bodies: dict


@lru_cache
def sky() -> Sky:
    folder = Path(skyfield_data.__file__).parent / "data"  # its own function warns by the machine's clock
    load = Loader(str(folder), expire=False, verbose=False)
    return Sky(load, load.timescale(builtin=True), load("de421.bsp"))


def midnights(day: date, zone: str) -> list:
    where = ZoneInfo(zone)
    return [
        sky().timescale.from_datetime(datetime.combine(d, time(), where))
        for d in (day, day + timedelta(days=1))
    ]


def truths(find: object, name: str, day: date, **horizon: float) -> list[datetime]:
    latitude, longitude, zone = PLACES[name.split(":")[0]]
    observer = sky().bodies["earth"] + wgs84.latlon(latitude, longitude)
    times, is_true = find(observer, sky().bodies[name.split(":")[1]], *midnights(day, zone), **horizon)
    return [t.utc_datetime() for t, true in zip(times, is_true, strict=True) if true]


def apart(ours: datetime | None, theirs: list[datetime], last: bool = False) -> float:
    """Seconds between our moment and theirs; no moment must be no moment there too."""
    if ours is None or not theirs:
        return 0.0 if ours is None and not theirs else float("inf")
    return abs((ours - theirs[-1 if last else 0]).total_seconds())


def cases() -> list[tuple[str, date]]:
    return [(place, day) for place in PLACES for day in DATES]


@pytest.mark.parametrize(("place", "day"), cases())
def test_sun_stands_within_a_minute_of_skyfield(place: str, day: date) -> None:
    ours = sun_on(day, *PLACES[place])
    body = f"{place}:sun"

    far = {
        "rise": apart(ours.rise, truths(almanac.find_risings, body, day)),
        "set": apart(ours.set, truths(almanac.find_settings, body, day), last=True),
        "dawn": apart(ours.dawn, truths(almanac.find_risings, body, day, horizon_degrees=-6)),
        "dusk": apart(ours.dusk, truths(almanac.find_settings, body, day, horizon_degrees=-6), last=True),
    }

    assert {what: seconds for what, seconds in far.items() if seconds > 60} == {}


@pytest.mark.parametrize(("place", "day"), cases()[::3])
def test_moon_stands_within_a_minute_of_skyfield(place: str, day: date) -> None:
    ours = moon_on(day, *PLACES[place])
    body = f"{place}:moon"

    far = {
        "rise": apart(ours.rise, truths(almanac.find_risings, body, day)),
        "set": apart(ours.set, truths(almanac.find_settings, body, day)),
    }

    assert {what: seconds for what, seconds in far.items() if seconds > 60} == {}


def test_phases_of_two_years_stand_within_two_minutes_of_skyfield() -> None:
    start, end = (sky().timescale.utc(year, 1, 1) for year in (2026, 2028))
    times, kinds = almanac.find_discrete(start, end, almanac.moon_phases(sky().bodies))
    theirs = [(PRINCIPAL[kind], t.utc_datetime()) for t, kind in zip(times, kinds, strict=True)]

    for name, at in theirs:
        ours = phases_from(at.date(), "UTC", 1)[0]
        assert ours.name == name
        assert abs((ours.at - at).total_seconds()) <= 120


def test_illumination_is_what_skyfield_sees() -> None:
    for day in DATES:
        noon = sky().timescale.from_datetime(datetime.combine(day, time(12), UTC))
        theirs = almanac.fraction_illuminated(sky().bodies, "moon", noon)
        assert moon_on(day, 0.0, 0.0, "UTC").illumination == pytest.approx(theirs, abs=0.005)


def test_equinoxes_and_solstices_stand_within_two_minutes_of_skyfield() -> None:
    start, end = (sky().timescale.utc(year, 1, 1) for year in (2026, 2028))
    times, kinds = almanac.find_discrete(start, end, almanac.seasons(sky().bodies))
    names = ("march_equinox", "june_solstice", "september_equinox", "december_solstice")

    for t, kind in zip(times, kinds, strict=True):
        ours = season_from(t.utc_datetime().date(), "UTC")
        assert ours.name == names[kind]
        assert abs((ours.at - t.utc_datetime()).total_seconds()) <= 120
