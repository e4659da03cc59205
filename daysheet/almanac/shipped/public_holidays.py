"""The shipped laws that make days public holidays, opened once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from daysheet.almanac.domain.public_holidays import PublicHoliday
from daysheet.almanac.domain.rules_reading import parse_rule, parse_shifts
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.errors import BadFacts, BadRule
from daysheet.almanac.shipped.rows import Record, records

FILES = ("public-holidays.csv", "city-holidays.csv")


def laws_by_slug(folder: Path, sources: Mapping[str, Source]) -> dict[str, tuple[PublicHoliday, ...]]:
    """The laws of each observance; BadFacts names the file and line of what is wrong."""
    found: dict[str, list[PublicHoliday]] = defaultdict(list)
    for path in (folder / name for name in FILES):
        for line, record in records(path) if path.exists() else ():
            try:
                found[record["slug"]].append(_law(record, sources))
            except (BadRule, KeyError, ValueError) as error:
                raise BadFacts(f"{path}, line {line}: {error}") from error
    return {slug: tuple(laws) for slug, laws in found.items()}


def _law(record: Record, sources: Mapping[str, Source]) -> PublicHoliday:
    return PublicHoliday(
        where=tuple(record["where"].split()),
        name=record["name"],
        rule=parse_rule(record["rule"]) if record["rule"] else None,
        since=int(record["since"]) if record["since"] else None,
        until=int(record["until"]) if record["until"] else None,
        shifts=parse_shifts(record["shift"]),
        sources=tuple(sources[one] for one in record["sources"].split()),
    )
