"""What the cities page finds."""

import pytest

from daysheet.places.domain.distance import miles_between, nearest
from daysheet.places.domain.gazetteer import Gazetteer
from daysheet.places.domain.search import SHOWN, matching, search

ROWS = sorted(
    """\
us/ca/santa-clara,5393015,Santa Clara,CA,Santa Clara,37.3541,-121.9552,126215,America/Los_Angeles,95050,,,
us/ca/san-jose,5392171,San José,CA,Santa Clara,37.3394,-121.895,997368,America/Los_Angeles,95112,95050,,
us/il/chicago,4887398,Chicago,IL,Cook,41.85,-87.65,2664452,America/Chicago,60601,,,
us/il/springfield,4250542,Springfield,IL,Sangamon,39.8017,-89.6437,114394,America/Chicago,62701,,62512,
us/mo/springfield,4409896,Springfield,MO,Greene,37.2153,-93.2982,170188,America/Chicago,65801,,,
us/tx/santa-clara,4726994,Santa Clara,TX,Guadalupe,29.58,-98.16,725,America/Chicago,,,,""".splitlines()
)
G = Gazetteer(ROWS)
NETWORK = {s: G.by_slug(s) for s in ("us/ca/san-jose", "us/ca/santa-clara", "us/il/chicago")}


def find(text, gazetteer=G, network=None):
    found = search(text, gazetteer, NETWORK if network is None else network)
    return [p.slug for p in found.here], [e.place.slug for e in found.elsewhere]


@pytest.mark.parametrize(
    ("text", "here", "elsewhere"),
    [
        ("santa clara", ["us/ca/santa-clara"], ["us/tx/santa-clara"]),
        ("Santa Clara, CA", ["us/ca/santa-clara"], []),
        ("san", ["us/ca/san-jose", "us/ca/santa-clara"], ["us/tx/santa-clara"]),
        ("San Jose", ["us/ca/san-jose"], []),
        ("springfield", [], ["us/mo/springfield", "us/il/springfield"]),
        ("springfield il", [], ["us/il/springfield"]),
        ("95050", ["us/ca/san-jose", "us/ca/santa-clara"], []),
        ("95050-1234", ["us/ca/san-jose", "us/ca/santa-clara"], []),
        ("  CHICAGO  ", ["us/il/chicago"], []),
        ("00000", [], []),
        ("Atlantis", [], []),
        ("🏙", [], []),
        ("<script>", [], []),
        ("١٢٣٤٥", [], []),
    ],
)
def test_the_networks_own_come_first(text, here, elsewhere):
    assert find(text) == (here, elsewhere)


def test_a_place_elsewhere_names_the_nearest_of_the_network():
    found = search("Springfield, IL", G, NETWORK)

    assert found.elsewhere[0].nearest.slug == "us/il/chicago"
    assert search("Springfield, IL", G, {}).elsewhere[0].nearest is None


def test_a_hamlets_zip_code_says_that_it_is_only_near():
    found = search("62512", G, NETWORK)

    assert found.is_near_zip
    assert [e.place.slug for e in found.elsewhere] == ["us/il/springfield"]
    assert not search("62701", G, NETWORK).is_near_zip


def test_a_slip_of_the_key_is_answered_with_close_names():
    found = search("Chicgo", G, NETWORK)

    assert found.is_empty
    assert [p.slug for p in found.near] == ["us/il/chicago"]


def test_too_many_are_counted_not_shown():
    rows = sorted(
        f"us/{s}/salem,{n},Salem,{s.upper()},X,40.0,-80.0,900,America/New_York,,,,"
        for n, s in enumerate("ak al ar az ca co ct fl ga hi ia id il in ks".split())
    )
    found = search("Salem", Gazetteer(rows), {})

    assert (len(found.elsewhere), found.more) == (SHOWN, 3)


def test_distance_is_along_the_great_circle():
    one, other = G.by_slug("us/il/chicago"), G.by_slug("us/ca/san-jose")

    assert miles_between(one, other) == pytest.approx(1840, abs=15)
    assert nearest(G.by_slug("us/tx/santa-clara"), [one, other]) == one
    assert nearest(one, []) is None


def test_a_list_may_have_all_that_match():
    found = matching("sant", G, NETWORK, 10)

    assert [p.slug for p in found.here] == ["us/ca/santa-clara"]
    assert [p.slug for p in found.others] == ["us/tx/santa-clara"]
    assert matching("62512", G, NETWORK).is_near_zip
