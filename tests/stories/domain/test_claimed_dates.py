"""Dates of a sentence are borne out by those of its passage."""

from datetime import date

import pytest

from daysheet.stories.domain.dates import dates_in, days_meant, is_borne_out

TUESDAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("claim", "passage", "stands"),
    [
        ("Feb. 16, 2010", "on February 16, 2010,", True),
        ("June 2007", "on June 1, 2007", True),
        ("June 1, 2007", "in June 2007", False),
        ("Feb. 16, 2010", "on Feb. 17, 2010", False),
        ("March 14", "from March 14 to 16", True),
        ("March 16", "March 14-16", True),
        ("2016", "2016-2036", True),
        ("2036", "2016-2036", True),
        ("March 3, 2026", "today", True),
        ("March 2, 2026", "yesterday", True),
        ("March 10, 2026", "next Tuesday", True),
        ("March 11, 2026", "next Tuesday", False),
        ("Friday", "on Thursday", False),
        ("10/6/2021", "October 6, 2021", True),
    ],
)
def test_date_stands_when_the_passage_tells_it(claim, passage, stands):
    assert is_borne_out(dates_in(claim)[0], dates_in(passage), TUESDAY) is stands


@pytest.mark.parametrize("text", ["$2000 each", "2,010 people", "he may go", "march on the capital"])
def test_figures_and_words_are_no_dates(text):
    assert dates_in(text) == ()


def test_days_at_the_end_of_the_calendar_do_not_raise():
    assert days_meant(dates_in("next Tuesday")[0], date.max)
    assert days_meant(dates_in("yesterday")[0], date.min)
