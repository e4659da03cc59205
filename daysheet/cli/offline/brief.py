"""`daysheet brief`: a sourced five-part draft of each release."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.brief_json import brief_as_json
from daysheet.stories.domain.compose import compose
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError, SetAside
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.files import releases_in
from daysheet.wire.sources.kinds import MANY_RELEASES, ONE_RELEASE
from daysheet.wire.sources.rows import BadRow

HELP = "a sourced five-part draft of each release: every sentence names the passage it rests on"
EXAMPLE = "daysheet brief release.txt --json"
Json = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help=f"a {ONE_RELEASE} release, {MANY_RELEASES}",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one object (several releases: a list of them)")
    form.add_argument(
        "--jsonl", action="store_true", help="one object a line, in order; a bad row is told in its place"
    )


def run(args: argparse.Namespace) -> int:
    """0; 1 when a file cannot be read as a release. A bad row of a .jsonl is told in its place and is no failure."""
    start, failed, counted = time.monotonic(), 0, Counted()
    collected: list[Json] = []
    for path in args.files:
        try:
            for place, parsed in enumerate(releases_in(path)):
                if not place and len(args.files) > 1 and not (args.json or args.jsonl):
                    name_file(path)
                show(parsed, args, counted, collected)
        except SetAside as error:
            failed += not args.jsonl
            tell_set_aside(path, error, args, counted)
        except (ReleaseError, OSError) as error:
            failed += 1
            print(f"daysheet brief: {error}", file=sys.stderr)
    if args.json and collected:
        print(json.dumps(collected if len(collected) > 1 else collected[0], ensure_ascii=False, indent=2))
    if counted.total > 1:
        print(
            f"{counted.total} releases: {counted.total - counted.errors} drafted, {counted.errors} not, {time.monotonic() - start:.1f} s",
            file=sys.stderr,
        )
    return 1 if failed else 0


def name_file(path: Path) -> None:
    """Which file the drafts below are of."""
    from daysheet.cli.brief_in_terminal import head  # noqa: PLC0415 (rich is slow to import, JSON needs none)

    head(str(path))


def tell_set_aside(path: Path, error: SetAside, args: argparse.Namespace, counted: Counted) -> None:
    """The file in its place with --jsonl, as a row would be; else a line on standard error."""
    if not args.jsonl:
        print(f"daysheet brief: {error}", file=sys.stderr)
        return
    told = str(error).removeprefix(f"{path.name}: ")
    show(BadRow(hashlib.sha256(path.read_bytes()).hexdigest()[:16], told, 0), args, counted, [])


class Counted:
    """How many releases were met, and how many of them were bad rows."""

    def __init__(self) -> None:
        self.total = self.errors = 0


def show(
    parsed: ParsedRelease | BadRow, args: argparse.Namespace, counted: Counted, collected: list[Json]
) -> None:
    counted.total += 1
    counted.errors += isinstance(parsed, BadRow)
    if args.jsonl:
        print(json.dumps(as_json(parsed), ensure_ascii=False))
    elif args.json:
        collected.append(as_json(parsed))
    elif isinstance(parsed, BadRow):
        print(f"daysheet brief: {parsed.id or 'a row'}: {parsed.error}", file=sys.stderr)
    else:
        from daysheet.cli.brief_in_terminal import draw  # noqa: PLC0415 (rich is slow to import, JSON needs none)

        draw(draft_of(parsed), parsed)


def as_json(parsed: ParsedRelease | BadRow) -> Json:
    if isinstance(parsed, BadRow):
        return {"id": parsed.id, "error": parsed.error}
    return brief_as_json(draft_of(parsed))


def draft_of(parsed: ParsedRelease) -> Brief:
    return compose(read_release(parsed))
