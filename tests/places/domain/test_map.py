"""The map's projection and the inks."""

from math import radians, sin

import pytest

from daysheet.places.domain.cartography import network_map, state_map
from daysheet.places.domain.inks import INKS, ink_for
from daysheet.places.domain.locality import Locality
from daysheet.places.domain.outlines import Outlines, StateOutline
from daysheet.places.domain.projection import HEIGHT, WIDTH, on_map

CITIES = {
    "seattle": ("WA", 47.61, -122.33),
    "miami": ("FL", 25.77, -80.19),
    "boston": ("MA", 42.36, -71.06),
    "san diego": ("CA", 32.72, -117.16),
    "eastport": ("ME", 44.9, -66.99),
    "honolulu": ("HI", 21.31, -157.86),
    "utqiagvik": ("AK", 71.29, -156.79),
    "attu": ("AK", 52.9, 173.0),
    "san juan": ("PR", 18.47, -66.11),
    "charlotte amalie": ("VI", 18.34, -64.93),
}


@pytest.mark.parametrize("city", CITIES)
def test_every_corner_of_the_country_lies_on_the_sheet(city):
    x, y = on_map(*CITIES[city])

    assert 0 < x < WIDTH
    assert 0 < y < HEIGHT


def test_the_pacific_territories_lie_outside_the_map():
    assert on_map("GU", 13.47, 144.75) is None


def test_west_is_left_and_north_is_up():
    seattle, miami = on_map(*CITIES["seattle"]), on_map(*CITIES["miami"])

    assert seattle[0] < miami[0]
    assert seattle[1] < miami[1]


def test_areas_are_true():
    """A degree square in Texas and one in Montana measure as the sphere has them."""

    def area(latitude, longitude):
        corners = [(0, 0), (0, 1), (1, 1), (1, 0)]
        p = [on_map("TX", latitude + a, longitude + b) for a, b in corners]
        pairs = zip(p, p[1:] + p[:1], strict=True)
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2

    sphere = (sin(radians(32)) - sin(radians(31))) / (sin(radians(48)) - sin(radians(47)))

    assert area(31, -100) / area(47, -110) == pytest.approx(sphere, rel=0.001)


def test_an_ink_is_one_of_the_twelve_and_always_the_same():
    assert {ink_for(f"us/ca/town-{n}") for n in range(500)} == set(INKS)
    assert ink_for("us/il/springfield") == ink_for("us/il/springfield")
    assert len(INKS) == 12


def place(name, state, latitude, longitude, population=100_000):
    slug = f"us/{state.lower()}/{name.lower().replace(' ', '-')}"
    return Locality(1, slug, name, state, "", latitude, longitude, population, "America/New_York")


OUTLINES = Outlines("M0 0l1 1", {"CA": StateOutline((18.5, 159.9, 144.2, 247.1), "M20 160l3 4")})
BAY = [
    place("San Jose", "CA", 37.34, -121.9, 900_000),
    place("Santa Clara", "CA", 37.35, -121.96, 120_000),
    place("San Francisco", "CA", 37.77, -122.42, 800_000),
    place("Miami", "FL", 25.77, -80.19),
    place("Hagåtña", "GU", 13.47, 144.75),
]


def test_every_city_has_a_dot_and_names_never_collide():
    drawn = network_map(BAY, OUTLINES)
    labels = {d.label for d in drawn.dots if d.label}

    assert {d.name for d in drawn.dots} == {
        "San Jose, CA",
        "Santa Clara, CA",
        "San Francisco, CA",
        "Miami, FL",
    }
    assert {"San Jose", "Miami"} <= labels
    assert "Santa Clara" not in labels  # its dot lies under San Jose's name
    assert drawn.missing == ("Hagåtña, GU",)
    assert drawn.dots[-1].name == "San Jose, CA"  # the largest on top


def test_names_at_the_coast_stay_on_the_sheet():
    drawn = network_map([place("Eastport on the Long Atlantic Shore", "ME", 44.9, -66.99)], OUTLINES)

    assert drawn.dots[0].anchor == "end"


def test_a_state_is_drawn_large():
    drawn = state_map("CA", BAY[:3], OUTLINES)
    width, height = map(int, drawn.view_box.split()[2:])

    assert all(0 < d.x < width and 0 < d.y < height for d in drawn.dots)
    assert max(width, height) == 660
    assert {d.label for d in drawn.dots} == {"San Jose", "San Francisco", "Santa Clara"}


def test_a_state_outside_the_map_has_none():
    assert state_map("GU", [], OUTLINES) is None


def test_a_map_of_nothing_has_no_dots():
    assert network_map([], OUTLINES).dots == ()
