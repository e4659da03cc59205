"""Where a text names places, and how surely each name is meant as a place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from daysheet.wire.domain.abbreviations import words
from daysheet.wire.domain.place_names import WORDS
from daysheet.wire.domain.states import STATE, STATE_NAMES, code_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from daysheet.places.domain.locality import Locality
    from daysheet.wire.domain.place_names import PlaceNames

_TOKEN = r"[A-Z][\w’'.-]{0,24}"
_JOINED = rf"{_TOKEN}(?:[ \u00a0](?:(?:of|the|and|du|de|la|del|in|or|on|by)[ \u00a0])?{_TOKEN}){{0,5}}"
_WITH_STATE = re.compile(rf"({_JOINED})\s?,\s{{0,2}}({STATE})")
_SEQUENCE = re.compile(rf"{_TOKEN}(?:[ \u00a0]{_TOKEN})*")
_WORD = re.compile(r"[^ \u00a0]+")
_LISTED = re.compile(rf"({_JOINED})(?:,?\sand\s|,\s|\s&\s)$")
_LONGEST = 4
# What follows a town's name when it is the town's own.
_FACILITY = re.compile(
    r"""[ ](?:(?:Regional|Memorial|Community|Public|Municipal|Area|International|General|Consolidated|Independent|Unified|Joint|Middle|High
    |Elementary|Junior|Senior|Valley|River|Historic|Downtown|Volunteer|Local|Central|Township|Metropolitan|State|Technical|City|Area)[ ])*
    (?:Police|Fire(?:fighters?)?|City|Town|Village|Borough|Schools?|College|University|Hospital|Medical|Health|Airport|Library|Museum|Park
    |Water|Wastewater|Transit|Port|Harbor|Bridge|Department|District|Station|Mayor|Council|Chamber|Residents?|Families|Veterans
    |Center|Courthouse|Theater|Church|Campus|Housing|Public|River|Main|Marching|Band|Area|resident|residents|area|native|man|woman|couple|business|mayor|police|students)\b""",
    re.VERBOSE,
)
_NOT_TOWN = re.compile(r"(?:['’]s)?[ ]?(?:County|Parish|Counties|\(?County)\b")
_ABROAD = re.compile(
    r",[ ](?:Afghanistan|Argentina|Australia|Brazil|Canada|Chile|China|Colombia|Cuba|Ecuador|Egypt|England|France|Germany"
    r"|Greece|Guatemala|Haiti|Honduras|India|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|Kenya|Korea|Lebanon|Mexico|Nigeria"
    r"|Pakistan|Panama|Peru|Poland|Russia|Saudi|Scotland|South|Spain|Sweden|Switzerland|Syria|Taiwan|Turkey|Ukraine|U\.K"
    r"|United|Venezuela|Vietnam|Yemen)\b"
)
_ABROAD_TOO = words(
    "moscow paris london berlin rome athens lima havana cairo madrid milan lebanon cuba mexico peru poland warsaw delhi"
)
_NAME_BEFORE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Rep|Reps|Sen|Sens|Gov|Judge|Congress(?:wo)?man|Representative|Senator|President|Mayor|Chairman|Chair|Attorney|General|Agent|Chief|Sheriff|Secretary|Director)\.?[ ])$"
)
_OF_TOWN = re.compile(r"\b(?:city|town|village|borough|township|port|municipality)[ ]of[ ]$", re.IGNORECASE)
_DOWNTOWN = re.compile(r"\b(?:downtown|nearby|historic|in[ ]the|north|south|east|west)[ ]$", re.IGNORECASE)
_GREATER = re.compile(r"\bgreater[ ]$", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|near|outside|around|throughout|across|serving|visited|visits|toured|tours|at)[ ]$",
    re.IGNORECASE,
)
_IN_TOWN = re.compile(
    r"\b(?:in|near|outside|around|throughout|downtown|city[ ]of|town[ ]of)[ ]$", re.IGNORECASE
)
_VENUE = re.compile(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Way|Court|Parkway|Pkwy|Highway|Plaza|Square|Park|Center|Centre|Hall"
    r"|Hotel|Arena|Stadium|Library|Museum|Theat(?:er|re)|Campus|Club|Fairgrounds|Gardens?|Church|Pavilion|Suite[ ]\w{1,5})\.?,[ ]$"
)
_INITIAL_BEFORE = re.compile(r"[a-z][ ][A-Z]\.[ ]$")
_AT = re.compile(r"\b(?:of|for|to|from|between|and|with|the|by)[ ]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Where:
    """How a name without a state is read: the states to look in, and the surnames that are no towns."""

    states: tuple[str, ...]
    people: frozenset[str]
    firms: frozenset[str] = frozenset()
    is_open: bool = False  # nothing tells the state
    told: Mapping[str, Locality] = field(default_factory=dict)  # what the release itself names with a state


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text, from 0 (perhaps a word or a person) to 1 (said with its state)."""

    place: Locality
    start: int
    end: int
    sureness: float


def mentions(text: str, start: int, end: int, names: PlaceNames, where: Where) -> list[Mention]:
    """The places named between two offsets."""
    found = list(with_state(text, start, end, names))
    taken = [(m.start, m.end) for m in found]
    loose = bare(text, start, end, names, where)
    found += [m for m in loose if not any(a < m.end and m.start < b for a, b in taken)]
    return sorted(found, key=lambda m: m.start)


def with_state(text: str, start: int, end: int, names: PlaceNames) -> Iterator[Mention]:
    """Each 'City, ST', and the cities that a list names before it."""
    for found in _WITH_STATE.finditer(text, start, end):
        state = code_of(found[2])
        if state and (mention := longest_suffix(text, *found.span(1), names, state)):
            yield Mention(mention.place, mention.start, found.end(2), 1.0)
            yield from listed_before(text, start, mention.start, names, state)


def longest_suffix(text: str, start: int, end: int, names: PlaceNames, state: str) -> Mention | None:
    """The longest end of a run of words that is a place in the state."""
    for word in list(_WORD.finditer(text, start, end))[-_LONGEST:]:
        if not word[0][0].isupper():
            continue
        if place := names.in_state(text[word.start() : end], state):
            return Mention(place, word.start(), end, 1.0)
    return None


def listed_before(text: str, start: int, at: int, names: PlaceNames, state: str) -> Iterator[Mention]:
    """In 'Colorado Springs, Grand Junction, and Pueblo, Colo.' the state goes for all three."""
    while found := _LISTED.search(text, max(start, at - 60), at):
        mention = longest_suffix(text, *found.span(1), names, state)
        if not mention or text[mention.start : mention.end].casefold() in WORDS:
            return
        yield mention
        at = mention.start


def bare(text: str, start: int, end: int, names: PlaceNames, where: Where) -> Iterator[Mention]:
    """Names that stand without a state and are places in one of the states, or well known."""
    for run in _SEQUENCE.finditer(text, start, end):
        words = list(_WORD.finditer(text, *run.span()))
        i = 0
        while i < len(words):
            mention, used = bare_at(text, words, i, names, where)
            if mention:
                yield mention
            i += used


def bare_at(
    text: str, words: Sequence[re.Match[str]], i: int, names: PlaceNames, where: Where
) -> tuple[Mention | None, int]:
    """The longest place name that begins at this word of a run, and how many words it takes."""
    for last in range(min(len(words), i + _LONGEST) - 1, i - 1, -1):
        first, end = words[i].start(), words[last].end()
        name = bare_name(text[first:end])
        place = meant(name, names, where)
        if place:
            end = first + len(name)
            sureness = sureness_of(text, first, end, i > 0, last + 1 < len(words))
            if is_other_name(text, first, end, sureness, where):
                sureness = 0.0
            return (Mention(place, first, end, sureness) if sureness else None), last - i + 1
    return None, 1


def meant(name: str, names: PlaceNames, where: Where) -> Locality | None:
    """The place that a name without a state means: the one that the release names with its state, if it does."""
    told = where.told.get(name.casefold())
    return told or names.bare(name, where.states) or (names.dominant(name) if where.is_open else None)


def is_other_name(text: str, start: int, end: int, sureness: float, where: Where) -> bool:
    """Whether it is rather somebody's last name, or a firm that is called like a town."""
    name = text[start:end].casefold()
    if name in where.people:
        return sureness < 0.9
    return (
        name in where.firms
        and not _IN_TOWN.search(text, max(0, start - 24), start)
        and not _FACILITY.match(text, end)
    )


def bare_name(text: str) -> str:
    """A name without the marks and the genitive behind it."""
    name = text.rstrip(".,'’-")
    return name[:-2] if name.endswith(("'s", "’s")) else name


def sureness_of(text: str, start: int, end: int, follows: bool, goes_on: bool) -> float:
    """How surely a bare name is a town, by the words around it."""
    before = text[max(0, start - 24) : start]
    name = text[start:end].casefold()
    if _NOT_TOWN.match(text, end) or _ABROAD.match(text, end):
        return 0.0
    if _OF_TOWN.search(before):
        return 0.9
    if (
        name in WORDS
        or _NAME_BEFORE.search(before)
        or _INITIAL_BEFORE.search(before)
        or is_acronym(text, start, end)
    ):
        return 0.0
    if name in STATE_NAMES:
        return 0.3 if _IN.search(before) and not goes_on else 0.0
    owned = bool(_FACILITY.match(text, end))
    if not owned and (goes_on or (follows and not _DOWNTOWN.search(before))):
        return 0.0
    return min(max(preceded(before), 0.5 if owned else 0.0), 0.5 if name in _ABROAD_TOO else 1.0)


def is_acronym(text: str, start: int, end: int) -> bool:
    return text[start:end].isupper() and (end - start < 5 or text[start - 1 : start] == "(")


def preceded(before: str) -> float:
    """What the words before a name say for its being a town."""
    if _GREATER.search(before):
        return 0.2
    if _DOWNTOWN.search(before) or _IN.search(before) or _VENUE.search(before):
        return 0.8
    return 0.4 if _AT.search(before) else 0.2
