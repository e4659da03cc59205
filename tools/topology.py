"""Reads TopoJSON: outlines of states and counties, and the county that a point lies in."""

import json
from collections import defaultdict
from dataclasses import dataclass
from math import cos, hypot, inf, radians
from pathlib import Path

Point = tuple[float, float]  # longitude, latitude
STATE_OF_FIPS = dict(
    pair.split(":")
    for pair in [
        "01:AL",
        "02:AK",
        "04:AZ",
        "05:AR",
        "06:CA",
        "08:CO",
        "09:CT",
        "10:DE",
        "11:DC",
        "12:FL",
        "13:GA",
        "15:HI",
        "16:ID",
        "17:IL",
        "18:IN",
        "19:IA",
        "20:KS",
        "21:KY",
        "22:LA",
        "23:ME",
        "24:MD",
        "25:MA",
        "26:MI",
        "27:MN",
        "28:MS",
        "29:MO",
        "30:MT",
        "31:NE",
        "32:NV",
        "33:NH",
        "34:NJ",
        "35:NM",
        "36:NY",
        "37:NC",
        "38:ND",
        "39:OH",
        "40:OK",
        "41:OR",
        "42:PA",
        "44:RI",
        "45:SC",
        "46:SD",
        "47:TN",
        "48:TX",
        "49:UT",
        "50:VT",
        "51:VA",
        "53:WA",
        "54:WV",
        "55:WI",
        "56:WY",
        "60:AS",
        "66:GU",
        "69:MP",
        "72:PR",
        "78:VI",
    ]
)
INDEPENDENT_CITIES = {"VA", "MD", "MO"}  # their Census codes start at 510


@dataclass(frozen=True)
class Area:
    """A state or county: its rings, holes included (a point inside crosses an odd number of edges)."""

    code: str
    name: str
    rings: tuple[tuple[Point, ...], ...]
    box: tuple[float, float, float, float]

    @property
    def state(self) -> str:
        return STATE_OF_FIPS[self.code[:2]]

    def contains(self, x: float, y: float) -> bool:
        west, south, east, north = self.box
        if not (west <= x <= east and south <= y <= north):
            return False
        return sum(_crossings(ring, x, y) for ring in self.rings) % 2 == 1

    def distance(self, x: float, y: float) -> float:
        """How far its edge is from the point, in degrees of latitude."""
        return min(
            _from_edge(a, b, x, y) for ring in self.rings for a, b in zip(ring, ring[1:], strict=False)
        )


def read(path: Path) -> dict:
    """A topology with its arcs decoded to longitude and latitude."""
    topology = json.loads(path.read_text())
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    topology["points"] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        topology["points"].append(points)
    return topology


def areas(topology: dict, kind: str) -> list[Area]:
    """All areas of a kind ('states' or 'counties') whose state we know."""
    found = [
        _area(topology, g) for g in topology["objects"][kind]["geometries"] if g["id"][:2] in STATE_OF_FIPS
    ]
    return [a for a in found if a.rings]


def counties_by_state(topology: dict) -> dict[str, list[Area]]:
    by_state: dict[str, list[Area]] = defaultdict(list)
    for area in areas(topology, "counties"):
        by_state[area.state].append(area)
    return by_state


def county_at(counties: list[Area], x: float, y: float) -> str:
    """The county that holds the point, else the nearest of its state, as on a coast."""
    inside = [c for c in counties if c.contains(x, y)]
    best = inside[0] if inside else min(counties, key=lambda c: c.distance(x, y))
    if best.state in INDEPENDENT_CITIES and int(best.code[2:]) >= 510:
        return f"{best.name} city"
    return best.name


def rings_of(geometry: dict) -> list[list[int]]:
    """The rings of a geometry as lists of arc numbers; a negative one runs backwards."""
    if geometry["type"] == "Polygon":
        return geometry["arcs"]
    return [ring for polygon in geometry.get("arcs", []) for ring in polygon]


def _area(topology: dict, geometry: dict) -> Area:
    rings = tuple(tuple(_ring(topology["points"], ring)) for ring in rings_of(geometry))
    xs = [x for ring in rings for x, _ in ring] or [0]
    ys = [y for ring in rings for _, y in ring] or [0]
    name = geometry["properties"]["name"]
    return Area(geometry["id"], name, rings, (min(xs), min(ys), max(xs), max(ys)))


def _ring(arcs: list[list[Point]], numbers: list[int]) -> list[Point]:
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def _crossings(ring: tuple[Point, ...], x: float, y: float) -> int:
    count = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            count += 1
    return count


def _from_edge(a: Point, b: Point, x: float, y: float) -> float:
    squeeze = cos(radians(y))
    ax, ay, bx, by = (a[0] - x) * squeeze, a[1] - y, (b[0] - x) * squeeze, b[1] - y
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    if not length:
        return hypot(ax, ay) if (ax or ay) else inf
    t = max(0.0, min(1.0, -(ax * dx + ay * dy) / length))
    return hypot(ax + t * dx, ay + t * dy)
