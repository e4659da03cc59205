"""Builds the shipped observances (data/observance*.csv) from the collected files.

    .venv/bin/python tools/build_observances.py ../shared/data

Reads observances.csv, observances-tables.csv and observances-conflicts.csv there, and from data/ what was put
right by hand: observance-corrections.csv and observance-merges.csv. A bad row is told with file and line and left
out; the exit code is then 1. A row of data/observances.csv whose slug the collection does not have was added by hand
and is kept, with its sources and dates: a slug that was once shipped goes on answering. So are disagreements that
rest on a source which is not the collection's.
"""

from __future__ import annotations

import argparse
import csv
import sys
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

from observance_rows import Report, Row, correct, merge, read_corrections, read_csv, read_rows  # noqa: E402 (needs the path above)
from observance_sources import SourceBook, SourceRow  # noqa: E402 (needs the path above)
from observance_tables import (  # noqa: E402 (needs the path above)
    Dated,
    Disagreement,
    added_dates,
    corrected,
    read_conflicts,
    read_tables,
)

DATA = Path(__file__).resolve().parents[1] / "data"
Cells = dict[str, object]
SEEN = "2026-11-22"  # when the collection was made, by its own description


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("collected", type=Path, help="the folder of the collected files")
    collected = parser.parse_args().collected
    report, book = Report(), SourceBook(SEEN)
    raw = read_rows(collected / "observances.csv", report)
    corrections = read_corrections(DATA / "observance-corrections.csv")
    table_rows, dates = read_tables(collected / "observances-tables.csv", book, report)
    rows = correct([*raw, *table_rows], corrections, book, report)
    rows = merge(rows, read_csv(DATA / "observance-merges.csv"), report)
    dates += added_dates(corrections, book)
    listed = {dated.table for dated in dates}
    rows = [replace(row, rule="") if row.slug in listed else row for row in rows]
    conflicts = read_conflicts(collected / "observances-conflicts.csv", rows, book)
    conflicts += corrected(corrections, [*raw, *table_rows], book)
    conflicts = [_renamed(one, rows) for one in conflicts]
    counts = write(rows, dates, conflicts, book)
    tell(len(raw), counts, conflicts, book, report)
    return 1 if report.lines else 0


def _renamed(one: Disagreement, rows: list[Row]) -> Disagreement:
    """With slugs that are observances of their own after merging."""
    kept = {slug: row.slug for row in rows for slug in (*row.aliases, row.slug)}
    slugs = tuple(dict.fromkeys(kept[slug] for slug in one.slugs))
    return replace(one, slugs=slugs)


def write(
    rows: list[Row], dates: list[Dated], conflicts: list[Disagreement], book: SourceBook
) -> dict[str, int]:
    """Writes the four files and tells how many rows each has."""
    made = [_observance(row, book) for row in rows]
    known = {slug for row in rows for slug in (row.slug, *row.aliases)}
    by_hand, their_sources = added_by_hand(DATA, known)
    ours = {row.id for row in book.rows.values()}
    listed: list[Cells] = [_cells(one) | {"chosen": "" if one.chosen else "no"} for one in dates]
    files: dict[str, list[Cells]] = {
        "observances.csv": [*made, *by_hand],
        "observance-dates.csv": [*listed, *on_other_sources(DATA / "observance-dates.csv", ours, known)],
        "observance-conflicts.csv": [
            *(_cells(one) for one in conflicts),
            *on_other_sources(DATA / "observance-conflicts.csv", ours),
        ],
        "observance-sources.csv": _with(their_sources, [_cells(row) for row in book.rows.values()]),
    }
    return {name: _write(DATA / name, records) for name, records in files.items()}


def added_by_hand(folder: Path, known: set[str]) -> tuple[list[Cells], list[Cells]]:
    """The rows of a folder's observances.csv that have no known slug, and the sources that they name."""
    kept = [record for _, record in read_csv(folder / "observances.csv") if record["slug"] not in known]
    named = {source for record in kept for source in record["sources"].split()}
    sources = [record for _, record in read_csv(folder / "observance-sources.csv") if record["id"] in named]
    return [dict(record) for record in kept], [dict(record) for record in sources]


def on_other_sources(path: Path, ours: set[str], known: set[str] | None = None) -> list[Cells]:
    """The lines of a file that rest on a source the build does not make, or tell of a slug that it does not know."""
    kept: list[Cells] = []
    for _, record in read_csv(path):
        named = {*record["sources"].split(), *record.get("other_sources", "").split()}
        if not named <= ours or (known is not None and record["slug"] not in known):
            kept.append(dict(record))
    return kept


def _with(theirs: list[Cells], sources: list[Cells]) -> list[Cells]:
    known = {source["id"] for source in sources}
    return [*sources, *(source for source in theirs if source["id"] not in known)]


def _observance(row: Row, book: SourceBook) -> Cells:
    return {
        "slug": row.slug,
        "name": row.name,
        "rule": row.rule,
        "kind": row.kind,
        "scope": " ".join(row.scope),
        "declared_by": row.declared_by,
        "sources": " ".join(dict.fromkeys(book.id_of(tag) for tag in row.tags)),
        "years_checked": row.years_checked or "",
        "confirmed": "" if row.confirmed else "no",
        "aliases": " ".join(row.aliases),
        "also_called": "|".join(row.also_called),
    }


def _cells(row: Dated | Disagreement | SourceRow) -> Cells:
    """The fields as a CSV holds them, several ids in one cell."""
    return {name: " ".join(value) if isinstance(value, tuple) else value for name, value in vars(row).items()}


def _write(path: Path, records: list[Cells]) -> int:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(records[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)
    return len(records)


def tell(
    read: int, counts: dict[str, int], conflicts: list[Disagreement], book: SourceBook, report: Report
) -> None:
    for line in report.lines:
        print(line, file=sys.stderr)
    print(f"read {read} good observances; {len(report.lines)} bad rows")
    for name, count in counts.items():
        print(f"wrote {count:>5} rows to data/{name} ({(DATA / name).stat().st_size:,} bytes)")
    untied = [one.name for one in conflicts if not one.slugs]
    print(f"{len(untied)} disagreements about names that no observance bears: {'; '.join(untied) or 'none'}")
    print(f"{len(book.unmapped)} sources shown by their tag: {'; '.join(book.unmapped) or 'none'}")


if __name__ == "__main__":
    sys.exit(main())
