"""Pages of the almanac: holidays, birthdays, and everything on a date."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from daysheet.almanac.domain.births import Birth, ordered_births
from daysheet.almanac.domain.pages.birthdays import (
    birthdays_index,
    day_of_births,
    next_coming,
    person_json_ld,
    person_page,
)
from daysheet.almanac.domain.pages.dates import date_page
from daysheet.almanac.domain.pages.holidays import holiday_page
from daysheet.almanac.domain.pages.index import holidays_index
from daysheet.almanac.domain.pages.kinds import kind_page
from daysheet.almanac.domain.pages.months import month_page
from daysheet.almanac.domain.pages.reach import has_month
from daysheet.almanac.queries import on
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.people import denied, people
from daysheet.lib.clock import read_clock
from daysheet.pagestore.pages import public_page
from daysheet.places.queries import network_places

KEYS = ["facts", "places"]
# Pages without a city turn where most of the network's readers wake first.
NETWORK_ZONE = ZoneInfo("America/New_York")


@public_page(lambda: KEYS)
def holidays(request: HttpRequest) -> HttpResponse:
    """The first page of the holidays."""
    today = network_day()
    page = holidays_index(observances(), today)
    context = {"page": page, "coming": page.leading, "section": "holidays"}
    return until_midnight(render(request, "almanac/holidays.html", context), today)


@public_page(lambda month: KEYS)
def month(request: HttpRequest, month: date) -> HttpResponse:
    """A month, day by day."""
    today = network_day()
    if not has_month(month, today):
        raise Http404(f"{month:%Y/%m} is before or after the months that have a page.")
    context = {"page": month_page(observances(), month, today), "section": "holidays"}
    return until_midnight(render(request, "almanac/month.html", context), today)


@public_page(lambda kind: KEYS)
def kind(request: HttpRequest, kind: str) -> HttpResponse:
    """The observances of a kind, paged."""
    today, asked = network_day(), request.GET.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0
    page = kind_page(observances(), kind, number, today)
    if page is None:
        raise Http404(f"There is no page {asked!r} of the kind {kind!r}.")
    context = {"page": page, "section": "holidays", "canonical": settings.BASE_URL + page.address}
    return until_midnight(render(request, "almanac/kind.html", context), today)


@public_page(lambda slug: KEYS)
def holiday(request: HttpRequest, slug: str) -> HttpResponse:
    """One observance; an old name of it leads to its page."""
    today, about = network_day(), observances().by_slug(slug)
    if about is None:
        raise Http404(f"No observance is called {slug!r}.")
    if slug != about.slug:
        return redirect("almanac:holiday", slug=about.slug, permanent=True)
    context = {"page": holiday_page(observances(), about, today), "section": "holidays"}
    return until_midnight(render(request, "almanac/holiday.html", context), today)


@public_page(lambda: KEYS)
def birthdays(request: HttpRequest) -> HttpResponse:
    """The first page of the birthdays."""
    today = network_day()
    page = birthdays_index(births_of(today.month, today.day), today, len(people()))
    context = {"page": page, **parts_of(page), "section": "birthdays"}
    return until_midnight(render(request, "almanac/birthdays.html", context), today)


@public_page(lambda when: KEYS)
def births(request: HttpRequest, when: tuple[int, int]) -> HttpResponse:
    """Everybody who was born on a day."""
    page = day_of_births(births_of(*when), *when)
    context = {"page": page, **parts_of(page), "section": "birthdays"}
    return render(request, "almanac/births.html", context)


@public_page(lambda slug: KEYS)
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """One person."""
    today, found, network = network_day(), people().by_slug(slug), list(network_places())
    if found is None:
        raise Http404(f"No person is called {slug!r}.")
    page = person_page(
        found,
        people().other_dates(slug),
        births_of(found.born.month, found.born.day),
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


def network_day() -> date:
    """Today for the pages that belong to no city."""
    return read_clock().astimezone(NETWORK_ZONE).date()


def until_midnight(response: HttpResponse, today: date) -> HttpResponse:
    """The response, kept no longer than its day."""
    midnight = datetime.combine(today + timedelta(days=1), time(), NETWORK_ZONE)
    response.fresh_until = midnight
    return response


def births_of(month: int, day: int) -> tuple[Birth, ...]:
    """The births of a month and day in the order of pages without a place."""
    return ordered_births(people().on(month, day), None, denied())


def parts_of(page: Any) -> dict[str, Any]:
    """What the parts of a city's day show, under the names that they know."""
    names = ("chief", "rows", "periods", "births_columns", "events")
    return {name: getattr(page, name) for name in names if hasattr(page, name)}
