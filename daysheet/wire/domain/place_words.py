"""Words that tell how far a story reaches: over the country, into the law, or no farther than a town."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daysheet.wire.domain.abbreviations import words

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[A-Za-z]+(?:\.[A-Z])?")
REACHES = {
    "wide": words(
        """nation nations nationwide national country countries federal U.S United States states statewide Canada Europe
        global globally worldwide international online American Americans industry market chain"""
    ),
    "goods": words(
        """consumers customers users players recall recalls recalled recalling alert available product products launch launches
        launched launching introduces introduced introducing unveils unveiled debuts arrives app device platform version
        clearance cleared warranty price priced sold stores retailers shipped units models survey study report finds found"""
    ),
    "state": words(
        """statewide counties Commission commission commissioners Legislature legislature lawmakers Utilities utility utilities
        rate regulators ratepayers households residential"""
    ),
    "law": words(
        """Act bill bills legislation law laws Senate House Congress vote votes voted nominee nomination nominated
        President Biden Trump Obama Administration statement letter caucus committee subcommittee hearing court rule tax
        Medicare policy budget resolution amendment bipartisan introduce introduced introduces urge urges urged urging
        Republican Republicans Democrat Democrats border"""
    ),
    "local": words(
        """downtown local county counties community communities resident residents neighbor neighbors neighborhood Street
        street Avenue avenue city City mayor Mayor town Town jobs plant store school School airport Airport University
        College Hospital project Project grant grants granted fund funds funding funded award awards awarded center Center
        park Park police Police festival visit visits visited tour tours toured ceremony port Port river River"""
    ),
}


def coarse(counts: Mapping[str, int]) -> dict[str, int]:
    """The same counts for those who sell nothing: whatever reaches beyond a town in one."""
    return {"wide": counts["wide"] + counts["goods"], "law": counts["law"], "local": counts["local"]}


def reach_of(text: str) -> dict[str, int]:
    """How many words of each reach a text has."""
    said = _WORD.findall(text)
    return {name: sum(word in known for word in said) for name, known in REACHES.items()}
