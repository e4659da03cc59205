"""Draws data/map.json: state borders on our projection, few points for the country, more for each state."""

import json
from collections import Counter
from pathlib import Path

import topology

from daysheet.places.domain.projection import HEIGHT, WIDTH, on_map

COUNTRY_AREA = 9.0  # smallest triangle kept on the country's map, in square units of its viewBox
STATE_POINTS = 170  # points that one state's own outline may have, about
SMALLEST_ISLAND = 14.0


def write(counties: dict, target: Path) -> None:
    """The file: `borders`, one path of every border once, and `states`, a path and box for each."""
    states = {a.state: a for a in topology.areas(counties, "states")}
    drawn = {code: _state(area) for code, area in sorted(states.items()) if on_map(code, 40, -100)}
    country = {"width": WIDTH, "height": HEIGHT, "borders": _borders(counties), "states": drawn}
    target.write_text(json.dumps(country, indent=0, sort_keys=True) + "\n")


def _borders(counties: dict) -> str:
    """Every arc between two states, or a state and the sea, drawn once."""
    paths = []
    for number, state in _arcs(counties).items():
        points = [on_map(state, y, x) for x, y in counties["points"][number]]
        kept = simplified([p for p in points if p], COUNTRY_AREA)
        paths.append(kept)
    return "".join(_path(p, 0) for p in _joined(paths) if len(p) > 1 and _is_seen(p))


def _arcs(counties: dict) -> dict[int, str]:
    """The arcs that states use, each with a state that uses it."""
    found: dict[int, str] = {}
    for geometry in counties["objects"]["states"]["geometries"]:
        state = topology.STATE_OF_FIPS.get(geometry["id"])
        if state and on_map(state, 40, -100):
            for ring in topology.rings_of(geometry):
                found |= {(n if n >= 0 else ~n): state for n in ring}
    return found


def _joined(paths: list[list]) -> list[list]:
    """Arcs put end to end where exactly two meet, so that a path starts seldom."""
    ends: dict[tuple, list[list]] = {}
    meetings = Counter(end for path in paths for end in (path[0], path[-1]))
    done: list[list] = []
    for path in paths:
        for _ in range(2):
            for at_start in (False, True):
                end = path[0] if at_start else path[-1]
                other = next((o for o in ends.get(end, []) if o is not path), None)
                if meetings[end] == 2 and other is not None and path[0] != path[-1]:
                    _forget(ends, other)
                    done.remove(other)
                    path = _glued(other, path, end)
        ends.setdefault(path[0], []).append(path)
        ends.setdefault(path[-1], []).append(path)
        done.append(path)
    return done


def _forget(ends: dict[tuple, list[list]], path: list) -> None:
    for end in {path[0], path[-1]}:
        ends[end] = [p for p in ends[end] if p is not path]


def _glued(first: list, second: list, at: tuple) -> list:
    first = first if first[-1] == at else first[::-1]
    second = second if second[0] == at else second[::-1]
    return first + second[1:]


def _is_seen(points: list) -> bool:
    """Whether it is more than a speck: an open border always is, an island by its size."""
    return points[0] != points[-1] or _area(points) > SMALLEST_ISLAND


def _area(points: list) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:], strict=False))) / 2


def _state(area: topology.Area) -> dict:
    """A state's own outline in tenths of the map's unit, and the box around it."""
    rings = [[p for x, y in ring if (p := on_map(area.state, y, x))] for ring in area.rings]
    whole = sum(_area(r) for r in rings)
    limit = whole / 40_000
    rings = [r for r in rings if _area(r) > whole / 2_500] or rings
    kept = [simplified(r, limit) for r in rings]
    while sum(map(len, kept)) > STATE_POINTS:
        limit *= 1.3
        kept = [simplified(r, limit) for r in rings]
    xs, ys = zip(*[p for r in kept for p in r], strict=True)
    box = [round(v, 1) for v in (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))]
    return {"box": box, "path": "".join(_path(r, 1) for r in kept if len(r) > 2)}


def simplified(points: list, smallest: float) -> list:
    """Visvalingam's rule: the point whose triangle is smallest goes, until none is too small."""
    kept = list(points)
    fewest = 4 if kept[0] == kept[-1] else 2  # a triangle, or a straight line
    while len(kept) > fewest:
        areas = [_area([a, b, c, a]) for a, b, c in zip(kept, kept[1:], kept[2:], strict=False)]
        least = min(areas)
        if least >= smallest:
            break
        # all that are smallest among their neighbours go at once, which keeps this quick
        drop = {i + 1 for i, a in enumerate(areas) if a < smallest and a == min(areas[max(0, i - 1) : i + 2])}
        kept = [p for i, p in enumerate(kept) if i not in drop]
    return kept


def _path(points: list, digits: int) -> str:
    """Relative SVG commands with few figures; steps that round to nothing are left out."""
    rounded = [(round(x, digits), round(y, digits)) for x, y in points]
    steps, (x, y) = [], rounded[0]
    for to_x, to_y in rounded[1:]:
        if (to_x, to_y) != (x, y):
            steps.append(f"{_number(to_x - x, digits)} {_number(to_y - y, digits)}".replace(" -", "-"))
            x, y = to_x, to_y
    start = f"M{_number(rounded[0][0], digits)} {_number(rounded[0][1], digits)}"
    return start + "l" + " ".join(steps).replace(" -", "-") if steps else ""


def _number(value: float, digits: int) -> str:
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
    return "0" if text in ("-0", "") else text
