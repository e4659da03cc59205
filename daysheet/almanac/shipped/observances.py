"""The shipped observances, their dated tables, disagreements and sources, opened once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from daysheet.almanac.domain import rules
from daysheet.almanac.domain.observances import Conflict, Observance
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.tables import DatedTable, Listed
from daysheet.almanac.domain.words import date_in_words, in_words
from daysheet.almanac.domain.words_scopes import KINDS
from daysheet.almanac.errors import BadFacts, BadRule
from daysheet.almanac.shipped.public_holidays import laws_by_slug
from daysheet.almanac.shipped.rows import Record, records

DATA = Path(__file__).resolve().parents[3] / "data"
SOURCE_FILES = ("observance-sources.csv", "public-holiday-sources.csv", "city-holiday-sources.csv")
Sources = Mapping[str, Source]


class SourcesById(dict[str, Source]):
    """Each source by its id; a row that names another is wrong."""

    def __missing__(self, key: str) -> Source:
        raise ValueError(f"{key!r} is no id of {', '.join(SOURCE_FILES)}. Add its row there, or mend the id.")


@lru_cache(maxsize=1)
def observances() -> Observances:
    """All shipped observances."""
    return load(DATA)


def load(folder: Path) -> Observances:
    """The observances of a folder's observance*.csv; BadFacts names the file and line of what is wrong."""
    named = [
        record for name in SOURCE_FILES if (folder / name).exists() for _, record in records(folder / name)
    ]
    sources = SourcesById((record["id"], _source(record)) for record in named)
    compilers = frozenset(record["id"] for record in named if record["compiler"])
    tables = _tables(folder / "observance-dates.csv", sources)
    conflicts = _conflicts(folder / "observance-conflicts.csv", sources)
    laws, read, taken = laws_by_slug(folder, sources), [], set[str]()
    for line, record in records(folder / "observances.csv"):
        try:
            _check(record, taken)
            taken.add(record["slug"])
            observance = _observance(record, sources, compilers, tables, conflicts)
            read.append(replace(observance, laws=laws.pop(observance.slug, ())))
        except (BadRule, KeyError, IndexError, ValueError) as error:
            raise BadFacts(f"{folder / 'observances.csv'}, line {line}: {error}") from error
    if laws:
        raise BadFacts(
            f"{folder}: public-holidays.csv or city-holidays.csv: {', '.join(laws)}: no observance has this slug. "
            "Mend the slug."
        )
    return Observances(tuple(read))


def _check(record: Record, taken: Collection[str]) -> None:
    """ValueError where a cell cannot be right."""
    if not record["name"].strip():
        raise ValueError(f"{record['slug']} has no name")
    if record["slug"] in taken:
        raise ValueError(f"{record['slug']!r} stands here twice. Give one of the two another slug")
    if record["kind"] not in KINDS:
        raise ValueError(f"{record['kind']!r} is no kind. Write one of {', '.join(KINDS)}")
    if record["confirmed"] not in ("", "no"):
        raise ValueError(f"confirmed is {record['confirmed']!r}. Leave it empty, or write 'no'")


def _source(record: Record) -> Source:
    return Source(record["publisher"], record["address"] or None, date.fromisoformat(record["seen"]))


def _observance(
    record: Record,
    sources: Sources,
    compilers: frozenset[str],
    tables: Mapping[str, list[DatedTable]],
    conflicts: Mapping[str, list[Conflict]],
) -> Observance:
    rule = parse_rule(record["rule"]) if record["rule"] else None
    ids = record["sources"].split()
    own = tuple(_estimated(table, rule) for table in tables.get(record["slug"], ()))
    listing = [source for table in own for source in table.sources]
    if rule is None and not own:
        raise ValueError(f"{record['slug']} has neither a rule nor a table of dates")
    return Observance(
        slug=record["slug"],
        name=record["name"],
        kind=record["kind"],
        scope=tuple(record["scope"].split()),
        rule_text=record["rule"],
        rule=rule,
        declared_by=record["declared_by"] or None,
        sources=tuple(dict.fromkeys([*(sources[one] for one in ids), *listing])),
        aliases=(*record["aliases"].split(), *(table.slug for table in own if table.slug != record["slug"])),
        also_called=tuple(name for name in record["also_called"].split("|") if name),
        confirmed=record["confirmed"] != "no",
        compilers_only=compilers.issuperset(ids),
        years_checked=int(record["years_checked"] or 0),
        tables=own,
        conflicts=tuple(conflicts.get(record["slug"], ())),
    )


def _estimated(table: DatedTable, rule: rules.Rule | None) -> DatedTable:
    """A second table of an Islamic day waits for the same Moon."""
    if rule is None or rules.calendar_of(rule) != "islamic":
        return table
    return DatedTable(table.slug, table.by_year, estimated=True)


def _tables(path: Path, sources: Sources) -> dict[str, list[DatedTable]]:
    """Tables by the observance that they belong to."""
    listed: dict[tuple[str, str], dict[int, list[Listed]]] = defaultdict(lambda: defaultdict(list))
    for _, record in records(path):
        start = date.fromisoformat(record["start"])
        end = date.fromisoformat(record["end"] or record["start"])
        said = tuple(sources[one] for one in record["sources"].split())
        by_year = listed[record["slug"], record["table"]]
        by_year[start.year].append(Listed(start, end, said, chosen=record["chosen"] != "no"))
    found: dict[str, list[DatedTable]] = defaultdict(list)
    for (slug, table), by_year in listed.items():
        found[slug].append(DatedTable(table, {year: tuple(dates) for year, dates in by_year.items()}))
    return found


def _conflicts(path: Path, sources: Sources) -> dict[str, list[Conflict]]:
    """Disagreements by observance; dates that one source sets against one rule are told together."""
    grouped: dict[tuple[str, str, str, str], list[Record]] = defaultdict(list)
    for _, record in records(path):
        for slug in record["slugs"].split():
            grouped[slug, record["says"], record["sources"], record["other_sources"]].append(record)
    found: dict[str, list[Conflict]] = defaultdict(list)
    for (slug, says, mine, theirs), same in grouped.items():
        other = ", ".join(_told(text) for text in sorted(record["other_says"] for record in same))
        sides = (tuple(sources[one] for one in side.split()) for side in (mine, theirs))
        found[slug].append(Conflict(_told(says), next(sides), other, next(sides)))
    return found


def _told(text: str) -> str:
    """A rule, a date or a period of dates in words."""
    if not text[:4].isdigit():
        return in_words(parse_rule(text))
    return " to ".join(date_in_words(date.fromisoformat(day)) for day in text.split(".."))
