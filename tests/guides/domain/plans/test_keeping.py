"""A plan is kept for 400 days after it was last opened."""

from datetime import date, timedelta

from daysheet.guides.domain.plans.keeping import kept_until, opened_before

OPENED = date(2026, 12, 1)


def test_a_plan_is_kept_for_400_days_after_it_was_opened():
    assert kept_until(OPENED) == date(2028, 1, 5)


def test_the_last_day_is_told_as_it_is_kept():
    last = kept_until(OPENED)

    assert opened_before(last) == OPENED  # not before it: kept
    assert opened_before(last + timedelta(days=1)) > OPENED
