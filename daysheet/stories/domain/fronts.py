"""Which stories stand on a day's front page, and which days a story may be dated."""

from collections.abc import Iterator
from datetime import date, timedelta

from daysheet.stories.errors import BadDate

WINDOW = timedelta(days=30)
MOST = 7
EARLIEST = date(2021, 1, 1)  # the first day that has an edition


def front_window(day: date) -> tuple[date, date]:
    """The first and the last date of publication that the front page of `day` shows; at most `MOST` of them."""
    return day - WINDOW, day


def front_days(published_on: date) -> Iterator[date]:
    """Every day on whose front page a story of that date can stand."""
    return (published_on + timedelta(days=n) for n in range(WINDOW.days + 1))


def checked_date(day: date, *, today: date) -> date:
    """The date that a story is to carry; raises BadDate when no edition of it could exist yet or ever."""
    if day > today:
        raise BadDate(f"{day} is still to come where the story is to appear: it is {today} there now.")
    if day < EARLIEST:
        raise BadDate(f"{day} is before {EARLIEST}, the first day that has an edition. Give a later date.")
    return day
