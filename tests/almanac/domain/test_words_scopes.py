"""Kinds and scopes in plain words."""

import pytest

from daysheet.almanac.domain.words_scopes import scope_in_words, scopes_in_words


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("us", "United States"),
        ("us-ca", "California"),
        ("ht", "Haiti"),
        ("us/ca/berkeley", "Berkeley, California"),
        ("us/mo/st-louis", "St. Louis, Missouri"),
        ("us/ca/city-of-industry", "City of Industry, California"),
        ("us-ma/suffolk", "Suffolk County, Massachusetts"),
        ("us-la/st-john-the-baptist", "St. John the Baptist Parish, Louisiana"),
        ("us-zz", "us-zz"),
    ],
)
def test_a_scope_is_told_by_its_name(scope, words):
    assert scope_in_words(scope) == words


@pytest.mark.parametrize(
    ("scopes", "words"),
    [
        (("us-al", "us-ms", "us-sc"), "Alabama, Mississippi and South Carolina"),
        (("us-fl/leon", "us/fl/tallahassee"), "Leon County and Tallahassee, Florida"),
        (("us-ca", "us/tx/austin"), "California and Austin, Texas"),
    ],
)
def test_places_of_one_state_name_it_once(scopes, words):
    assert scopes_in_words(scopes) == words
