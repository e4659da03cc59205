"""Releases as they arrived, and where they come from."""

from daysheet.wire.models.releases import Release, ReleaseBand
from daysheet.wire.models.sources import Arrival, SetAside, Source

__all__ = ["Arrival", "Release", "ReleaseBand", "SetAside", "Source"]
