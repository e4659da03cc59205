"""Write tests/golden/sky.csv: sun and moon of 40 places on 24 dates, by skyfield and not by us: python tools/write_sky_table.py."""

import csv
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import skyfield_data
from skyfield import almanac
from skyfield.api import Loader, wgs84

from daysheet.places.shipped import gazetteer, network

TABLE = Path(__file__).resolve().parents[1] / "tests" / "golden" / "sky.csv"
COLUMNS = "place,latitude,longitude,zone,day,rise,set,dawn,dusk,noon,moonrise,moonset".split(",")
FAR = {  # the poleward, the equatorial, both sides of the date line
    "utqiagvik": (71.2906, -156.7887, "America/Anchorage"),
    "fairbanks": (64.8378, -147.7164, "America/Anchorage"),
    "anchorage": (61.2181, -149.9003, "America/Anchorage"),
    "juneau": (58.3019, -134.4197, "America/Juneau"),
    "adak": (51.88, -176.6581, "America/Adak"),
    "honolulu": (21.3069, -157.8583, "Pacific/Honolulu"),
    "pago-pago": (-14.2781, -170.7025, "Pacific/Pago_Pago"),
    "hagatna": (13.4757, 144.7489, "Pacific/Guam"),
    "san-juan": (18.4663, -66.1057, "America/Puerto_Rico"),
    "eastport": (44.9062, -66.9900, "America/New_York"),
}
NEAR = 30  # towns of the demo network beside them
DATES = (
    "2021-07-29 2022-05-16 2023-10-14 2024-04-08 2025-09-22 2026-01-22 2026-03-01 2026-03-08 2026-04-20 2026-05-08 "
    "2026-06-21 2026-07-04 2026-08-05 2026-09-15 2026-10-10 2026-11-01 2026-12-21 2026-12-31 2027-01-15 2027-02-28 "
    "2028-02-29 2029-08-30 2030-03-20 2031-04-12"
).split()


def main() -> int:
    load = Loader(str(Path(skyfield_data.__file__).parent / "data"), expire=False, verbose=False)
    scale, bodies = load.timescale(builtin=True), load("de421.bsp")
    with TABLE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for name, (latitude, longitude, zone) in places().items():
            observer = bodies["earth"] + wgs84.latlon(latitude, longitude)
            for day in map(date.fromisoformat, DATES):
                ends = midnights(scale, day, zone)
                found = moments(observer, bodies, ends)
                writer.writerow([name, latitude, longitude, zone, day.isoformat(), *found])
    print(f"{TABLE}: {len(places()) * len(DATES)} rows.")
    return 0


def places() -> dict[str, tuple[float, float, str]]:
    towns = [gazetteer().by_slug(slug) for slug in network()][:NEAR]
    return FAR | {town.slug: (town.latitude, town.longitude, town.zone) for town in towns}


def midnights(scale: Any, day: date, zone: str) -> list:
    where = ZoneInfo(zone)
    return [scale.from_datetime(datetime.combine(d, time(), where)) for d in (day, day + timedelta(days=1))]


def moments(observer: Any, bodies: Any, ends: list) -> list[str]:
    """Each moment in UTC to the second, empty for none: the first rise of a day, its last set."""
    sun, moon = bodies["sun"], bodies["moon"]
    return [
        told(almanac.find_risings(observer, sun, *ends), 0),
        told(almanac.find_settings(observer, sun, *ends), -1),
        told(almanac.find_risings(observer, sun, *ends, horizon_degrees=-6), 0),
        told(almanac.find_settings(observer, sun, *ends, horizon_degrees=-6), -1),
        told((almanac.find_transits(observer, sun, *ends), [True] * 2), 0),
        told(almanac.find_risings(observer, moon, *ends), 0),
        told(almanac.find_settings(observer, moon, *ends), 0),
    ]


def told(found: tuple, which: int) -> str:
    times, are_true = found
    true = [t.utc_datetime() for t, is_true in zip(times, are_true, strict=False) if is_true]
    return true[which].astimezone(UTC).isoformat(timespec="seconds") if true else ""


if __name__ == "__main__":
    sys.exit(main())
