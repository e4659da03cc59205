"""Patterns without regard to case, searched in lower case: `re` is several times as fast there.

`re` passes over an alternative by its first letter only where case matters; with `re.IGNORECASE` it tries them all.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Escapes and the P of a named group mean something else in lower case.
_CAPITAL = re.compile(r"\\.|\(\?P|[A-Z]", re.DOTALL)
_END = sys.maxsize


class Caseless:
    """Finds what the pattern with `re.IGNORECASE` finds, at the same places; groups are in lower case.

    Of letters, the pattern itself may have ASCII ones only; no part of it regards case, and groups have small names.
    """

    __slots__ = ("_small",)

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._small = re.compile(_CAPITAL.sub(_lowered, pattern), flags)

    def search(self, text: str, since: int = 0, until: int = _END) -> re.Match[str] | None:
        """The first place in the text."""
        return self._small.search(small(text), since, until)

    def match(self, text: str, since: int = 0, until: int = _END) -> re.Match[str] | None:
        """The pattern where the text begins."""
        return self._small.match(small(text), since, until)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The pattern from the text's beginning to its end."""
        return self._small.fullmatch(small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place in the text."""
        return self._small.finditer(small(text))


def _lowered(found: re.Match[str]) -> str:
    return found[0].lower() if len(found[0]) == 1 else found[0]


@lru_cache(maxsize=256)
def small(text: str) -> str:
    """The text in lower case, letter for letter, as `re.IGNORECASE` takes it: 'ı' is an i and 'ſ' an s."""
    return text.replace("ı", "i").replace("İ", "i").replace("ſ", "s").lower()
