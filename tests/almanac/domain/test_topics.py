"""Which topics an observance stands in, by hand or by rule."""

from dataclasses import replace

import pytest

from daysheet.almanac.domain.topic_words import TopicWords
from daysheet.almanac.domain.topics import Topic, Topics
from tests.almanac.domain.test_observances import made

FOOD = Topic("food", "Food", "What is eaten.", kinds=frozenset({"food"}), unless="drink")
DRINK = Topic("drink", "Drink", "What is drunk.")
NATIONS = Topic("nations", "Nations", "Their days.", kinds=frozenset({"country-national"}))
FUN = Topic("fun", "Fun", "The rest.", otherwise=frozenset({"popular"}))
SHELF = Topics(
    (FOOD, DRINK, NATIONS, FUN),
    TopicWords(
        [
            ("drink", "tea"),
            ("food", "turkey"),
            ("fun", "party"),
            ("fun", "tea party"),
            ("food", "tea party"),
            ("nations", "flag"),
        ]
    ),
    {"steak-day": ("fun", "food")},
)


@pytest.mark.parametrize(
    ("name", "kind", "topics"),
    [
        ("Soup Day", "food", ("food",)),
        ("Tea Day", "food", ("drink",)),
        ("Turkey and Tea Day", "food", ("food", "drink")),
        ("Turkey Day", "popular", ("food",)),
        ("Independence Day (Turkey)", "country-national", ("nations",)),
        ("Nothing Day", "popular", ("fun",)),
        ("Tea Party Day", "popular", ("fun", "food")),
        ("Flag, Tea, Turkey and Party Day", "popular", ("nations", "drink", "food")),
    ],
)
def test_words_and_kind_tell_at_most_three_topics(name, kind, topics):
    assert SHELF.by_rule(name, kind) == topics


def test_what_was_decided_by_hand_wins():
    steak = replace(made("steak-day", "food"), name="Tea Day")

    assert SHELF.of(steak) == (FUN, FOOD)
    assert SHELF.of(replace(steak, slug="own-day")) == (DRINK,)


def test_shelves_hold_every_topic_and_an_observance_on_each_of_its_own():
    steak, soup = made("steak-day", "food"), made("soup-day", "food")

    assert SHELF.shelves([steak, soup]) == {
        "food": (steak, soup),
        "drink": (),
        "nations": (),
        "fun": (steak,),
    }
