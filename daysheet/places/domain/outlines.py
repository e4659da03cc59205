"""Borders of the states as SVG paths."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StateOutline:
    """One state: the box around it (x, y, width, height) and its outline."""

    box: tuple[float, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Outlines:
    """The whole map: every border once, coarse; and each state alone, finer."""

    borders: str
    states: Mapping[str, StateOutline]
