"""Reads of guides that a page can go on with when a guide's files are broken, and of plans."""

from __future__ import annotations

import hashlib
import logging
import re
from datetime import date, datetime, timedelta
from pathlib import Path

from daysheet.almanac.domain.days_off import public_holidays
from daysheet.almanac.queries import known_facts
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.plans.choices import Choices, choices_from_json
from daysheet.guides.domain.plans.outcome import Outcome, outcome_from_json
from daysheet.guides.domain.plans.rows import row_from_json
from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.domain.plans.steps import guide_as_kept
from daysheet.guides.errors import BadGuide
from daysheet.guides.models import ClosedLink, Plan, PlanItem
from daysheet.guides.shipped import GUIDES, guide_named, guide_slugs
from daysheet.lib.days import network_day
from daysheet.places.domain.states import STATES
from daysheet.places.models import Place
from daysheet.places.queries import place_by_slug

logger = logging.getLogger(__name__)
TOKEN = re.compile(r"[\w-]{1,43}", re.ASCII)
HOLIDAYS_AHEAD = timedelta(days=366 * 12)  # longer than any plan that is taken


def sound_guides(folder: Path = GUIDES) -> list[Guide]:
    """Every guide that can be read, careers first and those that stand on another last; others are logged."""
    found = [guide for slug in guide_slugs(folder) if (guide := sound_guide(slug, folder))]
    return sorted(found, key=lambda guide: (bool(guide.based_on), guide.kind, guide.title))


def sound_guide(slug: str, folder: Path = GUIDES) -> Guide | None:
    """The guide, or None when its files are broken (what is wrong is logged); UnknownGuide when there is none."""
    try:
        return guide_named(slug, folder)
    except BadGuide as error:
        logger.error("guide %s cannot be shown: %s", slug, error)
        return None


def holds_in(guide: Guide) -> str:
    """Where the guide holds, by name: 'California', 'Oakland'; empty where it holds everywhere."""
    parts = guide.place.split("/") if guide.place else []
    if len(parts) == 3:
        place = place_by_slug(guide.place)
        return place.name if place else parts[2].replace("-", " ").title()
    return STATES.get(parts[-1].upper(), "") if parts else ""


def plan_with(token: str) -> Plan | None:
    """The plan of a private link, with its place and its items: two queries."""
    if not TOKEN.fullmatch(token):  # PostgreSQL refuses a NUL, even to look for it
        return None
    return Plan.objects.select_related("place").prefetch_related("items").filter(token=token).first()


def place_named(slug: str) -> Place | None:
    """The city that a form or a file names; None where there is none, or what is named is no slug."""
    return None if "\0" in slug else place_by_slug(slug)


def digest_of(token: str) -> str:
    return digest_of_bytes(token.encode())


def digest_of_bytes(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def closed_link(token: str) -> ClosedLink | None:
    """What became of a private link that is given up."""
    return ClosedLink.objects.filter(digest=digest_of(token)).first()


def today_at(place: Place | None, now: datetime) -> date:
    """The date at a plan's place; without one, the date of pages that belong to no city."""
    return place.locality.day_at(now) if place else network_day(now)


def holidays_at(place: Place | None, first: date, last: date | None = None) -> dict[date, str]:
    """The public holidays of a place by day; none without a place."""
    if place is None:
        return {}
    last = last or first + HOLIDAYS_AHEAD
    return public_holidays(known_facts().observances, place.locality, first, last)


def guide_of(plan: Plan) -> Guide:
    """The guide with the steps of the plan's version."""
    return guide_as_kept(guide_named(plan.guide), plan.steps)


def choices_of(plan: Plan) -> Choices:
    return choices_from_json(plan.choices)


def outcome_of_plan(plan: Plan) -> Outcome:
    return outcome_from_json(plan.outcome)


def entry_of(item: PlanItem) -> Entry:
    """An item as a value."""
    return Entry(
        name=item.name,
        title=item.title,
        minutes=item.minutes,
        done=item.done_minutes,
        finished_on=item.finished_on,
        is_pinned=item.is_pinned,
        rows=tuple(row_from_json(row) for row in item.pieces),
        sequence=item.sequence,
        starts=item.starts_on,
        ends=item.ends_on,
        after=tuple(item.after),
        note=item.note,
        links=tuple((one["address"], one.get("title", "")) for one in item.links),
        changed_at=item.changed_at,
    )


def standing_of(plan: Plan) -> Standing:
    """Everything about a plan as values; no query where items and place are loaded."""
    return Standing(
        guide=guide_of(plan),
        choices=choices_of(plan),
        outcome=outcome_of_plan(plan),
        have=dict(plan.have),
        entries=tuple(entry_of(item) for item in plan.items.all()),
    )
