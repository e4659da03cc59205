"""Pages of the birthdays, and everything on a date."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from daysheet.almanac.domain.births import Birth, ordered_births
from daysheet.almanac.domain.facts import Facts
from daysheet.almanac.domain.pages.birthdays import (
    birthdays_index,
    day_of_births,
    next_coming,
    person_json_ld,
    person_page,
)
from daysheet.almanac.domain.pages.dates import date_page
from daysheet.almanac.queries import known_facts, on
from daysheet.almanac.views.shared import KEYS, network_day, parts_of, until_midnight
from daysheet.pagestore.pages import public_page
from daysheet.places.queries import network_places


@public_page(lambda: KEYS)
def birthdays(request: HttpRequest) -> HttpResponse:
    """The first page of the birthdays."""
    today, facts = network_day(), known_facts()
    page = birthdays_index(births_of(facts, today.month, today.day), today, len(facts.people))
    context = {"page": page, **parts_of(page), "section": "birthdays"}
    return until_midnight(render(request, "almanac/birthdays.html", context), today)


@public_page(lambda when: KEYS)
def births(request: HttpRequest, when: tuple[int, int]) -> HttpResponse:
    """Everybody who was born on a day."""
    page = day_of_births(births_of(known_facts(), *when), *when)
    context = {"page": page, **parts_of(page), "section": "birthdays"}
    return render(request, "almanac/births.html", context)


@public_page(lambda slug: KEYS)
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """One person."""
    today, facts, network = network_day(), known_facts(), list(network_places())
    found = facts.person(slug)
    if found is None:
        raise Http404(f"No person is called {slug!r}.")
    page = person_page(
        found,
        facts.people.other_dates(slug),
        births_of(facts, found.born.month, found.born.day),
        {place.slug for place in network},
        today,
    )
    linked = person_json_ld(page, settings.BASE_URL + request.path)
    context = {"page": page, **parts_of(page), "json_ld": linked, "network": network, "section": "birthdays"}
    return until_midnight(render(request, "almanac/person.html", context), today)


@public_page(lambda when: KEYS)
def on_date(request: HttpRequest, when: tuple[int, int]) -> HttpResponse:
    """Everything that falls on a date in its next coming year."""
    today, network = network_day(), list(network_places())
    page = date_page(on(next_coming(*when, today), None), {place.slug for place in network}, today)
    context = {"page": page, **parts_of(page), "network": network, "section": "holidays"}
    return until_midnight(render(request, "almanac/date.html", context), today)


def births_of(facts: Facts, month: int, day: int) -> tuple[Birth, ...]:
    """The births of a month and day in the order of pages without a place."""
    return ordered_births(facts.people.on(month, day), None, facts.denied)
