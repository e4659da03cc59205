"""Everyday names by which readers ask for an observance, opened when somebody searches."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from daysheet.almanac.shipped.rows import records

DATA = Path(__file__).resolve().parents[3] / "data"


@lru_cache(maxsize=1)
def search_words() -> Mapping[str, tuple[str, ...]]:
    """The words by slug: 'MLK' for Martin Luther King Jr. Day."""
    return {row["slug"]: tuple(row["words"].split("|")) for _, row in records(DATA / "search-words.csv")}
