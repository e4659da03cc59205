"""Pages of the topics: all of them, and one."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from daysheet.almanac.domain.pages.topics import topic_page, topic_rows
from daysheet.almanac.queries import known_facts
from daysheet.almanac.shipped.topics import topics as shipped_topics
from daysheet.almanac.views.shared import KEYS, network_day, page_number, until_midnight, webcal
from daysheet.pagestore.pages import public_page


@public_page(lambda: KEYS)
def topics(request: HttpRequest) -> HttpResponse:
    """All topics, each with what comes next in it."""
    today = network_day()
    context = {
        "topics": topic_rows(known_facts().observances, shipped_topics(), today),
        "section": "holidays",
    }
    return until_midnight(render(request, "almanac/topics.html", context), today)


@public_page(lambda topic: KEYS)
def topic(request: HttpRequest, topic: str) -> HttpResponse:
    """The observances of a topic, paged."""
    today, asked = network_day(), request.GET.get("page", "1")
    page = topic_page(known_facts().observances, shipped_topics(), topic, page_number(asked), today)
    if page is None:
        raise Http404(f"There is no page {asked!r} of the topic {topic!r}.")
    context = {
        "page": page,
        "section": "holidays",
        "canonical": settings.BASE_URL + page.list.address,
        "webcal": webcal(f"{page.list.base}calendar.ics"),
    }
    return until_midnight(render(request, "almanac/topic.html", context), today)
