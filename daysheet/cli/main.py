"""The console script `daysheet`: small commands run at once, the others load Django first."""

from __future__ import annotations

import argparse
import importlib
import os
import signal
import sys

from daysheet.almanac.errors import BadFacts
from daysheet.cli.commands import DJANGO, OFFLINE, OURS, Entry

NAMES = {entry.name for entry in (*OFFLINE, *OURS, *DJANGO)}
# What only prints. A worker must outlive a connection that the other side has closed.
QUIET = {"-h", "--help", "help", *(entry.name for entry in OFFLINE)}


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; without arguments those of the command line."""
    if argv is None:
        argv = sys.argv[1:]
        if not argv or argv[0] in QUIET:
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `daysheet … | head` ends quietly
    match argv:
        case [] | ["-h" | "--help" | "help"]:
            print(overview())
            return 0
        case ["--version"]:
            print(importlib.import_module("daysheet").__version__)
            return 0
        case [name, *rest] if is_offline(name, rest):
            return run_offline(name, rest)
        case _:
            return run_django(argv)


def is_offline(name: str, rest: list[str]) -> bool:
    """`check` with a brief and a release is ours; without them it runs Django's system checks."""
    if name == "check":
        return any(not word.startswith("-") for word in rest) or "--help" in rest or "-h" in rest
    return name in {entry.name for entry in OFFLINE}


def run_offline(name: str, rest: list[str]) -> int:
    module = importlib.import_module(f"daysheet.cli.offline.{name}")
    parser = argparse.ArgumentParser(
        prog=f"daysheet {name}", description=module.HELP, epilog=f"Example: {module.EXAMPLE}"
    )
    module.add_arguments(parser)
    try:
        return int(module.run(parser.parse_args(rest)))
    except BadFacts as error:  # a row of data/ was edited and is wrong; the message has its file and line
        print(f"daysheet {name}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run_django(argv: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "daysheet.config.settings")
    management = importlib.import_module("django.core.management")
    exceptions = importlib.import_module("django.core.exceptions")
    if argv[0] in {entry.name for entry in OURS}:
        # Ctrl-C as an exception can get lost in a finalizer; each of ours may be cut off and run again.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if argv[0] not in NAMES:
        print(f"daysheet: {argv[0]!r} is no command. `daysheet --help` lists them all.", file=sys.stderr)
        return 2
    try:
        management.execute_from_command_line(["daysheet", *argv])
    except exceptions.ImproperlyConfigured as error:
        print(f"daysheet: {error}", file=sys.stderr)
        return 1
    return 0


def overview() -> str:
    """Every command with an example, in three groups."""
    return "\n".join(
        [
            'Daysheet runs a "<City> Today" for every town.',
            "",
            "Usage: daysheet COMMAND [ARGUMENTS]    (daysheet COMMAND --help tells more)",
            *section("From the shipped files, without a database", OFFLINE),
            *section("The site", OURS),
            *section("Django and Wagtail", DJANGO),
        ]
    )


def section(title: str, entries: tuple[Entry, ...]) -> list[str]:
    lines = ["", f"{title}:"]
    for entry in entries:
        lines += [f"  {entry.name:<26} {entry.about}", f"  {'':<26} {entry.example}"]
    return lines


if __name__ == "__main__":
    sys.exit(main())
