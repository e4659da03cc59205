"""Drafts measured on a made-up release whose labels are known."""

from dataclasses import replace

import pytest

from bench.briefs.drafts import (
    confusions,
    counterpart,
    drafted,
    is_place_right,
    read,
    reading_figures,
    standing,
    summary_of,
)
from bench.briefs.misses import misses_of
from bench.briefs.sets import Item, Labelled
from bench.briefs.tables import row_of
from daysheet.stories.domain.brief import Line
from daysheet.wire.domain.release import Span
from daysheet.wire.sources.rows import parse_row
from tests.bench.corpora import row

SELMA = {"city": "Selma", "state": "AL"}
ROLES = (("lead", 3), ("detail", 3), ("detail", 1))


def item(place=SELMA, state_only=None):
    release = parse_row(row(2))
    ends = [release.text.index("Monday.") + 7, release.text.index("books.") + 6, len(release.text)]
    bounds = zip([0, ends[0] + 1, ends[1] + 1], ends, ROLES, strict=True)
    labels = {
        "sentences": [
            {"i": i, "start": start, "end": end, "role": role, "importance": importance}
            for i, (start, end, (role, importance)) in enumerate(bounds)
        ],
        "players": [{"name": "Mayor Ann Lee"}, {"name": "Library Board"}],
        "place": place,
        "state_only": state_only,
        "place_basis": "event",
    }
    reference = {
        "lead": {"text": release.text[: ends[0]]},
        "players": [{"name": "Ann Lee", "description": ""}],
    }
    return Item(release, labels, reference)


@pytest.fixture(scope="module")
def one():
    return drafted([item()])[0]


def test_a_release_is_read_as_if_its_fold_had_never_been_seen():
    seen = []

    def reader(release, fold):
        seen.append(fold)
        return read(release)

    drafted([item()], reader)

    assert seen == [item().fold]


def test_a_draft_that_keeps_everything_stands(one):
    found = standing([one, one])

    assert (found.drafts, found.within_lengths, found.findings, found.without_lead) == (2, 2, 0, 0)
    assert found.traced == found.lines > 2


def test_what_a_draft_breaks_is_counted(one):
    lead = Line("Selma opened 9 parks. " + "It did so with care and with joy. " * 9, (0,), (Span(0, 9999),))
    broken = replace(one, brief=replace(one.brief, lead=lead))

    found = standing([broken])

    assert found.within_lengths == 0
    assert found.findings > 0
    assert found.traced == found.lines - 1


def test_the_body_is_without_headline_and_dek(one):
    summary = summary_of(one.brief)

    assert one.brief.lead.text in summary.text
    assert one.brief.headline.text not in summary.text.split("\n")
    assert summary.spans


@pytest.mark.parametrize(
    ("place", "state_only", "right"),
    [
        (SELMA, None, True),
        ({"city": "Mobile", "state": "AL"}, None, False),
        ({"city": "Nowhere At All", "state": "AL"}, None, False),
        (None, "AL", False),
    ],
)
def test_a_place_is_right_when_it_is_the_hand_s(place, state_only, right):
    assert is_place_right(drafted([item(place, state_only)])[0]) is right


def test_our_sentence_for_the_hand_s_is_the_one_that_overlaps_it_most(one):
    second = one.reading.sentences[1]

    assert counterpart({"start": second.start - 3, "end": second.end}, one.reading) == second
    assert counterpart({"start": 9000, "end": 9100}, one.reading) is None


def test_roles_and_players_are_counted_against_the_hand(one):
    roles, importance = confusions([one])
    found = reading_figures([one])

    assert roles.pairs["lead", "lead"] == 1
    assert sum(importance.pairs.values()) == 3
    assert found.role_macro_f1 is None  # no role has 15 sentences here
    assert found.players_f1_of_hand == pytest.approx(2 * 1 / (1 + 2))


def test_a_row_tells_rouge_words_and_use(one):
    chosen_id = one.item.release.id
    summary = summary_of(one.brief)
    found = row_of("ours", {chosen_id: summary}, one_set(one.item))

    assert found.use.vital == found.use_of_all.vital == 2
    assert found.words == summary.words
    assert str(found).startswith("ours ")
    assert found.as_json()["coverage"] == found.use.coverage


def test_misses_name_the_player_that_is_not_named(one):
    told = misses_of(one)

    assert told[0] == one.item.release.id
    assert any("players not named: " in line and "Library Board" in line for line in told[1:])


def one_set(found):
    return Labelled("made up", "", (found,))
