"""The shipped dates of Diwali, reckoned again from the Sun and the Moon."""

import math
from datetime import date

import ephem
import pytest

from daysheet.almanac.shipped.observances import observances

SACRAMENTO, NEW_DELHI = ("38.58", "-121.49"), ("28.61", "77.21")
AFTER_SUNSET = 2.4 / 24  # the evening in which lamps are lit, in days


def last_lunar_day_at_dusk(day, place, utc_offset):
    """Whether the 30th lunar day, which ends with the new moon, is on in the evening of that day there."""
    observer = ephem.Observer()
    observer.lat, observer.lon = place
    observer.date = ephem.Date(f"{day:%Y/%m/%d} 12:00") - utc_offset / 24
    sunset = observer.next_setting(ephem.Sun())
    return any(_lunar_day(sunset + later) == 30 for later in (0, AFTER_SUNSET))


def _lunar_day(when):
    sun, moon = ephem.Sun(when), ephem.Moon(when)
    apart = ephem.Ecliptic(moon, epoch=when).lon - ephem.Ecliptic(sun, epoch=when).lon
    return int(math.degrees(apart % (2 * math.pi)) / 12) + 1


@pytest.mark.parametrize("year", range(2022, 2031))
def test_diwali_is_the_evening_of_the_last_lunar_day_in_california(year):
    (diwali,) = observances().dates("diwali", year, year)[0].on

    assert last_lunar_day_at_dusk(diwali, SACRAMENTO, -8)


@pytest.mark.parametrize("day", [date(2027, 10, 29), date(2030, 10, 26)])
def test_the_library_has_the_evening_of_india(day):
    assert last_lunar_day_at_dusk(day, NEW_DELHI, 5.5)
    assert not last_lunar_day_at_dusk(day, SACRAMENTO, -8)
