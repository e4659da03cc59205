"""daysheet fetch: bring in what is at an address, once."""

import json
from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from daysheet.cli.brought import line_of, summary
from daysheet.cli.cities import city_of_network
from daysheet.cli.database import ensure_database
from daysheet.cli.errors import CommandFailed
from daysheet.lib.clock import read_clock
from daysheet.places.errors import PlacesError
from daysheet.places.models import Place
from daysheet.places.queries import network_places
from daysheet.stories.actions.arrivals import Drafted, draft_brought
from daysheet.stories.writer import site_writer
from daysheet.wire.actions.arrivals import bring_address
from daysheet.wire.door import site_door
from daysheet.wire.errors import WireError


class Command(BaseCommand):
    help = "Bring in what is at an address: a feed, a page, a PDF or rows become releases, and those become drafts."
    example = "daysheet fetch https://city.example/news/feed.xml --place us/ca/santa-clara"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("url", help="from https:// on")
        parser.add_argument("--place", default="", help="file all of it for this city of the network")
        parser.add_argument("--json", action="store_true", help="one object: url, stored, drafts, set_aside")

    def handle(self, *args: Any, url: str, place: str, **options: Any) -> None:
        ensure_database()
        now, as_json = read_clock(), options["json"]
        try:
            city = city_of_network(place, now) if place else None
            got, contents, brought = bring_address(address=url, now=now, door=site_door(), place=city)
        except (CommandFailed, PlacesError, WireError) as error:
            raise CommandError(str(error)) from error
        if not as_json:
            self.stdout.write(" ".join(filter(None, [f"{got.address}: {contents.words}.", contents.remark])))
        done = [self.told(one, as_json) for one in self.drafts(brought, city, now)]
        if as_json:
            self.stdout.write(json.dumps({"url": got.address} | summary(done), ensure_ascii=False))
        if done and not any(one.draft for one in done) and not contents.is_many:
            raise CommandError(done[0].brought.reason)

    def drafts(self, brought: Any, city: Place | None, now: datetime) -> Any:
        theirs = network_places().filter(pk=city.pk) if city else network_places()
        return draft_brought(brought, theirs=theirs, now=now, writer=site_writer())

    def told(self, one: Drafted, as_json: bool) -> Drafted:
        if not as_json:
            self.stdout.write(f"  {line_of(one)}")
        return one
