"""What is wrong in the shipped guides, told by Django's checks and by `daysheet check`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.checks import Warning as Told

from daysheet.guides.errors import GuidesError
from daysheet.guides.shipped import GUIDES, guide_named, guide_slugs


def guides_are_right(app_configs: Any, **kwargs: Any) -> list[Told]:
    """A warning for each line of what a guide's reader finds wrong: the site starts, and goes on without it."""
    return [Told(line, id="guides.W001") for line in problems_of_guides()]


def problems_of_guides(folder: Path = GUIDES) -> list[str]:
    """What is wrong in the guides, a line each with file and line; empty when all is well."""
    return [line for slug in guide_slugs(folder) for line in _wrong_in(slug, folder)]


def _wrong_in(slug: str, folder: Path) -> list[str]:
    try:
        guide_named(slug, folder)
    except GuidesError as error:
        return str(error).splitlines()
    return []
