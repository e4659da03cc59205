"""`daysheet dates`: the dates of an observance, year by year."""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table

from daysheet.almanac.domain.calendars import FIRST_YEAR, LAST_YEAR
from daysheet.almanac.domain.observances import Observance, applies_to
from daysheet.almanac.domain.observances_calendar import YearDates
from daysheet.almanac.domain.public_holidays import codes_of
from daysheet.almanac.domain.words_laws import law_remark
from daysheet.almanac.errors import UnknownObservance
from daysheet.almanac.offline import observances_with
from daysheet.lib.clock import read_clock
from daysheet.places.domain.locality import Locality
from daysheet.places.errors import PlacesError
from daysheet.places.shipped import gazetteer

HELP = "the dates of an observance, year by year"
EXAMPLE = "daysheet dates thanksgiving-day --years 2016-2036"
BACK, AHEAD = 5, 10  # years shown when none are asked for


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", help="the observance, such as thanksgiving-day, diwali or eid-al-fitr")
    parser.add_argument(
        "--years", type=_years, metavar="FROM-TO", help="both included; a single year will do"
    )
    parser.add_argument("--place", help="a town; what another state marks is said to be so")
    parser.add_argument("--json", action="store_true", help="one object a year")


def run(args: argparse.Namespace) -> int:
    """0, or 1 when the observance or the place is unknown."""
    today = read_clock().date()
    first, last = args.years or (today.year - BACK, today.year + AHEAD)
    try:
        place = gazetteer().find(args.place) if args.place is not None else None
        known, about = observances_with(args.slug)
        years = known.dates(args.slug, first, last, place)
    except (UnknownObservance, PlacesError) as error:
        print(f"daysheet dates: {error}", file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps([year.as_json() for year in years], ensure_ascii=False, indent=2))
        return 0
    elsewhere = place is not None and not applies_to(about, codes_of(place), today.year)
    remark = law_remark(about, place, today.year) if place else ""
    _show(about, years, place, f"Not marked in {place.label}." if place and elsewhere else remark)
    return 0


def _years(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,9})(?:-(\d{1,9}))?", text, re.ASCII)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no span of years; write '2016-2036' or '2026'")
    first, last = int(found[1]), int(found[2] or found[1])
    if not FIRST_YEAR <= first <= LAST_YEAR or not FIRST_YEAR <= last <= LAST_YEAR:
        raise argparse.ArgumentTypeError(
            f"{text!r} is out of reach; write years from {FIRST_YEAR} to {LAST_YEAR}"
        )
    if first > last:
        raise argparse.ArgumentTypeError(f"{text!r} runs backwards; write '{last}-{first}'")
    return first, last


def _show(about: Observance, years: tuple[YearDates, ...], place: Locality | None, remark: str) -> None:
    console = Console(highlight=False, markup=False)
    console.print(about.name, style="bold")
    for line in (f"{about.words[0].upper()}{about.words[1:]}.", *_remarks(about), remark):
        if line:
            console.print(line)
    console.print(_table(about, years, place))
    law = about.law_at(place, years[-1].year) if place else None
    sources = dict.fromkeys((*about.sources, *(law.sources if law else ())))
    console.print(f"Sources: {'; '.join(source.publisher for source in sources)}.")


def _remarks(about: Observance) -> list[str]:
    return [
        f"Declared by: {about.declared_by}." if about.declared_by else "",
        "" if about.confirmed else "Unconfirmed: its rule was not seen in a source.",
        "Only compilers of popular days list it." if about.compilers_only else "",
        f"Estimated {about.depends_on}." if about.depends_on else "",
        *(conflict.in_words() for conflict in about.conflicts),
    ]


def _table(about: Observance, years: tuple[YearDates, ...], place: Locality | None) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    table.add_column("Year")
    table.add_column("Date")
    shifts = about.shifts_at(place)
    if shifts:
        table.add_column("Day off")
    for year in years:
        dates = "\n".join(_run(on, ends) for on, ends in zip(year.on, year.ends, strict=True))
        cells = [str(year.year), dates or ("not this year" if year.known else "not known")]
        table.add_row(*cells, *(["\n".join(map(_day, year.observed))] if shifts else []))
    return table


def _run(on: date, ends: date) -> str:
    return _day(on) if on == ends else f"{_day(on)} to {_day(ends)}"


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
