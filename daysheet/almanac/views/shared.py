"""What every page of the almanac needs: its keys, its day, its end, and its parts."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse

from daysheet.lib import days
from daysheet.lib.clock import read_clock

KEYS = ["facts", "places"]


def network_day() -> date:
    """Today for the pages that belong to no city."""
    return days.network_day(read_clock())


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
