"""`daysheet locate`: the city that a release is about, with the words that say so."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from daysheet.wire.domain.location_json import location_json
from daysheet.wire.errors import ReleaseError
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.files import holds_many, parse_file, releases_in
from daysheet.wire.sources.kinds import MANY_RELEASES, ONE_RELEASE
from daysheet.wire.sources.rows import BadRow

if TYPE_CHECKING:
    from daysheet.wire.domain.release import Reading

HELP = "the city that a release is about, with the words that say so"
EXAMPLE = "daysheet locate release.txt --json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        help=f"a {ONE_RELEASE} release; of {MANY_RELEASES}: one object a line",
    )
    parser.add_argument("--json", action="store_true", help="the brief's keys about the place, as one object")


def run(args: argparse.Namespace) -> int:
    """0, or 1 when the file cannot be read as a release; a bad row of a .jsonl is told in its place."""
    try:
        if holds_many(args.file):
            return print_rows(args.file)
        reading = read_release(parse_file(args.file))
    except (ReleaseError, OSError) as error:
        print(f"daysheet locate: {error}", file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps(location_json(reading), ensure_ascii=False, indent=2))
    else:
        print(in_words(reading))
    return 0


def print_rows(path: Path) -> int:
    for row in releases_in(path):
        print(json.dumps(row_json(row), ensure_ascii=False))
    return 0


def row_json(row: Any) -> dict[str, Any]:
    if isinstance(row, BadRow):
        return {"id": row.id, "error": row.error}
    return location_json(read_release(row))


def in_words(reading: Reading) -> str:
    """'Santa Clara, CA (us/ca/santa-clara), confidence 0.85', and each stretch that says so."""
    found = reading.location
    where = (
        f"{found.city}, {found.state} ({found.place})" if found.city else found.state or "no city, no state"
    )
    lines = [f"{where}: {found.scope} news, confidence {found.confidence}"]
    for span in found.evidence:
        source, name = (reading.release.title, "title") if span.in_title else (reading.release.text, "text")
        lines.append(f"  {name} {span.start}-{span.end}: {' '.join(source[span.start : span.end].split())}")
    return "\n".join(lines)
