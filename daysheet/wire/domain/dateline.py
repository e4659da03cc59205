"""Where a release says that it was issued."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daysheet.wire.domain.states import STATE, code_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.places.domain.locality import Locality
    from daysheet.wire.domain.place_names import PlaceNames
    from daysheet.wire.domain.release import Sentence

CAPITAL = "us/dc/washington"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"""[\[(*\s]{{0,4}}(?P<city>[A-Z][\w.'’-]{{0,24}}(?:[ ](?:of[ ]|the[ ]|du[ ]|de[ ]|la[ ])?[A-Z][\w.'’-]{{0,24}}){{0,3}}?)
    (?:,?\s(?P<state>{STATE}))?[\])]?[,.]?\s?
    (?:\(?{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s\d{{4}})?\)?\s?|\(?\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\)?\s?)?
    (?:[/(][\w .]{{2,40}}[/)]\s?)?[,.]?\s?(?:–|—|--|-\s|:\s)""",
    re.VERBOSE,
)
_EARLY = 10  # sentences


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a release says that it was issued."""

    place: Locality
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.place.slug == CAPITAL


def dateline_of(sentences: Sequence[Sentence], names: PlaceNames, states: Sequence[str]) -> Dateline | None:
    for sentence in sentences[:_EARLY]:
        found = _DATELINE.match(sentence.text) if sentence.role in {"lead", "other", "detail"} else None
        place = dateline_place(found, names, states) if found else None
        if found and place:
            end = found.end("state") if found["state"] else found.end("city")
            return Dateline(place, sentence.start + found.start("city"), sentence.start + end)
    return None


def dateline_place(found: re.Match[str], names: PlaceNames, states: Sequence[str]) -> Locality | None:
    city = found["city"].rstrip(".,")
    if found["state"]:
        return names.in_state(city, code_of(found["state"]) or "")
    if city.casefold() == "washington":
        return names.in_state("Washington", "DC")
    return names.bare(city, states)
