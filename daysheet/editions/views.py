"""The network's pages and each city's day."""

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from daysheet.editions.domain.leaf import has_edition
from daysheet.editions.queries import edition, everywhere, everywhere_in_brief
from daysheet.lib.clock import read_clock
from daysheet.lib.days import NETWORK_ZONE, midnight_after, network_day
from daysheet.pagestore.pages import public_page
from daysheet.places.models import Place
from daysheet.places.queries import place_by_slug


@public_page(lambda: ["network", "facts", "places", "news"])
def home(request: HttpRequest) -> HttpResponse:
    day = network_day(read_clock())
    response = render(request, "editions/home.html", {**everywhere_in_brief(day), "section": "today"})
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


def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /desk/", "Disallow: /accounts/", "Disallow: /submissions/"]
    lines.append(f"Sitemap: {settings.BASE_URL}/sitemap.xml")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
