"""What an editor names as the ground of a line."""

import pytest

from daysheet.stories.domain.brief import Line
from daysheet.stories.domain.references import Reference, grounds, read_reference, reference_of
from daysheet.stories.errors import BadReference
from daysheet.wire.domain.release import Sentence, Span

SENTENCES = [Sentence(n, n * 10, n * 10 + 9, "", "detail", 1) for n in range(6)]
TITLE = "Mill Pool Opens"


@pytest.mark.parametrize(
    ("text", "numbers", "title"),
    [
        ("3, 5", (3, 5), False),
        ("5 3 3", (3, 5), False),
        ("2-4", (2, 3, 4), False),
        ("2–3; 6", (2, 3, 6), False),
        ("Title, 1", (1,), True),
        ("title", (), True),
        ("  ", (), False),
    ],
)
def test_numbers_ranges_and_the_title_are_read(text, numbers, title):
    assert read_reference(text, SENTENCES, TITLE) == Reference(numbers, title)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("7", "no sentence 7: they run from 1 to 6"),
        ("0", "no sentence 0"),
        ("3-9", "no sentence 9"),
        ("5-2", "runs backwards"),
        ("third", "“third” is no number of a sentence"),
        ("-1", "is no number"),
        ("1-999999", "no sentence 999999"),
        ("99999999999999999999", "is no number"),
    ],
)
def test_what_the_release_does_not_have_is_told(text, told):
    with pytest.raises(BadReference, match=told):
        read_reference(text, SENTENCES, TITLE)


def test_a_release_without_title_or_sentences_has_none_to_name():
    with pytest.raises(BadReference, match="has no title"):
        read_reference("title", SENTENCES, "")
    with pytest.raises(BadReference, match="no sentence was found in it"):
        read_reference("1", [], TITLE)


def test_a_reference_reads_as_it_is_written():
    line = Line("It opens.", (2, 4), (Span(0, 4, in_title=True), Span(20, 25), Span(40, 49)))

    assert str(reference_of(line)) == "title, 3, 5"
    assert read_reference(str(reference_of(line)), SENTENCES, TITLE) == reference_of(line)


def test_a_line_that_keeps_its_numbers_keeps_its_passages():
    was = Line("It opens.", (2,), (Span(22, 25),))

    assert grounds(Reference((3,)), was, SENTENCES, TITLE) == ((2,), (Span(22, 25),))


def test_a_sentence_named_besides_is_taken_whole_and_the_others_stay():
    was = Line("It opens.", (2,), (Span(22, 25),))

    named = grounds(Reference((3, 5), title=True), was, SENTENCES, TITLE)

    assert named == ((2, 4), (Span(0, 15, in_title=True), Span(22, 25), Span(40, 49)))


def test_a_sentence_named_no_more_takes_its_passage_along():
    was = Line("It opens.", (2, 4), (Span(0, 4, in_title=True), Span(22, 25), Span(40, 49)))

    assert grounds(Reference((5,)), was, SENTENCES, TITLE) == ((4,), (Span(40, 49),))


def test_a_new_line_rests_on_whole_sentences():
    assert grounds(Reference((1, 2)), None, SENTENCES, TITLE) == ((0, 1), (Span(0, 9), Span(10, 19)))
