"""Which ZIP codes belong to which place: the post office's city, by name, in its state, near enough."""

from collections import defaultdict
from math import cos, hypot, radians

import gazetteer_names as corrections

from daysheet.places.domain.names import key_of

REACH_KM = defaultdict(lambda: 45.0, AK=200.0)  # how far a ZIP's centre may lie from the place it names
ALIAS_KM = 20.0  # stricter for a name that is only one of GeoNames' other names


def add_zips(places: list[dict], codes: list[dict]) -> None:
    """Gives each place `zips` (its own), `shared_zips` (it may be written so) and `near_zips`.

    A code belongs to the city that the post office prefers, or, if that lies in another county, to the
    accepted city in the code's own. One whose cities all have fewer than 500 people is put under
    `near_zips` of the nearest place: a reader can be led there and told so.
    """
    finder = _Finder(places)
    for place in places:
        place.update(zips=set(), shared_zips=set(), near_zips=set(), has_post_office=False)
    for code in codes:
        if (
            code["active"]
            and code["zip_code_type"] != "MILITARY"
            and code["state"] in finder.states
            and code["lat"]
        ):
            _place_code(finder, code)


def _place_code(finder: "_Finder", code: dict) -> None:
    preferred = finder.named(code["city"], code)
    accepted = [p for city in code["acceptable_cities"] if (p := finder.named(city, code))]
    borough = finder.by_id.get(corrections.BOROUGHS.get((code["state"], code["county"]), 0))
    if preferred:
        preferred["has_post_office"] = True
    named = [p for p in (preferred, *accepted) if p]
    local = [p for p in named if _same_county(p, code)] or named
    for place in (*named, borough):
        if place:
            place["zips" if local and place is local[0] else "shared_zips"].add(code["zip_code"])
    if not named and not borough and code["zip_code_type"] != "UNIQUE":
        finder.nearest(code)["near_zips"].add(code["zip_code"])


class _Finder:
    """Looks places up by name and by nearness within a state."""

    def __init__(self, places: list[dict]) -> None:
        self.states: dict[str, list[dict]] = defaultdict(list)
        self.by_name: dict[tuple[str, str], list[dict]] = defaultdict(list)
        self.by_other: dict[tuple[str, str], list[dict]] = defaultdict(list)
        self.by_id = {p["geonames_id"]: p for p in places}
        for place in places:
            self.states[place["state"]].append(place)
            self.by_name[place["state"], place["key"]].append(place)
            for alias in place["aliases"]:
                self.by_name[place["state"], key_of(alias)].append(place)
            for key in place["other_keys"]:
                self.by_other[place["state"], key].append(place)

    def named(self, city: str, code: dict) -> dict | None:
        """The place that the post office is named for, the county's own first, then the nearest."""
        key = code["state"], key_of(city)
        for found, reach in (
            (self.by_name.get(key), REACH_KM[code["state"]]),
            (self.by_other.get(key), ALIAS_KM),
        ):
            if found:
                best = min(found, key=lambda p: (not _same_county(p, code), _km(p, code)))
                return best if _km(best, code) <= reach else None
        return None

    def nearest(self, code: dict) -> dict:
        return min(self.states[code["state"]], key=lambda p: _km(p, code))


def _same_county(place: dict, code: dict) -> bool:
    return bool(place["county"]) and key_of(code["county"]).startswith(key_of(place["county"]))


def _km(place: dict, code: dict) -> float:
    latitude, longitude = float(code["lat"]), float(code["long"])
    east = (place["longitude"] - longitude) * cos(radians(latitude))
    return 111.2 * hypot(east, place["latitude"] - latitude)
