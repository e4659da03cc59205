"""Who says a fact: publisher, address where the data has one, and the date it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    publisher: str
    address: str | None
    seen: date

    def as_json(self) -> dict[str, str | None]:
        """The `sources` item of every command and page: {publisher, address, seen}."""
        return {"publisher": self.publisher, "address": self.address, "seen": self.seen.isoformat()}
