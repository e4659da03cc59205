"""Namesakes and their slugs."""

from datetime import date

import pytest

from daysheet.almanac.domain.people import slugs_of_people


@pytest.mark.parametrize(
    ("births", "slugs"),
    [
        (["1987-03-01"], ["kesha"]),
        (["1931-05-13", "1876-12-25"], ["kesha-1931", "kesha-1876"]),
        (["1964-10-04", "1964-10-06"], ["kesha-1964-10-04", "kesha-1964-10-06"]),
        (["1964-10-04", "1964-10-06", "1980-01-02"], ["kesha-1964-10-04", "kesha-1964-10-06", "kesha-1980"]),
        (["1987-03-01", "1987-03-01"], ["kesha", "kesha"]),  # one person, twice in the list
    ],
)
def test_namesakes_are_told_apart_by_year_and_then_by_date(births: list[str], slugs: list[str]) -> None:
    people = [("kesha", date.fromisoformat(born)) for born in births]

    found = slugs_of_people(people)

    assert [found[person] for person in people] == slugs
