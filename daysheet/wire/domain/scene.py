"""What all possible places of a release are seen against: who speaks, from where, and who else is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daysheet.wire.domain.dateline import CAPITAL
from daysheet.wire.domain.home import publisher_kind
from daysheet.wire.domain.states import publisher_state, state_spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daysheet.wire.domain.dateline import Dateline
    from daysheet.wire.domain.release import ParsedRelease
    from daysheet.wire.domain.sightings import Candidate, Sighting

SMALL = frozenset({"boilerplate", "contact", "other"})
MANY = 4  # places in one sentence: a list
_NEWS = {
    "lead": 2.0,
    "detail": 1.0,
    "why_it_matters": 1.0,
    "player": 0.7,
    "next": 0.7,
    "quote": 0.4,
    "other": 0.4,
    "credit": 0.2,
}
_TITLE, _DATELINE = 7.0, 3.0
_HEAD = frozenset({"title", "lead"})


@dataclass(frozen=True, slots=True)
class Scene:
    """The release around its places; `weights` says roughly how much is made of each."""

    kind: str  # of the publisher
    home: str | None  # the state of a member's office
    dateline: Dateline | None
    weights: Mapping[str, float]
    order: tuple[str, ...]  # the places of the body as they are first named
    titled: int  # places in the title
    headed: int  # places in the title or told of in the lead
    is_local: bool  # whether the title, the lead or a vital sentence tells of a place
    titled_states: frozenset[str]
    told: Mapping[str, float]  # how much the news makes of each place, whatever the dateline

    @property
    def side(self) -> str:
        """Whether the country speaks, or a firm or a town."""
        return "federal" if self.kind in {"member", "agency"} else "private"

    def is_office(self, slug: str) -> bool:
        """Whether it is the capital, named because those who speak sit there."""
        from_there = self.dateline is not None and self.dateline.is_capital
        return slug == CAPITAL and (self.side == "federal" or from_there)

    def rival_of(self, slug: str) -> float:
        """The weight of the strongest other place."""
        others = (w for other, w in self.weights.items() if other != slug and not self.is_office(other))
        return max(others, default=0.0)


def scene_of(release: ParsedRelease, found: Mapping[str, Candidate], dateline: Dateline | None) -> Scene:
    """The release as the background of the places found in it."""
    standings = {slug: {standing(s) for s in one.sightings} for slug, one in found.items()}
    kind = publisher_kind(release)
    told = frozenset().union(*standings.values()) if standings else frozenset()
    from_office = dateline is not None and dateline.is_capital
    return Scene(
        kind=kind,
        home=publisher_state(release.publisher),
        dateline=dateline,
        weights={slug: weight_of(one, is_office=from_office) for slug, one in found.items()},
        order=order_of(found),
        titled=sum("title" in told for told in standings.values()),
        headed=sum(bool(told & _HEAD) for told in standings.values()),
        is_local=bool(told & {"title", "lead", "vital"}),
        told={slug: news_of(one) for slug, one in found.items()},
        titled_states=frozenset(code for code, _, _ in state_spans(release.title)),
    )


def order_of(found: Mapping[str, Candidate]) -> tuple[str, ...]:
    """The places that sentences of the body name, by where each is named first."""
    firsts = []
    for slug, one in found.items():
        seen = [s.span.start for s in one.sightings if s.part not in {"title", "dateline", *SMALL}]
        if seen:
            firsts.append((min(seen), slug))
    return tuple(slug for _, slug in sorted(firsts))


def weight_of(one: Candidate, *, is_office: bool) -> float:
    """Roughly how much a release makes of a place; an office in the capital makes nothing of it."""
    return sum(sighting_weight(s) for s in one.sightings if not (is_office and s.part == "dateline"))


def news_of(one: Candidate) -> float:
    """How much the sentences make of a place, beside title and dateline."""
    return sum(sighting_weight(s) for s in one.sightings if s.part not in {"title", "dateline"})


def sighting_weight(sighting: Sighting) -> float:
    if sighting.part == "dateline":
        return _DATELINE
    if sighting.part == "title":
        return _TITLE * sighting.sureness
    weight = _NEWS.get(sighting.part, 0.0) * sighting.sureness
    weight *= 0.2 if sighting.crowd >= MANY else 1.0
    weight *= 0.2 if "court" in sighting.cues else 1.0
    return weight * (0.3 if "residence" in sighting.cues else 1.0)


def standing(sighting: Sighting) -> str:
    """What a sighting counts as: 'title', 'lead', 'vital' and 'body' tell of the place, if it is meant surely."""
    if sighting.part in {"title", "dateline", "quote"}:
        return sighting.part
    if sighting.part in SMALL or sighting.part == "credit":
        return "small"
    if "court" in sighting.cues or "residence" in sighting.cues:
        return "court" if "court" in sighting.cues else "residence"
    part = "lead" if sighting.part == "lead" else "vital" if sighting.importance == 3 else "body"
    return part if sighting.sureness >= 0.6 else f"weak {part}"
