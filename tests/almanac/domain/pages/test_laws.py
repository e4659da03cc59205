"""The list of places that keep a day as a public holiday."""

import pytest

from daysheet.almanac.domain.pages.laws import law_rows, where_in_words
from daysheet.almanac.domain.rules_reading import parse_rule
from tests.almanac.domain.test_observances import law, made


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("us", "Federal offices"),
        ("us-ca", "California"),
        ("us-um", "US Minor Outlying Islands"),
        ("us-la/orleans", "Orleans Parish, Louisiana"),
        ("us-ma/suffolk", "Suffolk County, Massachusetts"),
        ("us/la/new-orleans", "New Orleans, Louisiana"),
    ],
)
def test_where_a_law_holds_is_told_in_words(code, words):
    assert where_in_words(code) == words


def test_laws_on_the_same_terms_stand_together_federal_law_first():
    about = made(
        rule="07-04",
        laws=(
            law("us-wy", shift="sun+1"),
            law("us-al", "us-ak", shift="sat-1 sun+1"),
            law("us", shift="sat-1 sun+1"),
            law("us-az", shift="sat-1 sun+1"),
            law("us-de", name="Old Day", since=1990, until=2009),
            law("us-pr", rule=parse_rule("10-12"), until=2013),
        ),
    )

    assert [(row.who, row.said, row.places) for row in law_rows(about)] == [
        (
            "Federal offices",
            "a Saturday moves it to the Friday before, a Sunday moves it to the Monday after",
            "",
        ),
        (
            "Alabama, Alaska and Arizona",
            "a Saturday moves it to the Friday before, a Sunday moves it to the Monday after",
            "",
        ),
        ("Delaware", "as Old Day, from 1990 to 2009", ""),
        ("Puerto Rico", "on 12 October, until 2013", ""),
        ("Wyoming", "a Sunday moves it to the Monday after", ""),
    ]


@pytest.mark.parametrize(
    ("where", "who", "places"),
    [
        ("us-al us-ak us-az us-ar us-ca us-co", "6 states", "Alabama, Alaska, Arizona, Arkansas, California and Colorado"),
        ("us-al us-ak us-az us-ar us-ca us-pr", "6 states and territories", "Alabama, Alaska, Arizona, Arkansas, California and Puerto Rico"),
        ("us-al us-ak us-az us-ar us-ca us/la/gretna", "6 places", "Alabama, Alaska, Arizona, Arkansas and California; Gretna, Louisiana"),
        ("us/tx/el-paso us-tx/el-paso us/az/tempe us-ut", "Utah; Tempe, Arizona; El Paso and El Paso County, Texas", ""),
    ],
)  # fmt: skip
def test_many_places_are_counted_and_listed_apart(where, who, places):
    about = made(rule="07-04", laws=(law(*where.split()),))

    (row,) = law_rows(about)

    assert (row.who, row.said, row.places) == (who, "by law", places)
