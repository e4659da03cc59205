"""daysheet add_calendar: subscribe to somebody's calendar for a city."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from daysheet.almanac.actions.calendars import subscribe_calendar
from daysheet.almanac.door import site_door
from daysheet.almanac.errors import NotSubscribed
from daysheet.almanac.models import SubscribedCalendar
from daysheet.almanac.models.calendars import INTERVALS
from daysheet.cli.cities import city_of_network
from daysheet.cli.database import ensure_database
from daysheet.cli.errors import CommandFailed
from daysheet.lib.clock import read_clock
from daysheet.places.errors import PlacesError


class Command(BaseCommand):
    help = "Subscribe to a calendar (.ics) for a city: it is read at once, and its events stand in the city's pages."
    example = 'daysheet add_calendar https://library.example/events.ics --place us/ca/santa-clara --name "City Library"'

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address", help="from https:// or webcal:// on")
        parser.add_argument("--place", required=True, help="a city of the network, such as us/ca/santa-clara")
        parser.add_argument("--name", required=True, help="the publisher, as readers see it")
        parser.add_argument("--website", default="", help="the publisher's page, where readers are led")
        parser.add_argument(
            "--every", type=int, choices=INTERVALS, default=6, help="hours between checks (default: 6)"
        )

    def handle(self, *args: Any, place: str, **options: Any) -> None:
        ensure_database()
        now = read_clock()
        try:
            calendar, is_new = self.subscribe(place, options, now)
        except (CommandFailed, NotSubscribed, PlacesError) as error:
            raise CommandError(str(error)) from error
        events = calendar.occurrences.count()
        self.stdout.write(f"{calendar.name}: {events} events{'' if is_new else ' (was there)'}")
        for remark in calendar.remarks:
            self.stdout.write(f"  {remark}")
        self.stdout.write(f"{settings.BASE_URL}{calendar.place.address}")

    def subscribe(self, place: str, told: dict[str, Any], now: datetime) -> tuple[SubscribedCalendar, bool]:
        more = {"address": told["address"], "name": told["name"], "website": told["website"]}
        city = city_of_network(place, now)
        return subscribe_calendar(place=city, every_hours=told["every"], now=now, door=site_door(), **more)
