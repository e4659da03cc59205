"""Which slot of a job an instant falls in."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def slot_of(now: datetime, every: timedelta) -> datetime:
    """The start of the slot that `now` (aware) lies in; slots are counted from 2000-01-01 UTC."""
    return EPOCH + (now - EPOCH) // every * every
