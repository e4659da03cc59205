"""Sun and moon of 40 places on 24 dates, against a table that skyfield computed (tools/write_sky_table.py)."""

import csv
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

import pytest

from daysheet.almanac.domain.moon import moon_on
from daysheet.almanac.domain.sun import sun_on

TABLE = Path(__file__).resolve().parents[2] / "golden" / "sky.csv"
with TABLE.open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
BY_PLACE = {place: list(rows) for place, rows in groupby(ROWS, key=lambda row: row["place"])}
MOST = 60  # seconds


def apart(ours, theirs):
    """Seconds between two moments; where one has none, the other must have none."""
    if ours is None or not theirs:
        return 0.0 if ours is None and not theirs else float("inf")
    return abs((ours - datetime.fromisoformat(theirs)).total_seconds())


def test_the_table_holds_40_places_on_24_dates():
    assert len(BY_PLACE) == 40
    assert {len(rows) for rows in BY_PLACE.values()} == {24}
    assert len({row["day"] for row in ROWS}) == 24


@pytest.mark.parametrize("place", BY_PLACE)
def test_sun_and_moon_stand_within_a_minute_of_the_table(place):
    far = {}
    for row in BY_PLACE[place]:
        day, where = (
            date.fromisoformat(row["day"]),
            (float(row["latitude"]), float(row["longitude"]), row["zone"]),
        )
        sun, moon = sun_on(day, *where), moon_on(day, *where)
        ours = {"rise": sun.rise, "set": sun.set, "dawn": sun.dawn, "dusk": sun.dusk, "noon": sun.noon}
        ours |= {"moonrise": moon.rise, "moonset": moon.set}
        far |= {(row["day"], what): off for what, at in ours.items() if (off := apart(at, row[what])) > MOST}

    assert far == {}
