"""A city's stories as an Atom feed."""

from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html_join

from daysheet.pagestore.pages import public_page
from daysheet.places.models import Place
from daysheet.places.queries import place_by_slug
from daysheet.stories.domain.addresses import news_key
from daysheet.stories.models import Story
from daysheet.stories.queries import stories_of

ENTRIES = 30
# XML has no way to write these.
CONTROLS = dict.fromkeys(n for n in range(32) if n not in (9, 10, 13))


class SteadyAtom(Atom1Feed):
    """An empty feed is as old as its city, not as the moment of asking."""

    def latest_post_date(self) -> datetime:
        moments = [item["updateddate"] for item in self.items]
        return max(moments, default=self.feed["since"])


def tag_uri(day: date, path: str) -> str:
    """An id that stays when the site moves from http to https or to another port."""
    return f"tag:{urlsplit(settings.BASE_URL).hostname},{day.isoformat()}:{path}"


class CityFeed(Feed):
    """Everything in it is a function of the place and its stories."""

    feed_type = SteadyAtom
    language = "en-US"

    def get_object(self, request: HttpRequest, place: str) -> Place:
        found = place_by_slug(place)
        if found is None:
            raise Http404(f"{place!r} is no city of this network.")
        return found

    def title(self, place: Place) -> str:
        return f"{place.name} Today"

    def subtitle(self, place: Place) -> str:
        return f"Stories from {place}, each sentence with the passage that it rests on."

    def link(self, place: Place) -> str:
        return settings.BASE_URL + place.address

    def feed_url(self, place: Place) -> str:
        return f"{settings.BASE_URL}{place.address}feed.xml"

    def feed_guid(self, place: Place) -> str:
        return tag_uri(place.added_at.date(), place.address)

    def author_name(self, place: Place) -> str:
        return f"{place.name} Today"

    def feed_extra_kwargs(self, place: Place) -> dict[str, Any]:
        return {"since": place.added_at}

    def items(self, place: Place) -> list[Story]:
        return list(stories_of(place)[:ENTRIES])

    def item_title(self, story: Story) -> str:
        return ("Sample: " if story.is_sample else "") + story.headline.translate(CONTROLS)

    def item_description(self, story: Story) -> str:
        lead = (story.brief.get("lead") or {}).get("text", "")
        words = [(text.translate(CONTROLS),) for text in (story.dek, lead) if text]
        return format_html_join("", "<p>{}</p>", words)

    def item_link(self, story: Story) -> str:
        return settings.BASE_URL + story.address

    def item_guid(self, story: Story) -> str:
        return tag_uri(story.published_on, story.address)

    def item_pubdate(self, story: Story) -> datetime:
        return datetime.combine(story.published_on, time(), story.place.locality.timezone)

    def item_updateddate(self, story: Story) -> datetime:
        return story.published_at


@public_page(lambda place: [news_key(place), "places"])
def feed(request: HttpRequest, place: str) -> HttpResponse:
    """The city's newest stories."""
    response: HttpResponse = CityFeed()(request, place=place)
    del response["Last-Modified"]  # the ETag says it exactly, for stored pages too
    return response
