"""`daysheet plan`: dated work from a guide, what is held already and the hours there are."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from daysheet.almanac.domain.days_off import public_holidays
from daysheet.almanac.offline import known_facts
from daysheet.cli.domain import asked_plans
from daysheet.cli.domain.asked_days import LAST_YEAR, whole_day
from daysheet.cli.plans import draw_plan
from daysheet.cli.terminal import console
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.planning.budget import spread
from daysheet.guides.domain.planning.calendar import EVENING, Told, plan_events, plan_id_of
from daysheet.guides.domain.planning.model import Availability, Plan
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.telling import plan_as_json
from daysheet.guides.domain.planning.wishes import Choices, wish_for, without_days
from daysheet.guides.errors import BadWish, GuidesError
from daysheet.guides.shipped import guide_named
from daysheet.lib.clock import read_clock
from daysheet.lib.ics import calendar_file
from daysheet.places.domain.locality import Locality
from daysheet.places.errors import PlacesError
from daysheet.places.shipped import gazetteer

HELP = "dated work from a guide, in the hours there are"
EXAMPLE = "daysheet plan software-engineer-to-machine-learning-engineer --have version-control,databases-sql --hours 10 --start 2026-12-01 --place us/ca/santa-clara"
HOURS = 10.0
YEARS_AHEAD = 3  # of public holidays looked up at first


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("guide", help="its slug, as in the address of its page")
    held = parser.add_argument_group("what to plan")
    held.add_argument(
        "--have", type=asked_plans.names, default=frozenset(), metavar="A,B", help="held already, by id"
    )
    held.add_argument(
        "--profile", type=Path, metavar="FILE", help="what `daysheet competencies FILE --json` printed"
    )
    held.add_argument(
        "--with",
        dest="wanted",
        type=asked_plans.names,
        default=frozenset(),
        metavar="A,B",
        help="optional ones wanted, or 'all'; without it the core only",
    )
    held.add_argument(
        "--without", type=asked_plans.names, default=frozenset(), metavar="A,B", help="not wanted"
    )
    held.add_argument(
        "--level",
        choices=("low", "middle", "high"),
        default="middle",
        help="which end of the range of hours (middle)",
    )
    held.add_argument(
        "--order",
        choices=("soonest", "foundations"),
        default="soonest",
        help="milestone by milestone, or the deep things first, where the dates leave the choice",
    )
    when = parser.add_argument_group("when")
    when.add_argument(
        "--hours",
        type=asked_plans.hours,
        metavar="N",
        help=f"a week, spread evenly over Monday to Friday ({HOURS:g})",
    )
    when.add_argument(
        "--weekdays",
        type=asked_plans.weekdays,
        metavar="mon=2,sat=4",
        help="hours by weekday; with --hours, in this proportion",
    )
    when.add_argument("--start", type=whole_day, metavar="D", help="the first day (today)")
    when.add_argument("--target", type=whole_day, metavar="D", help="the day by which all should be done")
    when.add_argument(
        "--off", type=asked_plans.days_off, default=frozenset(), metavar="D,D..D", help="days off"
    )
    when.add_argument("--place", help="a town: its public holidays are days off, its clock holds")
    when.add_argument("--pace", type=asked_plans.hours, metavar="N", help="most hours a week on one item")
    when.add_argument(
        "--at",
        type=asked_plans.clock,
        default=EVENING,
        metavar="HH:MM",
        help=f"when a day's work starts, in the calendar ({EVENING:%H:%M})",
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="the same for programs")
    how.add_argument("--ics", action="store_true", help="the same for calendars")


def run(args: argparse.Namespace) -> int:
    """0, also when a date is missed; 1 when guide, place, profile or wish will not do."""
    try:
        guide = guide_named(args.guide)
        place = gazetteer().find(args.place) if args.place is not None else None
        choices = _choices(args, guide, place)
        choices, plan = _planned(guide, choices, place)
    except (GuidesError, PlacesError) as error:
        print(f"daysheet plan: {error}", file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps(plan_as_json(guide, choices, plan), ensure_ascii=False, indent=2))
    elif args.ics:
        sys.stdout.buffer.write(_calendar(guide, choices, plan, place, args.at))
    else:
        draw_plan(console(), guide, choices, plan)
    return 0


def _choices(args: argparse.Namespace, guide: Guide, place: Locality | None) -> Choices:
    profile = _profile(args.profile, guide)
    wanted = args.wanted | {name for name in profile.asked if guide.steps[name].optional}
    now = read_clock()
    today = place.day_at(now) if place else now.date()
    start = args.start or today
    if start < today:
        print(
            f"daysheet plan: the start {start} has gone by; days before {today} are planned all the same.",
            file=sys.stderr,
        )
    return Choices(
        availability=Availability(
            start=start,
            weekdays=_week(args),
            days_off=args.off,
            pace=round(args.pace * 60) if args.pace is not None else None,
        ),
        have=args.have | profile.held,
        wanted=wanted,
        unwanted=args.without,
        level=args.level,
        order=args.order,
        target=args.target,
    )


def _week(args: argparse.Namespace) -> tuple[int, int, int, int, int, int, int]:
    if args.weekdays is None:
        return spread(round((HOURS if args.hours is None else args.hours) * 60))
    if args.hours is None:
        return args.weekdays  # type: ignore[no-any-return]
    if not any(args.weekdays):
        raise BadWish("--weekdays names no hours; give one day some.")
    return spread(round(args.hours * 60), args.weekdays)


def _profile(path: Path | None, guide: Guide) -> asked_plans.Profile:
    if path is None:
        return asked_plans.Profile(frozenset(), frozenset())
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadWish(
            f"{path}: {error}. Give the file that `daysheet competencies FILE --json` wrote."
        ) from error
    profile = asked_plans.read_profile(text, guide.steps)
    if told := asked_plans.unknown_told(profile, guide.slug, guide.step_word):
        print(f"daysheet plan: {path} names {told}", file=sys.stderr)
    return profile


def _planned(guide: Guide, choices: Choices, place: Locality | None) -> tuple[Choices, Plan]:
    """The plan with the place's public holidays off, looked up as far as the plan goes."""
    start = choices.availability.start
    years = YEARS_AHEAD
    while True:
        last = date(min(start.year + years, LAST_YEAR), 12, 31)
        off = public_holidays(known_facts().observances, place, start, last) if place else {}
        known = replace(choices, availability=without_days(choices.availability, off))
        plan = plan_for(wish_for(guide, known))
        if not place or plan.finish is None or plan.finish <= last or last.year == LAST_YEAR:
            return known, plan
        years = plan.finish.year - start.year + YEARS_AHEAD


def _calendar(guide: Guide, choices: Choices, plan: Plan, place: Locality | None, at: time) -> bytes:
    """The same bytes for the same choices: the moment of change is the plan's first."""
    changed = datetime.combine(choices.availability.start, time(), UTC) - timedelta(days=1)
    told = Told(plan_id_of(guide, choices), changed, place.timezone if place else None, at)
    return calendar_file(
        plan_events(guide, plan, told),
        name=guide.title,
        description=f"A plan from the guide “{guide.title}”, version {guide.version}.",
        address=f"urn:daysheet:plan:{told.plan_id}",
    )
