"""The gazetteer as it is shipped."""

import gzip
import subprocess
import sys
from zoneinfo import ZoneInfo

import pytest

from daysheet.places.domain.states import STATES
from daysheet.places.shipped import DATA, gazetteer, outlines


@pytest.mark.parametrize(
    ("slug", "name", "county", "zone", "zip_code"),
    [
        ("us/ca/santa-clara", "Santa Clara", "Santa Clara", "America/Los_Angeles", "95050"),
        ("us/ny/new-york", "New York", "New York", "America/New_York", "10001"),
        ("us/ny/brooklyn", "Brooklyn", "Kings", "America/New_York", "11201"),
        ("us/dc/washington", "Washington", "District of Columbia", "America/New_York", "20001"),
        ("us/ak/utqiagvik", "Utqiagvik", "North Slope", "America/Anchorage", "99723"),
        ("us/tx/austin", "Austin", "Travis", "America/Chicago", "78701"),
        ("us/hi/honolulu", "Honolulu", "Honolulu", "Pacific/Honolulu", "96813"),
        ("us/pr/san-juan", "San Juan", "San Juan", "America/Puerto_Rico", "00901"),
        ("us/md/baltimore", "Baltimore", "Baltimore city", "America/New_York", "21201"),
        ("us/co/lakewood", "Lakewood", "Jefferson", "America/Denver", "80226"),
        ("us/mo/ofallon", "O'Fallon", "St. Charles", "America/Chicago", "63366"),
        ("us/ny/queens", "Queens", "Queens", "America/New_York", "11354"),
    ],
)
def test_known_places_are_right(slug, name, county, zone, zip_code):
    place = gazetteer().by_slug(slug)

    assert (place.name, place.county, place.zone) == (name, county, zone)
    assert zip_code in place.zips


@pytest.mark.parametrize(
    ("slug", "zone"),
    [
        ("us/az/phoenix", "America/Phoenix"),
        ("us/az/tuba-city", "America/Denver"),  # the Navajo Nation keeps daylight saving time
        ("us/az/moenkopi", "America/Phoenix"),  # the Hopi beside it do not
        ("us/in/vincennes", "America/Indiana/Vincennes"),
        ("us/in/gary", "America/Chicago"),
        ("us/tn/rockwood", "America/New_York"),
        ("us/nv/west-wendover", "America/Denver"),
        ("us/fl/pensacola", "America/Chicago"),
        ("us/tx/el-paso", "America/Denver"),
        ("us/or/ontario", "America/Boise"),
        ("us/mi/iron-mountain", "America/Menominee"),
        ("us/ks/goodland", "America/Denver"),
        ("us/al/phenix-city", "America/New_York"),
        ("us/as/pago-pago", "Pacific/Pago_Pago"),
    ],
)
def test_zones_at_the_borders_are_right(slug, zone):
    assert gazetteer().by_slug(slug).zone == zone


def test_every_row_is_whole():
    places = gazetteer().all()

    assert len(places) > 21_500
    assert {p.state for p in places} == set(STATES)
    assert min(p.population for p in places) >= 500
    assert len({p.slug for p in places}) == len({p.geonames_id for p in places}) == len(places)
    assert [p.slug for p in places if not p.slug.startswith(f"us/{p.state.lower()}/")] == []
    assert [p.slug for p in places if not p.county] == []
    assert {str(ZoneInfo(p.zone)) for p in places} == {p.zone for p in places}
    assert [p.name for p in places if "historical" in p.name or "(" in p.name or "," in p.name] == []


def test_addresses_hold_nothing_but_small_letters_figures_and_hyphens():
    tails = "".join(p.slug.split("/")[2] for p in gazetteer().all())

    assert set(tails) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_the_file_is_small():
    assert (DATA / "gazetteer.csv.gz").stat().st_size < 2_500_000
    assert gzip.decompress((DATA / "gazetteer.csv.gz").read_bytes()).startswith(b"slug,geonames_id,name,")


def test_the_map_has_every_state_but_those_outside_it():
    assert set(outlines().states) == set(STATES) - {"GU", "MP", "AS"}


def test_no_django_is_loaded():
    code = "import sys; from daysheet.places.shipped import gazetteer; gazetteer(); print('django' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
