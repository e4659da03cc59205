"""The map of the network: borders, a dot for each city, and names where they do not collide."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from daysheet.places.domain.locality import Locality
from daysheet.places.domain.outlines import Outlines
from daysheet.places.domain.projection import HEIGHT, WIDTH, on_map

MARGIN = 25  # left and right of the country, for names on the coasts
LONG_SIDE = 600  # of a state's own map
MOST_NAMES = 24
MOST_TRIED = 80  # the largest; a crowded map need not be searched to its smallest town
CLUSTER = 9  # dots so close that they look like one do not keep a name off its own dot
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Size:
    """How large lettering is, in the map's units: a letter's width, a line's height, the room of a dot."""

    letter: float
    line: float
    dot: float


SMALL = Size(8, 19, 7)  # as on a wide screen
LARGE = Size(16, 36, 10)  # on a telephone the style sheet more than doubles the letters


@dataclass(frozen=True, slots=True)
class Dot:
    """One city; `label` is empty where its name has no room, `is_major` if it has room on a telephone too."""

    name: str
    address: str
    x: int
    y: int
    label: str = ""
    label_x: int = 0
    anchor: str = "start"
    is_major: bool = False


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """All that the drawing needs; `transform` brings the borders to the scale of the dots."""

    view_box: str
    borders: str
    transform: str
    dots: tuple[Dot, ...]
    missing: tuple[str, ...] = ()  # cities that lie outside the map


def network_map(places: Iterable[Locality], outlines: Outlines) -> NetworkMap:
    """The country with its cities."""
    box = (-MARGIN, 0.0, WIDTH + MARGIN, HEIGHT)
    return _drawn(places, box, 1.0, outlines.borders)


def state_map(state: str, places: Iterable[Locality], outlines: Outlines) -> NetworkMap | None:
    """One state with its cities, or None for one that lies outside the map."""
    outline = outlines.states.get(state)
    if outline is None:
        return None
    x, y, width, height = outline.box
    side = max(width, height)
    box = (x - side / 10, y - side / 20, x + width + side / 10, y + height + side / 20)
    return _drawn(places, box, LONG_SIDE / side, outline.path)


def _drawn(places: Iterable[Locality], box: Box, scale: float, path: str) -> NetworkMap:
    left, top, right, bottom = box
    spots: dict[Locality, tuple[float, float]] = {}
    missing = []
    for place in sorted(places, key=lambda p: (-p.population, p.slug)):
        if spot := on_map(place.state, place.latitude, place.longitude):
            spots[place] = ((spot[0] - left) * scale, (spot[1] - top) * scale)
        else:
            missing.append(place.label)
    width, height = (right - left) * scale, (bottom - top) * scale
    transform = f"scale({scale:.2f}) translate({-left:.1f} {-top:.1f})"
    dots = _lettered(spots, width)
    return NetworkMap(f"0 0 {width:.0f} {height:.0f}", path, transform, dots, tuple(missing))


def _lettered(spots: dict[Locality, tuple[float, float]], width: float) -> tuple[Dot, ...]:
    """The dots, the most populous last and so on top, named while there is room."""
    names: dict[Size, list[Box]] = {LARGE: [], SMALL: []}
    dots: list[Dot] = []
    for place, (x, y) in spots.items():
        if len(names[SMALL]) == MOST_NAMES or len(dots) >= MOST_TRIED:
            dots.append(_dot(place, x, y, anchor=None, is_major=False))
            continue
        others = [spot for spot in spots.values() if hypot(spot[0] - x, spot[1] - y) > CLUSTER]
        taken = {size: names[size] + [_around(*spot, size) for spot in others] for size in names}
        large = _room(place.name, x, y, LARGE, taken[LARGE], width)
        small = _room(place.name, x, y, SMALL, taken[SMALL], width, only=large[0] if large else None)
        if large and small:
            names[LARGE].append(large[1])
        if small:
            names[SMALL].append(small[1])
        dots.append(_dot(place, x, y, anchor=small[0] if small else None, is_major=bool(large)))
    return tuple(dots[::-1])


def _dot(place: Locality, x: float, y: float, *, anchor: str | None, is_major: bool) -> Dot:
    if anchor is None:
        return Dot(place.label, place.address, round(x), round(y))
    label_x = round(x) + (9 if anchor == "start" else -9)
    return Dot(place.label, place.address, round(x), round(y), place.name, label_x, anchor, is_major)


def _room(
    name: str, x: float, y: float, size: Size, taken: list[Box], width: float, only: str | None = None
) -> tuple[str, Box] | None:
    """On which side of the dot the name fits, and the box it fills; None when it fits on neither."""
    length = size.letter * len(name)
    for anchor, start in (("start", x + size.dot), ("end", x - size.dot - length)):
        box = (start, y - size.line / 2, start + length, y + size.line / 2)
        fits = box[0] >= 0 and box[2] <= width and not any(_overlap(box, other) for other in taken)
        if fits and only in (None, anchor):
            return anchor, box
    return None


def _around(x: float, y: float, size: Size) -> Box:
    return x - size.dot, y - size.dot, x + size.dot, y + size.dot


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
