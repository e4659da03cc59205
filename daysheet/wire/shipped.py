"""The trained judge of sentences and locator as they are shipped, and reading with all that is shipped."""

import gzip
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from daysheet.places.shipped import gazetteer
from daysheet.wire.domain.judging import Judge
from daysheet.wire.domain.linear import linear_from_json
from daysheet.wire.domain.locator import Locator, locator_from_json
from daysheet.wire.domain.reading import read
from daysheet.wire.domain.release import ParsedRelease, Reading

_FOLDER = Path(__file__).resolve().parents[2] / "data" / "weights"
WEIGHTS = _FOLDER / "sentences.json.gz"
PLACE_WEIGHTS = _FOLDER / "places.json.gz"


@lru_cache(maxsize=1)
def judge() -> Judge:
    """The weights that `make train` wrote, opened once."""
    return judge_from_json(json.loads(gzip.decompress(WEIGHTS.read_bytes())))


@lru_cache(maxsize=1)
def locator() -> Locator:
    """The weights that tell a release's city, as `make train` wrote them; opened once."""
    return locator_from_json(json.loads(gzip.decompress(PLACE_WEIGHTS.read_bytes())))


def judge_from_json(data: dict[str, Any]) -> Judge:
    """The judge that a file of weights holds."""
    return Judge(
        linear_from_json(data["roles"]), linear_from_json(data["importance"]), tuple(data["borders"])
    )


def read_release(release: ParsedRelease) -> Reading:
    """Everything that the release yields, told with the shipped gazetteer and weights."""
    return read(release, gazetteer(), judge(), locator())
