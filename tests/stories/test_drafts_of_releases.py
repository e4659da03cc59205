"""Drafts of real releases keep what the contract promises."""

import json

import pytest

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.brief_json import brief_as_json, brief_from_json
from daysheet.stories.domain.checks import check_brief, overlong
from daysheet.stories.domain.compose import compose
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.rows import read_rows
from tests.shared import shared

EACH = 12  # every twelfth release: the whole set is the bench's business


@pytest.fixture(scope="module")
def drafts():
    with shared("data/releases.jsonl").open("rb") as stream:
        releases = list(read_rows(stream))[::EACH]
    return [(release, compose(read_release(release))) for release in releases]


def test_no_draft_is_without_headline_or_lead(drafts):
    assert [release.id for release, brief in drafts if brief.lead is None or brief.headline is None] == []


def test_every_sentence_names_its_passage_and_stands_in_it(drafts):
    unsourced = [line.text for _, brief in drafts for _, _, line in lines_of(brief) if not line.passages]
    findings = [f for release, brief in drafts for f in check_brief(brief, release.text, release.title)]

    assert (unsourced, findings) == ([], [])


def test_no_draft_passes_its_lengths(drafts):
    assert [block for _, brief in drafts for block in overlong(brief)] == []


def test_drafts_survive_the_way_through_json(drafts):
    written = [brief_as_json(brief) for _, brief in drafts]

    assert [brief_as_json(brief_from_json(json.loads(json.dumps(data)))) for data in written] == written


def test_contact_and_boilerplate_are_used_only_for_the_presumption_of_innocence(drafts):
    for _, brief in drafts:
        roles = {s.i: (s.role, s.importance) for s in brief.sentences}
        used = {roles[i] for part, _, line in lines_of(brief) if part != "lead" for i in line.source}
        assert not {
            role
            for role, importance in used
            if role == "contact" or (role == "boilerplate" and importance == 0)
        }
