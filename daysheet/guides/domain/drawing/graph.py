"""The prerequisites of a guide as a drawing: where each step stands and how its lines run. Lengths in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from daysheet.guides.domain.drawing.labels import lines_of
from daysheet.guides.domain.drawing.layering import Layers, Spot, dependents, layered, thinned
from daysheet.guides.domain.drawing.ordering import crossings, uncrossed
from daysheet.guides.domain.drawing.placing import heights
from daysheet.guides.domain.guide import Step
from daysheet.guides.domain.sums import told_range

PITCH = 152  # from a rank to the next
RULE = 119  # the rule under a step's words
WORDS = 8.2  # how wide words may be, in ems of 13 px
LINE = 15  # from one line of words to the next
ABOVE = 12  # over the words of a step
BEND = 9  # over a line that passes
MARK = 13  # the width of a class's mark before the words
EDGE = 6  # around the whole


@dataclass(frozen=True, slots=True)
class Word:
    """A line of a step's words and the height of its foot."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Node:
    """A step on its rule from `x` to `end`, at height `y`; `path` draws the lines from all that it needs."""

    step: Step
    x: int
    end: int
    y: int
    words: tuple[Word, ...]
    path: str
    needs: tuple[str, ...]

    @property
    def hours(self) -> str:
        return told_range(*self.step.hours)

    @property
    def text_x(self) -> int:
        return self.x + MARK

    @property
    def mark_x(self) -> int:
        return self.x + 4

    @property
    def mark_y(self) -> int:
        return self.words[0].y - 4

    @property
    def top(self) -> int:
        return self.words[0].y - LINE


@dataclass(frozen=True, slots=True)
class Drawing:
    """Every step that others hang together with, and those that stand alone."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    alone: tuple[Step, ...]
    crossings: int


@lru_cache(maxsize=16)
def drawn_steps(steps: tuple[Step, ...]) -> Drawing:
    """The drawing of steps; lines that a longer way tells already are left out."""
    known = {step.id: step for step in steps}
    after = thinned({step.id: step.after for step in steps})
    leads_to = dependents(after)
    alone = tuple(step for step in steps if not after[step.id] and not leads_to[step.id])
    linked = {name: needs for name, needs in after.items() if known[name] not in alone}
    layers = layered(linked)
    ranks = uncrossed(layers)
    words = {name: lines_of(known[name].title, WORDS) for name in linked}
    at = heights(ranks, layers, lambda spot: _room(spot, words))
    column = {spot: number for number, rank in enumerate(ranks) for spot in rank}
    nodes = tuple(
        _node(known[spot], words[spot], column, at, layers)
        for rank in ranks
        for spot in rank
        if isinstance(spot, str)
    )
    height = round(max(at.values(), default=0)) + 2 * EDGE
    width = max(len(ranks) - 1, 0) * PITCH + RULE + 2 * EDGE
    return Drawing(width, height, nodes, alone, crossings(ranks, layers.pieces))


def _room(spot: Spot, words: dict[str, tuple[str, ...]]) -> float:
    return ABOVE + LINE * len(words[spot]) if isinstance(spot, str) else BEND


def _node(
    step: Step, words: Sequence[str], column: dict[Spot, int], at: dict[Spot, float], layers: Layers
) -> Node:
    x, y = _x(column[step.id]), _y(at[step.id])
    lines = tuple(Word(text, y - 6 - LINE * (len(words) - 1 - n)) for n, text in enumerate(words))
    chains = _chains(step.id, layers)
    path = "".join(_line(chain, column, at) for chain in chains)
    return Node(step, x, x + RULE, y, lines, path, tuple(str(chain[0]) for chain in chains))


def _chains(name: str, layers: Layers) -> list[list[Spot]]:
    """The lines that end at a step, each from what it needs over its bends."""
    before: dict[Spot, list[Spot]] = {}
    for start, end in layers.pieces:
        before.setdefault(end, []).append(start)
    chains = []
    for start in before.get(name, []):
        chain: list[Spot] = [start, name]
        while not isinstance(chain[0], str):
            chain.insert(0, before[chain[0]][0])
        chains.append(chain)
    return chains


def _line(chain: Sequence[Spot], column: dict[Spot, int], at: dict[Spot, float]) -> str:
    """The line as an SVG path: a curve through each gap, level past the ranks between."""
    told = f"M{_x(column[chain[0]]) + RULE} {_y(at[chain[0]])}"
    for number, spot in enumerate(chain[1:], 1):
        x, y, before = _x(column[spot]), _y(at[spot]), _y(at[chain[number - 1]])
        middle = x - (PITCH - RULE) // 2
        told += f"C{middle} {before} {middle} {y} {x} {y}"
        told += f"H{x + RULE}" if number < len(chain) - 1 else ""
    return told


def _x(column: int) -> int:
    return EDGE + column * PITCH


def _y(height: float) -> int:
    return round(height) + EDGE
