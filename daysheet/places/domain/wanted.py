"""What somebody who types the name of a place may mean by it."""

from collections.abc import Iterator
from dataclasses import dataclass

from daysheet.places.domain.locality import Locality
from daysheet.places.domain.names import key_of
from daysheet.places.domain.states import state_code

LONGEST_STATE = 3  # words, as in 'District of Columbia'


@dataclass(frozen=True, slots=True)
class Reading:
    """A name, and the state and county that were typed with it."""

    name: str
    state: str | None = None
    county: str = ""

    @property
    def key(self) -> str:
        return key_of(self.name)


def readings(text: str) -> Iterator[Reading]:
    """Ways to read 'Springfield, IL', 'Oakwood, Cuyahoga, OH', 'Portland Oregon' or 'New York', likeliest first."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and (state := state_code(parts[-1])):
        yield Reading(parts[0], state, parts[1] if len(parts) > 2 else "")
        return
    yield Reading(text)
    words = text.replace(",", " ").split()
    for count in range(1, min(LONGEST_STATE, len(words) - 1) + 1):
        if state := state_code(" ".join(words[-count:])):
            yield Reading(" ".join(words[:-count]), state)


def county_fits(place: Locality, county: str) -> bool:
    """Whether the county that was typed, if any, is the place's."""
    return not county or key_of(county).startswith(key_of(place.county) or " ")
