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


@dataclass(frozen=True, slots=True)
class Matching:
    """Every place that a text may mean, the network's own apart, each sort best first."""

    here: tuple[Locality, ...] = ()
    others: tuple[Locality, ...] = ()
    is_near_zip: bool = False


def search(text: str, gazetteer: Gazetteer, network: Mapping[str, Locality]) -> Found:
    """Places by name, beginning of a name, name with state, or ZIP code; `network` is by slug."""
    asked = " ".join(text.split())[:LONGEST]
    found = matching(asked, gazetteer, network)
    if not found.here and not found.others and asked and not _code_of(asked):
        return Found(asked, near=gazetteer.near(asked))
    shown = tuple(Elsewhere(p, nearest(p, network.values())) for p in found.others[:SHOWN])
    more = max(0, len(found.others) - SHOWN)
    return Found(asked, found.here, shown, more, is_near_zip=found.is_near_zip)


def matching(
    asked: str, gazetteer: Gazetteer, network: Mapping[str, Locality], limit: int = 4 * SHOWN
) -> Matching:
    """As `search`, as many as may be wanted and no near names; `limit` is for names that only begin so."""
    if code := _code_of(asked):
        return _by_zip(code, gazetteer, network)
    matches = dict.fromkeys(p for r in readings(asked) if r.key for p in gazetteer.named(r.name, r.state))
    here = [p for p in network.values() if p in matches or _begins(p, asked)]
    others = [p for p in (*matches, *gazetteer.starting_with(asked, limit)) if p.slug not in network]
    return _in_order(here, others, network)


def _code_of(asked: str) -> str:
    """'95050' of '95050-1234', '' of what is no ZIP code."""
    code = asked.split("-")[0]
    return code if code.isascii() and code.isdigit() else ""


def _by_zip(code: str, gazetteer: Gazetteer, network: Mapping[str, Locality]) -> Matching:
    places, near = gazetteer.by_zip(code), gazetteer.near_zip(code)
    if not places and near:
        places = (near,)
    here = [p for p in places if p.slug in network]
    others = [p for p in places if p.slug not in network]
    return _in_order(here, others, network, is_near_zip=near is not None)


def _begins(place: Locality, asked: str) -> bool:
    key = key_of(asked)
    return bool(key) and key_of(place.name).startswith(key)


def _in_order(
    here: list[Locality],
    others: list[Locality],
    network: Mapping[str, Locality],
    *,
    is_near_zip: bool = False,
) -> Matching:
    by_size = sorted(here, key=lambda p: -p.population)
    return Matching(tuple(network[p.slug] for p in by_size), tuple(dict.fromkeys(others)), is_near_zip)
