"""A line rests on what it tells; a dateline stands before the news."""

from daysheet.stories.domain.passages import passage_naming, passage_of
from daysheet.wire.domain.release import Sentence, Span

TEXT = "DAYTON, Ohio – The Mill Pool opens on Monday after a winter of work."


def sentence(text):
    return Sentence(0, 100, 100 + len(text), text, "lead", 3)


def test_a_dateline_is_no_part_of_the_passage():
    assert passage_of(sentence(TEXT)) == Span(115, 100 + len(TEXT))
    assert TEXT[15:].startswith("The Mill Pool")


def test_what_only_the_dateline_names_rests_on_the_whole_sentence():
    assert passage_naming(sentence(TEXT), "DAYTON") == Span(100, 100 + len(TEXT))
    assert passage_naming(sentence(TEXT), "Mill Pool") == Span(115, 100 + len(TEXT))


def test_a_sentence_without_one_is_its_passage():
    assert passage_of(sentence("The pool opens.")) == Span(100, 115)
