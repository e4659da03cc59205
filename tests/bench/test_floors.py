"""Floors on the hand's labels and briefs: what drafts must not fall below. Raise them with the drafts."""

import pytest

from bench.briefs.drafts import drafted, standing, summary_of
from bench.briefs.extracts import extract
from bench.briefs.places import place_figures
from bench.briefs.sets import development
from bench.briefs.tables import row_of
from daysheet.wire.domain.sentences import split
from tests.shared import shared

VITAL = 0.75  # to become 0.95
NOISE = 0.01  # to become 0
OVER_LEAD = 0.03
PLACES = 0.95


@pytest.fixture(scope="module")
def chosen():
    shared("data/labels-dev.jsonl")
    return development()


@pytest.fixture(scope="module")
def made(chosen):
    return drafted(chosen.judged)


def test_drafts_stand_are_traced_and_keep_their_lengths(made):
    found = standing(made)

    assert (found.findings, found.without_lead) == (0, 0)
    assert (found.traced, found.within_lengths) == (found.lines, found.drafts)


def test_drafts_have_what_matters_no_noise_and_are_nearer_to_the_hand_than_lead(chosen, made):
    ours = {one.item.release.id: summary_of(one.brief) for one in made}
    leads = {
        i.release.id: extract(i.release.text, split(i.release.text), ours[i.release.id].words)
        for i in chosen.judged
    }

    drafts, lead = row_of("ours", ours, chosen), row_of("LEAD", leads, chosen)

    assert drafts.use_of_all.coverage >= VITAL
    assert drafts.use_of_all.noise_share <= NOISE
    assert drafts.rouge.one >= lead.rouge.one + OVER_LEAD


def test_places_are_the_hands(made):
    assert place_figures(made).places_right >= PLACES * len(made)
