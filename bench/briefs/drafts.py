"""Our drafts measured: what they use, whether they stand, whom they name, and how the release was read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.briefs.folds import judge_without, locator_without
from bench.briefs.measures import Summary, Use, body_text, overlap, share, use_of
from bench.briefs.names import names_f1
from bench.briefs.promises import grounds_of, is_traced, is_within_lengths
from bench.briefs.sets import Item
from daysheet.places.shipped import gazetteer
from daysheet.stories.domain.brief import Brief, Line, Player, lines_of
from daysheet.stories.domain.brief_json import brief_as_json
from daysheet.stories.domain.checks import check_brief
from daysheet.stories.domain.compose import compose
from daysheet.wire.domain import reading
from daysheet.wire.domain.release import ParsedRelease, Reading, Sentence
from tests.wire.measuring import Confusion, noise_let_through

Read = Callable[[ParsedRelease, int | None], Reading]
OUTSIDE_BODY = ("headline", "dek")
MISSING = "missing"


@dataclass(frozen=True)
class Drafted:
    """A release of a set with what was read in it and the draft of that."""

    item: Item
    reading: Reading
    brief: Brief


def read(release: ParsedRelease, fold: int | None = None) -> Reading:
    """A release as the site reads it, by models that have not seen the labels of the fold."""
    return reading.read(release, gazetteer(), judge_without(fold), locator_without(fold))


def drafted(items: list[Item], reader: Read = read) -> list[Drafted]:
    """A draft of every item, each read as if its own fold had never been seen."""
    readings = [(item, reader(item.release, item.fold)) for item in items]
    return [Drafted(item, found, compose(found)) for item, found in readings]


def summary_of(brief: Brief) -> Summary:
    """The draft's body: all its parts but headline and dek."""
    lines = [line for part, _, line in lines_of(brief) if part not in OUTSIDE_BODY]
    return Summary(body_text(brief_as_json(brief)), spans_of([*lines, *brief.players]))


def spans_of(grounds: list[Line | Player]) -> tuple[tuple[int, int], ...]:
    """The passages in the text of what is said; the title is no sentence."""
    return tuple((p.start, p.end) for ground in grounds for p in ground.passages if not p.in_title)


@dataclass(frozen=True)
class Standing:
    """Whether drafts hold what is promised: counts over all of them."""

    drafts: int
    lines: int
    traced: int
    within_lengths: int
    findings: int
    without_lead: int
    noise_anywhere: int  # headline and dek included


def standing(made: list[Drafted]) -> Standing:
    grounds = [(ground, one) for one in made for ground in grounds_of(one.brief)]
    used = sum((use_of(one.item.sentences, spans_of(grounds_of(one.brief))) for one in made), Use())
    return Standing(
        drafts=len(made),
        lines=len(grounds),
        traced=sum(is_traced(ground, one.item.release) for ground, one in grounds),
        within_lengths=sum(is_within_lengths(one.brief) for one in made),
        findings=sum(
            len(check_brief(one.brief, one.item.release.text, one.item.release.title)) for one in made
        ),
        without_lead=sum(one.brief.lead is None for one in made),
        noise_anywhere=used.noise,
    )


@dataclass(frozen=True)
class ReadingFigures:
    """How the release was read: shares against the hand."""

    releases: int
    places_right: int
    role_macro_f1: float | None  # over roles with 15 labelled sentences or more
    importance_recall: float
    noise_let_through: int
    players_f1: float
    players_f1_of_hand: float


def reading_figures(made: list[Drafted]) -> ReadingFigures:
    roles, importance = confusions(made)
    return ReadingFigures(
        releases=len(made),
        places_right=sum(is_place_right(one) for one in made),
        role_macro_f1=roles.macro_f1(15) if any(roles.by_hand(a) >= 15 for a, _ in roles.pairs) else None,
        importance_recall=share(importance.pairs[3, 3], importance.by_hand(3)),
        noise_let_through=noise_let_through(roles),
        players_f1=names_f1([([p.name for p in one.brief.players], by_hand(one.item)) for one in made]),
        players_f1_of_hand=names_f1(
            [
                ([p["name"] for p in i.reference["players"]], by_hand(i))
                for i in (one.item for one in made)
                if i.reference
            ]
        ),
    )


def by_hand(item: Item) -> list[str]:
    """The names of all players that the labels list."""
    return [player["name"] for player in item.labels["players"]] if item.labels else []


def confusions(made: list[Drafted]) -> tuple[Confusion, Confusion]:
    """Roles and importance by hand and by us; our sentence is the one that overlaps the hand's most."""
    roles, importance = Confusion(), Confusion()
    for one in made:
        for said in one.item.sentences:
            ours = counterpart(said, one.reading)
            roles.pairs[said["role"], ours.role if ours else MISSING] += 1
            importance.pairs[said["importance"], ours.importance if ours else MISSING] += 1
    return roles, importance


def counterpart(said: dict, found: Reading) -> Sentence | None:
    """Our sentence for one of the hand's, or None where nothing overlaps it."""
    bounds = said["start"], said["end"]
    best = max(found.sentences, key=lambda s: overlap(bounds, (s.start, s.end)), default=None)
    return best if best and overlap(bounds, (best.start, best.end)) else None


def is_place_right(one: Drafted) -> bool:
    """The hand's city; where the hand has none, none and the hand's state."""
    hand, found = one.item.labels["place"], one.reading.location
    if hand is None:
        return found.place is None and found.state == one.item.labels["state_only"]
    known = gazetteer().named(hand["city"], hand["state"])
    return bool(known) and found.place == known[0].slug
