"""What the cities page finds: the network's own places first, then those that have no page yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from daysheet.places.domain.distance import nearest
from daysheet.places.domain.gazetteer import Gazetteer
from daysheet.places.domain.locality import Locality
from daysheet.places.domain.names import key_of
from daysheet.places.domain.wanted import readings

SHOWN = 12
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place of the gazetteer without a page here, and the network's city nearest to it."""

    place: Locality
    nearest: Locality | None


@dataclass(frozen=True, slots=True)
class Found:
    """Answers to one search."""

    text: str
    here: tuple[Locality, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    more: int = 0  # places elsewhere that are not shown
    near: tuple[Locality, ...] = ()  # close names, when nothing has the name
    is_near_zip: bool = False  # the ZIP code's own town is too small; what is shown lies nearest to it

    @property
    def is_empty(self) -> bool:
        return not self.here and not self.elsewhere


def search(text: str, gazetteer: Gazetteer, network: Mapping[str, Locality]) -> Found:
    """Places by name, beginning of a name, name with state, or ZIP code; `network` is by slug."""
    asked = " ".join(text.split())[:LONGEST]
    code = asked.split("-")[0]
    if code.isascii() and code.isdigit():
        return _by_zip(asked, code, gazetteer, network)
    matches = dict.fromkeys(p for r in readings(asked) if r.key for p in gazetteer.named(r.name, r.state))
    here = [p for p in network.values() if p in matches or _begins(p, asked)]
    others = [p for p in (*matches, *gazetteer.starting_with(asked, 4 * SHOWN)) if p.slug not in network]
    if not here and not others and asked:
        return Found(asked, near=gazetteer.near(asked))
    return _answer(asked, here, others, network)


def _by_zip(asked: str, code: str, gazetteer: Gazetteer, network: Mapping[str, Locality]) -> Found:
    places, near = gazetteer.by_zip(code), gazetteer.near_zip(code)
    if not places and near:
        places = (near,)
    here = [p for p in places if p.slug in network]
    others = [p for p in places if p.slug not in network]
    return _answer(asked, here, others, network, is_near_zip=near is not None)


def _begins(place: Locality, asked: str) -> bool:
    key = key_of(asked)
    return bool(key) and key_of(place.name).startswith(key)


def _answer(
    asked: str,
    here: list[Locality],
    others: list[Locality],
    network: Mapping[str, Locality],
    *,
    is_near_zip: bool = False,
) -> Found:
    places = list(dict.fromkeys(others))
    shown = tuple(Elsewhere(p, nearest(p, network.values())) for p in places[:SHOWN])
    here = [network[p.slug] for p in sorted(here, key=lambda p: -p.population)]
    return Found(asked, tuple(here), shown, max(0, len(places) - SHOWN), is_near_zip=is_near_zip)
