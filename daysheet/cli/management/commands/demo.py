"""daysheet demo: load the demo network and serve it."""

import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from daysheet.cli.demo import EDITOR, demo_password, steps
from daysheet.cli.domain import numbers
from daysheet.cli.errors import PortBusy
from daysheet.cli.management.commands.serve import port_from_environment
from daysheet.cli.supervisor import refuse_busy_port
from daysheet.lib.clock import read_clock


class Command(BaseCommand):
    help = "Load the demo network (52 cities, sample stories, an editor) and serve it. Twice is harmless."
    example = "daysheet demo --port 8080"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default=settings.HOST, help="address to listen on")
        parser.add_argument(
            "--port", type=numbers.port, default=None, help="port (default: $PORT, else 8000)"
        )
        parser.add_argument("--load-only", action="store_true", help="load, and do not serve")

    def handle(self, *args: Any, host: str, port: int | None, load_only: bool, **options: Any) -> None:
        port = port if port is not None else port_from_environment()
        if not load_only:
            self.check_port(host, port)
        logging.getLogger("daysheet").setLevel(logging.WARNING)  # the steps report for themselves
        work = steps(now=read_clock())
        for number, (title, step) in enumerate(work, 1):
            self.stdout.write(f"[{number}/{len(work)}] {title} … ", ending="")
            self.stdout.flush()
            self.stdout.write(step())
        self.stdout.write(f"\nSanta Clara Today   http://{host}:{port}/us/ca/santa-clara/")
        self.stdout.write(f"The editor's desk   http://{host}:{port}/desk/")
        self.stdout.write(f"  sign in with      {EDITOR}   {demo_password()}\n")
        self.stdout.flush()
        if not load_only:
            call_command("serve", host=host, port=port)

    def check_port(self, host: str, port: int) -> None:
        try:
            refuse_busy_port(host, port)
        except PortBusy as error:
            raise CommandError(str(error)) from error
