"""Pages of the holidays: the first page, a month, a kind, an observance."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from daysheet.almanac.domain.pages.countries import holiday_countries
from daysheet.almanac.domain.pages.holidays import holiday_page
from daysheet.almanac.domain.pages.index import holidays_index
from daysheet.almanac.domain.pages.kinds import kind_page
from daysheet.almanac.domain.pages.months import month_page
from daysheet.almanac.domain.pages.reach import has_month
from daysheet.almanac.domain.pages.topics import topic_links
from daysheet.almanac.queries import known_facts
from daysheet.almanac.shipped.related import related
from daysheet.almanac.shipped.texts import text_of
from daysheet.almanac.shipped.topics import topics
from daysheet.almanac.shipped.world import world
from daysheet.almanac.views.shared import (
    KEYS,
    network_day,
    observances_with,
    page_number,
    until_midnight,
    webcal,
)
from daysheet.pagestore.pages import public_page


@public_page(lambda: KEYS)
def holidays(request: HttpRequest) -> HttpResponse:
    """The first page of the holidays."""
    today, known = network_day(), known_facts().observances
    page, shelves = holidays_index(known, today), topic_links(known, topics())
    context = {"page": page, "coming": page.leading, "topics": shelves, "section": "holidays"}
    return until_midnight(render(request, "almanac/holidays.html", context), today)


@public_page(lambda month: KEYS)
def month(request: HttpRequest, month: date) -> HttpResponse:
    """A month, day by day."""
    today = network_day()
    if not has_month(month, today):
        raise Http404(f"{month:%Y/%m} is before or after the months that have a page.")
    context = {"page": month_page(known_facts().observances, month, today), "section": "holidays"}
    return until_midnight(render(request, "almanac/month.html", context), today)


@public_page(lambda kind: KEYS)
def kind(request: HttpRequest, kind: str) -> HttpResponse:
    """The observances of a kind, paged."""
    today, asked = network_day(), request.GET.get("page", "1")
    page = kind_page(known_facts().observances, kind, page_number(asked), today)
    if page is None:
        raise Http404(f"There is no page {asked!r} of the kind {kind!r}.")
    context = {"page": page, "section": "holidays", "canonical": settings.BASE_URL + page.address}
    return until_midnight(render(request, "almanac/kind.html", context), today)


@public_page(lambda slug: KEYS)
def holiday(request: HttpRequest, slug: str) -> HttpResponse:
    """One observance; an old name of it leads to its page."""
    today, (known, about) = network_day(), observances_with(slug)
    if slug != about.slug:
        return redirect("almanac:holiday", slug=about.slug, permanent=True)
    # What only countries abroad keep comes alone, and no day of ours is related to it.
    pairs = related(known).get(about.slug, ()) if len(known.all) > 1 else ()
    page = holiday_page(known, about, today, text_of(about.slug), pairs)
    context = {
        "page": page,
        "topics": topics().of(about),
        "countries": holiday_countries(world(), about.slug, today),
        "section": "holidays",
        "webcal": webcal(f"/holidays/{about.slug}/calendar.ics"),
    }
    return until_midnight(render(request, "almanac/holiday.html", context), today)
