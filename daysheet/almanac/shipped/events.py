"""The shipped events, read day by day when somebody asks."""

from __future__ import annotations

import csv
from datetime import date
from functools import lru_cache
from pathlib import Path

from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.sources import Source

from .rows import read_sources, rows_by_day

DATA = Path(__file__).resolve().parents[3] / "data"
COLUMNS = "on,text,where,place,state,latitude,longitude,kind,verified,sources"


class Events:
    """Every event; the rows of a day become Events the first time that day is asked for."""

    def __init__(self, folder: Path) -> None:
        self._rows = rows_by_day(folder / "events.csv", COLUMNS)
        self._sources = read_sources(folder / "events-sources.csv")
        self.on = lru_cache(maxsize=366)(self._on)

    def __len__(self) -> int:
        return sum(len(rows) for rows in self._rows.values())

    def _on(self, month: int, day: int) -> tuple[Event, ...]:
        """What happened on a day of any year, oldest first."""
        return tuple(self._event(*row) for row in csv.reader(self._rows.get(f"{month:02}-{day:02}", ())))

    def _event(self, *row: str) -> Event:
        on, text, where, place, state, latitude, longitude, kind, verified, codes = row
        return Event(
            on=date.fromisoformat(on),
            text=text,
            where=where,
            place=place or None,
            state=state,
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            kind=kind,
            verified=verified == "yes",
            sources=tuple(self._source(code) for code in codes.split("+")),
        )

    def _source(self, code: str) -> Source:
        """The source of a code; 'wd:Q302519' names the item of Wikidata that says so."""
        name, _, item = code.partition(":")
        source = self._sources[name]
        return Source(f"{source.publisher} {item}", source.address, source.seen) if item else source


@lru_cache(maxsize=1)
def events() -> Events:
    return Events(DATA)
