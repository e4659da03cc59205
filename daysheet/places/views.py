"""The cities page and a state's page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from daysheet.pagestore.pages import public_page
from daysheet.places.domain.states import STATES
from daysheet.places.queries import map_of, network_places, places_found, state_overview, states_of

KEYS = ["places", "network"]


@public_page(lambda: KEYS)
def cities(request: HttpRequest) -> HttpResponse:
    """All cities of the network, a map, and a search by name or ZIP code."""
    places = list(network_places())
    text = request.GET.get("q", "").replace("\x00", "")
    context = {
        "network": places,
        "network_map": map_of(places),
        "states": states_of(places),
        "found": places_found(text, places) if text.strip() else None,
    }
    return render(request, "places/cities.html", context)


@public_page(lambda state: KEYS)
def state(request: HttpRequest, state: str) -> HttpResponse:
    """A state's cities."""
    if state.upper() not in STATES or not state.islower():
        raise Http404(f"{state!r} is no state of the United States.")
    return render(request, "places/state.html", {"state": state_overview(state.upper())})
