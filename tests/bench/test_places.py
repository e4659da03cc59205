"""Places against the hand: floors on figures of models that have not seen the labels, and what the figures count."""

import gzip
import json

import pytest

from bench.briefs.folds import locator_without
from bench.briefs.places import Bin, reliability
from bench.briefs.sets import chosen_sets
from daysheet.places.shipped import gazetteer
from daysheet.wire.domain.locate import locate
from daysheet.wire.domain.locator import locator_from_json
from daysheet.wire.domain.release import Sentence
from daysheet.wire.shipped import locator
from tests.shared import shared
from tools.place_training import example_of, fitted, packed

RIGHT, SCOPE = 0.78, 0.84
APART = 0.08  # how far confidence may be from the share that is right, over all bins by their size


@pytest.fixture(scope="module")
def items():
    shared("data/labels-dev.jsonl")  # absent: told as everywhere
    return [item for one in chosen_sets([]) for item in one.judged]


def sentences_of(item):
    text = item.release.text
    return [
        Sentence(s["i"], s["start"], s["end"], text[s["start"] : s["end"]], s["role"], s["importance"])
        for s in item.sentences
    ]


@pytest.fixture(scope="module")
def told(items):
    """Each release's location as told by a locator that has not seen it, and whether it is the hand's."""
    found = []
    for item in items:
        place = locate(item.release, sentences_of(item), gazetteer(), locator_without(item.fold))
        hand = item.labels["place"]
        known = gazetteer().named(hand["city"], hand["state"]) if hand else ()
        wanted = (known[0].slug if known else None, hand["state"] if hand else item.labels["state_only"])
        right = (place.place, place.state) == wanted and (hand is None or bool(known))
        scope = "city" if hand else "state" if item.labels["state_only"] else "national"
        found.append((place, right, scope))
    return found


def share(values):
    values = list(values)
    return sum(values) / len(values)


def test_places_of_releases_never_trained_on_are_mostly_the_hands(told):
    assert share(right for _, right, _ in told) >= RIGHT
    assert share(place.scope == scope for place, _, scope in told) >= SCOPE


def test_confidence_says_how_often_it_is_right(told):
    bins = reliability([(place.confidence, right) for place, right, _ in told])

    assert len(bins) >= 3
    assert sum(one.places * abs(one.said - one.right) for one in bins) / len(told) <= APART


def test_training_makes_the_shipped_locator_again(items):
    made = locator_from_json(
        json.loads(gzip.decompress(packed(fitted([example_of(i.release, i.labels) for i in items]))))
    )

    apart = [
        item.release.id
        for item in items
        if locate(item.release, sentences_of(item), gazetteer(), made).place
        != locate(item.release, sentences_of(item), gazetteer(), locator()).place
    ]
    assert len(apart) <= 1, "other processors may round otherwise; run make train"


def test_bins_count_what_was_said_and_what_was_right():
    assert reliability([(0.9, True), (1.0, False), (0.1, False)]) == (Bin(1, 0.1, 0.0), Bin(2, 0.95, 0.5))
