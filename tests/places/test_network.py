"""The demo network's file."""

from itertools import pairwise

from daysheet.places.domain.inks import INKS
from daysheet.places.shipped import gazetteer, network
from tests.shared import shared


def cities():
    return [gazetteer().by_slug(slug) for slug in network()]


def test_it_is_the_fifty_one_of_the_page_it_grew_from_and_santa_clara():
    text = shared("seed/santa-clara-today.txt").read_text(encoding="utf-8")
    listed = [line[2:].strip() for line in text.splitlines() if line.startswith("- ")]
    names = listed[listed.index("Cities") + 1 :]
    names = names[: names.index("Washington") + 1]

    assert len(names) == 51
    assert sorted(p.name for p in cities()) == sorted([*names, "Santa Clara"])


def test_the_seven_that_could_be_several_are_the_ones_told_in_the_documentation():
    doubtful = {"Berwyn", "Birmingham", "Brooklyn", "Columbus", "Portland", "Richmond", "Rutherford"}

    assert {p.slug for p in cities() if p.name in doubtful} == {
        "us/il/berwyn",
        "us/al/birmingham",
        "us/ny/brooklyn",
        "us/oh/columbus",
        "us/or/portland",
        "us/va/richmond",
        "us/nj/rutherford",
    }


def test_it_is_in_order_and_neighbours_differ_in_ink():
    inks = network()

    assert [p.name for p in cities()] == sorted(p.name for p in cities())
    assert inks["us/ca/santa-clara"] == "vermilion"
    assert set(inks.values()) == set(INKS)
    assert all(one != other for one, other in pairwise(inks.values()))
