"""What a release says of where it is at home: its states, the people named in it, and who publishes it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from daysheet.wire.domain.states import STATE, code_of, member_states, named_states, publisher_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.wire.domain.release import ParsedRelease, Sentence

_AFTER_COMMA = re.compile(rf"[A-Za-z], ({STATE})")
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Reps?|Sens?|Gov|Judge|Congress(?:wo)?man|Representative|Senator|President|Mayor|Chairman|Chair|Chief"
    r"|Sheriff|Secretary|Director|Commissioner|Superintendent|Attorney|Officer|Sergeant|Captain)\.?[ ]"
    r"((?:[A-Z][\w’'-]{0,24}\.?[ ]){0,3}[A-Z][\w’'-]{1,24})"
)
_SPEAKER = re.compile(
    r"\bsaid[ ]((?:[A-Z][\w’'-]{0,24}\.?[ ]){0,3}[A-Z][\w’'-]{1,24})|((?:[A-Z][\w’'-]{0,24}\.?[ ]){1,3})said\b"
)
_MEMBER = re.compile(r"Office of (.+?)(?:,? (?:Jr|Sr|II|III)\.?)? \(")
_TOWN = re.compile(
    r"\b(?:City|Town|Village|Borough|Township|County|Police|Sheriff|Fire|Schools?|District|Library|Parks?|Transit|University"
    r"|College|Department|Council|Authority|Mayor|Museum|Health)\b"
)
_FIRM = re.compile(
    r"\((?:NYSE|NASDAQ|Nasdaq|OTC\w*)\b|\b(?:BUSINESS WIRE|PRNewswire|GLOBE NEWSWIRE|forward-looking)\b|\b(?:Inc|LLC|Corp|Ltd|Co)\b"
)
_FIRM_NAME = re.compile(
    r"\b([A-Z][\w’'-]{2,24})(?:[ ][A-Z&][\w’'-]{0,24}){0,4},?[ ](?:\((?:NYSE|NASDAQ|Nasdaq|OTC)|(?:Inc|LLC|L\.L\.C|Corp|Corporation|Ltd|PLC|Holdings|Systems)\b)"
)
_FEDERAL = re.compile(r"\((?:House|Senate),|\bU\.S\.|\bUnited States\b|\bDepartment of Justice\b")


def home_states(release: ParsedRelease, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The states in which a name without a state is looked for, the likeliest first."""
    if state := publisher_state(release.publisher):
        return (state,)
    lead = next((s.text for s in sentences if s.role == "lead"), "")
    told = named_states(release.title) * 3 + named_states(lead) * 2 + member_states(lead)
    told += named_states(release.text) + [
        c for form in _AFTER_COMMA.findall(release.text) if (c := code_of(form))
    ]
    return tuple(state for state, _ in Counter(told).most_common(3))


def firm_names(release: ParsedRelease) -> frozenset[str]:
    """The words with which the names of firms begin: where 'Cisco Systems, Inc.' is named, Cisco is hardly the town."""
    return frozenset(name.casefold() for name in _FIRM_NAME.findall(f"{release.title}\n{release.text}"))


def surnames(release: ParsedRelease) -> frozenset[str]:
    """The last names of the publishing member and of everybody who is named with a title or as a speaker."""
    member = _MEMBER.search(release.publisher)
    found = (
        _PERSON.findall(release.text)
        + [a or b for a, b in _SPEAKER.findall(release.text)]
        + ([member[1]] if member else [])
    )
    return frozenset(words[-1].casefold() for name in found if (words := name.replace("’s", "").split()))


def publisher_kind(release: ParsedRelease) -> str:
    """Who speaks: a 'member' of Congress, an 'agency' of the country, a 'town', a 'firm', or 'unknown'."""
    name = release.publisher
    if publisher_state(name):
        return "member"
    if _FEDERAL.search(name):
        return "agency"
    if _TOWN.search(name):
        return "town"
    return "firm" if name or _FIRM.search(release.text) else "unknown"
