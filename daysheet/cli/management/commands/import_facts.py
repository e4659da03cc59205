"""daysheet import_facts: take observances, people or events from a CSV file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from daysheet.cli.database import ensure_database
from daysheet.cli.errors import CommandFailed
from daysheet.cli.facts_file import import_file
from daysheet.lib.clock import read_clock


class Command(BaseCommand):
    help = "Take observances, people or events from a CSV file: all rows, or none when one is wrong. Twice is harmless."
    example = "daysheet import_facts festivals.csv --keep-good"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a .csv whose first line names the columns")
        parser.add_argument(
            "--keep-good",
            action="store_true",
            help="import the right rows, and write the others to a file beside it",
        )

    def handle(self, *args: Any, file: Path, keep_good: bool, **options: Any) -> None:
        ensure_database()
        try:
            told = import_file(file=file, keep_good=keep_good, now=read_clock(), tell=self.stderr.write)
        except CommandFailed as error:
            raise CommandError(str(error)) from error
        self.stdout.write(told)
