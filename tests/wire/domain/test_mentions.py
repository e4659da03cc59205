"""Which town a name means, and when it means none."""

import pytest

from daysheet.wire.domain.home import firm_names, home_states
from daysheet.wire.domain.mentions import Where, mentions
from daysheet.wire.domain.place_names import PlaceNames
from daysheet.wire.domain.release import ParsedRelease, Sentence
from daysheet.wire.domain.sightings import candidates
from daysheet.wire.domain.states import named_states
from tests.wire.small_gazetteer import GAZETTEER

NAMES = PlaceNames(GAZETTEER)


def seen(text: str, *states: str, firms: frozenset[str] = frozenset()) -> dict[str, float]:
    """The places that a text names, each with how surely it is meant."""
    where = Where(states, frozenset(), firms)
    return {m.place.slug: m.sureness for m in mentions(text, 0, len(text), NAMES, where)}


def release_of(text: str, title: str = "") -> ParsedRelease:
    return ParsedRelease("x", title, text, None, "", "", "", "row")


def sentence(text: str) -> Sentence:
    return Sentence(0, 0, len(text), text, "lead", 3)


def test_a_firm_that_is_called_like_a_town_is_no_town():
    text = "Routers of Cisco Systems Inc. are sold in Texas. The library bought six of them from Cisco."
    firms = firm_names(release_of(text))

    assert "cisco" in firms
    assert seen(text, "TX", firms=firms) == {}
    assert seen("A fair was held in Cisco on Monday.", "TX", firms=firms) == {"us/tx/cisco": 0.8}


def test_a_middle_initial_makes_a_town_a_last_name():
    assert seen("She went to the Hattie R. Boston School for Girls.", "MA") == {}
    assert "us/ma/boston" in seen("She went to the Boston School for Girls.", "MA")


def test_a_town_behind_a_street_or_a_hall_is_meant():
    assert seen("It will be held at 40 Almond Street, San Jose.", "CA") == {"us/ca/san-jose": 0.8}


def test_a_bare_name_means_the_town_that_is_named_with_its_state():
    text = "The mill in Selma, Ala., will close. Selma has other mills, as has Texas."
    where = Where(("TX",), frozenset())

    assert list(candidates(release_of(text), [sentence(text)], NAMES, where, None)) == ["us/al/selma"]


def test_a_state_in_capitals_is_a_state_of_the_release():
    assert home_states(release_of("MILPITAS, CA, May 2, 2023 -- A fair is near."), []) == ("CA",)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Delaware County has a new bridge.", []),
        ("A bridge over the Ohio River and one on Pennsylvania Avenue were closed.", []),
        ("A hotel in Kansas City, Missouri, opened.", ["MO"]),
        ("Counties in Ohio and Iowa City, Iowa, agree.", ["OH", "IA", "IA"]),
    ],
)
def test_counties_and_rivers_that_are_called_like_a_state_are_none(text, states):
    assert named_states(text) == states
