"""Which city a release is about, or which state where it is about no city, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daysheet.wire.domain.dateline import dateline_of
from daysheet.wire.domain.home import firm_names, home_states, surnames
from daysheet.wire.domain.locator import chance, shares
from daysheet.wire.domain.mentions import Where
from daysheet.wire.domain.place_features import city_features, gate_features, nowhere_features, state_options
from daysheet.wire.domain.place_names import place_names
from daysheet.wire.domain.release import Location
from daysheet.wire.domain.scene import scene_of
from daysheet.wire.domain.sightings import candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.wire.domain.locator import Locator, Weights
    from daysheet.wire.domain.place_features import Features, StateOption
    from daysheet.wire.domain.place_names import Names
    from daysheet.wire.domain.release import ParsedRelease, Sentence
    from daysheet.wire.domain.sightings import Candidate

_SHOWN = 6  # stretches of evidence
_LEAST, _MOST = 0.01, 0.99  # a confidence is never nothing and never certain


@dataclass(frozen=True, slots=True)
class Answers:
    """What may be answered about a release, with what speaks for each answer; the whole country is the last state."""

    cities: tuple[Candidate, ...]
    city_features: tuple[Features, ...]
    states: tuple[StateOption, ...]
    nowhere: Features


def locate(
    release: ParsedRelease, sentences: Sequence[Sentence], gazetteer: Names, locator: Locator
) -> Location:
    """The city, with the stretches that name it; null rather than a guess."""
    answers = answers_of(release, sentences, gazetteer)
    best, sureness = best_city(answers, locator.city)
    if best is None:
        return without_city(answers, locator, 1.0)
    told = gate_features(answers.nowhere, answers.city_features[best], sureness)
    nowhere = chance(locator.nowhere, told)
    if nowhere > 0.5:
        return without_city(answers, locator, nowhere)
    return in_city(answers.cities[best], (1 - nowhere) * sureness)


def answers_of(release: ParsedRelease, sentences: Sequence[Sentence], gazetteer: Names) -> Answers:
    """Every city that the release names itself, every state that it may mean, and what they are judged by.

    What is only named in quotations is an instance that somebody gave, not where the news is.
    """
    names = place_names(gazetteer)
    states = home_states(release, sentences)
    dateline = dateline_of(sentences, names, states)
    where = Where(states, surnames(release), firm_names(release), is_open=not states)
    found = candidates(release, sentences, names, where, dateline)
    scene = scene_of(release, found, dateline)
    cities = [one for one in found.values() if any(s.part != "quote" for s in one.sightings)]
    return Answers(
        tuple(cities),
        tuple(city_features(one, scene) for one in cities),
        tuple(state_options(release, sentences, scene)),
        nowhere_features(release, sentences, scene),
    )


def best_city(answers: Answers, weights: Weights) -> tuple[int | None, float]:
    """The likeliest of the cities, and its share of the likelihood; None where none is named."""
    told = shares(weights, answers.city_features)
    best = max(range(len(told)), key=told.__getitem__, default=None)
    return best, (0.0 if best is None else told[best])


def in_city(chosen: Candidate, confidence: float) -> Location:
    spans = {sighting.span for sighting in chosen.sightings}
    shown = sorted(spans, key=lambda span: (not span.in_title, span.start))[:_SHOWN]
    place = chosen.place
    return Location(place.name, place.state, place.slug, "city", tuple(shown), bounded(confidence))


def without_city(answers: Answers, locator: Locator, nowhere: float) -> Location:
    """The state that the story is about, else the whole country."""
    told = shares(locator.state, [option.features for option in answers.states])
    best = max(range(len(told)), key=told.__getitem__)
    option = answers.states[best]
    scope = "state" if option.code else "national"
    return Location(None, option.code, None, scope, option.spans[:_SHOWN], bounded(nowhere * told[best]))


def bounded(confidence: float) -> float:
    return round(min(max(confidence, _LEAST), _MOST), 2)
