"""daysheet tick: do what the clock asks for."""

import time
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections

from daysheet.almanac import tasks as almanac
from daysheet.cli.actions import Jobs, run_tick
from daysheet.cli.domain import numbers
from daysheet.cli.tasks import clear_sessions, clear_uploads, drop_stale_pages, forget_results
from daysheet.guides import tasks as guides
from daysheet.lib.clock import read_clock
from daysheet.stories import tasks as stories
from daysheet.wire import tasks as wire

JOBS: Jobs = {
    "drop_stale_pages": (timedelta(hours=1), drop_stale_pages.enqueue),
    "refresh_calendars": (timedelta(minutes=5), almanac.give_out),
    "refresh_sources": (timedelta(minutes=5), wire.give_out),
    "read_inbox": (timedelta(minutes=1), wire.give_out_inbox),
    "draft_arrived": (timedelta(minutes=1), stories.give_out),
    "clear_sessions": (timedelta(days=1), clear_sessions.enqueue),
    "clear_uploads": (timedelta(days=1), clear_uploads.enqueue),
    "forget_plans": (timedelta(days=1), guides.forget_plans.enqueue),
    "forget_results": (timedelta(days=1), forget_results.enqueue),
}


class Command(BaseCommand):
    help = "Give out the jobs whose time has come, and put back what a killed worker left."
    example = "daysheet tick --every 30"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--every", type=numbers.seconds, default=0, help="seconds between ticks; 0: once, then end"
        )

    def handle(self, *args: Any, every: int, **options: Any) -> None:
        while True:
            self.tick()
            if not every:
                return
            time.sleep(every)

    def tick(self) -> None:
        close_old_connections()
        try:
            given = run_tick(now=read_clock(), jobs=JOBS)
        except DatabaseError as error:  # busy or away: the next tick tries again
            self.stderr.write(f"tick skipped: {error}")
            return
        if given:
            self.stdout.write(f"tick: {given} jobs given out")
