"""daysheet serve: web server, worker and tick under one supervisor."""

import os
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from daysheet.cli.database import ensure_database
from daysheet.cli.domain import numbers
from daysheet.cli.errors import PortBusy
from daysheet.cli.static import ensure_static
from daysheet.cli.supervisor import Supervisor, refuse_busy_port, site_processes


class Command(BaseCommand):
    help = "Run the site: web server, worker and tick. Restarts what dies; stops on Ctrl-C."
    example = "daysheet serve --port 8080"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default=settings.HOST, help="address to listen on")
        parser.add_argument(
            "--port", type=numbers.port, default=None, help="port (default: $PORT, else 8000)"
        )
        parser.add_argument("--workers", type=numbers.processes, default=1, help="web processes")

    def handle(self, *args: Any, host: str, port: int | None, workers: int, **options: Any) -> None:
        port = port if port is not None else port_from_environment()
        try:
            refuse_busy_port(host, port)
        except PortBusy as error:
            raise CommandError(str(error)) from error
        os.environ["PORT"] = str(port)  # the processes tell their own address by it
        ensure_database()
        ensure_static()
        self.stdout.write(f"Serving on http://{host}:{port}/ (Ctrl-C stops it)")
        self.stdout.flush()
        Supervisor(site_processes(host, port, workers), say=self.stderr.write).run()
        self.stdout.write("Stopped.")


def port_from_environment() -> int:
    try:
        return numbers.port(os.environ.get("PORT") or "8000")
    except ArgumentTypeError as error:
        raise CommandError(f"PORT={error}.") from error
