"""When a day ends somewhere, and which day it is where no city is named."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

# Pages without a city turn where most of the network's readers wake first.
NETWORK_ZONE = ZoneInfo("America/New_York")


def network_day(now: datetime) -> date:
    """The day for pages that belong to no city."""
    return now.astimezone(NETWORK_ZONE).date()


def midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """The end of a day in a zone, in UTC."""
    return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
