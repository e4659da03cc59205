"""A story as schema.org tells it to programs: a NewsArticle, and an Event for each date to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from daysheet.places.domain.locality import Locality
from daysheet.stories.domain.page import Coming

Json = dict[str, Any]
CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Article:
    """What the page says of a story, in values."""

    headline: str
    dek: str
    url: str
    published_at: datetime
    published_on: date
    release_url: str
    place: Locality
    site: str  # absolute, without a slash at its end


def news_article(article: Article) -> Json:
    """The story as a NewsArticle; its publisher is the city's own page."""
    found: Json = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": article.headline,
        "url": article.url,
        "mainEntityOfPage": article.url,
        "datePublished": article.published_on.isoformat(),
        "dateModified": article.published_at.isoformat(),
        "inLanguage": "en-US",
        "isAccessibleForFree": True,
        "author": _publisher(article),
        "publisher": _publisher(article),
        "contentLocation": _city(article.place),
    }
    if article.dek:
        found["description"] = article.dek
    if article.release_url:
        found["isBasedOn"] = article.release_url
    return found


def events(article: Article, coming: Sequence[Coming]) -> list[Json]:
    """Each date to come as an Event of the story's city, told in the story's own words."""
    return [
        {
            "@context": CONTEXT,
            "@type": "Event",
            "name": date_.event,
            "startDate": date_.on.isoformat(),
            "url": article.url,
            "location": _city(article.place),
        }
        for date_ in coming
    ]


def _publisher(article: Article) -> Json:
    place = article.place
    return {
        "@type": "NewsMediaOrganization",
        "name": f"{place.name} Today",
        "url": article.site + place.address,
    }


def _city(place: Locality) -> Json:
    return {
        "@type": "Place",
        "name": place.label,
        "address": {
            "@type": "PostalAddress",
            "addressLocality": place.name,
            "addressRegion": place.state,
            "addressCountry": "US",
        },
    }
