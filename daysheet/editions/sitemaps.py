"""The site's map for search engines."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib.sitemaps import Sitemap

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.queries import known_facts
from daysheet.almanac.shipped.topics import topics
from daysheet.guides.shipped import guide_slugs
from daysheet.places.queries import network_places
from daysheet.stories.queries import live_stories


class Pages(Sitemap):
    """The pages that are there once."""

    def items(self) -> Sequence[str]:
        names = (
            "today cities holidays holidays/countries birthdays reminders guides about privacy submit".split()
        )
        return ["/", *(f"/{name}/" for name in names)]

    def location(self, item: str) -> str:
        return item


class Cities(Sitemap):
    """Each city's current edition, news and text edition."""

    def items(self) -> Sequence[str]:
        return [f"/{p.slug}/{part}" for p in network_places() for part in ("", "news/", "text/")]

    def location(self, item: str) -> str:
        return item


class Stories(Sitemap):
    """Every story that readers see."""

    def items(self) -> Any:
        return live_stories()

    def location(self, item: Any) -> str:
        return str(item.address)

    def lastmod(self, item: Any) -> date:
        day: date = item.published_on
        return day


class Guides(Sitemap):
    """Every guide."""

    def items(self) -> Sequence[str]:
        return guide_slugs()

    def location(self, item: str) -> str:
        return f"/guides/{item}/"


class Holidays(Sitemap):
    """Every observance."""

    def items(self) -> Sequence[str]:
        return [o.slug for o in known_facts().observances.all]

    def location(self, item: str) -> str:
        return f"/holidays/{item}/"


class Topics(Sitemap):
    """The page of all topics, and every topic."""

    def items(self) -> Sequence[str]:
        return ["", *(f"{topic.slug}/" for topic in topics().all)]

    def location(self, item: str) -> str:
        return f"/holidays/topics/{item}"


class Countries(Sitemap):
    """Each country's public holidays."""

    def items(self) -> Sequence[str]:
        return sorted(COUNTRIES)

    def location(self, item: str) -> str:
        return f"/holidays/countries/{item}/"


class Birthdays(Sitemap):
    """Every person."""

    limit = 10_000

    def items(self) -> Sequence[str]:
        return list(known_facts().people.slugs())

    def location(self, item: str) -> str:
        return f"/birthdays/{item}/"


SITEMAPS = {
    "pages": Pages,
    "cities": Cities,
    "stories": Stories,
    "guides": Guides,
    "holidays": Holidays,
    "topics": Topics,
    "countries": Countries,
    "birthdays": Birthdays,
}
