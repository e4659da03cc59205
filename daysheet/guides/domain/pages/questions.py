"""The question bank by area and page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from daysheet.guides.domain.guide import Area, Guide, Question
from daysheet.guides.domain.pages.steps import Link, links_to

PER_PAGE = 30
AREA_NAMES: dict[Area, str] = {
    "fundamentals": "Fundamentals",
    "coding": "Coding",
    "design": "System design",
    "behavioural": "Behavioural",
}
LEVELS = {1: "warm-up", 2: "usual", 3: "hard"}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a question, or some lines of code."""

    text: str
    is_code: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the steps that it tests; `number` is its place in its area, from 1."""

    number: int
    question: Question
    blocks: tuple[Block, ...]
    steps: tuple[Link, ...]
    level: str


@dataclass(frozen=True, slots=True)
class AreaPage:
    """One page of an area's questions; `pages` are the numbers of all its pages."""

    area: Area
    name: str
    total: int
    number: int
    pages: tuple[int, ...]
    asked: tuple[Asked, ...]


def area_pages(guide: Guide) -> tuple[AreaPage, ...]:
    """The first page of each area that has questions."""
    return tuple(page for area in AREA_NAMES if (page := area_page(guide, area, 1)))


def area_page(guide: Guide, area: str, number: int) -> AreaPage | None:
    """A page of an area, easier questions first; None where there is none."""
    asked = asked_in(guide, area)
    pages = tuple(range(1, -(-len(asked) // PER_PAGE) + 1))
    known = next((one for one in AREA_NAMES if one == area), None)
    if known is None or number not in pages:
        return None
    shown = asked[(number - 1) * PER_PAGE : number * PER_PAGE]
    return AreaPage(known, AREA_NAMES[known], len(asked), number, pages, shown)


def asked_in(guide: Guide, area: str) -> tuple[Asked, ...]:
    """An area's questions, easier first, else as the files order them."""
    ordered = sorted((one for one in guide.question if one.area == area), key=lambda one: one.level)
    return tuple(
        Asked(number, one, blocks_of(one.ask), links_to(guide, one.steps), LEVELS[one.level])
        for number, one in enumerate(ordered, 1)
    )


def blocks_of(text: str) -> tuple[Block, ...]:
    """Its paragraphs; one whose lines all begin with four spaces is code. Code with a blank line is one block."""
    blocks: list[Block] = []
    for part in re.split(r"\n[ \t]*\n", text.strip("\n")):
        is_code = all(line.startswith("    ") for line in part.splitlines())
        told = _without_mark(part) if is_code else " ".join(part.split())
        if is_code and blocks and blocks[-1].is_code:
            told = f"{blocks.pop().text}\n\n{told}"
        blocks.append(Block(told, is_code))
    return tuple(blocks)


def _without_mark(text: str) -> str:
    """The lines without the four spaces that mark them as code."""
    return "\n".join(line[4:].rstrip() for line in text.splitlines())
