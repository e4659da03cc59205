"""A populated place as the gazetteer knows it."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from daysheet.places.domain.states import county_title


@dataclass(frozen=True, slots=True)
class Locality:
    """One populated place of the gazetteer; every package asks about a place by handing this one over.

    `slug` is the whole path of its address, such as 'us/ca/santa-clara'; `state` the postal code ('CA');
    `county` the name without 'County' ('Santa Clara'), empty where none is known.
    """

    geonames_id: int
    slug: str
    name: str
    state: str
    county: str
    latitude: float
    longitude: float
    population: int
    zone: str
    zips: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """The path of the place's current edition: '/us/ca/santa-clara/'."""
        return f"/{self.slug}/"

    @property
    def label(self) -> str:
        """The name with its state: 'Santa Clara, CA'."""
        return f"{self.name}, {self.state}"

    @property
    def county_title(self) -> str:
        """The county as people say it: 'Cook County', 'Orleans Parish'."""
        return county_title(self.state, self.county)

    @property
    def timezone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def day_at(self, now: datetime) -> date:
        """The date that it is here at an aware moment."""
        return now.astimezone(self.timezone).date()
