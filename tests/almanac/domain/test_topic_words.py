"""Words that tell topics, and those that keep others from telling."""

import pytest

from daysheet.almanac.domain.topic_words import TopicWords, words_of

WORDS = TopicWords(
    [
        ("animals", "dog"),
        ("food", "hot dog"),
        ("food", "-burger"),
        ("food", "berry"),
        ("sport", "-ball"),
        ("food", "meatball"),
        ("sport", "run"),
        ("none", "runs dry"),
        ("work", "lunch box"),
        ("food", "lunch box"),
    ]
)


@pytest.mark.parametrize(
    ("name", "topics"),
    [
        ("National Dog Day", ("animals",)),
        ("National Dogs’ Day", ("animals",)),
        ("National Hot Dog Day", ("food",)),
        ("Hot Dog and Dog Day", ("food", "animals")),
        ("Double Cheeseburgers Day", ("food",)),
        ("Berries Day", ("food",)),
        ("Meatball Day", ("food",)),
        ("Softball Day", ("sport",)),
        ("Ball Day", ()),
        ("Fun Run Day", ("sport",)),
        ("The River Runs Dry Day", ()),
        ("Lunch Box Day", ("work", "food")),
        ("Dogma Day", ()),
        ("", ()),
    ],
)
def test_the_longest_words_tell_and_take_their_place(name, topics):
    assert WORDS.topics_in(name) == topics


def test_words_can_be_left_out_to_see_what_they_do():
    assert WORDS.topics_in("Hot Dog Day", but=frozenset({("hot", "dog")})) == ("animals",)


def test_found_says_which_words_tell():
    assert list(WORDS.found("Hot Dog Dog Day")) == [(("hot", "dog"), ("food",)), (("dog",), ("animals",))]


def test_words_are_read_without_case_accents_and_apostrophes():
    assert words_of("Father’s Crème-Brûlée Day (2)") == ("fathers", "creme", "brulee", "day", "2")
