"""Pages of the world's public holidays, by country and by date, and a country's calendar."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.domain.pages.birthdays import next_coming
from daysheet.almanac.domain.pages.countries import countries_index, country_page, world_date_page
from daysheet.almanac.domain.world_feeds import country_events
from daysheet.almanac.queries import known_facts
from daysheet.almanac.shipped.world import world
from daysheet.almanac.views.shared import KEYS, network_day, until_midnight, webcal
from daysheet.lib.ics import CONTENT_TYPE, calendar_file
from daysheet.pagestore.pages import public_page


@public_page(lambda: KEYS)
def countries(request: HttpRequest) -> HttpResponse:
    """All countries, each with its next public holiday."""
    today = network_day()
    context = {"page": countries_index(world(), today), "section": "holidays"}
    return until_midnight(render(request, "almanac/countries.html", context), today)


@public_page(lambda code: KEYS)
def country(request: HttpRequest, code: str) -> HttpResponse:
    """A country's public holidays, this year and the next; 'DE' leads to 'de'."""
    if code != code.lower():
        return redirect("almanac:country", code=known_code(code), permanent=True)
    today = network_day()
    page = country_page(world(), known_facts().observances, known_code(code), today)
    context = {"page": page, "section": "holidays", "webcal": webcal(f"{page.here.address}calendar.ics")}
    return until_midnight(render(request, "almanac/country.html", context), today)


@public_page(lambda code: KEYS)
def country_calendar(request: HttpRequest, code: str) -> HttpResponse:
    """A country's public holidays, two years ahead."""
    today, name = network_day(), f"Public holidays in {COUNTRIES[known_code(code)]}"
    written = calendar_file(
        country_events(world(), code, today, settings.BASE_URL),
        name=name,
        description=f"{name}, two years ahead; days of single regions are left out.",
        address=settings.BASE_URL + request.path,
    )
    return until_midnight(HttpResponse(written, content_type=CONTENT_TYPE), today)


@public_page(lambda when: KEYS)
def on_date(request: HttpRequest, when: tuple[int, int]) -> HttpResponse:
    """The world's public holidays on a date in its next coming year."""
    today = network_day()
    page = world_date_page(world(), known_facts().observances, next_coming(*when, today), today)
    return until_midnight(
        render(request, "almanac/world_date.html", {"page": page, "section": "holidays"}), today
    )


def known_code(code: str) -> str:
    """The code in lower case; a 404 for what is no country's."""
    if code.lower() not in COUNTRIES:
        raise Http404(f"{code!r} is no country's ISO code. All countries: /holidays/countries/.")
    return code.lower()
