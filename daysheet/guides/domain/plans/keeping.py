"""How long a plan is kept that nobody opens."""

from datetime import date, timedelta

KEPT = timedelta(days=400)  # a year, and a month to come back in


def kept_until(opened_on: date) -> date:
    """The last day on which a plan that was opened on a day, and not since, is still here."""
    return opened_on + KEPT


def opened_before(today: date) -> date:
    """Plans that were last opened before this day are forgotten."""
    return today - KEPT
