"""daysheet publish: publish a release of your own as a story."""

from argparse import ArgumentParser
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from daysheet.cli.cities import city_of_network
from daysheet.cli.database import ensure_database
from daysheet.cli.errors import CommandFailed
from daysheet.lib.clock import read_clock
from daysheet.places.errors import PlacesError
from daysheet.places.models import Place
from daysheet.stories.actions import publish_release
from daysheet.stories.errors import StoryError
from daysheet.wire.errors import WireError
from daysheet.wire.sources.files import parse_bytes, read_bytes
from daysheet.wire.sources.kinds import ONE_RELEASE


class Command(BaseCommand):
    help = f"Publish a {ONE_RELEASE} release as a story, and print its address. Twice is one story."
    example = "daysheet publish my.txt --place us/ca/santa-clara --at 2026-03-01"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help=f"the release: {ONE_RELEASE}")
        parser.add_argument("--place", required=True, help="a city of the network, such as us/ca/santa-clara")
        parser.add_argument("--at", default="", help="the date on the page (default: today in the city)")
        parser.add_argument("--sample", action="store_true", help="mark the story as a sample")

    def handle(self, *args: Any, file: Path, place: str, at: str, sample: bool, **options: Any) -> None:
        ensure_database()
        now = read_clock()
        try:
            address, created = self.publish(file, city_of_network(place, now), at, sample, now)
        except (CommandFailed, PlacesError, StoryError, WireError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{settings.BASE_URL}{address}{'' if created else '  (was there)'}")

    def publish(self, file: Path, city: Place, at: str, sample: bool, now: datetime) -> tuple[str, bool]:
        raw, day = read_bytes(file), day_from(at) if at else city.locality.day_at(now)
        parsed = parse_bytes(raw, file.name)
        sent = {"parsed": parsed, "raw": raw, "place": city, "by": None, "at": day, "is_sample": sample}
        story, created = publish_release(**sent, now=now)
        return story.address, created


def day_from(text: str) -> date:
    try:
        return datetime.strptime(f"{text}+0000", "%Y-%m-%d%z").date()
    except ValueError as error:
        raise CommandError(f"--at {text!r} is no date. Write it like 2026-03-01.") from error
