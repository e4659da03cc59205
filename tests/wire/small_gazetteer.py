"""A few real places, asked as the shipped gazetteer is."""

from daysheet.places.domain.locality import Locality
from daysheet.places.domain.names import key_of, slug_of

KNOWN = """Santa Clara CA 127647, Yuma AZ 95548, Prescott AZ 45827, Portland OR 652503, Portland ME 68408, Springfield IL 114394,
Springfield MA 155929, Springfield MO 169176, Chicago IL 2746388, Dover NH 32741, Clinton MD 39000, Greenbelt MD 24000,
Gainesville FL 141085, Lawtey FL 700, Washington DC 689545, Miami FL 442241, Miami Gardens FL 111640, Kelly NC 600,
Kansas City MO 508090, Kansas City KS 156607, Reno NV 264165, Grant FL 900, Santa Clara UT 7500, Carter OK 500, Cisco TX 3900,
Duluth MN 86697, Fargo ND 125990, Marquette MI 20629, Marquette NE 200, Selma AL 17971, Selma TX 10952, Boston MA 675647,
San Jose CA 1013240, Milpitas CA 80273, Elgin IL 114797"""


class SmallGazetteer:
    """A few places, asked as the shipped gazetteer is."""

    def __init__(self) -> None:
        rows = [row.split() for row in KNOWN.split(",")]
        self.places = [make_place(" ".join(words[:-2]), words[-2], int(words[-1])) for words in rows]

    def named(self, name: str, state: str | None = None) -> tuple[Locality, ...]:
        found = [p for p in self.places if key_of(p.name) == key_of(name) and state in {None, p.state}]
        return tuple(sorted(found, key=lambda p: -p.population))

    def names_in(self, state: str) -> tuple[str, ...]:
        return tuple(p.name for p in self.places if p.state == state)


def make_place(name: str, state: str, population: int) -> Locality:
    slug = f"us/{state.lower()}/{slug_of(name)}"
    return Locality(1, slug, name, state, "", 0.0, 0.0, population, "America/New_York")


GAZETTEER = SmallGazetteer()
