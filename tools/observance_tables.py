"""Reads dated tables and disagreements, and ties both to their observances."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from observance_rows import Correction, Report, Row, read_csv, split_tags
from observance_sources import SourceBook

# What a table is about that is no row of the observances: kind and scope. Its dates are those of the United
# States where the sources differ by the time of day.
TABLES = {
    "diwali": ("religious", "world"),
    "holi": ("religious", "world"),
    "dussehra": ("religious", "world"),
    "ganesh-chaturthi": ("religious", "world"),
    "maha-shivaratri": ("religious", "world"),
    "navratri": ("religious", "world"),
    "raksha-bandhan": ("religious", "world"),
    "vesak": ("religious", "world"),
    "vernal-equinox": ("cultural", "us"),
    "june-solstice": ("cultural", "us"),
    "september-equinox": ("cultural", "us"),
    "december-solstice": ("cultural", "us"),
}
# Tables of a North American sighting: second sources of days that have a rule.
SECOND = {
    "ramadan-begins-north-america": "ramadan-begins",
    "eid-al-fitr-north-america": "eid-al-fitr",
    "eid-al-adha-north-america": "eid-al-adha",
}
# Where sources list different days of one year, the list made for the United States carries the day.
FOR_US = "timeanddate"


@dataclass(frozen=True)
class Dated:
    """A line of data/observance-dates.csv."""

    slug: str
    table: str
    start: str
    end: str
    sources: tuple[str, ...]
    chosen: bool


def slugify(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def read_tables(path: Path, book: SourceBook, report: Report) -> tuple[list[Row], list[Dated]]:
    """An observance for every table that stands alone, and all dates."""
    listed: dict[str, dict[date, tuple[str, ...]]] = defaultdict(dict)
    names: dict[str, str] = {}
    tags: dict[str, list[str]] = defaultdict(list)
    for line, record in read_csv(path):
        slug = slugify(record["name"])
        day, problem = _day(record, slug)
        if day is None:
            report.add(path.name, line, slug, problem)
            continue
        said = [record[column] for column in ("source1", "source2") if record[column]]
        names[slug] = record["name"]
        tags[slug] += said
        listed[slug][day] = listed[slug].get(day, ()) + tuple(book.id_of(tag) for tag in said)
    rows = [
        Row(slug, names[slug], "", TABLES[slug][0], (TABLES[slug][1],), tuple(dict.fromkeys(tags[slug])))
        for slug in names
        if slug in TABLES
    ]
    return rows, [dated for slug in listed for dated in _dated(slug, listed[slug])]


def _day(record: dict[str, str], slug: str) -> tuple[date | None, str]:
    if slug not in TABLES and slug not in SECOND:
        return None, "a table that tools/observance_tables.py does not place"
    try:
        day = date.fromisoformat(record["date"])
    except ValueError:
        return None, f"{record['date']!r} is no date: write YYYY-MM-DD"
    if str(day.year) != record["year"] or not (record["source1"] or record["source2"]):
        return None, "its year is another, or it has no source"
    return day, ""


def _dated(table: str, listed: dict[date, tuple[str, ...]]) -> list[Dated]:
    """All dates of a table; of a year's rival dates the one most list, else the one for the United States."""
    years: dict[int, list[date]] = defaultdict(list)
    for day in sorted(listed):
        years[day.year].append(day)
    chosen = {day for days in years.values() for day in _chosen(days, listed)}
    slug = SECOND.get(table, table)
    return [Dated(slug, table, day.isoformat(), "", listed[day], day in chosen) for day in sorted(listed)]


def _chosen(days: list[date], listed: dict[date, tuple[str, ...]]) -> list[date]:
    best = max(days, key=lambda day: (len(listed[day]), FOR_US in listed[day], -day.toordinal()))
    # Two dates by one source are two occurrences, as of Ramadan in 2030; by two sources they are rivals.
    return [day for day in days if set(listed[best]) <= set(listed[day])]


def added_dates(corrections: list[Correction], book: SourceBook) -> list[Dated]:
    """Dates of ours for an observance whose rule was only that of one year."""
    dated = []
    for one in corrections:
        if one.field == "dates":
            start, _, end = one.value.partition("..")
            source = book.add_page(one.publisher, one.address, one.seen)
            dated.append(Dated(one.slug, one.slug, start, end, (source,), chosen=True))
    return sorted(dated, key=lambda row: row.start)


@dataclass(frozen=True)
class Disagreement:
    """A line of data/observance-conflicts.csv; `slugs` is empty where no observance bears the name."""

    slugs: tuple[str, ...]
    name: str
    says: str
    sources: tuple[str, ...]
    other_says: str
    other_sources: tuple[str, ...]
    note: str


def read_conflicts(path: Path, rows: list[Row], book: SourceBook) -> list[Disagreement]:
    """Every disagreement, tied to the rows that bear the name, best those that have one of the rules."""
    found = []
    for _, record in read_csv(path):
        says, other = record["rule_a"], record["rule_b_or_date"].removeprefix("date ")
        slugs = _bearing(record["name"], {says, other}, rows)
        mine, theirs = (_ids(record[column], book) for column in ("sources_a", "sources_b"))
        found.append(Disagreement(slugs, record["name"], says, mine, other, theirs, record["note"]))
    return found


def corrected(corrections: list[Correction], rows: list[Row], book: SourceBook) -> list[Disagreement]:
    """What a corrected row said before, against the page that it was corrected by."""
    by_slug = {row.slug: row for row in rows}
    return [
        Disagreement(
            (one.slug,),
            by_slug[one.slug].name,
            one.was,
            tuple(book.id_of(tag) for tag in by_slug[one.slug].tags),
            one.value,
            (book.add_page(one.publisher, one.address, one.seen),),
            "corrected",
        )
        for one in corrections
        if one.slug in by_slug and one.field in ("rule", "dates")
    ]


def _bearing(name: str, said: set[str], rows: list[Row]) -> tuple[str, ...]:
    named = [row for row in rows if slugify(name) in map(slugify, (row.name, *row.also_called))]
    ruled = [row for row in named if row.rule in said]
    return tuple(row.slug for row in ruled or named)


def _ids(text: str, book: SourceBook) -> tuple[str, ...]:
    return tuple(book.id_of(tag) for tag in split_tags(text) if tag != "computed")
