"""Slots of the clock's jobs."""

from datetime import UTC, datetime, timedelta

import pytest

from daysheet.cli.domain.slots import slot_of


@pytest.mark.parametrize(
    ("now", "every", "slot"),
    [
        ("2026-03-01T10:59:59", timedelta(hours=1), "2026-03-01T10:00:00"),
        ("2026-03-01T11:00:00", timedelta(hours=1), "2026-03-01T11:00:00"),
        ("2026-03-01T23:59:59", timedelta(days=1), "2026-03-01T00:00:00"),
    ],
)
def test_slot_begins_at_or_before_now(now, every, slot):
    found = slot_of(datetime.fromisoformat(now).replace(tzinfo=UTC), every)

    assert found == datetime.fromisoformat(slot).replace(tzinfo=UTC)
