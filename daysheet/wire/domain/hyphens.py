"""Lines of print put together again: which hyphens at their ends were only the printer's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT = re.compile(r"([^\W\d_]+)[-\u2010]$")
_REST = re.compile(r"[^\W\d_]+")
# Their hyphen belongs to the word: "three-year", "well-known".
_COMPOUNDING = frozenset(
    """two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second
    third one half self well high low long short full part non anti pro mid post pre co ex cross multi all best much
    large small old new near north south east west then year old far state city county family decision year""".split()
)


def words_of(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """The lines as one, with a blank between, or with nothing where a word was cut."""
    told = ""
    for line in lines:
        told = told + seam(told, line, known) if told else line.strip()
    return told


def seam(before: str, line: str, known: frozenset[str]) -> str:
    """What the line adds to what stands before it; a hyphen that must go takes a backspace's place."""
    line = line.strip()
    cut, rest = _CUT.search(before), _REST.match(line)
    if before.endswith("\u00ad"):
        return f"\b{line}"
    if not cut or not rest or not rest[0].islower():
        return f"{'' if cut or before.endswith('/') else ' '}{line}"
    return f"{'' if keeps_hyphen(cut[1].lower(), rest[0].lower(), known) else chr(8)}{line}"


def keeps_hyphen(first: str, second: str, known: frozenset[str]) -> bool:
    """Whether the hyphen is the word's own: as the text has the word elsewhere, else by its first part."""
    if f"{first}{second}" in known:
        return False
    return f"{first}-{second}" in known or first in _COMPOUNDING
