"""A quotation holds only words that stand in the release's quotation marks, beside the one who spoke them."""

import pytest

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.compose import compose
from daysheet.stories.domain.speakers import quotes_of
from tests.stories.domain.readings import reading_of

LEAD = ("lead", 3, "The town of Dayton opened the Mill Street pool for 900 children.")


def quotes(*told, gap=" "):
    reading = reading_of(LEAD, *told, gap=gap)
    return [(q.words, q.speaker, q.in_marks) for q in quotes_of(reading.sentences, reading.release.text)]


def quoted_in_the_draft(*told, gap=" "):
    brief = compose(reading_of(LEAD, *told, gap=gap))
    return [line.text for _, _, line in lines_of(brief) if " said" in line.text]


def test_what_stands_before_the_marks_is_not_quoted():
    item = "Saturday, 1 p.m.: quilters sew a quilt in one afternoon; “bring a square of something you wore out,” says organizer Ada Bell"

    assert quotes(("quote", 2, item)) == [("bring a square of something you wore out", "Ada Bell", True)]


def test_words_whose_marks_are_lost_are_reported_without_marks():
    told = ("quote", 2, "¶The pool is the warmest of the valley, said Ada Bell, who runs it.")

    assert quoted_in_the_draft(told) == ["The pool is the warmest of the valley, Ada Bell said."]


def test_words_in_the_first_person_whose_marks_are_lost_are_left_out():
    assert quotes(("quote", 2, "¶We got more than they first offered, said Ada Bell.")) == []


@pytest.mark.parametrize(
    ("before", "words", "speaker"),
    [
        ("“The pool is warm,” said Ada Bell.", "“It will stay open all year,” she said.", "Ada Bell"),
        ("“The pool is warm,” said Ada Bell.", "¶“It will stay open all year,” she added.", "Ada Bell"),
        ("“The pool is warm,” said Robert Bell.", "“It will stay open all year,” she said.", None),
        ("“The pool is warm,” said Mr. Bell.", "“It will stay open all year,” she said.", None),
    ],
)
def test_a_pronoun_means_the_one_who_spoke_just_before(before, words, speaker):
    told = quotes(("quote", 2, before), ("quote", 2, words))

    assert [who for words, who, _ in told if words.startswith("It will")] == ([speaker] if speaker else [])


def test_a_pronoun_means_the_one_named_in_its_own_paragraph():
    told = quotes(
        ("quote", 2, "¶“The pool is warm,” said Karl Weiss."),
        ("detail", 2, "¶Director Ada Bell called the vote a step for the next summer."),
        ("quote", 2, "“The town waited for it for years,” she said."),
    )

    assert told[1:] == [("The town waited for it for years", "Ada Bell", True)]


def test_a_pronoun_that_could_mean_two_gives_the_words_to_nobody():
    told = quotes(
        ("detail", 2, "¶Ada Bell and Mary Weiss opened the pool."),
        ("quote", 2, "“The town waited for it for years,” she said."),
    )

    assert told == []


def test_she_said_is_never_part_of_the_words():
    told = quotes(
        ("quote", 2, "¶The pool is warm all year, said Ada Bell."),
        ("quote", 2, "The pool is also the deepest of the valley, she said."),
    )

    assert not any("she said" in words for words, _, _ in told)


def test_a_word_that_names_nobody_is_no_speaker():
    told = ("quote", 2, "“The pool is warm and it is deep,” Some said.")

    assert quotes(told) == []


def test_a_quotation_is_cut_to_a_whole_clause_or_not_used():
    long = (
        "Ada Bell said, “By building on the old program of the town and its ties with the schools of the valley, the plan aims "
        "to not only add to the number of teachers who can swim, but also to help the children of all of the towns around it.”"
    )

    assert not any("valley,” Ada Bell" in line for line in quoted_in_the_draft(("quote", 3, long)))


def test_a_statement_issued_whole_needs_no_marks():
    told = quotes(
        ("detail", 2, "¶Ann Lee released the following statement on the pool:"),
        ("quote", 2, "¶The pool is late and the children have waited."),
    )

    assert told == [("The pool is late and the children have waited.", "Ann Lee", True)]
