"""`daysheet on`: everything that falls on a date."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date

from daysheet.almanac.offline import around, on
from daysheet.cli.domain.asked_days import day_in_year, month_day, next_coming, year
from daysheet.cli.terminal import console, draw
from daysheet.editions.domain.day import day_as_json
from daysheet.lib.clock import read_clock
from daysheet.places.domain.locality import Locality
from daysheet.places.errors import PlacesError
from daysheet.places.shipped import gazetteer
from daysheet.stories.published import published_on

HELP = "everything that falls on a date"
EXAMPLE = "daysheet on 03-01 --place us/ca/santa-clara"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("day", type=month_day, metavar="MM-DD", help="month and day, such as 03-01")
    parser.add_argument(
        "--year", type=year, metavar="Y", help="the day in that year; without it the next one"
    )
    parser.add_argument("--place", help="as seen from a town: 'Springfield, IL', a slug or a ZIP code")
    parser.add_argument("--world", action="store_true", help="with the public holidays of every country")
    parser.add_argument("--json", action="store_true", help="the same for programs")


def run(args: argparse.Namespace) -> int:
    """0; 1 when the place is unknown or one of several; 2 when the year has no such day."""
    try:
        place = gazetteer().find(args.place) if args.place is not None else None
    except PlacesError as error:
        print(f"daysheet on: {error}", file=sys.stderr)
        return 1
    month, number = args.day
    day = day_in_year(month, number, args.year) if args.year else _next(month, number, place)
    if day is None:
        print(
            f"daysheet on: {args.year} has no 29 February; 28 February keeps its birthdays.", file=sys.stderr
        )
        return 2
    found, stories = on(day, place), published_on(place.slug, day) if place else []
    world = around(day) if args.world else ()
    if args.json:
        print(json.dumps(day_as_json(found, stories, world), ensure_ascii=False, indent=2))
    else:
        draw(console(), found, stories, world)
    return 0


def _next(month: int, day: int, place: Locality | None) -> date:
    now = read_clock()
    return next_coming(month, day, place.day_at(now) if place else now.date())
