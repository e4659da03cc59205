"""daysheet add_place: add a city to the network."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from daysheet.cli.database import ensure_database
from daysheet.lib.clock import read_clock
from daysheet.places.actions import add_place
from daysheet.places.errors import PlacesError


class Command(BaseCommand):
    help = "Add a city to the network, and print its address. Twice is harmless."
    example = 'daysheet add_place "Springfield, IL"'

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("place", help="a name with its state, a slug, a ZIP code or a GeoNames id")

    def handle(self, *args: Any, place: str, **options: Any) -> None:
        ensure_database()
        try:
            added, created = add_place(text=place, now=read_clock())
        except PlacesError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{settings.BASE_URL}{added.address}  {added}{'' if created else ' (was there)'}")
