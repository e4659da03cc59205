"""The JSON of a brief is a contract."""

from datetime import date
from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daysheet.stories.domain.brief import (
    MARK_KINDS,
    ROLES,
    SCOPES,
    UNKNOWNS,
    Brief,
    DatedItem,
    Details,
    Line,
    Mark,
    Player,
    ReleaseFacts,
)
from daysheet.stories.domain.brief_json import brief_as_json, brief_from_json
from daysheet.stories.errors import BadBrief
from daysheet.wire.domain.release import Sentence, Span

KEYS = [
    "id", "headline", "dek", "lead", "why_it_matters", "details", "players", "whats_next", "takeaway", "dates",
    "sentences", "city", "state", "place", "scope", "place_evidence", "confidence", "unknown", "marks", "release",
]  # fmt: skip
FACTS = ReleaseFacts("0" * 64, "Pool", "", None, "", None)

texts = st.text(max_size=20) | st.text(printable, max_size=20)
counts = st.integers(0, 10**6)
spans = st.builds(Span, counts, counts, st.booleans())
indexes = st.lists(counts, max_size=3).map(tuple)
passages = st.lists(spans, max_size=3).map(tuple)
lines = st.builds(Line, texts, indexes, passages)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def several(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


briefs = st.builds(
    Brief,
    id=texts,
    release=st.builds(ReleaseFacts, texts, texts, texts, st.none() | days, texts, st.none() | texts),
    headline=st.none() | lines,
    dek=st.none() | lines,
    lead=st.none() | lines,
    why_it_matters=several(lines),
    details=st.builds(Details, several(lines), several(lines)),
    players=several(
        st.builds(
            Player,
            texts,
            st.sampled_from(["person", "organisation"]),
            texts,
            indexes,
            passages,
            st.booleans(),
        )
    ),
    whats_next=several(lines),
    takeaway=st.none() | lines,
    dates=several(st.builds(DatedItem, days, texts, indexes, passages)),
    sentences=several(
        st.builds(
            Sentence, counts, counts, counts, st.just(""), st.sampled_from(sorted(ROLES)), st.integers(0, 3)
        )
    ),
    city=st.none() | texts,
    state=st.none() | texts,
    place=st.none() | texts,
    scope=st.sampled_from(sorted(SCOPES)),
    place_evidence=several(spans),
    confidence=st.floats(0, 1),
    unknown=several(st.sampled_from(UNKNOWNS)),
    marks=several(
        st.builds(Mark, st.sampled_from(sorted(MARK_KINDS)))
        | st.builds(Mark, st.sampled_from(sorted(MARK_KINDS)), counts, counts)
    ),
)


@given(briefs)
def test_what_is_written_is_read_back(brief):
    assert brief_from_json(brief_as_json(brief)) == brief


def test_every_key_is_there_in_the_contracts_order():
    written = brief_as_json(Brief("x", FACTS))

    assert list(written) == KEYS
    assert [written[key] for key in ("headline", "dek", "lead", "takeaway", "city", "state", "place")] == [
        None
    ] * 7
    assert written["details"] == {"paragraph": [], "bullets": []}
    assert list(written["release"]) == ["sha256", "title", "publisher", "published_on", "url", "text"]


def test_passage_in_the_title_says_so_and_others_do_not():
    line = Line("Pool", (), (Span(0, 4, in_title=True), Span(1, 2)))

    written = brief_as_json(Brief("x", FACTS, headline=line))

    passages = [{"start": 0, "end": 4, "in": "title"}, {"start": 1, "end": 2}]
    assert written["headline"] == {"text": "Pool", "source": [], "passages": passages}


def test_keys_of_later_versions_are_passed_over():
    brief = Brief("x", FACTS)

    assert brief_from_json(brief_as_json(brief) | {"later": 1}) == brief


def without(key):
    written = brief_as_json(Brief("x", FACTS))
    del written[key]
    return written


def altered(key, value):
    return brief_as_json(Brief("x", FACTS)) | {key: value}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "The brief's root is [], not an object."),
        (without("lead"), "The brief's lead is missing."),
        (altered("id", 7), "The brief's id is 7, not a text."),
        (altered("details", {"paragraph": []}), "The brief's details.bullets is missing."),
        (altered("headline", "Pool"), "The brief's headline is 'Pool', not an object."),
        (altered("why_it_matters", [{"text": "x", "source": [-1]}]), "why_it_matters[0].source[0] is -1"),
        (altered("takeaway", {"text": "x", "source": [], "passages": [{"start": 0}]}), "passages[0].end is missing."),
        (altered("scope", "county"), "The brief's scope is 'county', not one of city, national, state."),
        (altered("confidence", 2), "The brief's confidence is 2, not a number from 0 to 1."),
        (altered("unknown", ["why"]), "The brief's unknown[0] is 'why'"),
        (altered("dates", [{"on": "soon", "text": "", "source": [], "passages": []}]), "dates[0].on is 'soon'"),
        (altered("release", None), "The brief's release is None, not an object."),
    ],
)  # fmt: skip
def test_a_broken_contract_is_told_by_its_key(data, message):
    with pytest.raises(BadBrief) as caught:
        brief_from_json(data)

    assert message in str(caught.value)
