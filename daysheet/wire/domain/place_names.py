"""The gazetteer as a reader asks it: which place does this name mean here?"""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from daysheet.wire.domain.abbreviations import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from daysheet.places.domain.locality import Locality

# Cities that news agencies name without a state.
_STANDALONE = frozenset(
    name.strip().casefold()
    for name in """Atlanta, Baltimore, Boston, Chicago, Cincinnati, Cleveland, Dallas, Denver, Detroit, Honolulu, Houston,
    Indianapolis, Las Vegas, Los Angeles, Miami, Milwaukee, Minneapolis, New Orleans, New York, New York City,
    Oklahoma City, Philadelphia, Phoenix, Pittsburgh, St. Louis, Salt Lake City, San Antonio, San Diego, San Francisco,
    Seattle""".split(",")
)
# Words that are also towns; alone they mean the town only behind a state or 'City of'.
WORDS = words(
    """advance agency airport alliance america american banks banning basin beach beacon bear blessing bluffs branch bright
    burden capitol celebration center central century chief clay college comfort commerce community concrete congress
    continental corn council county day deal deport diamond district downtown early economy effort energy enterprise
    equality excel export faith farmland federal foreman forest foster freedom friend friendly friendship gap gas gates
    gateway general globe golden goodwill grace grant grants green halls happy harbor harvest haven hazard hickory holiday
    home homeland hope house hurricane hurt ina independence industry ira judge junior justice king lake landmark lapel law
    lead liberty luck magazine main man many mark marks may media medical memorial mentor miles minor mission mobile
    monument national noble normal north ola opportunity orange pace page paint paramount park parks parole point port
    portal post pound power powers president price progress prospect prosperity purchase reading reform representative
    republic reserve river rule sandy sawmills school secretary section senate shoreline sisters south speaker spring
    springs start state sterling story strong summit sunset superior talent task tool trail trial union united unity
    university upland usa valentine valley veteran veterans victory volcano wall walls war warrior washington welcome
    wells west white winner worth young capital mayor media office police public report east street green bay office
    delta island islands coast hill hills lincoln jefferson madison jackson monroe trump biden obama clinton carter
    reagan kennedy bush"""
)  # fmt: skip


_CITY = 50_000  # people


class Names(Hashable, Protocol):
    """What reading needs of a gazetteer."""

    def named(self, name: str, state: str | None = None) -> tuple[Locality, ...]: ...

    def names_in(self, state: str) -> Iterable[str]: ...


class PlaceNames:
    """A gazetteer with what was asked of it before."""

    def __init__(self, gazetteer: Names) -> None:
        self._gazetteer = gazetteer
        self._asked: dict[tuple[str, str | None], Locality | None] = {}
        self._first_words: dict[str, frozenset[str]] = {}

    def in_state(self, name: str, state: str) -> Locality | None:
        """The place of this name in this state, the most populous if there are two."""
        return self._ask(name, state)

    def bare(self, name: str, states: Collection[str]) -> Locality | None:
        """The place that a name without a state means: in the first of the states that has one, or a great city."""
        great = self._ask(name, None) if name.casefold() in _STANDALONE else None
        first = name.split()[0].casefold()
        for state in states:
            if first in self._words_of(state) and (found := self._ask(name, state)):
                return great if great and found.population * 20 < great.population else found
        return great

    def dominant(self, name: str, least: int = _CITY) -> Locality | None:
        """The place that a name means where no state is told: a city beside which its namesakes are small."""
        found = self._gazetteer.named(name)
        if not found or found[0].population < least:
            return None
        rivals = [p for p in found[1:] if p.population * 10 > found[0].population]
        return None if rivals else found[0]

    def _ask(self, name: str, state: str | None) -> Locality | None:
        key = (name.casefold(), state)
        if key not in self._asked:
            if len(self._asked) > 100_000:
                self._asked.clear()
            found = self._gazetteer.named(name, state)
            self._asked[key] = found[0] if found else None
        return self._asked[key]

    def _words_of(self, state: str) -> frozenset[str]:
        if state not in self._first_words:
            words = (name.split()[0].casefold() for name in self._gazetteer.names_in(state))
            self._first_words[state] = frozenset(words) | {"st.", "saint", "ft.", "fort", "mt.", "mount"}
        return self._first_words[state]


@lru_cache(maxsize=4)
def place_names(gazetteer: Names) -> PlaceNames:
    return PlaceNames(gazetteer)
