"""What every page of the almanac needs: its keys, its day, its end, and its parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpResponse

from daysheet.almanac.domain.observances import Observance
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.queries import known_facts
from daysheet.almanac.shipped.world import world
from daysheet.lib import days
from daysheet.lib.clock import read_clock

KEYS = ["facts", "places"]


def network_day() -> date:
    """Today for the pages that belong to no city."""
    return days.network_day(read_clock())


def observances_with(slug: str) -> tuple[Observances, Observance]:
    """The observances among which a slug is found, and what it names: ours, or one that only countries abroad have.

    The scope of the latter is where it is a public holiday this year or the next, if it still is one.
    """
    known = known_facts().observances
    if about := known.by_slug(slug):
        return known, about
    if about := world().observance(slug):
        year = network_day().year
        scope = tuple(sorted(world().countries_of(slug, (year, year + 1)))) or about.scope
        about = replace(about, scope=scope)
        return Observances((about,)), about
    raise Http404(f"No observance is called {slug!r}.")


def until_midnight(response: HttpResponse, today: date) -> HttpResponse:
    """The response, kept no longer than its day."""
    response.fresh_until = days.midnight_after(today, days.NETWORK_ZONE)
    return response


def webcal(path: str) -> str:
    """The address that a calendar program subscribes to."""
    return f"webcal://{urlsplit(settings.BASE_URL).netloc}{path}"


def page_number(asked: str) -> int:
    """The page of a list that `?page=` asks for; 0, which no list has, for what is no number."""
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0


def parts_of(page: Any) -> dict[str, Any]:
    """What the parts of a city's day show, under the names that they know."""
    names = ("chief", "rows", "periods", "births_columns", "events")
    return {name: getattr(page, name) for name in names if hasattr(page, name)}
