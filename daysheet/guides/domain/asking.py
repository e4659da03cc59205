"""A question's text as paragraphs and code: lines set in by four spaces are code, as the banks write them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from textwrap import dedent

CODE = "    "


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph on one line, or code with its lines."""

    text: str
    is_code: bool = False


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs and pieces of code of a text, in order; blank lines in code stay."""
    blocks: list[Block] = []
    for is_blank, group in groupby(text.splitlines(), lambda line: not line.strip()):
        for is_code, lines in groupby([] if is_blank else group, lambda line: line.startswith(CODE)):
            told = "\n".join(lines)
            if not is_code:
                blocks.append(Block(" ".join(told.split())))
            elif blocks and blocks[-1].is_code:
                blocks[-1] = Block(f"{blocks[-1].text}\n\n{told}", is_code=True)
            else:
                blocks.append(Block(told, is_code=True))
    return tuple(Block(dedent(one.text), one.is_code) if one.is_code else one for one in blocks)
