"""The network's pages and each city's day."""

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from daysheet.editions.domain.asked import read_asked
from daysheet.editions.domain.leaf import has_edition
from daysheet.editions.domain.linked_data import site_json_ld
from daysheet.editions.finding import search_answers
from daysheet.editions.queries import edition, everywhere, everywhere_in_brief
from daysheet.lib.clock import read_clock
from daysheet.lib.days import NETWORK_ZONE, midnight_after, network_day
from daysheet.pagestore.pages import public_page, with_headers
from daysheet.places.models import Place
from daysheet.places.queries import place_by_slug


@public_page(lambda: ["network", "facts", "places", "news"])
def home(request: HttpRequest) -> HttpResponse:
    day = network_day(read_clock())
    linked = site_json_ld(settings.NETWORK_NAME, settings.BASE_URL)
    context = {**everywhere_in_brief(day), "json_ld": linked, "section": "today"}
    response = render(request, "editions/home.html", context)
    response.fresh_until = midnight_after(day, NETWORK_ZONE)
    return response


@public_page(lambda: ["facts", "places"])
def today(request: HttpRequest) -> HttpResponse:
    day = network_day(read_clock())
    response = render(request, "editions/today.html", {**everywhere(day), "section": "today"})
    response.fresh_until = midnight_after(day, NETWORK_ZONE)
    return response


@public_page(lambda slug: [f"news:{slug}", f"town:{slug}", f"city:{slug}", "facts", "places"])
def city_today(request: HttpRequest, slug: str) -> HttpResponse:
    return city_page(request, slug, "editions/edition.html")


@public_page(lambda slug: [f"news:{slug}", f"town:{slug}", f"city:{slug}", "facts", "places"])
def city_text(request: HttpRequest, slug: str) -> HttpResponse:
    return city_page(request, slug, "editions/text.html")


@public_page(lambda slug, day: [f"day:{slug}:{day}", f"city:{slug}", "facts", "places"])
def city_day(request: HttpRequest, slug: str, day: date) -> HttpResponse:
    return city_page(request, slug, "editions/edition.html", day)


def city_page(request: HttpRequest, slug: str, template: str, day: date | None = None) -> HttpResponse:
    """The page of a place's day (its today when none is named), good until the place's own midnight."""
    place, now = city_or_404(slug), read_clock()
    here = place.locality.day_at(now)
    if not has_edition(day or here, today=here):
        raise Http404
    context = edition(place, day or here, today=here, is_current=day is None)
    response = render(request, template, {**context, "section": "today"})
    response.fresh_until = midnight_after(here, place.locality.timezone)
    return response


def city_or_404(slug: str) -> Place:
    place = place_by_slug(slug)
    if place is None:
        raise Http404
    return place


@csrf_exempt  # it changes nothing, and knows no cookie
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the words find in one box; never kept in the store, since everybody asks for something else."""
    today = network_day(read_clock())
    asked = read_asked(request.GET.get("q", ""))
    found = search_answers(asked, request.GET.get("in", ""), request.GET.get("page", "1"), today)
    response = render(request, "editions/search.html", {"found": found, "network": found.network})
    response.fresh_until = midnight_after(today, NETWORK_ZONE)
    return with_headers(request, response)


@public_page(list)
def opensearch(request: HttpRequest) -> HttpResponse:
    """By which a browser can add the search."""
    return render(request, "editions/opensearch.xml", content_type="application/opensearchdescription+xml")


def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /desk/",
        "Disallow: /accounts/",
        "Disallow: /submissions/",
        "Disallow: /plans/",
    ]
    lines.append(f"Sitemap: {settings.BASE_URL}/sitemap.xml")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
