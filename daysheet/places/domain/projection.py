"""Where a place lies on our map: Albers' equal-area projection, Alaska, Hawaii and Puerto Rico set in."""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

WIDTH, HEIGHT = 975, 610


@dataclass(frozen=True, slots=True)
class Albers:
    """One sheet of the map: its cone, the point at its centre, and where on the page that point goes."""

    parallels: tuple[float, float]
    meridian: float
    centre: tuple[float, float]
    scale: float
    at: tuple[float, float]

    def point(self, latitude: float, longitude: float) -> tuple[float, float]:
        """The place on the page, in units of the map's viewBox."""
        x, y = self._cone(latitude, longitude)
        x0, y0 = self._cone(*self.centre)
        return self.at[0] + self.scale * (x - x0), self.at[1] - self.scale * (y - y0)

    def _cone(self, latitude: float, longitude: float) -> tuple[float, float]:
        # Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), equations 14-1 to 14-6
        south, north = (sin(radians(p)) for p in self.parallels)
        n = (south + north) / 2
        c = cos(radians(self.parallels[0])) ** 2 + 2 * n * south
        rho = sqrt(c - 2 * n * sin(radians(latitude))) / n
        theta = n * radians((longitude - self.meridian + 180) % 360 - 180)
        return rho * sin(theta), -rho * cos(theta)


MAINLAND = Albers((29.5, 45.5), -96, (38.7, -96.6), 1300, (WIDTH / 2, HEIGHT / 2))
_SHEETS = {
    "AK": Albers((55, 65), -154, (63.5, -152), 400, (150, 528)),
    "HI": Albers((8, 18), -157, (20.6, -157.3), 1300, (335, 565)),
    "PR": Albers((8, 18), -66, (18.2, -65.8), 1300, (890, 575)),
    "VI": Albers((8, 18), -66, (18.2, -65.8), 1300, (890, 575)),
    "GU": None, "MP": None, "AS": None,
}  # fmt: skip


def on_map(state: str, latitude: float, longitude: float) -> tuple[float, float] | None:
    """A point of the map, or None for the Pacific territories, which lie outside it."""
    sheet = _SHEETS.get(state, MAINLAND)
    return sheet.point(latitude, longitude) if sheet else None
