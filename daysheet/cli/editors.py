"""Lets somebody into the desk: the account, and the cities that are theirs."""

from collections.abc import Sequence

from django.db import transaction

from daysheet.accounts.actions import add_editor
from daysheet.accounts.models import User
from daysheet.places.actions import add_staff_member
from daysheet.places.errors import NotInNetwork
from daysheet.places.models import Place
from daysheet.places.queries import place_by_slug
from daysheet.places.shipped import gazetteer


@transaction.atomic
def let_in(*, email: str, places: Sequence[str], password: str | None) -> tuple[User, list[Place]]:
    """The editor and the places named; without a place, a publisher, whose are all. All of it or nothing."""
    named = [place_of_network(text) for text in places]
    user, _ = add_editor(email=email, publisher=not named, password=password)
    for place in named:
        add_staff_member(user=user, place=place)
    return user, named


def place_of_network(text: str) -> Place:
    """The city of this network that is meant."""
    locality = gazetteer().find(text)
    place = place_by_slug(locality.slug)
    if place is None:
        raise NotInNetwork(
            f"{locality.label} is not in this network. Add it first: daysheet add_place {locality.slug}"
        )
    return place
