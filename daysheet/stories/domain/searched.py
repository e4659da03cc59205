"""What of a story a search looks in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol


class Told(Protocol):
    """A story, or what one was when the column was added."""

    headline: str
    dek: str
    brief: Mapping[str, Any]


def said_in(story: Told) -> Iterator[str]:
    """Headline, dek, lead, and the players' names."""
    yield story.headline
    yield story.dek
    lead = story.brief.get("lead") or {}
    yield lead.get("text", "")
    yield from (player["name"] for player in story.brief.get("players", ()))
