"""Each spoken sentence is given to the one who spoke it."""

import re

import pytest

from daysheet.stories.domain.speakers import quotes_of
from daysheet.stories.domain.speech import spoken
from daysheet.stories.domain.spoken_words import is_told_after
from tests.stories.domain.readings import reading_of


def quotes(*told, gap=" "):
    reading = reading_of(*told, gap=gap)
    return [(q.words, q.speaker) for q in quotes_of(reading.sentences, reading.release.text)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“The pool is warm,” said Ada Bell, who runs it.", "The pool is warm", "Ada Bell"),
        ('"The pool is warm," Rep. Lee said.', "The pool is warm", "Rep. Lee"),
        ("Ada Bell said, “The pool is warm.”", "The pool is warm.", "Ada Bell"),
        (
            '"It ends," said Acting Assistant Attorney General for the Civil Rights Division Loretta King.',
            "It ends",
            "Loretta King",
        ),
        ('"It must," said Attorney General Holder.', "It must", "Attorney General Holder"),
        ("“It helps,” concluded the lawmakers in their letter to the IG.", "It helps", "the lawmakers"),
        (
            '"It is cold," said Dr. Yusuf Mehta, professor in the Henry M. Rowan College.',
            "It is cold",
            "Dr. Yusuf Mehta",
        ),
        ('We thank Rep. Jason Crow for his continued support." said Mike Fron, director.', None, "Mike Fron"),
        ("She spoke of Baltimore saying, “It is late.”", "It is late.", ""),
        ("“It helps,” the lawmakers said.", "It helps", "the lawmakers"),
        ("“The pool is warm.", "The pool is warm.", ""),
    ],
)
def test_words_and_speaker_are_told_apart(text, words, speaker):
    assert words is None or spoken(text).words == words
    assert spoken(text).speaker == speaker


def test_words_before_and_after_belong_to_the_speaker_of_their_paragraph():
    told = quotes(
        ("quote", 1, "“It is warm."), ("quote", 1, "It is deep,” said Ada Bell."), ("quote", 1, "“Come in.”")
    )

    assert [speaker for _, speaker in told] == ["Ada Bell"] * 3


def test_second_speaker_s_first_words_are_not_given_to_the_first():
    told = quotes(
        ("quote", 1, "“It is warm,” said Ada Bell."),
        ("quote", 1, "¶“It is deep."),
        ("quote", 1, "It is clean,” said Karl Weiss."),
    )

    assert told == [("It is warm", "Ada Bell"), ("It is deep.", "Karl Weiss"), ("It is clean", "Karl Weiss")]


def test_words_given_to_somebody_unnamed_are_not_given_to_the_only_named_one():
    told = quotes(
        ("quote", 1, "“It is deep,” said a man at the pool."),
        ("quote", 1, "¶“It is warm,” said Ada Bell."),
    )

    assert told == [("It is warm", "Ada Bell")]


def test_words_that_could_be_either_s_are_given_to_nobody():
    told = quotes(
        ("quote", 1, "“It is warm,” said Ada Bell."),
        ("quote", 1, "¶“It is clean,” said Karl Weiss."),
        ("quote", 1, "¶“It is deep.”"),
    )

    assert [words for words, _ in told] == ["It is warm", "It is clean"]


def test_statement_belongs_to_the_one_who_issued_it():
    lead = ("lead", 3, "Chairman Karl Weiss (D-CA) of the House issued the following statement on Exxon.")

    assert quotes(lead, ("quote", 2, "“The pledge is late.”"), gap="\n\n") == [
        ("The pledge is late.", "Karl Weiss")
    ]


def test_statement_on_somebody_s_words_is_not_given_to_them():
    lead = (
        "lead",
        3,
        "Following Speaker Nancy Pelosi's remarks on the floor, Congresswoman Norma J. Torres issued the following statement:",
    )

    assert quotes(lead, ("quote", 2, "“I thank her.”"), gap="\n\n") == [("I thank her.", "Norma J. Torres")]


def test_statement_block_is_not_given_to_the_only_speaker_of_another():
    told = quotes(
        ("lead", 3, "Ann Lee issued the following statement on the pool:"),
        ("quote", 2, "¶“The pool is late.”"),
        ("detail", 1, "¶It was built in 1998."),
        ("quote", 2, "¶“It is warm,” said Karl Weiss."),
    )

    assert told == [("The pool is late.", "Ann Lee"), ("It is warm", "Karl Weiss")]


def test_statement_of_several_is_given_to_the_statement():
    lead = ("lead", 3, "Ann Lee and Karl Weiss released the following statement on the pool:")

    assert quotes(lead, ("quote", 2, "“The pool is late.”"), gap="\n\n") == [
        ("The pool is late.", "the statement")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mayor Lee spoke.", True),
        ("It was O’Neil-Ray Lee’s pool.", True),
        ("Lee and Mr. Leeds met at Lee.", False),
        ("Ann Leeds; then Lee met Ann Lee.", True),
        ("Nobody is named.", False),
    ],
)
def test_a_surname_is_told_in_full_where_it_stands_whole_behind_a_capital(text, told):
    assert is_told_after(re.compile(r"[A-Z][\w’-]+ "), "Lee", text) is told
