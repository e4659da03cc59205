"""The clock gives aware moments only."""

from datetime import UTC

from daysheet.lib.clock import read_clock


def test_clock_is_aware_and_runs_forward():
    first, second = read_clock(), read_clock()

    assert first.tzinfo is UTC
    assert first <= second
