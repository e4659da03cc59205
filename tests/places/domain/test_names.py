"""Names as keys and as parts of addresses."""

import pytest

from daysheet.places.domain.names import key_of, slug_of
from daysheet.places.domain.states import county_title, state_code


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Santa Clara", "santa-clara"),
        ("St. Louis", "st-louis"),
        ("Coeur d'Alene", "coeur-dalene"),
        ("Cañon City", "canon-city"),
        ("Utqiaġvik", "utqiagvik"),
        ("Kāne‘ohe", "kaneohe"),
        ("ʻEwa Villages-Honouliuli", "ewa-villages-honouliuli"),
        ("Winchester-on-the-Severn", "winchester-on-the-severn"),
        ("Hagåtña", "hagatna"),
        ("Town 'n' Country", "town-n-country"),
    ],
)
def test_a_slug_is_plain_ascii(name, slug):
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Louis", "saint louis"),
        ("Ft. Worth", "FORT WORTH"),
        ("Mt Vernon", "Mount Vernon"),
        ("Sault Ste. Marie", "Sault Sainte Marie"),
        ("O'Fallon", "O Fallon"),
        ("DeKalb", "De Kalb"),
        ("San José", "san jose"),
        ("Winston-Salem", "Winston Salem"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert key_of(one) == key_of(other)


def test_different_names_have_different_keys():
    names = ["Portland", "Portsmouth", "Saint Paul", "Saint Paul Park", "Fort", "Ford"]

    assert len({key_of(n) for n in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "code"),
    [("ca", "CA"), ("D.C.", "DC"), ("new  york", "NY"), ("District of Columbia", "DC"), ("Ontario", None)],
)
def test_states_are_known_by_code_and_by_name(text, code):
    assert state_code(text) == code


@pytest.mark.parametrize(
    ("state", "county", "title"),
    [
        ("IL", "Cook", "Cook County"),
        ("LA", "Orleans", "Orleans Parish"),
        ("AK", "North Slope", "North Slope"),
        ("MD", "Baltimore city", "Baltimore city"),
        ("VA", "James City", "James City County"),
        ("DC", "District of Columbia", "District of Columbia"),
        ("TX", "", ""),
    ],
)
def test_a_county_is_told_as_people_say_it(state, county, title):
    assert county_title(state, county) == title
