"""Texts made to wear a machine out are drafted with bounded work, and no part of a draft is endless."""

import sys

import pytest

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.checks import PART_CHARACTERS, overlong
from daysheet.stories.domain.compose import compose
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.shipped import read_release

PIECES = {
    "amounts": "$5 million, ",
    "abbreviations": "U.S. ",
    "sayings": "John{n} Smith{n} said. ",
    "dates": "March 3, 2026, ",
    "one sentence": "word{n} Other and the city ",
    "quotations": "“We are glad of it,” said Jo Smith, the mayor of Austin. ",
    "one word": "a" * 100,
    "long words": "Abcdefghijklmnopqrstuvwxyz{n}abcdefghijklmnop opened it on May 3. ",
}


def text_of(piece, length):
    return "".join(piece.format(n=n) for n in range(length // len(piece)))


def drafted(text):
    release = ParsedRelease("x", "Selma opens a library", text, None, "", "", "0" * 64, "row")
    return compose(read_release(release))


def calls_of(text):
    """How many functions of Python are entered while a text is drafted."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        drafted(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("kind", PIECES)
def test_drafts_of_endless_texts_keep_their_lengths(kind):
    brief = drafted(text_of(PIECES[kind], 900_000))

    assert list(overlong(brief)) == []
    assert all(len(line.text) <= PART_CHARACTERS for _, _, line in lines_of(brief))


@pytest.mark.parametrize("kind", ["amounts", "abbreviations", "dates", "one sentence"])
def test_text_of_any_length_is_little_work(kind):
    assert calls_of(text_of(PIECES[kind], 800_000)) < 1_000_000


def test_lead_of_one_endless_word_is_left_to_the_editor():
    brief = drafted("a" * 900_000)

    assert (brief.lead, len(brief.sentences)) == (None, 1)
