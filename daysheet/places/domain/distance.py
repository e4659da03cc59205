"""How far places lie apart."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from daysheet.places.domain.locality import Locality

EARTH_MILES = 3958.8


def miles_between(one: Locality, other: Locality) -> float:
    """Along the great circle (haversine formula)."""
    south, north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(east / 2) ** 2
    return 2 * EARTH_MILES * asin(sqrt(half))


def nearest(place: Locality, others: Iterable[Locality]) -> Locality | None:
    """The one of them that is closest, or None when there is none."""
    return min(others, key=lambda other: miles_between(place, other), default=None)
