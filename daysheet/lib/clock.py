"""The one place that reads the machine's clock."""

from datetime import UTC, datetime


def read_clock() -> datetime:
    """The present moment, aware, in UTC. Edges call it once and hand it down as `now`."""
    return datetime.now(UTC)
