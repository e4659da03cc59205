"""Looking places up, on a gazetteer of a dozen rows."""

import pytest

from daysheet.places.domain.gazetteer import Gazetteer
from daysheet.places.errors import AmbiguousPlace, UnknownPlace

ROWS = sorted(
    """\
us/ak/utqiagvik,5880054,Utqiagvik,AK,North Slope,71.2906,-156.7887,4384,America/Anchorage,99723,,,Barrow
us/ca/burbank,5331835,Burbank,CA,Los Angeles,34.18,-118.3,105319,America/Los_Angeles,91501 91502,,,
us/ca/burbank-santa-clara,5331836,Burbank,CA,Santa Clara,37.32,-121.93,4926,America/Los_Angeles,,,,
us/ca/santa-clara,5393015,Santa Clara,CA,Santa Clara,37.3541,-121.9552,126215,America/Los_Angeles,95050,,,
us/co/denver,5419384,Denver,CO,Denver,39.7392,-104.9847,715522,America/Denver,80202,80226,,
us/co/lakewood,5427946,Lakewood,CO,Jefferson,39.7,-105.08,152597,America/Denver,80226,,,
us/hi/kaneohe,5848189,Kāne‘ohe,HI,Honolulu,21.4,-157.8,34597,Pacific/Honolulu,96744,,,
us/il/springfield,4250542,Springfield,IL,Sangamon,39.8,-89.64,114394,America/Chicago,62701,,62512,
us/mo/springfield,4409896,Springfield,MO,Greene,37.2,-93.3,170188,America/Chicago,65801,,,
us/mo/st-louis,4407066,St. Louis,MO,St. Louis city,38.6,-90.2,279695,America/Chicago,63101,,,
us/ny/new-york,5128581,New York,NY,New York,40.71,-74.0,8804190,America/New_York,10001,,,New York City|NYC
us/oh/oakwood-cuyahoga,5165734,Oakwood,OH,Cuyahoga,41.36,-81.5,3681,America/New_York,,,,
us/oh/oakwood-montgomery,4520112,Oakwood,OH,Montgomery,39.72,-84.17,9052,America/New_York,,,,
us/or/portland,5746545,Portland,OR,Multnomah,45.52,-122.67,652503,America/Los_Angeles,97201,,,""".splitlines()
)
G = Gazetteer(ROWS)


def slugs(places):
    return [p.slug for p in places]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("us/ca/santa-clara", "us/ca/santa-clara"),
        ("/us/ca/santa-clara/", "us/ca/santa-clara"),
        ("https://example.org/us/ca/santa-clara/", "us/ca/santa-clara"),
        ("Springfield, IL", "us/il/springfield"),
        ("springfield il", "us/il/springfield"),
        ("Springfield, Illinois", "us/il/springfield"),
        ("Springfield, Sangamon County, IL", "us/il/springfield"),
        ("Oakwood, Cuyahoga, OH", "us/oh/oakwood-cuyahoga"),
        ("Portland Oregon", "us/or/portland"),
        ("saint louis", "us/mo/st-louis"),
        ("kaneohe", "us/hi/kaneohe"),
        ("Barrow, AK", "us/ak/utqiagvik"),
        ("New York", "us/ny/new-york"),
        ("New York, N.Y.", "us/ny/new-york"),
        ("nyc", "us/ny/new-york"),
        ("4250542", "us/il/springfield"),
        ("95050", "us/ca/santa-clara"),
        ("95050-1234", "us/ca/santa-clara"),
        ("80226", "us/co/lakewood"),
        ("Burbank, CA", "us/ca/burbank"),
    ],
)
def test_finds_the_one_that_is_meant(text, slug):
    assert G.find(text).slug == slug


def test_a_bare_name_that_several_have_lists_them_most_populous_first():
    with pytest.raises(
        AmbiguousPlace, match="Springfield, IL \\(Sangamon County, 114,394 people\\)"
    ) as caught:
        G.find("Springfield")

    assert slugs(caught.value.candidates) == ["us/mo/springfield", "us/il/springfield"]


def test_two_equals_of_one_state_are_ambiguous_too():
    with pytest.raises(AmbiguousPlace) as caught:
        G.find("Oakwood, OH")

    assert slugs(caught.value.candidates) == ["us/oh/oakwood-montgomery", "us/oh/oakwood-cuyahoga"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Sprinfield, IL", ["us/il/springfield"]),
        ("Santa Clare", ["us/ca/santa-clara"]),
        ("us/ca/nowhere", []),
        ("99999999", []),
        ("62512", ["us/il/springfield"]),
        ("Springfield, TX", ["us/mo/springfield"]),
        ("", []),
        (" , ,", []),
        ("🏙", []),
        ("x" * 100_000, []),
    ],
)
def test_what_is_unknown_names_what_is_near(text, near):
    with pytest.raises(UnknownPlace) as caught:
        G.find(text)

    assert slugs(caught.value.near) == near
    assert len(str(caught.value)) < 400


def test_a_zip_code_of_two_cities_names_its_own_first():
    assert slugs(G.by_zip("80226")) == ["us/co/lakewood", "us/co/denver"]
    assert slugs(G.by_zip("00000")) == []


def test_a_zip_code_of_a_hamlet_leads_to_the_nearest_place():
    assert G.near_zip("62512").slug == "us/il/springfield"
    assert G.near_zip("95050") is None


def test_a_state_is_listed_by_size():
    assert slugs(G.in_state("CA")) == ["us/ca/santa-clara", "us/ca/burbank", "us/ca/burbank-santa-clara"]
    assert G.in_state("TX") == ()


def test_the_names_of_a_state_are_told_without_the_places():
    assert sorted(G.names_in("CA")) == sorted(place.name for place in G.in_state("CA"))
    assert G.names_in("TX") == ()


def test_beginnings_of_names():
    assert slugs(G.starting_with("spri", 1)) == ["us/mo/springfield"]
    assert slugs(G.starting_with("St. L", 5)) == ["us/mo/st-louis"]
    assert G.starting_with("", 5) == ()


def test_by_number_and_by_name_in_a_state():
    assert G.by_id(5393015) == G.by_slug("us/ca/santa-clara")
    assert (G.by_id(1), G.by_slug("us/ca")) == (None, None)
    assert slugs(G.named("SPRINGFIELD", "MO")) == ["us/mo/springfield"]


def test_a_row_becomes_a_whole_place():
    place = G.by_slug("us/co/denver")

    assert (place.geonames_id, place.name, place.state, place.county) == (5419384, "Denver", "CO", "Denver")
    assert (place.latitude, place.longitude, place.population) == (39.7392, -104.9847, 715522)
    assert (place.zone, place.zips) == ("America/Denver", ("80202", "80226"))
    assert len(G) == len(G.all()) == len(ROWS)
