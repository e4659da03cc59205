"""The lexicon of competencies as it is shipped, for all guides."""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from daysheet.guides.domain.detect.lexicon import Lexicon, lexicon_from
from daysheet.guides.errors import BadWords

WORDS = Path(__file__).resolve().parents[2] / "data" / "guides" / "words"


@lru_cache(maxsize=2)
def lexicon(folder: Path = WORDS) -> Lexicon:
    """Every phrase of data/guides/words, opened once; BadWords names the file and row that cannot be used."""
    rows: dict[str, Any] = {}
    meanings: list[Any] = []
    for path in sorted(folder.glob("*.toml")):
        data = _opened(path)
        meanings += data.pop("meaning", [])
        if twice := rows.keys() & data.keys():
            raise BadWords(f"{path.name}: [{min(twice)}] stands in another file too; join them.")
        rows |= data
    with _uncollected():
        return lexicon_from(rows, meanings)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage while a tree of many small nodes, none of them garbage, is built: a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _opened(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadWords(f"{path.name}: {error}.") from error
