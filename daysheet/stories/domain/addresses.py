"""The addresses and page keys of stories."""

from collections.abc import Iterable
from datetime import date

from daysheet.stories.domain.fronts import front_days


def story_address(place: str, day: date, slug: str) -> str:
    """'/us/ca/santa-clara/news/2026/03/01/<slug>/'."""
    return f"/{place}/news/{day:%Y/%m/%d}/{slug}/"


def news_address(place: str) -> str:
    return f"/{place}/news/"


def news_key(place: str) -> str:
    """Carried by every page that lists the place's stories."""
    return f"news:{place}"


def story_key(place: str, day: date, slug: str) -> str:
    return f"story:{place}/{day:%Y/%m/%d}/{slug}"


def keys_touched(place: str, day: date | None, slug: str) -> Iterable[str]:
    """The keys of every page that a change of the story can be seen on; none before it has an address."""
    if day is None:
        return []
    days = [f"day:{place}:{front.isoformat()}" for front in front_days(day)]
    return [news_key(place), story_key(place, day, slug), "news", *days]
