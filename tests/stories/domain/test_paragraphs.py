"""Releases are cut into numbered passages, and spans find theirs."""

import pytest

from daysheet.stories.domain.paragraphs import mark_of, numbers_of, paragraphs, words_of
from daysheet.wire.domain.release import Span

TEXT = "\ufeffFirst one.\r\n\r\nSecond one. It has two.\r\n \r\n\r\nThird."


def texts(text):
    return [p.text for p in paragraphs(text)]


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (TEXT, ["First one.", "Second one. It has two.", "Third."]),
        ("One line only", ["One line only"]),
        ("A sentence.\nAnother one.\nA third one.", ["A sentence.", "Another one.", "A third one."]),
        ("A long sentence that an editor\nwrapped at thirty characters\nor so.", 1),
        ("  \n\n Alone. \n\n  ", ["Alone."]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_release_is_cut_at_blank_lines_or_at_whole_lines(text, cut):
    found = texts(text)

    assert found == cut if isinstance(cut, list) else len(found) == cut


def test_offsets_point_into_the_text_as_given():
    for paragraph in paragraphs(TEXT):
        assert TEXT[paragraph.start : paragraph.end] == paragraph.text


def test_mark_names_each_passage_once_in_order():
    passages = paragraphs(TEXT)
    spans = [
        span_of(TEXT, "Third."),
        span_of(TEXT, "First"),
        span_of(TEXT, "one."),
        span_of(TEXT, "First one"),
    ]

    assert numbers_of(spans, passages) == (1, 3)
    assert mark_of(spans, passages) == "¶ 1, 3"


@pytest.mark.parametrize(
    ("spans", "mark"),
    [
        ([Span(0, 5, in_title=True)], "title"),
        ([Span(0, 5, in_title=True), Span(1, 6)], "title, ¶ 1"),
        ([], ""),
    ],
)
def test_mark_says_when_a_sentence_rests_on_the_title(spans, mark):
    assert mark_of(spans, paragraphs(TEXT)) == mark


def test_words_come_from_text_or_title_and_each_once():
    spans = [Span(0, 7, in_title=True), span_of(TEXT, "Third."), span_of(TEXT, "Third.")]

    assert words_of(spans, text=TEXT, title="A title of its own") == ("A title", "Third.")


def test_a_long_run_of_blank_lines_is_read_in_no_time():
    assert texts("One.\n" + " \n" * 50_000 + "Two.") == ["One.", "Two."]
