"""A draft keeps its passages whatever comes back for its sentences, and takes only what stands."""

import json
from dataclasses import replace

import pytest

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.checks import blocking
from daysheet.stories.domain.document import document_of
from daysheet.stories.domain.rewriting import accept, asked_of, note_of, request_for, texts_in
from daysheet.stories.errors import UnusableAnswer
from tests.fakes import chat_saying
from tests.stories.pool_rewritten import BRIEF, DEK, GOOD, HEADLINE, TEXT, TITLE, TOLD, line

DOCUMENT = document_of(BRIEF, TEXT, TITLE)
ASKED = asked_of(BRIEF, DOCUMENT)


def rewritten(changes, brief=BRIEF):
    asked = asked_of(brief, DOCUMENT)
    return accept(brief, asked, [changes.get(one.line.text, one.line.text) for one in asked], DOCUMENT)


def texts(brief):
    return [one.text for _, _, one in lines_of(brief)]


def grounds(brief):
    return [(part, index, one.source, one.passages) for part, index, one in lines_of(brief)]


def test_good_sentences_land_and_keep_their_passages():
    told = rewritten(GOOD)

    assert texts(told.brief) == [GOOD.get(text, text) for text in texts(BRIEF)]
    assert grounds(told.brief) == grounds(BRIEF)
    assert blocking(told.brief, TEXT, TITLE) == blocking(BRIEF, TEXT, TITLE) == []
    assert (told.asked, told.taken, told.refused) == (8, 3, 0)
    assert (
        note_of(told)
        == "The writing service rewrote 3 of 8 sentences; each was checked against its passages."
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (TOLD[1], TOLD[1].replace("12", "120")),
        (TOLD[2], TOLD[2].replace("allegedly ", "")),
        (TOLD[2], TOLD[2].replace("Peter", "Paul")),
        (TOLD[1], TOLD[1].replace("children", "children of Ada Bell")),
        (DEK, DEK + " They are proud."),
    ],
)
def test_a_sentence_that_does_not_stand_is_replaced_by_ours_and_the_others_land(ours, theirs):
    changes = {TOLD[3]: GOOD[TOLD[3]], ours: theirs}

    told = rewritten(changes)

    assert texts(told.brief) == [GOOD[TOLD[3]] if text == TOLD[3] else text for text in texts(BRIEF)]
    assert note_of(told) == (
        "The writing service rewrote 1 of 8 sentences; each was checked against its passages. "
        "1 more did not stand, and our own words stayed."
    )


def test_a_headline_and_a_lead_that_grow_too_long_are_refused():
    long = "Mill Pool to Open on March 14 after Friends of the Mill Pool Had Raised for New Liner"
    lead = (
        "The Friends of the Mill Pool will open the pool of the Friends on March 14, 2026, after they"
        + " raised" * 20
    )

    assert len(long) > 70
    assert texts(rewritten({HEADLINE: long, BRIEF.lead.text: lead + "."}).brief) == texts(BRIEF)


def test_a_sentence_that_says_what_another_says_already_is_refused():
    short = "The Friends of the Mill Pool had raised for a new liner."
    brief = replace(BRIEF, takeaway=line(0, short))

    assert texts(rewritten({DEK: DEK}, brief).brief) == texts(brief)
    near = {BRIEF.lead.text: TOLD[0]}
    twin = replace(BRIEF, takeaway=line(0, TOLD[0].replace("after they had raised", "when they raised")))
    assert texts(rewritten(near, twin).brief) == texts(twin)


def test_nothing_taken_and_nothing_changed_are_told_apart():
    assert note_of(rewritten({})) == "The writing service had nothing to change: the draft is our own."
    assert note_of(rewritten({TOLD[1]: "No."})) == (
        "What the writing service wrote does not stand in the release: the draft is our own."
    )


def test_the_request_holds_each_sentence_with_its_passages_and_nothing_else_of_the_release():
    task, given = request_for(ASKED)

    items = json.loads(given["content"])
    assert (task["role"], given["role"]) == ("system", "user")
    assert [item["sentence"] for item in items] == texts(BRIEF)
    assert items[0] == {
        "part": "headline",
        "sentence": HEADLINE,
        "passages": [TOLD[0]],
        "at_most": "70 characters",
    }
    assert TOLD[6] not in given["content"]


def test_a_sentence_that_rests_on_half_the_release_is_not_given_out():
    long = "word " * 1000
    document = replace(DOCUMENT, text=long + TEXT)

    assert asked_of(replace(BRIEF, lead=line(0, "It opens.")), document)[2].part == "lead"
    wide = replace(line(0), passages=(replace(line(0).passages[0], start=0, end=5000),))
    assert [one.part for one in asked_of(replace(BRIEF, lead=wide), document)][2] == "why_it_matters"


SIX = ["a"] * 6


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (json.dumps({"sentences": SIX}), SIX),
        (f"```json\n{json.dumps({'sentences': SIX})}\n```", SIX),
        (json.dumps({"sentences": SIX[1:]}), "with 5 of 6 sentences"),
        (json.dumps({"sentences": [*SIX, "b"]}), "with 7 of 6 sentences"),
        (json.dumps({"sentences": [None] * 6}), "in another form than we asked for"),
        (json.dumps({"sentences": "aaaaaa"}), "in another form than we asked for"),
        (json.dumps(SIX), "in another form than we asked for"),
        ("Here are your sentences!", "in another form than we asked for"),
        ("[" * 100_000, "in another form than we asked for"),
        ("", "with nothing"),
        (None, "with nothing"),
        (["a"], "with nothing"),
    ],
)
def test_an_answer_gives_as_many_sentences_as_were_asked_or_none(content, expected):
    assert read(chat_saying(content)) == expected


@pytest.mark.parametrize(
    "answer",
    [b"", b"\xff\xfe\x00", b"<html>", b"[]", b"null", b'{"choices":[]}', b'{"choices":[{"message":7}]}', b"[" * 100_000, b"1" * 9000],
)  # fmt: skip
def test_what_is_no_answer_of_the_protocol_is_said(answer):
    assert read(answer) == "with something that is no answer"


def read(answer):
    try:
        return texts_in(answer, 6)
    except UnusableAnswer as error:
        return str(error)
