"""What falls on a day, for programs that do not load Django."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.facts import Facts, day_of
from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.own.overlay import overlaid
from daysheet.almanac.domain.own.rows import OwnEvent, OwnObservance, OwnPerson, OwnRows
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.world_days import around_the_world
from daysheet.almanac.shipped.facts import shipped_facts
from daysheet.almanac.shipped.world import world
from daysheet.lib.database import read_rows
from daysheet.places.domain.locality import Locality

COMMON = "own.action, place.slug, own.slug, own.source, own.address, own.seen"
OBSERVANCE = ("name", "rule", "kind", "scope", "declared_by")
PERSON = ("name", "born", "died", "occupation", "birthplace", "country", "town", "county", "state", "reason")
EVENT = ("on", "text", "where", "town", "state", "latitude", "longitude", "kind")


@lru_cache(maxsize=1)
def known_facts() -> Facts:
    """The facts that the terminal answers from: the shipped ones under the network's own rows, read once."""
    return overlaid(shipped_facts(), own_rows())


def own_rows() -> OwnRows:
    """All that editors have written, where there is a database."""
    tables = {"ownobservance": OBSERVANCE, "ownperson": PERSON, "ownevent": EVENT}
    found = read_rows([(_sql(table, names), ()) for table, names in tables.items()], what="own rows")
    observances, people, events = found
    return OwnRows(
        tuple(_observance(row) for row in observances),
        tuple(OwnPerson(**_common(row), **_dated("born", PERSON, row)) for row in people),
        tuple(OwnEvent(**_common(row), **_dated("on", EVENT, row)) for row in events),
    )


def on(day: date, place: Locality | None) -> AlmanacDay:
    """All that falls on a day for a place; `.front()` of it is what a front page shows."""
    return day_of(known_facts(), day, place)


def around(day: date) -> tuple[OnDay, ...]:
    """The world's public holidays on a day; what countries keep is read from its file here, not before."""
    return around_the_world(day, known_facts().observances, world())


def observances_with(slug: str) -> tuple[Observances, Observance]:
    """The observances among which a slug is found, and what it names; UnknownObservance where nothing does."""
    known = known_facts().observances
    about = None if known.by_slug(slug) else world().observance(slug)
    return (Observances((about,)), about) if about else (known, known.find(slug))


def _sql(table: str, names: Sequence[str]) -> str:
    """Names are ours, never a reader's."""
    columns = ", ".join(f'own."{name}"' for name in names)
    joined = "LEFT JOIN places_place AS place ON place.id = own.place_id"
    return f"SELECT {COMMON}, {columns} FROM almanac_{table} AS own {joined} ORDER BY own.changed_at DESC, own.id DESC"  # noqa: S608 (all names are ours)


def _common(row: Sequence[Any]) -> dict[str, Any]:
    action, only_in, slug, publisher, address, seen = row[:6]
    return {
        "action": action,
        "only_in": only_in,
        "slug": slug,
        "source": Source(publisher, address or None, _day(seen)),
    }


def _observance(row: Sequence[Any]) -> OwnObservance:
    given = dict(zip(OBSERVANCE, row[6:], strict=True))
    return OwnObservance(**_common(row), **{**given, "scope": tuple(given["scope"].split())})


def _dated(name: str, names: Sequence[str], row: Sequence[Any]) -> dict[str, Any]:
    given = dict(zip(names, row[6:], strict=True))
    given["place"] = given.pop("town")
    return {**given, name: _day(given[name]) if given[name] else None}


def _day(told: date | str) -> date:
    """SQLite gives text, PostgreSQL a date."""
    return told if isinstance(told, date) else date.fromisoformat(told)
