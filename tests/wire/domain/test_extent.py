"""How much of a text is read, and what is too long to be told."""

import pytest

from daysheet.wire.domain.extent import (
    LONGEST_SENTENCE,
    MOST_CHARACTERS,
    MOST_SENTENCES,
    is_endless,
    within_reach,
)
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.rows import parse_row

NEWS = "The city of Selma, Ala., opened a library on March 2.\n\n"


def read(text):
    return read_release(parse_row({"title": "Selma opens a library", "text": text, "date": "2026-03-03"}))


def test_only_the_beginning_of_a_text_is_read_and_the_whole_is_kept():
    text = NEWS * 10_000

    reading = read(text)

    assert len(reading.sentences) == MOST_SENTENCES
    assert reading.release.text == text


def test_sentence_that_the_end_of_what_is_read_cuts_is_left_out():
    text = NEWS + "The library has ten thousand books for the children of the whole county. " * 900

    last = read(text).sentences[-1]

    assert len(text) > MOST_CHARACTERS >= last.end
    assert last.text.endswith("county.")


def test_endless_sentence_is_cut_short_and_says_nothing():
    reading = read(NEWS + "$5 million, " * 4_000)

    assert [(s.end - s.start, s.role, s.importance) for s in reading.sentences] == [
        (53, "lead", 3),
        (LONGEST_SENTENCE, "other", 0),
    ]


def test_short_text_has_all_its_sentences():
    assert within_reach([(0, 10), (11, 20)], "x" * 20) == [(0, 10), (11, 20)]


@pytest.mark.parametrize(
    ("text", "endless"),
    [
        ("The city opened a library.", False),
        ("x" * LONGEST_SENTENCE, True),
        ("The city opened " + "a" * 61 + ".", True),
        ("The city opened " + "a" * 60, False),
        ("It is told at (https://city.example/" + "a" * 80 + ").", False),
        ("Write to " + "a" * 60 + "@city.example now.", False),
    ],
)
def test_what_has_no_end(text, endless):
    assert is_endless(text) is endless
