"""What was found in a résumé or a posting, each with the sentence around it, for the reader to overrule."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from daysheet.guides.domain.guide import Guide, Step

AROUND = 110  # characters before and after the words
MOST_QUOTES = 2
MOST_QUESTIONS = 8  # "show me" questions before a plan
_BULLET = re.compile(r"^\s*[-–•*·]\s+")
_BREAK = re.compile(r"[.!?;]\s+|\n")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text, counted in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """A competency and the words that led to it, or for which it was set aside."""

    step: str
    spans: tuple[Span, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words with the rest of their sentence."""

    before: str
    words: str
    after: str

    @property
    def sentence(self) -> str:
        return self.before + self.words + self.after


@dataclass(frozen=True, slots=True)
class Row:
    """A step as the review shows it."""

    step: Step
    quotes: tuple[Quote, ...] = ()
    reason: str = ""
    is_ticked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A class of the guide with the steps that are still open."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a posting asks for, each with its words; what of it is optional in the guide is ticked as wanted."""

    required: tuple[Row, ...] = ()
    preferred: tuple[Row, ...] = ()
    set_aside: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """What the review shows: found, set aside, the questions for what stayed open, and all the rest by class."""

    found: tuple[Row, ...]
    set_aside: tuple[Row, ...]
    questions: tuple[tuple[Step, str], ...]
    groups: tuple[Group, ...]


def review_of(
    guide: Guide,
    text: str = "",
    found: Iterable[Sighting] = (),
    set_aside: Iterable[Sighting] = (),
    ticked: Collection[str] = (),
) -> Review:
    """The review of a text; `ticked` are steps that are held already, from another plan."""
    sighted = [one for one in found if one.step in guide.steps]
    names = {one.step for one in sighted}
    aside = [one for one in set_aside if one.step in guide.steps and one.step not in names]
    asked = questions_for(guide, names | set(ticked))
    shown = names | {one.step for one in aside} | {step.id for step, _ in asked}
    return Review(
        found=tuple(_row(guide, text, one, ticked=True) for one in sighted),
        set_aside=tuple(_row(guide, text, one, ticked=one.step in ticked) for one in _once(aside)),
        questions=asked,
        groups=tuple(
            Group(kind.title, rows)
            for kind in guide.kinds.values()
            if (
                rows := tuple(
                    Row(step, is_ticked=step.id in ticked)
                    for step in guide.of_class(kind.id)
                    if step.id not in shown
                )
            )
        ),
    )


def _once(sightings: Iterable[Sighting]) -> list[Sighting]:
    return list({one.step: one for one in reversed(list(sightings))}.values())[::-1]


def questions_for(guide: Guide, held: Collection[str]) -> tuple[tuple[Step, str], ...]:
    """The questions whose answers would save most hours, for core steps that stayed open."""
    open_ = [
        (guide.steps[one.step], one.ask)
        for one in guide.showme
        if one.step not in held and not guide.steps[one.step].optional
    ]
    once = {step.id: (step, ask) for step, ask in reversed(open_)}
    return tuple(sorted(once.values(), key=lambda one: (-one[0].middle, one[0].title))[:MOST_QUESTIONS])


def _row(guide: Guide, text: str, one: Sighting, *, ticked: bool) -> Row:
    quotes = {quote.sentence: quote for span in reversed(one.spans) if (quote := quote_of(text, span))}
    return Row(guide.steps[one.step], tuple(reversed(quotes.values()))[:MOST_QUOTES], one.reason, ticked)


def quote_of(text: str, span: Span) -> Quote:
    """The words with their sentence, cut to a reasonable length."""
    breaks = [match.end() for match in _BREAK.finditer(text, max(0, span.start - 400), span.start)]
    start = breaks[-1] if breaks else max(0, span.start - 400)
    following = _BREAK.search(text, span.end, span.end + 400)
    end = following.start() + 1 if following else min(len(text), span.end + 400)
    before, after = text[start : span.start], text[span.end : end]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return Quote(_BULLET.sub("", _plain(before)), _plain(text[span.start : span.end]), _plain(after))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def asked_for(
    guide: Guide,
    text: str,
    *,
    required: Iterable[Sighting],
    preferred: Iterable[Sighting],
    set_aside: Iterable[Sighting] = (),
) -> Asked:
    """What a posting requires, prefers and does not ask for, each step once."""
    told: set[str] = set()

    def rows(some: Iterable[Sighting], *, is_wanted: bool) -> tuple[Row, ...]:
        new = [one for one in _once(some) if one.step in guide.steps and one.step not in told]
        told.update(one.step for one in new)
        return tuple(
            _row(guide, text, one, ticked=is_wanted and guide.steps[one.step].optional) for one in new
        )

    return Asked(
        rows(required, is_wanted=True), rows(preferred, is_wanted=True), rows(set_aside, is_wanted=False)
    )
