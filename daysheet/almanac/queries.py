"""What falls on a day, for pages."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.facts import Facts, day_of
from daysheet.almanac.domain.own.overlay import overlaid
from daysheet.almanac.domain.own.rows import OwnRows
from daysheet.almanac.models import FactsVersion, OwnEvent, OwnObservance, OwnPerson
from daysheet.almanac.shipped.facts import shipped_facts
from daysheet.places.domain.locality import Locality


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


def on(day: date, place: Locality | None) -> AlmanacDay:
    """All that falls on a day for a place; `.front()` of it is what a front page shows."""
    return day_of(known_facts(), day, place)
