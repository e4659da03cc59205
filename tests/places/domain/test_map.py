"""The map's projection and the inks."""

from math import radians, sin

import pytest

from daysheet.places.domain.inks import INKS, ink_for
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
