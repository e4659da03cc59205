"""How shipped facts files are opened: the sources that their codes name, and their rows by day."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from daysheet.almanac.domain.sources import Source
from daysheet.almanac.errors import BadFacts

Record = dict[str, str]


def records(path: Path) -> Iterator[tuple[int, Record]]:
    """Each row of a CSV file by its columns, with its line; BadFacts where a row has too few or too many cells."""
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        for record in reader:
            if None in record or None in record.values():
                columns = ", ".join(reader.fieldnames or ())
                raise BadFacts(f"{path}, line {reader.line_num}: too few or too many cells. Write {columns}.")
            yield reader.line_num, record


def read_sources(path: Path) -> dict[str, Source]:
    """Each source by its code."""
    with path.open(newline="", encoding="utf-8") as file:
        return {
            row["code"]: Source(row["publisher"], row["address"] or None, date.fromisoformat(row["seen"]))
            for row in csv.DictReader(file)
        }


def rows_by_day(path: Path, columns: str) -> dict[str, list[str]]:
    """The unread lines of a file whose first column is a date, by month and day ('03-01')."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    if header != columns:
        raise BadFacts(f"{path.name} begins {header!r}: its columns must be {columns!r}. Build it again.")
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        found[line[5:10]].append(line)
    return dict(found)
