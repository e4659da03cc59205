"""The gazetteer, the demo network and the map as they are shipped, opened once."""

import csv
import gzip
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from daysheet.places.domain.gazetteer import Gazetteer
from daysheet.places.domain.outlines import Outlines, StateOutline

DATA = Path(__file__).resolve().parents[2] / "data"


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Every populated place of the United States with 500 people or more."""
    text = gzip.decompress((DATA / "gazetteer.csv.gz").read_bytes()).decode()
    return Gazetteer(text.splitlines()[1:])


@lru_cache(maxsize=1)
def network() -> Mapping[str, str]:
    """The demo network: the ink of each of its cities by slug."""
    with (DATA / "network.csv").open(encoding="utf-8", newline="") as file:
        return {row["slug"]: row["ink"] for row in csv.DictReader(file)}


@lru_cache(maxsize=1)
def outlines() -> Outlines:
    """The borders of the states, drawn on the map's own grid."""
    drawn = json.loads((DATA / "map.json").read_text())
    states = {code: StateOutline(tuple(s["box"]), s["path"]) for code, s in drawn["states"].items()}
    return Outlines(drawn["borders"], states)
