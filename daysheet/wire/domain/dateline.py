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
_CITY = r"[A-Z](?:[\w.'’]|-(?!-)){0,24}(?:[ ](?:of[ ]|the[ ]|du[ ]|de[ ]|la[ ])?[A-Z](?:[\w.'’]|-(?!-)){0,24}){0,3}?"
_DATELINE = re.compile(
    rf"""[\[(*\s]{{0,4}}(?P<city>{_CITY})(?:,?\s(?P<state>{STATE}))?[\])]?[,.]?
    (?:[ ](?:and|/|&)[ ][A-Z][A-Z.'’ -]{{2,30}}(?:,[ ][A-Z][\w. ]{{1,24}})?,?)?\s?
    (?:\(?(?P<day>{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s\d{{4}})?\)?|\(?\d{{1,2}}/\d{{1,2}}/\d{{2,4}})\)?\s?)?
    (?:[/(][\w .-]{{2,40}}[/)]\s?)?[,.]?\s?(?:–|—|--|-\s|:\s)""",
    re.VERBOSE,
)
_TELLS = frozenset({"lead", "other", "detail"})
_LEAST = 5_000  # people of a city that a dateline names without a state, where nothing else tells the state
_EARLY = 10  # sentences


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a release says that it was issued."""

    place: Locality
    start: int
    end: int
    until: int  # the end of day and agency too, and of a second city

    @property
    def is_capital(self) -> bool:
        return self.place.slug == CAPITAL


def dateline_of(sentences: Sequence[Sentence], names: PlaceNames, states: Sequence[str]) -> Dateline | None:
    for sentence in sentences[:_EARLY]:
        found = _DATELINE.match(sentence.text)
        if found and sentence.role not in _TELLS and not is_plain(found):
            continue
        place = dateline_place(found, names, states) if found else None
        if found and place:
            end = found.end("state") if found["state"] else found.end("city")
            return Dateline(
                place,
                sentence.start + found.start("city"),
                sentence.start + end,
                sentence.start + found.end(),
            )
    return None


def is_plain(found: re.Match[str]) -> bool:
    """Whether it is a dateline in any sentence: in capitals, with a state or a day."""
    return found["city"].isupper() and bool(
        found["state"] or found["day"] or found[0].rstrip().endswith(("–", "—", "--"))
    )


def dateline_place(found: re.Match[str], names: PlaceNames, states: Sequence[str]) -> Locality | None:
    city = found["city"].rstrip(".,")
    if found["state"]:
        return names.in_state(city, code_of(found["state"]) or "")
    if city.casefold() == "washington":
        return names.in_state("Washington", "DC")
    return names.bare(city, states) or (
        names.dominant(city, least=_LEAST) if city.isupper() and not states else None
    )
