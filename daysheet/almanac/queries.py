"""What falls on a day, for pages."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.facts import Facts, day_of
from daysheet.almanac.domain.own.checks import Known
from daysheet.almanac.domain.own.overlay import overlaid
from daysheet.almanac.domain.own.rows import OwnRows
from daysheet.almanac.models import (
    FactsVersion,
    Occurrence,
    OwnEvent,
    OwnObservance,
    OwnPerson,
    SubscribedCalendar,
)
from daysheet.almanac.shipped.facts import shipped_facts
from daysheet.places.domain.locality import Locality
from daysheet.places.errors import PlacesError
from daysheet.places.models import Place
from daysheet.places.queries import network_places, places_of
from daysheet.places.shipped import gazetteer

Row = OwnObservance | OwnPerson | OwnEvent


def known_facts() -> Facts:
    """The facts that pages show: the shipped ones under the network's own rows. One query when nothing changed."""
    token = FactsVersion.objects.values_list("token", flat=True).first()
    return _facts(token) if token else shipped_facts()


@lru_cache(maxsize=2)
def _facts(token: str) -> Facts:
    return overlaid(shipped_facts(), own_rows())


def own_rows() -> OwnRows:
    """All that editors have written."""
    tables = (OwnObservance, OwnPerson, OwnEvent)
    return OwnRows(
        *(tuple(row.as_row() for row in table.objects.select_related("place")) for table in tables)
    )


def rows_of(user: Any, table: type[Row]) -> QuerySet[Any]:
    """The rows that a member of staff may change: all of them for a publisher, those of their places for others."""
    rows = table.objects.select_related("place", "changed_by")
    return rows if user.is_superuser and user.is_active else rows.filter(place__in=places_of(user))


def rows_shown_to(user: Any, table: type[Row]) -> QuerySet[Any]:
    """The rows that a member of staff may change, and those for everywhere, which touch their places too."""
    return table.objects.select_related("place", "changed_by").filter(
        Q(place__in=places_of(user)) | Q(place=None)
    )


def checks_on(today: date) -> Known:
    """What a row that is written today is held against."""
    cities = frozenset(network_places().values_list("slug", flat=True))
    return Known(shipped_facts(), today, town_meant, cities, own_rows())


def town_meant(text: str) -> Locality | None:
    """The town of the gazetteer that a birthplace means; only one told with its state is sure to be ours."""
    if "," not in text and "/" not in text:
        return None
    try:
        return gazetteer().find(text)
    except PlacesError:
        return None


def on(day: date, place: Locality | None) -> AlmanacDay:
    """All that falls on a day for a place; `.front()` of it is what a front page shows."""
    return day_of(known_facts(), day, place)


def occurrences_on(place: Place, day: date) -> QuerySet[Occurrence]:
    """What the place's calendars say is on that day: whole days, then by hour, then what began before.

    An event that two of its calendars tell of is that of the first subscribed.
    """
    first = Occurrence.objects.filter(
        calendar__place=OuterRef("calendar__place"), uid=OuterRef("uid"), calendar__lt=OuterRef("calendar")
    )
    rows = Occurrence.objects.filter(~Exists(first), calendar__place=place)
    return (
        rows.filter(starts_on__lte=day, ends_on__gte=day)
        .select_related("calendar")
        .annotate(is_going_on=Q(starts_on__lt=day))
        .order_by("is_going_on", F("starts_at").asc(nulls_first=True), "ends_on", "title", "pk")
    )


def calendars_of(user: Any, today: date) -> QuerySet[SubscribedCalendar]:
    """The calendars of a member of staff's places, with how many events each has ahead."""
    ahead = Count("occurrences", filter=Q(occurrences__ends_on__gte=today))
    rows = SubscribedCalendar.objects.filter(place__in=places_of(user)).select_related("place")
    return rows.annotate(ahead=ahead).order_by("place__name", "pk")


def events_ahead(calendar: SubscribedCalendar, today: date) -> QuerySet[Occurrence]:
    """What a calendar says is on from today, the next first."""
    rows = calendar.occurrences.filter(ends_on__gte=today)
    return rows.order_by("starts_on", F("starts_at").asc(nulls_first=True), "pk")
