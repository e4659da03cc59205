"""Extracts at a given length, and the orders in which sentences are taken."""

import pytest

from bench.briefs.extracts import by_hand, extract, greedy
from bench.briefs.peers import PEERS, summaries
from bench.briefs.sets import Item
from daysheet.wire.sources.rows import parse_row

TEXT = "One two three. Four five. Six seven eight nine."
FIRST, SECOND, THIRD = (0, 14), (15, 25), (26, 47)


def test_an_extract_takes_by_rank_cuts_the_last_and_tells_in_order():
    found = extract(TEXT, [THIRD, FIRST, SECOND], words=6)

    assert found.text == "One two\nSix seven eight nine."
    assert found.spans == ((0, 7), THIRD)
    assert found.words == 6


def test_an_extract_is_no_longer_than_its_release():
    assert extract(TEXT, [FIRST, SECOND], words=50).text == "One two three.\nFour five."


def test_the_hand_ranks_by_importance_and_never_takes_noise():
    sentences = [
        {"start": 0, "end": 14, "role": "other", "importance": 0},
        {"start": 15, "end": 25, "role": "detail", "importance": 1},
        {"start": 26, "end": 47, "role": "lead", "importance": 3},
    ]

    assert by_hand(sentences) == [THIRD, SECOND]


def test_the_oracle_takes_what_is_most_like_the_reference_first():
    assert greedy(TEXT, [FIRST, SECOND, THIRD], "Six seven eight. Four.", words=5) == [THIRD, SECOND]


@pytest.fixture
def item():
    text = (
        "The council of Selma approved a new library on Monday. The library will cost $2 million. "
        "Rain fell. The council said the library opens in May. Call 555-0100."
    )
    return Item(
        parse_row({"id": "one", "title": "Selma approves library", "text": text}), {"sentences": []}, None
    )


@pytest.mark.parametrize("name", [name for name in PEERS if "hand" not in name])
def test_peers_fill_the_words_they_are_given_with_whole_sentences_of_ours(item, name):
    found = summaries(PEERS[name], [item], {"one": 17})["one"]

    assert found.words == 17
    assert "The library will cost $2 million." in found.text or "The council of Selma approved" in found.text
    assert all(item.release.text[start:end] in found.text for start, end in found.spans)
