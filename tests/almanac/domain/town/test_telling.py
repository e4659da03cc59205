"""What is on in town, as rows."""

from dataclasses import dataclass
from datetime import date

import pytest

from daysheet.almanac.domain.town.telling import in_town
from tests.almanac.domain.town.small import CITY, event, read


@dataclass(frozen=True)
class Library:
    name: str = "City Library"
    shown_address: str = "https://library.example/"


def rows_on(day, *told):
    found = read(*told).occurrences
    on_day = [(one, Library()) for one in found if one.starts_on.day <= day <= one.ends_on.day]
    return in_town(on_day, date(2026, 3, day), CITY)


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (("DTSTART:20260305T190000",), {5: ("19:00", None, False)}),
        (("DTSTART:20260305T220000", "DTEND:20260306T030000"), {5: ("22:00", None, False)}),
        (
            ("DTSTART:20260305T120000", "DTEND:20260306T120000"),
            {5: ("12:00", 6, False), 6: (None, None, True)},
        ),
        (
            ("DTSTART:20260305", "DTEND:20260308"),
            {5: (None, 7, False), 6: (None, 7, True), 7: (None, None, True)},
        ),
    ],
)
def test_an_event_is_told_on_each_of_its_days(times, told):
    rows = {day: rows_on(day, event(*times)).rows for day in range(4, 10)}

    found = {
        day: (row.at and f"{row.at:%H:%M}", row.until and row.until.day, row.is_going_on)
        for day, (row, *_) in ((day, shown) for day, shown in rows.items() if shown)
    }
    assert found == told


def test_ten_rows_are_shown_and_the_rest_is_counted():
    town = rows_on(5, *[event(uid=str(n)) for n in range(13)])

    assert (len(town.rows), town.more, town.more_of, town.publishers) == (10, 3, (Library(),), (Library(),))
