"""Reads the collected observances, checks every row, and applies what was corrected and merged by hand."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from observance_sources import SourceBook

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.words_scopes import KINDS, scopes_in_words
from daysheet.almanac.errors import BadRule
from daysheet.places.domain.states import STATES

COLUMNS = [
    "slug",
    "name",
    "rule",
    "kind",
    "scope",
    "source1",
    "source2",
    "more_sources",
    "n_sources",
    "years_checked",
]
# The collection names a few countries in full where it has codes elsewhere.
SCOPE_CODES = {"Africa": "africa", "Korea": "kr"} | {name: code for code, name in COUNTRIES.items()}
UNSEEN = "rule not seen in a source"
# Of two rows for one day, the kind further left tells more; `popular` tells least.
TELLING = ["federal", "us-law", "us-proclamation", "us-state", "religious", "un", "country-national",
           "international", "cultural", "food", "popular"]  # fmt: skip


@dataclass(frozen=True)
class Row:
    """An observance on its way into data/observances.csv."""

    slug: str
    name: str
    rule: str
    kind: str
    scope: tuple[str, ...]
    tags: tuple[str, ...]
    years_checked: int = 0
    aliases: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    declarer: str = ""  # as a page gives it; else the kind and the sources tell

    @property
    def confirmed(self) -> bool:
        return not any(UNSEEN in tag for tag in self.tags)

    @property
    def declared_by(self) -> str:
        """Who declared it, by the page that a correction names, or as far as its kind and its sources tell."""
        if self.declarer:
            return self.declarer
        law = next((f"{m[1]} U.S.C. {m[2]}" for tag in self.tags if (m := _LAW.match(tag))), "")
        match self.kind:
            case "federal" | "us-law":
                return f"Congress, in {law}" if law else "Congress"
            case "us-proclamation":
                return "The President, by proclamation"
            case "us-state":
                return f"State law of {scopes_in_words(self.scope)}"
            case "un":
                return "United Nations"
        return ""


_LAW = re.compile(r"(\d+) U\.S\.C\. (\d+(?:\(\w\))?)")


@dataclass
class Report:
    """What was wrong, line by line."""

    lines: list[str] = field(default_factory=list)

    def add(self, file: str, line: int, slug: str, problem: str) -> None:
        self.lines.append(f"{file}:{line}: {slug or '(no slug)'}: {problem}")


def read_csv(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with their line numbers."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        for record in reader:
            yield reader.line_num, {key: (value or "").strip() for key, value in record.items() if key}


def split_tags(text: str) -> tuple[str, ...]:
    """Tags joined by '; ', which also stands inside some brackets."""
    return tuple(tag for tag in re.split(r"; (?![^\[]*\])", text) if tag)


def read_rows(path: Path, report: Report) -> list[Row]:
    """The good rows; each bad one is in the report."""
    rows: dict[str, Row] = {}
    for line, record in read_csv(path):
        problem = _problem(record, rows)
        if problem:
            report.add(path.name, line, record.get("slug", ""), problem)
            continue
        rows[record["slug"]] = _row(record)
    return list(rows.values())


def _row(record: dict[str, str]) -> Row:
    return Row(
        slug=record["slug"],
        name=record["name"],
        rule=record["rule"],
        kind=record["kind"],
        scope=_scope(record["scope"]),
        tags=_tags(record),
        years_checked=int(record["years_checked"] or 0),
    )


def _tags(record: dict[str, str]) -> tuple[str, ...]:
    return tuple(
        tag for tag in (record["source1"], record["source2"], *split_tags(record["more_sources"])) if tag
    )


def _scope(text: str) -> tuple[str, ...]:
    return (SCOPE_CODES[text],) if text in SCOPE_CODES else tuple(text.split())


def _problem(record: dict[str, str], rows: dict[str, Row]) -> str:
    missing = [column for column in COLUMNS if column not in record]
    if missing:
        return f"the columns {', '.join(missing)} are missing"
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", record["slug"]):
        return f"{record['slug']!r} is no slug: write small letters, digits and single hyphens"
    if record["slug"] in rows:
        return "this slug is taken by an earlier row"
    if record["kind"] not in KINDS:
        return f"{record['kind']!r} is no kind: write one of {', '.join(KINDS)}"
    bad = [scope for scope in _scope(record["scope"]) if not _is_scope(scope)]
    if bad or not record["scope"]:
        return f"{' '.join(bad) or 'nothing'!r} is no scope: write us, world, us-xx or a country code"
    if not record["years_checked"].isdigit() and record["years_checked"]:
        return f"{record['years_checked']!r} is no number of years"
    if not _tags(record):
        return "it has no source"
    return _rule_problem(record["rule"])


def _is_scope(scope: str) -> bool:
    return (
        scope in ("us", "world", "africa")
        or scope in COUNTRIES
        or scope.removeprefix("us-").upper() in STATES
    )


def _rule_problem(text: str) -> str:
    try:
        parse_rule(text)
    except BadRule as error:
        return str(error)
    return ""


@dataclass(frozen=True)
class Correction:
    """A value of ours for one field of one row, with the page that says so."""

    slug: str
    field: str
    was: str
    value: str
    publisher: str
    address: str
    seen: str


def read_corrections(path: Path) -> list[Correction]:
    names = ("slug", "field", "was", "value", "publisher", "address", "seen")
    return [Correction(**{name: record[name] for name in names}) for _, record in read_csv(path)]


def correct(rows: list[Row], corrections: list[Correction], book: SourceBook, report: Report) -> list[Row]:
    """Rules put right, their page added as a first source; a row that has changed since is reported."""
    by_slug = {row.slug: row for row in rows}
    for number, one in enumerate(corrections, start=2):
        row = by_slug.get(one.slug)
        if row is None or one.was not in (row.rule, row.declared_by, *row.tags, *_unseen(row)):
            report.add(
                "observance-corrections.csv", number, one.slug, f"no row whose {one.field} is {one.was!r}"
            )
            continue
        by_slug[one.slug] = _corrected(row, one, book)
    return list(by_slug.values())


def _unseen(row: Row) -> tuple[str, ...]:
    """What the correction of an unconfirmed row says that it was: 'no'."""
    return () if row.confirmed else ("no",)


def _corrected(row: Row, one: Correction, book: SourceBook) -> Row:
    """With another rule, declarer or more dates, its page a first source; or without a source about another day."""
    if one.field == "source":
        return replace(row, tags=tuple(tag for tag in row.tags if tag != one.was))
    book.add_page(one.publisher, one.address, one.seen)
    tags = (one.address, *(tag for tag in row.tags if tag != one.address))
    if one.field == "confirmed":
        return replace(row, tags=tuple(tag.partition(" [")[0] if UNSEEN in tag else tag for tag in tags))
    if one.field == "declared_by":
        return replace(row, tags=tags, declarer=one.value)
    return replace(row, tags=tags, rule=one.value if one.field == "rule" else row.rule)


def merge(rows: list[Row], merges: Iterator[tuple[int, dict[str, str]]], report: Report) -> list[Row]:
    """Rows that are plainly one observance joined under the kept slug, the other slugs kept as aliases."""
    by_slug = {row.slug: row for row in rows}
    for line, record in merges:
        gone, kept = by_slug.get(record["slug"]), by_slug.get(record["into"])
        if gone is None or kept is None:
            report.add(
                "observance-merges.csv", line, record["slug"], f"no rows to merge into {record['into']!r}"
            )
            continue
        by_slug[kept.slug] = _joined(kept, gone)
        del by_slug[gone.slug]
    return list(by_slug.values())


def _joined(kept: Row, gone: Row) -> Row:
    telling = min(kept, gone, key=lambda row: (TELLING.index(row.kind), row is gone))
    names = [name for name in (*kept.also_called, gone.name, *gone.also_called) if name != kept.name]
    return replace(
        kept,
        kind=telling.kind,
        scope=telling.scope,
        tags=tuple(dict.fromkeys(kept.tags + gone.tags)),
        years_checked=max(kept.years_checked, gone.years_checked),
        aliases=(*kept.aliases, gone.slug, *gone.aliases),
        also_called=tuple(dict.fromkeys(names)),
    )
