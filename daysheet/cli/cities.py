"""The city that a command's --place means."""

from datetime import datetime

from daysheet.cli.errors import CityMissing
from daysheet.places.actions import add_place
from daysheet.places.models import Place
from daysheet.places.queries import network_places, place_by_slug
from daysheet.places.shipped import gazetteer


def city_of_network(text: str, now: datetime) -> Place:
    """The city named; the first city of an empty network is added, any other has to be there (CityMissing)."""
    slug = gazetteer().find(text).slug
    if found := place_by_slug(slug):
        return found
    if not network_places().exists():
        return add_place(text=slug, now=now)[0]
    raise CityMissing(f"{text!r} is not in the network yet. Add it: daysheet add_place {slug}")
