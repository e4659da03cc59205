"""What can go wrong with a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.places.domain.locality import Locality

SHOWN = 40  # candidates told of one name; no name has many more


class PlacesError(Exception):
    """Something about a place that the caller can act on."""


class UnknownPlace(PlacesError):
    """No place of the gazetteer is meant; `near` holds names that are close to it."""

    def __init__(self, text: str, near: Sequence[Locality] = ()) -> None:
        self.text, self.near = text, tuple(near)
        told = f"{_short(text)} is no place of 500 people or more that the gazetteer knows. "
        if near:
            told += "Did you mean " + "; ".join(_line(p) for p in self.near) + "?"
        else:
            told += "Write a name with its state ('Springfield, IL'), a ZIP code, a GeoNames id or a slug."
        super().__init__(told)


class AmbiguousPlace(PlacesError):
    """Several places are meant; `candidates` holds them, most populous first."""

    def __init__(self, text: str, candidates: Sequence[Locality]) -> None:
        self.text, self.candidates = text, tuple(candidates)
        lines = [f"  {_line(p)}  {p.slug}" for p in self.candidates[:SHOWN]]
        if len(self.candidates) > SHOWN:
            lines.append(f"  … and {len(self.candidates) - SHOWN} smaller ones")
        told = f"{len(self.candidates)} places are called {_short(text)}. Name the state, or give the slug:\n"
        super().__init__(told + "\n".join(lines))


class NotInNetwork(PlacesError):
    """The gazetteer knows the place, but it has no pages here."""


class BadNetwork(PlacesError):
    """A file of a network that cannot be loaded."""


def _line(place: Locality) -> str:
    county = f"{place.county_title}, " if place.county else ""
    return f"{place.label} ({county}{place.population:,} people)"


def _short(text: str, longest: int = 60) -> str:
    return repr(text if len(text) <= longest else text[:longest] + "…")
