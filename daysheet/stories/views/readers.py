"""Story page and archive for readers."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from daysheet.pagestore.pages import public_page
from daysheet.places.queries import place_by_slug
from daysheet.stories.domain.addresses import news_address, news_key, story_key
from daysheet.stories.domain.linked_data import Article, events, news_article
from daysheet.stories.domain.page import NOTHING_SAID
from daysheet.stories.models import Story
from daysheet.stories.queries import is_red_letter, published_story, stories_of, text_of
from daysheet.stories.views.shared import page_of
from daysheet.wire.queries import copies_of


@public_page(lambda place: [news_key(place), "places"])
def archive(request: HttpRequest, place: str) -> HttpResponse:
    """A city's stories, newest first."""
    city = place_by_slug(place)
    if city is None:
        raise Http404(f"{place!r} is no city of this network.")
    page = page_of(request, stories_of(city))
    here = settings.BASE_URL + news_address(place)
    context = {
        "city": city,
        "ink": city.ink,
        "page": page,
        "page_address": here if page.number == 1 else f"{here}?page={page.number}",
        "newer_address": news_address(place) if page.number == 2 else f"?page={page.number - 1}",
        "older_address": f"?page={page.number + 1}",
    }
    return render(request, "stories/archive.html", context)


@public_page(lambda place, day, slug: [story_key(place, day, slug), "places", "facts"])
def detail(request: HttpRequest, place: str, day: date, slug: str) -> HttpResponse:
    """A story with its sources."""
    story = published_story(place, day, slug)
    if story is None:
        raise Http404("There is no story at this address.")
    return render(request, "stories/story.html", story_context(story))


def story_context(story: Story) -> dict[str, Any]:
    text = text_of(story, story.published_on)
    article = article_of(story)
    return {
        "city": story.place,
        "ink": story.place.ink,
        "story": story,
        "text": text,
        "nothing": NOTHING_SAID,
        "is_red": is_red_letter(story.place, story.published_on),
        "edition_address": f"/{story.place.slug}/{story.published_on:%Y/%m/%d}/",
        "release_address": web_address(story.release.url),
        "copies": [(copy, web_address(copy.url)) for copy in copies_of(story.release)],
        "linked_data": [news_article(article), *events(article, text.coming)],
    }


def web_address(url: str) -> str:
    """The address if a reader can follow it, else ''."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def article_of(story: Story) -> Article:
    return Article(
        headline=story.headline,
        dek=story.dek,
        url=settings.BASE_URL + story.address,
        published_at=story.published_at,
        published_on=story.published_on,
        release_url=web_address(story.release.url),
        place=story.place.locality,
        site=settings.BASE_URL,
    )
