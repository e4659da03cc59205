"""Whose voice a sentence is in, by the marks of its release."""

from daysheet.stories.domain.voices import in_own_voice
from tests.stories.domain.readings import reading_of

WE_RELY = ("quote", 1, "“We rely on those who come when the house burns,” said Ann Lee.")
THEY_COME = ("quote", 1, "“They come at night and in snow,” said Karl Weiss.")


def roles(*told, gap="\n\n"):
    reading = reading_of(("lead", 3, "Dayton thanks its fire crews on Friday."), *told, gap=gap)
    return [s.role for s in in_own_voice(reading.sentences, reading.release.text)[1:]]


def test_a_name_between_marks_is_no_quotation():
    campaign = (
        "quote",
        3,
        "“Firsts of the First” is a campaign that collects letters to fire crews in Dayton.",
    )

    assert roles(WE_RELY, campaign, THEY_COME) == ["quote", "detail", "quote"]


def test_words_without_marks_stay_a_quotation_where_the_release_has_lost_its_marks():
    bare = ("quote", 2, "The crews will get letters from all schools of the district by March.")

    assert roles(bare, bare) == ["quote", "quote"]


def test_what_follows_a_quotation_in_its_paragraph_goes_on_with_it():
    more = ("quote", 2, "The crews will get letters from all schools of the district by March.")

    assert roles(WE_RELY, more, THEY_COME, gap=" ") == ["quote", "quote", "quote"]


def test_what_is_said_without_marks_by_somebody_stays_his():
    for words in (
        "The crews deserve a letter from every school, said Mayor Ann Lee.",
        "I will carry all letters to the crews on Friday.",
        "No crew is left without a letter,” the mayor said.",
    ):
        assert roles(WE_RELY, ("quote", 2, words), THEY_COME) == ["quote", "quote", "quote"]


def test_a_paragraph_behind_a_quotation_that_was_left_open_goes_on_with_it():
    opened = ("quote", 1, "“We rely on those who come when the house burns.")
    more = ("quote", 2, "The crews will get letters from all schools of the district by March.")

    assert roles(THEY_COME, WE_RELY, opened, more) == ["quote", "quote", "quote", "quote"]
