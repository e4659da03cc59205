"""In which line of a guide's files something stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

NAMES = ("id", "code", "step", "title", "term", "what", "point", "told")


class _File(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...


def line_of(key: str, row: Mapping[str, Any] | None, files: Sequence[_File]) -> str:
    """'steps-1.toml, line 12': the key's line in the row's table, or the row's first where it has no such key.

    A row is found by its `id`, `code` or another key that names it; a key of the guide itself by its name.
    """
    name = next((one for one in NAMES if row and one in row), "")
    for file in files:
        lines = file.text.splitlines()
        start = _line_with(name, row[name], lines, 0) if row and name else -1
        if row and start < 0:
            continue
        first, end = _table_around(start, lines) if row else (0, len(lines))
        found = next(
            (n for n in range(first, end) if re.match(rf'\s*"?{re.escape(key)}"?\s*=', lines[n])), start
        )
        return f"{file.name}, line {found + 1}" if found >= 0 else file.name
    return files[0].name if files else "a guide without files"


def _line_with(key: str, value: Any, lines: Sequence[str], start: int) -> int:
    wanted = re.compile(rf'\s*{re.escape(key)}\s*=\s*["\']{re.escape(str(value))}["\']')
    return next((n for n in range(start, len(lines)) if wanted.match(lines[n])), -1)


def _table_around(line: int, lines: Sequence[str]) -> tuple[int, int]:
    heads = [n for n, text in enumerate(lines) if text.startswith("[[") and "." not in text.split("]]")[0]]
    first = max((n for n in heads if n <= line), default=0)
    return first, min((n for n in heads if n > line), default=len(lines))
