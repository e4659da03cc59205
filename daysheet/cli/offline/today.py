"""`daysheet today`: a city's day in the terminal."""

from __future__ import annotations

import argparse
import json
import sys

from daysheet.almanac.offline import around, on
from daysheet.cli.domain.asked_days import whole_day
from daysheet.cli.terminal import console, draw
from daysheet.editions.domain.day import day_as_json
from daysheet.lib.clock import read_clock
from daysheet.places.errors import PlacesError
from daysheet.places.shipped import gazetteer
from daysheet.stories.published import published_on

HELP = "a city's day in the terminal"
EXAMPLE = "daysheet today us/ca/santa-clara --date 2026-03-01"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "place", nargs="+", help="a town: 'Springfield, IL', a slug, a ZIP code or a GeoNames id"
    )
    parser.add_argument("--date", type=whole_day, metavar="YYYY-MM-DD", help="another day than today there")
    parser.add_argument("--world", action="store_true", help="with the public holidays of every country")
    parser.add_argument("--json", action="store_true", help="the same day for programs")


def run(args: argparse.Namespace) -> int:
    """0, or 1 when the place is unknown or one of several."""
    try:
        place = gazetteer().find(" ".join(args.place))
    except PlacesError as error:
        print(f"daysheet today: {error}", file=sys.stderr)
        return 1
    day = args.date or place.day_at(read_clock())
    front, stories = on(day, place).front(), published_on(place.slug, day)
    world = around(day) if args.world else ()
    if args.json:
        print(json.dumps(day_as_json(front, stories, world), ensure_ascii=False, indent=2))
    else:
        draw(console(), front, stories, world)
    return 0
