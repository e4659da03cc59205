"""What speaks for a city, for a state, and for no city at all; each as named numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from math import log1p
from typing import TYPE_CHECKING

from daysheet.places.domain.states import STATES
from daysheet.wire.domain.place_words import coarse, reach_of
from daysheet.wire.domain.release import Span
from daysheet.wire.domain.scene import MANY, SMALL
from daysheet.wire.domain.states import named_states, state_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daysheet.wire.domain.release import ParsedRelease, Sentence
    from daysheet.wire.domain.scene import Scene
    from daysheet.wire.domain.sightings import Candidate, Sighting

Features = dict[str, float]
_LATE = 4
_CUED = frozenset({"city-of", "plant", "own", "miles", "holds"})
# What the best city has that also says whether there is a city at all.
_TOLD_OF_BEST = frozenset(
    name.strip()
    for name in """weight, title, title sole, lead, vital, body, elsewhere, dateline member, dateline firm, dateline town,
    dateline has rivals, again federal, again private, office, cue city-of, cue plant, surest, often, crowd, court,
    residence, ahead, next, quote, in titled state""".split(",")
)


@dataclass(frozen=True, slots=True)
class StateOption:
    """A state that a release may be about, or None for the whole country, with the stretches that name it."""

    code: str | None
    spans: tuple[Span, ...]
    features: Features


def city_features(one: Candidate, scene: Scene) -> Features:
    """What speaks for and against this city."""
    found: Features = {"surest": max(s.sureness for s in one.sightings)}
    found |= among_rivals(one.place.slug, scene) | by_state(one, scene) | by_dateline(one, scene)
    for sighting in one.sightings:
        for name, value in by_sighting(sighting, scene, is_first=scene.order[:1] == (one.place.slug,)):
            found[name] = max(found.get(name, 0.0), value)
    found["often"] = log1p(sum(s.part not in {"title", "dateline", *SMALL} for s in one.sightings))
    if "title" in found:
        found |= {"title sole": float(scene.titled == 1), f"title {scene.side}": 1.0}
    return {name: value for name, value in found.items() if value}


def among_rivals(slug: str, scene: Scene) -> Features:
    mine, rival = scene.weights[slug], scene.rival_of(slug)
    told = log1p(scene.told[slug]) - log1p(
        max((n for other, n in scene.told.items() if other != slug), default=0.0)
    )
    rank = scene.order.index(slug) if slug in scene.order else _LATE
    return {
        "weight": log1p(mine),
        "ahead": log1p(mine) - log1p(rival),
        "told private": told * (scene.side == "private"),
        "first": float(rank == 0 and scene.side == "federal"),
        "late": min(rank, _LATE) / _LATE,
    }


def by_state(one: Candidate, scene: Scene) -> Features:
    found: Features = {"elsewhere": float(bool(scene.home) and one.place.state != scene.home)}
    if scene.titled_states:
        found["in titled state"] = 1.0 if one.place.state in scene.titled_states else -1.0
    if scene.is_office(one.place.slug):
        found |= {"office": 1.0, f"office {scene.kind}": 1.0}
    return found


def by_dateline(one: Candidate, scene: Scene) -> Features:
    """A dateline tells of a member's district and of a town, but not of a firm that sells everywhere."""
    line, slug = scene.dateline, one.place.slug
    if not line or line.is_capital:
        return {}
    if line.place.slug != slug:
        return {"other dateline": 1.0}
    again = any(s.part not in {"dateline", *SMALL} for s in one.sightings)
    return {
        f"dateline {scene.kind}": 1.0,
        f"again {scene.side}": float(again),
        "dateline has rivals": float(any(w >= 1 for other, w in scene.weights.items() if other != slug)),
    }


def by_sighting(sighting: Sighting, scene: Scene, *, is_first: bool) -> Iterator[tuple[str, float]]:
    """What one sighting in title or text says."""
    if sighting.part == "title":
        yield "title", sighting.sureness
    if sighting.part in {"title", "dateline"}:
        return
    yield from by_part(sighting, scene, is_first=is_first)
    yield from ((sighting.part, 1.0) for _ in range(sighting.part in {"next", "player"}))
    if sighting.crowd >= MANY:
        yield "crowd", 1.0
    for cue in _CUED.intersection(sighting.cues):
        yield f"cue {cue}", 1.0
        if cue == "plant":
            yield f"cue {cue} {scene.side}", 1.0
    # A firm's news is where something opens, closes or is built.
    if "change" in sighting.cues and scene.side == "private" and sighting.crowd < MANY:
        yield "change", sighting.sureness * (sighting.part == "lead" or sighting.importance == 3)


def by_part(sighting: Sighting, scene: Scene, *, is_first: bool) -> Iterator[tuple[str, float]]:
    sureness = sighting.sureness * (0.3 if sighting.crowd >= MANY else 1.0)
    if "court" in sighting.cues:
        yield "court", 1.0
    elif "residence" in sighting.cues:
        yield from by_residence(sighting, scene, is_first=is_first)
    elif sighting.part == "lead":
        yield "lead", sureness
    elif sighting.part in SMALL or sighting.part == "credit":
        yield "small", 1.0
    elif sighting.part == "quote":
        yield "quote", sighting.sureness
    else:
        yield "vital" if sighting.importance == 3 else "body", sureness


def by_residence(sighting: Sighting, scene: Scene, *, is_first: bool) -> Iterator[tuple[str, float]]:
    """Where somebody lives matters little, but where a defendant lives is where a court's story is read."""
    yield "residence", 1.0
    if scene.kind == "agency":
        yield "residence agency", 1.0
        yield "residence agency first", float(is_first)
        yield "residence agency vital", float(sighting.part == "lead" or sighting.importance == 3)


def nowhere_features(release: ParsedRelease, sentences: Sequence[Sentence], scene: Scene) -> Features:
    """What speaks for no city at all, whichever is named."""
    weights = {s: w for s, w in firmless(scene).items() if not scene.is_office(s)}
    top = max(weights.values(), default=0.0)
    states = len({code for code, _, _ in state_spans(release.text)})
    line = scene.dateline
    found = {
        "bias": 1.0,
        scene.kind: 1.0,
        f"no city in the head {scene.side}": float(scene.headed == 0),
        "cities in the head": float(scene.headed >= 2),
        "top": log1p(top),
        "states": log1p(states),
        f"nothing local {scene.side}": float(not scene.is_local),
        "dateline of the capital": float(line is not None and line.is_capital),
        "one state private": float(scene.side == "private" and states == 1),
        "no dateline": float(line is None),
    }
    found |= reach_features(release, sentences, scene)
    return {name: value for name, value in found.items() if value}


def firmless(scene: Scene) -> Features:
    """The weights without a firm's dateline."""
    line = scene.dateline
    if not line or scene.kind != "firm":
        return dict(scene.weights)
    return {s: w - 3.0 * (s == line.place.slug) for s, w in scene.weights.items()}


def reach_features(release: ParsedRelease, sentences: Sequence[Sentence], scene: Scene) -> Features:
    """How far the words of title, lead and body reach."""
    lead = next((s.text for s in sentences if s.role == "lead"), "")
    body = " ".join(s.text for s in sentences if s.importance >= 2 and s.role != "quote")
    counts = {
        part: reach_of(text) for part, text in (("title", release.title), ("lead", lead), ("body", body))
    }
    told = {part: coarse(found) for part, found in counts.items()} if scene.side == "federal" else counts
    return {f"{name} {part} {scene.side}": log1p(n) for part, one in told.items() for name, n in one.items()}


def gate_features(nowhere: Features, best: Features | None, sureness: float) -> Features:
    """What says that no city is meant: the release as a whole, and how well its best city stands."""
    if best is None:
        return nowhere
    told = {f"best: {name}": value for name, value in best.items() if name in _TOLD_OF_BEST}
    return nowhere | told | {"sureness of the best": sureness}


def state_options(release: ParsedRelease, sentences: Sequence[Sentence], scene: Scene) -> list[StateOption]:
    """The states that title, lead, publisher or text may mean; the whole country is the last."""
    lead = next((s for s in sentences if s.role == "lead"), None)
    titled = [(code, Span(a, b, in_title=True)) for code, a, b in state_spans(release.title)]
    led = (
        [(code, Span(lead.start + a, lead.start + b)) for code, a, b in state_spans(lead.text)]
        if lead
        else []
    )
    often = Counter(named_states(release.title) + named_states(release.text))
    codes = [code for code, _ in titled + led] + [scene.home] + [code for code, _ in often.most_common(2)]
    words = f"{release.title} {lead.text if lead else ''}"
    side = {
        f"{name} {scene.side}": log1p(n) for name, n in coarse(reach_of(words)).items() if name != "local"
    }
    return [
        *(
            StateOption(
                code,
                tuple(span for other, span in titled + led if other == code),
                state_features(code, titled, led, often, scene)
                | side
                | stem(code, f"{words} {release.text}"),
            )
            for code in dict.fromkeys(codes)
            if code
        ),
        StateOption(None, (), {"nation": 1.0, f"nation {scene.kind}": 1.0}),
    ]


def state_features(
    code: str,
    titled: Sequence[tuple[str, Span]],
    led: Sequence[tuple[str, Span]],
    often: Counter[str],
    scene: Scene,
) -> Features:
    """What speaks for this state against the others and the whole country."""
    in_title = any(other == code for other, _ in titled)
    return {
        "title": float(in_title),
        "title alone": float(in_title and len({other for other, _ in titled}) == 1),
        "lead": float(any(other == code for other, _ in led)),
        "home" if code == scene.home else "away" if scene.home else "homeless": 1.0,
        "home unsaid": float(code == scene.home and not often[code]),
        "share": often[code] / max(1, often.total()),
        "often": log1p(often[code]),
        "only": float(len(often) == 1 and code in often),
    }


def stem(code: str, text: str) -> Features:
    """How often the state or its people are named: 'Floridian' too."""
    return {"stem": log1p(len(_stem(code).findall(text)))}


@lru_cache(maxsize=64)
def _stem(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(STATES[code][:-1])}\w*")
