"""A file of facts, read row by row: what can be taken, and what is wrong with the rest."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from daysheet.almanac.domain.own.checks import Check, Known, check_event, check_observance, check_person
from daysheet.almanac.domain.own.rows import BadRow, Own
from daysheet.almanac.errors import BadFacts

MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Columns:
    """How a kind of file is told by its header, and under which names its columns may come."""

    what: str
    check: Check
    needed: tuple[str, ...]
    allowed: tuple[str, ...]


COMMON = ("action", "only_in", "source", "address")
RENAMED = {"birth_date": "born", "death_date": "died", "date": "on", "place": "where", "source1": "source"}
IGNORED = frozenset(
    {"line", "problem", "n_sources", "years_checked", "rank", "year", "source2", "more_sources"}
)
KINDS_OF_FILE = (
    Columns("observances", check_observance, ("slug", "name", "rule", "kind", "scope"), ("declared_by",)),
    Columns(
        "people",
        check_person,
        ("name", "born"),
        ("slug", "died", "occupation", "birthplace", "country", "reason"),
    ),
    Columns("events", check_event, ("on", "text"), ("where", "kind", "slug")),
)


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row that cannot be taken, as it stood in the file, and why."""

    line: int
    cells: tuple[str, ...]
    problem: str


@dataclass(frozen=True, slots=True)
class FactsFile:
    """What a file holds: rows in the order of the file, and those that are wrong."""

    what: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, Own], ...]
    wrong: tuple[WrongRow, ...]


def read_facts_file(raw: bytes, known: Known) -> FactsFile:
    """Every row checked; BadFacts where it is no file of facts at all."""
    lines = _lines(raw)
    try:
        _, first = next(lines)
    except StopIteration:
        raise BadFacts(
            "The file is empty. Its first line names the columns: slug,name,rule,kind,scope,source."
        ) from None
    header = tuple(cell.strip() for cell in first)
    columns, names = _columns(header)
    rows: list[tuple[int, Own]] = []
    wrong: list[WrongRow] = []
    lines_of: dict[tuple[str, str | None], int] = {}
    for line, cells in lines:
        try:
            row = columns.check(_record(names, cells), known)
            _refuse_second(row, line, lines_of)
            rows.append((line, row))
        except BadRow as bad:
            wrong.append(WrongRow(line, tuple(cells), str(bad)))
    return FactsFile(columns.what, header, tuple(rows), tuple(wrong))


def wrong_rows_as_csv(file: FactsFile) -> str:
    """The rows that were not taken, to be mended: as they stood, with line and problem before them."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(("line", "problem", *file.header))
    writer.writerows((bad.line, bad.problem, *bad.cells) for bad in file.wrong)
    return written.getvalue()


def _lines(raw: bytes) -> Iterator[tuple[int, list[str]]]:
    if len(raw) > MOST_BYTES:
        raise BadFacts(f"The file has {len(raw):,} bytes; {MOST_BYTES:,} are the most. Split it.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFacts(f"Byte {error.start} of the file is not UTF-8. Save it as UTF-8.") from error
    if "\0" in text:
        raise BadFacts("The file holds a zero byte: it is no CSV. Save it as CSV, in UTF-8.")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise BadFacts(f"Line {reader.line_num} of the file is no CSV: {error}. Mend its quotes.") from error


def _columns(header: tuple[str, ...]) -> tuple[Columns, tuple[str, ...]]:
    """The kind of file that a header names, and our names of its columns."""
    names = tuple(RENAMED.get(name.casefold(), name.casefold()) for name in header)
    found = next((one for one in KINDS_OF_FILE if set(one.needed) <= set(names)), None)
    if found is None:
        kinds = "; ".join(f"{one.what}: {','.join((*one.needed, 'source'))}" for one in KINDS_OF_FILE)
        raise BadFacts(
            f"The first line, {','.join(header)[:120]!r}, names none of our columns. Write one of {kinds}."
        )
    wrong = [
        name for name in names if name not in {*found.needed, *found.allowed, *COMMON} and name not in IGNORED
    ]
    again = [name for name in names if names.count(name) > 1]
    if wrong or again:
        said = f"column {wrong[0]!r} is none of ours" if wrong else f"column {again[0]!r} is there twice"
        raise BadFacts(
            f"In the first line, {said}. Use {', '.join((*found.needed, *found.allowed, *COMMON))}."
        )
    return found, names


def _record(names: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(names):
        raise BadRow({"row": f"The row has {len(cells)} cells, the first line has {len(names)}."})
    record = dict(zip(names, cells, strict=True))
    if record.get("born") and not record.get("slug"):
        record["slug"] = slug_of(record.get("name", ""))
    publishers = [
        record.get("source", ""),
        record.pop("source2", ""),
        *record.pop("more_sources", "").split("; "),
    ]
    record["source"] = "; ".join(dict.fromkeys(said.strip() for said in publishers if said.strip()))
    if re.fullmatch(r"https?://\S+", record["source"]) and not record.get("address"):
        record["address"] = record["source"]
        record["source"] = urlsplit(record["address"]).hostname or ""
    return record


def _refuse_second(row: Own, line: int, lines_of: dict[tuple[str, str | None], int]) -> None:
    added = row.action == "add"  # once in a network; anything else once in a place
    before = lines_of.setdefault((row.slug, "add" if added else row.only_in), line)
    if before != line:
        raise BadRow({"slug": f"slug {row.slug!r} is a duplicate of line {before}. Keep one of the two."})


def slug_of(name: str) -> str:
    """'José Saramago' is jose-saramago."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
