"""Which city a release is about: subject before event before dateline before office, or none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from daysheet.wire.domain import cues
from daysheet.wire.domain.mentions import Where, mentions
from daysheet.wire.domain.place_names import WORDS, place_names
from daysheet.wire.domain.release import Location, Span
from daysheet.wire.domain.states import (
    STATE,
    STATE_NAMES,
    code_of,
    member_states,
    named_states,
    publisher_state,
    state_spans,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.places.domain.locality import Locality
    from daysheet.wire.domain.mentions import Mention
    from daysheet.wire.domain.place_names import Names, PlaceNames
    from daysheet.wire.domain.release import ParsedRelease, Sentence

CAPITAL = "us/dc/washington"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"""[\[(*\s]{{0,4}}(?P<city>[A-Z][\w.'’-]{{0,24}}(?:[ ](?:of[ ]|the[ ]|du[ ]|de[ ]|la[ ])?[A-Z][\w.'’-]{{0,24}}){{0,3}}?)
    (?:,?\s(?P<state>{STATE}))?[\])]?[,.]?\s?
    (?:\(?{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s\d{{4}})?\)?\s?|\(?\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\)?\s?)?
    (?:[/(][\w .]{{2,40}}[/)]\s?)?[,.]?\s?(?:–|—|--|-\s|:\s)""",
    re.VERBOSE,
)
_AFTER_COMMA = re.compile(rf"[a-z], ({STATE})")
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Reps?|Sens?|Gov|Judge|Congress(?:wo)?man|Representative|Senator|President|Mayor|Chairman|Chair|Chief"
    r"|Sheriff|Secretary|Director|Commissioner|Superintendent|Attorney|Officer|Sergeant|Captain)\.?[ ]"
    r"((?:[A-Z][\w’'-]{0,24}\.?[ ]){0,3}[A-Z][\w’'-]{1,24})"
)
_SPEAKER = re.compile(
    r"\bsaid[ ]((?:[A-Z][\w’'-]{0,24}\.?[ ]){0,3}[A-Z][\w’'-]{1,24})|((?:[A-Z][\w’'-]{0,24}\.?[ ]){1,3})said\b"
)
_MEMBER = re.compile(r"Office of (.+?)(?:,? (?:Jr|Sr|II|III)\.?)? \(")
_EARLY = 10
_LONGEST = 2000  # characters of a sentence that are searched
_COURT = re.compile(
    r"\b(?:courts?|jury|courtroom|magistrate|judge|judges)\b[^.;]{0,50}\bin[ ]$", re.IGNORECASE
)
_RESIDENCE = re.compile(r"(?:[A-Z][\w.’'-]{1,24}|\d{2}),? (?:of|from)[ ]$|\b(?:residents?|native) of[ ]$")
_FIRM = re.compile(
    r"\b(?:City|Town|Village|Borough|Township|Port|Inc|LLC|Corp|Co|Ltd|Company|Cent(?:er|re)|College|School|Hospital|Bank|Group|University)\W{0,3}of[ ]$"
)
_FEDERAL = re.compile(r"\((?:House|Senate),|\bU\.S\.|\bUnited States\b|\bDepartment of Justice\b")
_NEWS = {
    "lead": 2.0,
    "detail": 1.0,
    "why_it_matters": 1.0,
    "player": 0.7,
    "next": 0.7,
    "quote": 0.4,
    "other": 0.4,
}
_TITLE, _DATELINE_WEIGHT, _ENOUGH = 7.0, 3.0, 0.75
_ELSEWHERE = 0.35  # in another state than the news
_MANY, _SHOWN = 4, 6


@dataclass(slots=True)
class Candidate:
    """A place with what speaks for it."""

    place: Locality
    score: float = 0.0
    title: float = 0.0
    court: float = 0.0
    sureness: float = 0.0  # of the surest mention
    spans: list[Span] = field(default_factory=list)

    @property
    def is_sure(self) -> bool:
        """A bare name before 'Hospital' alone may be the hospital's; in a title it is the town's."""
        return self.sureness >= 0.6 or self.title >= 0.5


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a release says that it was issued."""

    place: Locality
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.place.slug == CAPITAL


def locate(release: ParsedRelease, sentences: Sequence[Sentence], gazetteer: Names) -> Location:
    """The city, with the stretches that name it; null rather than a guess."""
    names = place_names(gazetteer)
    states = home_states(release, sentences)
    where = Where(states, surnames(release), is_open=not states)
    dateline = dateline_of(sentences, names, where.states)
    found = candidates(release, sentences, names, where, dateline)
    chosen = choose(found, dateline, told_state(release), federal=bool(_FEDERAL.search(release.publisher)))
    return in_city(found, chosen, dateline) if chosen else without_city(release, sentences)


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


def told_state(release: ParsedRelease) -> str | None:
    """The one state that the publisher's name or the title says the news belongs to."""
    told = set(named_states(release.title))
    return publisher_state(release.publisher) or (told.pop() if len(told) == 1 else None)


def surnames(release: ParsedRelease) -> frozenset[str]:
    """The last names of the publishing member and of everybody who is named with a title or as a speaker."""
    member = _MEMBER.search(release.publisher)
    found = (
        _PERSON.findall(release.text)
        + [a or b for a, b in _SPEAKER.findall(release.text)]
        + ([member[1]] if member else [])
    )
    return frozenset(words[-1].casefold() for name in found if (words := name.replace("’s", "").split()))


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


def candidates(
    release: ParsedRelease,
    sentences: Sequence[Sentence],
    names: PlaceNames,
    where: Where,
    dateline: Dateline | None,
) -> dict[str, Candidate]:
    """Every place that the release names, with what speaks for it."""
    found: dict[str, Candidate] = {}
    if dateline:
        spot = found[dateline.place.slug] = Candidate(dateline.place, _DATELINE_WEIGHT, sureness=1.0)
        spot.spans.append(Span(dateline.start, dateline.end))
    for sentence in sentences:
        weight = _NEWS.get(sentence.role, 0.0)
        start = (
            dateline.end
            if dateline and dateline.start >= sentence.start and dateline.end <= sentence.end
            else sentence.start
        )
        if weight:
            weigh(
                found,
                release.text,
                start,
                sentence,
                weight,
                mentions(release.text, start, min(sentence.end, start + _LONGEST), names, where),
            )
    weigh_title(found, release.title, names, where)
    return found


def weigh(
    found: dict[str, Candidate],
    text: str,
    start: int,
    sentence: Sentence,
    weight: float,
    named: Sequence[Mention],
) -> None:
    """Add what one sentence says for each place that it names."""
    if cues.CREDIT.search(sentence.text):
        weight = 0.2
    elif len({m.place.slug for m in named}) >= _MANY:
        weight *= 0.2
    for mention in named:
        one = found.setdefault(mention.place.slug, Candidate(mention.place))
        one.spans.append(Span(mention.start, mention.end))
        one.sureness = max(one.sureness, mention.sureness)
        before = text[max(start, mention.start - 90) : mention.start]
        if _COURT.search(before):
            one.court += mention.sureness
        else:
            one.score += weight * mention.sureness * (0.3 if is_residence(before) else 1.0)


def is_residence(before: str) -> bool:
    """Whether a place is only where somebody lives: 'Robert Cimino, 59, of'; of a firm it says where the firm is."""
    return bool(_RESIDENCE.search(before)) and not _FIRM.search(before)


def weigh_title(found: dict[str, Candidate], title: str, names: PlaceNames, where: Where) -> None:
    """What stands in the title is the subject; a bare name counts there when the text names the town too."""
    for mention in mentions(title, 0, len(title), names, where):
        one = found.setdefault(mention.place.slug, Candidate(mention.place))
        one.spans.append(Span(mention.start, mention.end, in_title=True))
        one.title = max(one.title, mention.sureness)
        one.sureness = max(one.sureness, mention.sureness)
    for one in found.values():
        name = re.search(
            rf"(?<!Greater )\b{re.escape(one.place.name)}\b(?!['’]?s? (?:County|Parish))",
            title,
            re.IGNORECASE,
        )
        if name and one.score >= 0.4 and one.place.name.casefold() not in WORDS | STATE_NAMES | where.people:
            one.title, one.sureness = max(one.title, 0.6), max(one.sureness, 0.6)
            one.spans.append(Span(*name.span(), in_title=True))
        one.score += _TITLE * one.title


def choose(
    found: dict[str, Candidate], dateline: Dateline | None, state: str | None, *, federal: bool
) -> Candidate | None:
    """The best candidate, if it is good enough; a court's city where nothing else is known."""
    from_capital = federal or (dateline is not None and dateline.is_capital)
    fit = [one for one in found.values() if not (from_capital and one.place.slug == CAPITAL)]
    for one in fit:
        if (
            state
            and one.place.state != state
            and not one.title
            and not (dateline and one.place == dateline.place)
        ):
            one.score *= _ELSEWHERE
    best = max(fit, key=lambda one: one.score, default=None)
    if best and best.score >= _ENOUGH and best.is_sure and not is_one_of_many(best, fit):
        return best
    court = max(found.values(), key=lambda one: one.court, default=None)
    return court if court and court.court >= _ENOUGH else None


def is_one_of_many(best: Candidate, fit: Sequence[Candidate]) -> bool:
    """Whether it only stands in a row of towns, none of which the title or the dateline singles out."""
    rivals = sum(one.score > 0.7 * best.score for one in fit) - 1
    return best.score < _DATELINE_WEIGHT and rivals >= _MANY - 1


def in_city(found: dict[str, Candidate], chosen: Candidate, dateline: Dateline | None) -> Location:
    place = chosen.place
    spans = sorted(set(chosen.spans), key=lambda span: (not span.in_title, span.start))[:_SHOWN]
    sure = confidence(found, chosen, dateline)
    return Location(place.name, place.state, place.slug, "city", tuple(spans), sure)


def confidence(found: dict[str, Candidate], chosen: Candidate, dateline: Dateline | None) -> float:
    """How often a choice made on such grounds is right, roughly."""
    if chosen.score < _ENOUGH:
        return 0.6
    here = dateline is not None and dateline.place.slug == chosen.place.slug
    sure = 0.95 if chosen.title >= 0.5 else 0.85 if here or chosen.score >= 2 else 0.7
    rival = max(
        (one.score for one in found.values() if one is not chosen and one.place.slug != CAPITAL), default=0.0
    )
    return round(sure - (0.2 if rival > 0.7 * chosen.score else 0.0), 2)


def without_city(release: ParsedRelease, sentences: Sequence[Sentence]) -> Location:
    """The one state that the title or the lead names, else the whole country."""
    for span_of, start, text in (
        (True, 0, release.title),
        *((False, s.start, s.text) for s in sentences if s.role == "lead"),
    ):
        told = list(state_spans(text))
        if len({code for code, _, _ in told}) == 1:
            code = told[0][0]
            spans = tuple(Span(start + a, start + b, in_title=span_of) for _, a, b in told)
            return Location(None, code, None, "state", spans, 0.7)
    return Location(None, None, None, "national", (), 0.6)
