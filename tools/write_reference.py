"""Write docs/reference/{settings,commands,addresses}.md from the code (into another folder if one is named)."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from daysheet.cli.commands import DJANGO, OFFLINE, OURS
from daysheet.config.env import VARIABLES

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- Written by `make docs` from the code; change the code instead. -->"


def settings_page() -> str:
    rows = [f"| `{v.name}` | {v.default and f'`{v.default}`' or 'empty'} | {v.about} |" for v in VARIABLES]
    return "\n".join([
        "# Settings", NOTE, "",
        "Everything that differs between machines comes from the environment. A `DAYSHEET_*` variable that is not",
        "listed here, or that does not look as it should, stops the start with the remedy in the message. Each may",
        "come from a file instead: its name with `_FILE` at the end holds the path. `PORT` (8000) is the port of",
        "`daysheet serve` and `make demo`.", "",
        "| variable | default | what it is |", "| --- | --- | --- |", *rows, "",
    ])  # fmt: skip


def commands_page() -> str:
    groups = (
        ("From the shipped files, without a database", OFFLINE),
        ("The site", OURS),
        ("Django and Wagtail", DJANGO),
    )
    out = ["# Commands", NOTE, ""]
    for title, entries in groups:
        out += [f"## {title}", "", "| command | what it does | example |", "| --- | --- | --- |"]
        out += [f"| `{e.name}` | {e.about} | `{e.example}` |" for e in entries] + [""]
    return "\n".join(out)


def addresses_page() -> str:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "daysheet.config.settings")
    import django  # noqa: PLC0415 (slow import, needed by this page only)
    from django.urls import get_resolver  # noqa: PLC0415 (slow import, needed by this page only)

    django.setup()
    rows = sorted(set(addresses(get_resolver().url_patterns)))
    return "\n".join([
        "# Addresses", NOTE, "",
        "Every address that Daysheet itself answers; signing in (`/accounts/`) and the newsroom of Wagtail",
        "(`/desk/newsroom/`) have theirs besides. `<place:place>` and `<place:slug>` are like `us/ca/santa-clara`,",
        "`<day:day>` like `2026/03/01`, `<month:month>` like `2026/03`, `<monthday:when>` like `03-01`.", "",
        "| address | name |", "| --- | --- |", *(f"| `/{path}` | {name} |" for path, name in rows), "",
    ])  # fmt: skip


def addresses(patterns: list, prefix: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        if path.startswith(("accounts/", "desk/newsroom/", "^")):
            continue
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern.url_patterns, path, pattern.namespace or space)
        elif pattern.name:
            yield path, f"{space}:{pattern.name}" if space else pattern.name


def main(folder: Path) -> None:
    pages = {"settings": settings_page, "commands": commands_page, "addresses": addresses_page}
    for name, write in pages.items():
        (folder / f"{name}.md").write_text(write(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "reference")
