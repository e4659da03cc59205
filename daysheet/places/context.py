"""What every template may know of the network."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from daysheet.places.queries import map_of, network_places


def network(request: HttpRequest) -> dict[str, Any]:
    """`network`, every city by name, and `network_map`; asked for only when a template shows them."""
    places = SimpleLazyObject(lambda: list(network_places()))
    return {"network": places, "network_map": SimpleLazyObject(lambda: map_of(list(places)))}
