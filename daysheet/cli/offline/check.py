"""`daysheet check BRIEF.json RELEASE`: whether every sentence of a brief stands in its release."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.brief_json import brief_from_json
from daysheet.stories.domain.checks import Finding, check_brief
from daysheet.stories.errors import BadBrief
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.files import holds_many, parse_file, releases_in

HELP = "whether every number, date, name, quotation, negation and hedge of a brief stands in its release"
EXAMPLE = "daysheet check brief.json release.txt --json"
MOST_BYTES = 5_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("brief", type=Path, metavar="BRIEF.json", help="what `daysheet brief --json` printed")
    parser.add_argument(
        "release",
        type=Path,
        help="any file that `daysheet brief` reads; of a .jsonl or a feed the row with the brief's id",
    )
    parser.add_argument("--json", action="store_true", help='{"ok", "findings"} as one object')


def run(args: argparse.Namespace) -> int:
    """0 when all stands, 1 when a finding stands, 2 when a file cannot be read."""
    try:
        brief = read_brief(args.brief)
        release = release_of(brief, args.release)
        findings = check_brief(brief, release.text, release.title, sha256=release.sha256)
    except (BadBrief, ReleaseError, Unreadable) as error:
        print(f"daysheet check: {error}", file=sys.stderr)
        return 2
    if args.json:
        told = {"ok": not findings, "findings": [as_json(finding) for finding in findings]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n".join(in_words(findings)) or "All of it stands in the release.")
    return 1 if findings else 0


class Unreadable(Exception):
    """A file that is no brief, or a release that is not there."""


def read_brief(path: Path) -> Brief:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable(f"{path}: larger than {MOST_BYTES:,} bytes, so it is no brief.")
        return brief_from_json(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise Unreadable(
            f"{path}: cannot be read ({error.strerror}). Give what `daysheet brief --json` printed."
        ) from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(
            f"{path}: this is no JSON ({error}). Give what `daysheet brief --json` printed."
        ) from error


def release_of(brief: Brief, path: Path) -> ParsedRelease:
    """The release in the file; in a .jsonl or a feed the row or item with the brief's id."""
    if not holds_many(path):
        return parse_file(path)
    for row in releases_in(path):
        if isinstance(row, ParsedRelease) and row.id == brief.id:
            return row
    raise Unreadable(f"{path}: no row or item has the brief's id {brief.id!r}.")


def as_json(finding: Finding) -> dict[str, Any]:
    keys = ("part", "index", "text", "kind", "item", "verdict")
    return {key: getattr(finding, key) for key in keys}


def in_words(findings: Sequence[Finding]) -> Iterator[str]:
    """Each line that does not stand, with what is wrong with it below; of another release's brief only that."""
    if findings and findings[0].part == "release":
        yield findings[0].verdict
        return
    for (heading, text), wrong in groupby(findings, key=lambda f: (f.heading, f.text)):
        yield f"{heading}: {text}"
        yield from (f"    {f'“{f.item}”: ' if f.item else ''}{f.verdict}" for f in wrong)
    if findings:
        lines = len({(f.part, f.index) for f in findings})
        yield f"Not in the release: {counted(len(findings), 'thing')} in {counted(lines, 'line')}."


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
