"""The world's public holidays, opened the first time that somebody asks for them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from daysheet.almanac.domain.rules_reading import parse_rule, parse_shifts
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.world import WorldHoliday, listed_days
from daysheet.almanac.domain.world_calendar import World, WorldName
from daysheet.almanac.errors import BadFacts, BadRule
from daysheet.almanac.shipped.rows import Record, records

DATA = Path(__file__).resolve().parents[3] / "data"


@lru_cache(maxsize=1)
def world() -> World:
    return load(DATA)


def load(folder: Path) -> World:
    """The holidays of a folder's world-*.csv; BadFacts names the file and line of what is wrong."""
    named = records(folder / "world-holiday-sources.csv")
    sources = {
        r["id"]: Source(r["publisher"], r["address"] or None, date.fromisoformat(r["seen"])) for _, r in named
    }
    path, found = folder / "world-holidays.csv", []
    for line, record in records(path):
        try:
            found.append(_holiday(record, sources))
        except (BadRule, KeyError, ValueError) as error:
            raise BadFacts(f"{path}, line {line}: {error}") from error
    names = records(folder / "world-observances.csv")
    return World(
        found,
        [WorldName(r["slug"], r["name"], parse_rule(r["rule"]) if r["rule"] else None) for _, r in names],
    )


def _holiday(record: Record, sources: dict[str, Source]) -> WorldHoliday:
    first, last = map(int, record["known"].split("-"))
    return WorldHoliday(
        country=record["country"],
        name=record["name"],
        slug=record["slug"],
        first=first,
        last=last,
        sources=(sources[record["source"]],),
        rules=tuple(parse_rule(rule) for rule in record["rule"].split(";") if rule),
        since=int(record["since"]) if record["since"] else None,
        until=int(record["until"]) if record["until"] else None,
        shifts=parse_shifts(record["shift"]),
        moves=record["moves"] == "yes",
        listed=listed_days(record["dates"]),
        waits_for=record["waits_for"],
    )
