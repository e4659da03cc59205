"""Which address each place gets: unique in its state, and never changed once it was shipped."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from daysheet.places.domain.names import slug_of

OVERWHELMING = 10  # times as many people as any other place of the name: the one that people mean
RIVAL = 2  # a place of the name with more than twice the people still contests a post office's claim


@dataclass(frozen=True, slots=True)
class Named:
    """What the rule needs to know of a place."""

    geonames_id: int
    name: str
    state: str
    county: str
    population: int
    has_post_office: bool = False  # of this very name


def slugs(places: Iterable[Named], shipped: Mapping[int, str] | None = None) -> dict[int, str]:
    """Each place's slug by GeoNames id.

    A name alone in its state is its slug. Of several, the one that people mean keeps the bare name: it has
    ten times the people of every other, or the only post office of the name and no rival twice its size.
    All the rest carry their county ('us/oh/oakwood-cuyahoga'), then their number, should one county hold
    two. What `shipped` holds stays as it is and is given to nobody else.
    """
    kept = dict(shipped or {})
    groups: dict[str, list[Named]] = defaultdict(list)
    for place in places:
        groups[f"us/{place.state.lower()}/{slug_of(place.name)}"].append(place)
    taken = set(kept.values())
    for bare in sorted(groups):
        for place in sorted(groups[bare], key=lambda p: (-p.population, p.geonames_id)):
            if place.geonames_id in kept:
                continue
            slug = next(s for s in _wishes(bare, place, groups[bare]) if s not in taken)
            taken.add(slug)
            kept[place.geonames_id] = slug
    return kept


def _wishes(bare: str, place: Named, namesakes: list[Named]) -> Iterable[str]:
    if _is_meant(place, [p for p in namesakes if p is not place]):
        yield bare
    with_county = f"{bare}-{slug_of(place.county)}" if place.county else bare
    yield with_county
    yield f"{with_county}-{place.geonames_id}"


def _is_meant(place: Named, others: list[Named]) -> bool:
    most = max((p.population for p in others), default=0)
    if place.population >= OVERWHELMING * most:
        return True
    only_post_office = place.has_post_office and not any(p.has_post_office for p in others)
    return only_post_office and most <= RIVAL * place.population
