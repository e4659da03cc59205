"""Every place that a release names: where it stands, what kind of sentence holds it, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from daysheet.lib.caseless import small
from daysheet.wire.domain import cues
from daysheet.wire.domain.dateline import CAPITAL
from daysheet.wire.domain.mentions import mentions, with_state
from daysheet.wire.domain.place_names import WORDS
from daysheet.wire.domain.release import Span
from daysheet.wire.domain.states import STATE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daysheet.places.domain.locality import Locality
    from daysheet.wire.domain.dateline import Dateline
    from daysheet.wire.domain.mentions import Mention, Where
    from daysheet.wire.domain.place_names import PlaceNames
    from daysheet.wire.domain.release import ParsedRelease, Sentence

_LONGEST = 2000  # characters of a sentence that are searched
_BEFORE, _AFTER = 90, 40
_COURT = re.compile(
    r"\b(?:courts?|jury|courtroom|magistrate|judge|judges)\b[^.;]{0,50}\bin[ ]$", re.IGNORECASE
)
_COURT_AFTER = re.compile(r"(?:,[ ][\w.]{2,14},?)?[ ](?:federal[ ])?(?:grand[ ]jury|court|federal court)\b")
_RESIDENCE = re.compile(r"(?:[A-Z][\w.’'-]{1,24}|\d{2}),? (?:of|from)[ ]$|\b(?:residents?|native) of[ ]$")
_FIRM = re.compile(
    r"\b(?:City|Town|Village|Borough|Township|Port|Inc|LLC|Corp|Corporation|Co|Ltd|LLP|Company|Cent(?:er|re)|College|Schools?|Hospital|Bank|Group"
    r"|University|Union|Mayor|Foundation|Association|Society|Club|Museum|Church|Institute|Clinic|Foods|Farms|Industries|Works|Partners|Systems"
    r"|Holdings|Services|Restaurants?|Cooperative|Trust|Council|Health|Medical)\W{0,3}(?:of|in|from)[ ]$"
)
_CUES = {
    "court": _COURT,
    "city-of": re.compile(
        r"\b(?:city|town|village|borough|township|port|cities|towns)[ ]of[ ]$", re.IGNORECASE
    ),
    "plant": re.compile(
        r"\b(?:plants?|factory|mill|stores?|facility|facilities|warehouse|site|location|hospital|campus|cent(?:er|re))[ ](?:located[ ])?(?:in|at|near)[ ]$",
        re.IGNORECASE,
    ),
    "change": re.compile(
        r"\b(?:open(?:s|ed|ing)?|clos(?:e|es|ed|ing)|build(?:s|ing)?|built|ceas(?:e|es|ed|ing)|end(?:s|ing)?|mov(?:e|es|ed|ing)|relocat\w+|expand\w*|expansion"
        r"|hir(?:e|es|ed|ing)|lay(?:ing)? off|layoffs|cut(?:s|ting)?|add(?:s|ed|ing)?|construct\w*|break\w* ground|acqui\w+|buy(?:s|ing)?|bought|purchas\w+|invest\w*|jobs)\b[^.;]{0,70}$",
        re.IGNORECASE,
    ),
    "miles": re.compile(r"\b(?:miles|minutes|north|south|east|west|outside)[ ](?:\w+[ ])?(?:of|from)[ ]$"),
}
_HOLDS = re.compile(
    r"\b(?:open(?:s|ed|ing)?|held|holds?|host(?:s|ed|ing)?|break[a-z]* ground|celebrat\w+|visit\w*|tour\w*|attend\w*)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:['’]s)?[ ](?:[A-Z]\w+[ ]){0,3}(?:Police|Fire|School|Schools|City|Airport|University|College|Hospital|Medical|Council|Mayor|District|Department|Plant|Housing)\b|[ ](?:police|residents?|area|man|woman|native|couple)\b"
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """One naming of a place: in the title, in the dateline, or in a sentence of some role."""

    span: Span
    part: str  # 'title', 'dateline' or a role
    importance: int
    sureness: float
    crowd: int  # how many places its sentence names
    cues: tuple[str, ...] = ()


@dataclass(slots=True)
class Candidate:
    """A place with all its sightings, in reading order."""

    place: Locality
    sightings: list[Sighting] = field(default_factory=list)


def candidates(
    release: ParsedRelease,
    sentences: Sequence[Sentence],
    names: PlaceNames,
    where: Where,
    dateline: Dateline | None,
) -> dict[str, Candidate]:
    """Every place that the release names, by slug."""
    found: dict[str, Candidate] = {}
    where = replace(where, told=told_with_state(release, sentences, names, dateline))
    if dateline and not dateline.is_capital:  # there it only tells where those who speak sit
        spot = Sighting(Span(dateline.start, dateline.end), "dateline", 0, 1.0, 1)
        found[dateline.place.slug] = Candidate(dateline.place, [spot])
    for sentence in sentences:
        for mention, sighting in seen_in(release.text, sentence, names, where, dateline):
            found.setdefault(mention.place.slug, Candidate(mention.place)).sightings.append(sighting)
    for mention in mentions(release.title, 0, len(release.title), names, where):
        spot = title_sighting(release.title, mention)
        found.setdefault(mention.place.slug, Candidate(mention.place)).sightings.append(spot)
    for one in found.values():
        one.sightings += named_in_title(one, release.title, where)
    return found


def told_with_state(
    release: ParsedRelease, sentences: Sequence[Sentence], names: PlaceNames, dateline: Dateline | None
) -> dict[str, Locality]:
    """The places that are once named with their state, by name; the first of two that are called alike."""
    told = [dateline.place] if dateline else []
    told += [
        m.place
        for s in sentences
        for m in with_state(release.text, s.start, min(s.end, s.start + _LONGEST), names)
    ]
    return {place.name.casefold(): place for place in reversed(told) if place.slug != CAPITAL}


def title_sighting(title: str, mention: Mention) -> Sighting:
    told = cues_of(title, mention, 0)
    return Sighting(Span(mention.start, mention.end, in_title=True), "title", 3, mention.sureness, 1, told)


def seen_in(
    text: str, sentence: Sentence, names: PlaceNames, where: Where, dateline: Dateline | None
) -> Iterator[tuple[Mention, Sighting]]:
    """The places that a sentence names; its dateline is no part of it."""
    start = sentence.start
    if dateline and sentence.start <= dateline.start and dateline.end <= sentence.end:
        start = dateline.until
    named = mentions(text, start, min(sentence.end, start + _LONGEST), names, where)
    crowd = len({m.place.slug for m in named})
    part = "credit" if cues.CREDIT.search(sentence.text) else sentence.role
    holds = ("holds",) if _HOLDS.search(sentence.text) else ()
    for mention in named:
        told = cues_of(text, mention, start) + holds
        span = Span(mention.start, mention.end)
        yield mention, Sighting(span, part, sentence.importance, mention.sureness, crowd, told)


def cues_of(text: str, mention: Mention, start: int) -> tuple[str, ...]:
    """What the words around a mention say of the place's part in the news."""
    before = text[max(start, mention.start - _BEFORE) : mention.start]
    after = text[mention.end : mention.end + _AFTER]
    told = [name for name, pattern in _CUES.items() if pattern.search(before)]
    if _COURT_AFTER.match(after):
        told.append("court")
    if is_residence(before):
        told.append("residence")
    if _OWN.match(after):
        told.append("own")
    return tuple(told)


def is_residence(before: str) -> bool:
    """Whether a place is only where somebody lives: 'Robert Cimino, 59, of'; of a firm it says where the firm is."""
    return bool(_RESIDENCE.search(before)) and not _FIRM.search(before)


def named_in_title(one: Candidate, title: str, where: Where) -> Iterator[Sighting]:
    """A bare name in the title counts when the text names the town too."""
    if any(s.part == "title" for s in one.sightings) or not any(s.sureness >= 0.4 for s in one.sightings):
        return
    if one.place.name.casefold() in WORDS | STATE_NAMES | where.people:
        return
    if small(one.place.name) not in small(title):
        return
    name = re.search(
        rf"(?<!Greater )\b{re.escape(one.place.name)}\b(?!['’]?s? (?:County|Parish))", title, re.IGNORECASE
    )
    if name:
        yield Sighting(Span(*name.span(), in_title=True), "title", 3, 0.6, 1)
