"""Kinds and scopes of observances told in plain words."""

from __future__ import annotations

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.places.domain.states import STATES, county_title

# In the order in which a day's observances are shown; state, city and county law count for the places of them.
KINDS = {
    "federal": "Federal holiday",
    "us-state": "State law",
    "us-local": "City or county law",
    "us-law": "Federal law",
    "us-proclamation": "Presidential proclamation",
    "un": "United Nations",
    "religious": "Religious",
    "international": "International",
    "cultural": "Cultural",
    "food": "Food",
    "popular": "Popular",
    "country-national": "National holiday",
}

COUNTRIES_NAMED = 8  # in one breath
_SMALL = {"st": "St.", "of": "of", "the": "the"}  # words of names of places that are not simply capitalised
_WIDE = {"world": "the world", "africa": "Africa"}


def kind_in_words(kind: str) -> str:
    return KINDS.get(kind, kind)


def is_local(scope: str) -> bool:
    """Whether it is a city ('us/ca/berkeley') or a county ('us-la/orleans')."""
    return scope[:2] == "us" and "/" in scope


def scope_in_words(scope: str) -> str:
    """'us-ca' is California, 'ht' Haiti, 'us/ca/berkeley' Berkeley, California; without a name it stays as it is."""
    if is_local(scope):
        return f"{locality_in_words(scope)}, {STATES.get(_state(scope), scope)}"
    if scope.startswith("us-"):
        return STATES.get(_state(scope), scope)
    return _WIDE.get(scope) or COUNTRIES.get(scope, scope)


def locality_in_words(scope: str) -> str:
    """A city or county without its state: 'Berkeley', 'Orleans Parish'."""
    name = " ".join(_SMALL.get(word, word.capitalize()) for word in scope.rpartition("/")[2].split("-"))
    return name if scope[2] == "/" else county_title(_state(scope), name)


def scopes_in_words(scopes: tuple[str, ...]) -> str:
    """'Alabama, Mississippi and South Carolina', 'Leon County and Tallahassee, Florida'; many countries are counted."""
    if len(scopes) > COUNTRIES_NAMED and all(scope in COUNTRIES for scope in scopes):
        return f"{len(scopes)} countries"
    states = {_state(scope) for scope in scopes if is_local(scope)}
    if len(states) == 1 and all(map(is_local, scopes)):
        return f"{_joined([locality_in_words(one) for one in scopes])}, {STATES.get(states.pop(), '')}"
    return _joined([scope_in_words(scope) for scope in scopes])


def _state(scope: str) -> str:
    return scope[3:5].upper()


def _joined(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
