"""Floors of the checker: what it catches of altered sentences, and how often it finds fault with true ones."""

import pytest

from bench.briefs.sets import development
from bench.checker.altering import KINDS, alterations
from bench.checker.cases import drafted, judged, releases, written
from bench.checker.cast import cast_of
from bench.checker.tallies import alarms_of, split_by_judgement, tally_of
from tests.shared import shared

EACH = 15  # every so manieth release: all of them are the bench's business
SENTENCES = (
    "Mayor Ann Lee announced on Tuesday that Dayton will not receive nearly $7.2 million for 41 buses.",
    "Karl Weiss, who may sue Dayton, said the grant expires within two weeks.",
    "“Riders deserve better buses,” said Karl Weiss of the Toledo Transit Union.",
)
CAST = cast_of([*SENTENCES, "The buses of Dayton and of Toledo were compared by Ann Lee."])


@pytest.fixture(scope="module", autouse=True)
def present():
    shared("data/releases.jsonl")


def altered(text):
    return {a.kind: a.text for a in alterations(text, text, CAST, "seed")}


def test_script_alters_a_sentence_in_each_way_that_it_allows():
    found = altered(SENTENCES[0])

    assert found["negation dropped"] == SENTENCES[0].replace("will not", "will")
    assert found["bound dropped"] == SENTENCES[0].replace("nearly ", "")
    named = found["name of the release"]
    assert "Karl Weiss" in named or "Toledo" in named
    assert set(found) <= set(KINDS)
    assert SENTENCES[0] not in found.values()


def test_script_alters_alike_each_time():
    assert [altered(text) for text in SENTENCES] == [altered(text) for text in SENTENCES]


def test_hedge_is_made_certain():
    assert altered(SENTENCES[1])["hedge dropped"] == SENTENCES[1].replace("may", "will")


def test_altered_drafts_are_caught():
    tally = tally_of(drafted(releases()[::EACH]))

    assert tally.made.total() > 400
    assert tally.rate >= 0.97


def test_no_sentence_found_true_by_hand_is_an_alarm():
    true, untrue = split_by_judgement(judged())

    assert (len(true), len(untrue)) == (273, 21)
    assert alarms_of(true).rate <= 0.02


def test_human_wording_stands_and_is_caught_when_altered():
    cases = written(development().with_reference)

    assert alarms_of(cases).rate <= 0.10
    assert tally_of(cases).rate >= 0.90
