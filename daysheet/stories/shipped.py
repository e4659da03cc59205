"""The sample releases of the demo network, as they are shipped."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from daysheet.stories.errors import BadSamples

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample release, and where and when it is published: on a date, or so many days before the loading."""

    file: str
    place: str
    title: str
    publisher: str
    on: date | None
    days_ago: int | None
    guide: str
    raw: bytes

    def published_on(self, today: date) -> date:
        return self.on or today - timedelta(days=self.days_ago or 0)


@lru_cache(maxsize=1)
def samples(folder: Path = SAMPLES) -> tuple[Sample, ...]:
    """Every sample that samples.toml lists; raises BadSamples naming the row that is wrong."""
    listed = tomllib.loads((folder / "samples.toml").read_text(encoding="utf-8"))
    return tuple(_sample(row, listed["publisher"], folder) for row in listed["sample"])


def _sample(row: dict[str, Any], publisher: str, folder: Path) -> Sample:
    if ("date" in row) == ("days_ago" in row):
        raise BadSamples(f"samples.toml: {row.get('file')!r} needs either a date or days_ago.")
    try:
        return Sample(
            file=row["file"],
            place=row["place"],
            title=row["title"],
            publisher=row.get("publisher", publisher),
            on=row.get("date"),
            days_ago=row.get("days_ago"),
            guide=row.get("guide", ""),
            raw=(folder / row["file"]).read_bytes(),
        )
    except (KeyError, OSError) as error:
        raise BadSamples(f"samples.toml: {row.get('file')!r} cannot be loaded: {error!r}.") from error
