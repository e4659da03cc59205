"""Our texts of observances, one file each, opened when somebody asks."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from daysheet.almanac.domain.texts import ObservanceText, read_text
from daysheet.almanac.errors import BadFacts

TEXTS = Path(__file__).resolve().parents[3] / "data" / "texts"


@lru_cache(maxsize=256)
def text_of(slug: str) -> ObservanceText | None:
    """The text of an observance, None where we have written none."""
    return load_text(TEXTS / f"{slug}.toml") if slug in slugs_with_text() else None


@lru_cache(maxsize=1)
def slugs_with_text() -> frozenset[str]:
    """The slugs of all observances that have a text."""
    return frozenset(path.stem for path in TEXTS.glob("*.toml"))


def load_text(path: Path) -> ObservanceText:
    """The text in a file; BadFacts names the file and what is wrong in it."""
    try:
        return read_text(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise BadFacts(f"{path.name}: {error!r}") from error


def problems(folder: Path) -> Iterator[str]:
    """What is wrong in the texts of a folder, a line each."""
    for path in sorted(folder.glob("*.toml")):
        try:
            load_text(path)
        except BadFacts as error:
            yield str(error)
