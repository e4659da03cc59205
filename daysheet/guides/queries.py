"""Reads of guides that a page can go on with when a guide's files are broken."""

from __future__ import annotations

import logging
from pathlib import Path

from daysheet.guides.domain.guide import Guide
from daysheet.guides.errors import BadGuide
from daysheet.guides.shipped import GUIDES, guide_named, guide_slugs
from daysheet.places.domain.states import STATES
from daysheet.places.queries import place_by_slug

logger = logging.getLogger(__name__)


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
