"""The almanac for other programs: calendars to subscribe to, and an observance's dates as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from daysheet.almanac.domain.calendar_feeds import calendar_events, days_of, days_of_place, reach_of_feeds
from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.pages.years import table_years
from daysheet.almanac.domain.words_scopes import kind_in_words
from daysheet.almanac.queries import known_facts
from daysheet.almanac.shipped.topics import topics
from daysheet.almanac.views.shared import KEYS, network_day, observances_with, until_midnight
from daysheet.lib.ics import CONTENT_TYPE, calendar_file
from daysheet.pagestore.pages import public_page
from daysheet.places.queries import place_by_slug


@public_page(lambda slug: KEYS)
def holiday_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The observance, five years back to ten ahead, as its page has it."""
    known, about = observances_with(slug)
    if about.slug != slug:
        return redirect("almanac:holiday_calendar", slug=about.slug, permanent=True)
    first, last = table_years(network_day())
    said = f"{about.name}: {about.words}."
    return calendar(request, known.items(about, first, last), name=about.name, description=said)


@public_page(lambda slug: KEYS)
def holiday_dates(request: HttpRequest, slug: str) -> HttpResponse:
    """The table of the observance's page: the list that `daysheet dates --json` prints."""
    known, about = observances_with(slug)
    if about.slug != slug:
        return redirect("almanac:holiday_dates", slug=about.slug, permanent=True)
    today = network_day()
    years = known.dates(slug, *table_years(today))
    told = json.dumps([year.as_json() for year in years], ensure_ascii=False, indent=2)
    return until_midnight(HttpResponse(told, content_type="application/json"), today)


@public_page(lambda kind: KEYS)
def kind_calendar(request: HttpRequest, kind: str) -> HttpResponse:
    """The observances of a kind, two years ahead."""
    known = known_facts().observances
    chosen = known.of_kind(kind)
    if not chosen:
        raise Http404(f"No observance is of the kind {kind!r}.")
    name = f"{kind_in_words(kind)} days"
    items = days_of(known, chosen, *reach_of_feeds(network_day()))
    return calendar(request, items, name=name, description=f"{name}, two years ahead, each with its source.")


@public_page(lambda topic: KEYS)
def topic_calendar(request: HttpRequest, topic: str) -> HttpResponse:
    """The observances of a topic, two years ahead."""
    known, shelf = known_facts().observances, topics().by_slug(topic)
    if shelf is None:
        raise Http404(f"There is no topic {topic!r}.")
    items = days_of(known, topics().shelves(known.all)[topic], *reach_of_feeds(network_day()))
    said = f"{shelf.name}, two years ahead, each day with its source."
    return calendar(request, items, name=f"{shelf.name}: the days", description=said)


@public_page(lambda place: KEYS)
def place_calendar(request: HttpRequest, place: str) -> HttpResponse:
    """A city's notable days, two years ahead."""
    city = place_by_slug(place)
    if city is None:
        raise Http404(f"{place!r} is no city of this network.")
    days = days_of_place(known_facts().observances, city.locality, *reach_of_feeds(network_day()))
    said = f"Holidays and notable days in {city}, two years ahead, each with its source."
    return calendar(request, days, name=f"{city.name} Today", description=said)


def calendar(request: HttpRequest, days: Iterable[OnDay], *, name: str, description: str) -> HttpResponse:
    events = calendar_events(days, settings.BASE_URL)
    address = settings.BASE_URL + request.path
    written = calendar_file(events, name=name, description=description, address=address)
    return until_midnight(HttpResponse(written, content_type=CONTENT_TYPE), network_day())
