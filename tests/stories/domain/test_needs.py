"""A brief has to tell the lead and the sentences of most worth."""

import pytest

from daysheet.stories.domain.needs import is_warning, needed
from daysheet.wire.domain.release import Sentence


def importances(*told):
    sentences = [
        Sentence(i, 0, 1, "x", role, importance, worth) for i, (role, importance, worth) in enumerate(told)
    ]
    return [sentence.importance for sentence in needed(sentences)]


def test_the_five_of_most_worth_are_needed_and_no_others():
    told = [("detail", 2, 1.0 + n / 10) for n in range(7)]

    assert importances(("lead", 3, 3.0), *told) == [3, 2, 2, 3, 3, 3, 3, 3]


def test_what_is_worth_little_is_not_needed_whatever_it_was_called():
    assert importances(("lead", 3, 3.0), ("detail", 3, 0.4), ("detail", 1, 0.2)) == [3, 2, 1]


def test_small_print_is_never_needed():
    assert importances(("lead", 3, 3.0), ("boilerplate", 0, 0.01), ("other", 0, 2.0)) == [3, 0, 0]


def test_sentences_that_nobody_weighed_stay_as_they_are():
    assert importances(("lead", 3, 0.0), ("detail", 3, 0.0), ("detail", 1, 0.0)) == [3, 3, 1]


def test_what_people_should_leave_off_is_needed_before_what_is_worth_more():
    facts = [Sentence(i, 0, 1, "A fact.", "detail", 2, 1.0 + i / 10) for i in range(6)]
    warning = Sentence(6, 0, 1, "Owners should stop using the heaters at once.", "next", 1, 0.6)
    spoken = Sentence(7, 0, 1, "“Owners should not worry,” said Lee.", "quote", 1, 0.6)

    assert [s.importance for s in needed([*facts, warning, spoken])] == [2, 2, 3, 3, 3, 3, 3, 1]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Owners should stop using the heaters at once.", True),
        ("Customers who bought the salad should not eat it.", True),
        ("Residents are advised to boil water for one minute.", True),
        ("These statements should not be relied upon as of any later date.", False),
        ("Investors should not rely on any forward-looking statement.", False),
        ("Congress must stop the cuts.", False),
    ],
)
def test_a_warning_is_neither_a_demand_nor_small_print(text, is_told):
    assert is_warning(Sentence(0, 0, len(text), text, "detail", 2)) is is_told
