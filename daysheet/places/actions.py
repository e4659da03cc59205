"""What can be done with places."""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction

from daysheet.places.domain.inks import INKS, ink_for
from daysheet.places.domain.locality import Locality
from daysheet.places.errors import BadNetwork
from daysheet.places.models import Place, StaffMember
from daysheet.places.shipped import gazetteer, network

logger = logging.getLogger(__name__)


def add_place(*, text: str, now: datetime) -> tuple[Place, bool]:
    """The city that is meant and whether it is new; twice is harmless.

    `text` is a name with its state, a slug, a ZIP code or a GeoNames id. Raises UnknownPlace with near names
    or AmbiguousPlace with all candidates.
    """
    locality = gazetteer().find(text)
    return keep_place(locality=locality, ink=network().get(locality.slug), now=now)


def keep_place(*, locality: Locality, ink: str | None, now: datetime) -> tuple[Place, bool]:
    """The network's row for a place, made if there is none."""
    place, created = Place.objects.get_or_create(
        geonames_id=locality.geonames_id,
        defaults={
            "slug": locality.slug,
            "name": locality.name,
            "state": locality.state,
            "county": locality.county,
            "latitude": locality.latitude,
            "longitude": locality.longitude,
            "population": locality.population,
            "zone": locality.zone,
            "zips": list(locality.zips),
            "ink": ink or ink_for(locality.slug),
            "added_at": now,
        },
    )
    if created:
        logger.info("place %s added", place.slug)
    return place, created


@transaction.atomic
def load_network(*, now: datetime) -> int:
    """Add the cities of the demo network that are not there yet, all or none; how many were new."""
    added = 0
    for slug, ink in network().items():
        locality = gazetteer().by_slug(slug)
        if locality is None or ink not in INKS:
            raise BadNetwork(
                f"data/network.csv: {slug!r} with ink {ink!r}: write a slug of the gazetteer and one of "
                f"{', '.join(INKS)}."
            )
        added += keep_place(locality=locality, ink=ink, now=now)[1]
    return added


def add_staff_member(*, user: Any, place: Place) -> tuple[StaffMember, bool]:
    """Let a user edit a place; twice is harmless."""
    return StaffMember.objects.get_or_create(user=user, place=place)
