"""Which stories a front page shows, and which dates a story may carry."""

from datetime import date, timedelta

import pytest

from daysheet.stories.domain.fronts import checked_date, front_days, front_window
from daysheet.stories.errors import BadDate

DAY = date(2026, 3, 1)


def test_front_page_reaches_back_thirty_days():
    assert front_window(DAY) == (date(2026, 1, 30), DAY)


def test_front_days_are_exactly_those_whose_window_holds_the_story():
    days = set(front_days(DAY))
    around = [DAY + timedelta(days=n) for n in range(-40, 41)]

    assert days == {d for d in around if front_window(d)[0] <= DAY <= front_window(d)[1]}


def test_a_story_may_be_dated_today_there_and_back_to_the_first_edition():
    assert checked_date(DAY, today=DAY) == DAY
    assert checked_date(date(2021, 1, 1), today=DAY) == date(2021, 1, 1)


@pytest.mark.parametrize(
    ("day", "told"),
    [(date(2026, 3, 2), "still to come"), (date(2020, 12, 31), "first day that has an edition")],
)
def test_a_date_without_an_edition_is_refused_with_the_reason(day, told):
    with pytest.raises(BadDate, match=told):
        checked_date(day, today=DAY)
