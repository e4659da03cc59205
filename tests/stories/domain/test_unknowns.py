"""What a release leaves out is asked only where its own subject raises the question."""

import pytest

from daysheet.stories.domain.brief import UNKNOWNS
from daysheet.stories.domain.unknowns import UNKNOWN_WORDS, unknown_line, unknowns_of
from tests.stories.domain.readings import reading_of


def left_out(*texts):
    reading = reading_of(*(("detail", 3, text) for text in texts))
    return unknowns_of(reading.sentences, ())


def test_every_question_has_words_for_the_page_and_the_terminal():
    assert UNKNOWN_WORDS.keys() == set(UNKNOWNS)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Mayor Ann Lee opened the Mill Bridge on March 2, 2026.", ()),
        ("Mayor Ann Lee opened the Mill Bridge.", ("when",)),
        ("the pool opened on March 2, 2026.", ("who",)),
        ("Mayor Ann Lee announced grants on March 2, 2026.", ("how_much",)),
        ("Mayor Ann Lee announced grants of $4 million on March 2, 2026.", ()),
        ("Mill Hall sells tickets for the concert on March 2, 2026.", ("cost",)),
        ("Mill Hall gives a free concert on March 2, 2026.", ()),
        ("Mill Hall sells tickets for $12 for the concert on March 2, 2026.", ()),
    ],
)
def test_a_question_is_open_where_the_subject_raises_it_and_nothing_answers(text, unknown):
    assert left_out(text) == unknown


def test_an_answer_in_small_print_is_none():
    reading = reading_of(
        ("lead", 3, "Mayor Ann Lee opened the Mill Bridge."),
        ("boilerplate", 0, "Mill County was founded on March 2, 1826."),
    )

    assert unknowns_of(reading.sentences, ()) == ("when",)


@pytest.mark.parametrize(
    ("unknown", "line"),
    [
        ((), ""),
        (("cost",), "The release does not say what it costs."),
        (("cost", "when"), "The release does not say when or what it costs."),
        (
            ("who", "when", "how_much", "cost"),
            "The release does not say who is behind it, when, how much or what it costs.",
        ),
    ],
)
def test_what_the_release_leaves_out_is_one_line(unknown, line):
    assert unknown_line(unknown) == line
