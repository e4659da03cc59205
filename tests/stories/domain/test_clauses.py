"""Sentences are shortened where a clause ends, never inside one."""

import pytest

from daysheet.stories.domain.clauses import shorten, stands_alone
from daysheet.stories.domain.tidying import tidy, without_announcer
from daysheet.stories.domain.wholeness import has_verb


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("The pool opens.", 5, "The pool opens."),
        (
            "The city will close the bridge, which carries 9,000 cars a day, for repairs that start in May.",
            8,
            "The city will close the bridge.",
        ),
        (
            "Thomas Houston, former chief of the Gary police, was sentenced to 41 months in prison.",
            12,
            "Thomas Houston was sentenced to 41 months in prison.",
        ),
        (
            "Following months of talks, the council approved the plan for a new library on Main Street.",
            12,
            "The council approved the plan for a new library on Main Street.",
        ),
    ],
)
def test_whole_clauses_are_dropped(text, most, short):
    assert shorten(text, most) == short


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("The department will pay the fine unless the court approves the appeal of the company in May.", 7),
        ("The bill allows the city to build a new bridge over the river at Main Street.", 5),
        (
            "The grand jury returned an indictment charging Felix Mathis, an attorney, with fraud against the state.",
            9,
        ),
        ("Officers seized rifles, shotguns, and pistols.", 4),
        ("The program costs $1,800 a year and is paid for by the Friends of the Library.", 11),
        ("The repairs of the old bridge were paid by the county in two parts.", 9),
    ],
)
def test_what_would_lose_its_sense_is_not_cut(text, most):
    assert shorten(text, most) is None


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("DAYTON, Ohio – Today, Rep. Ann Lee (D-OH) opened the pool.", "Rep. Ann Lee opened the pool."),
        ("KNOXVILLE, Tenn. (Nov. 2, 2022) – The pool opens.", "The pool opens."),
        ("AUSTIN, Texas, March 3, 2026 /PRNewswire/ -- Acme moves.", "Acme moves."),
        ("WASHINGTON Andrew Cole pleaded guilty today to fraud.", "Andrew Cole pleaded guilty to fraud."),
        ("WASHINGTONA settlement was reached.", "A settlement was reached."),
        ("However, the pool opens.", "The pool opens."),
        ("Acme, a maker of robots, today announced a plan.", "Acme, a maker of robots, announced a plan."),
        ("• The pool opens.", "The pool opens."),
        ('Al "Red" Lee was fined today for theft.', 'Al "Red" Lee was fined for theft.'),
        ("KABUL, AFGHANISTAN Attorney General Holder arrived.", "Attorney General Holder arrived."),
        ("The company – a small one – moves.", "The company – a small one – moves."),
        ("“Today is good,” said Ann Lee (D-OH).", "“Today is good,” said Ann Lee."),
    ],
)
def test_datelines_openers_and_tags_go(text, tidied):
    assert tidy(text) == tidied


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Rep. Ann Lee announced that the city will get $3 million.", "The city will get $3 million."),
        ("Acme Inc. announced that it will not build the plant.", "Acme Inc. will not build the plant."),
        ("Ann Lee announced that his bill passed.", "Ann Lee announced that his bill passed."),
        (
            "Two men were sentenced in Ohio for fraud, the Justice Department announced.",
            "Two men were sentenced in Ohio for fraud.",
        ),
    ],
)
def test_announcers_go_where_the_news_stands_without_them(text, bare):
    assert without_announcer(text) == bare


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The complaint, filed in court in Dayton, Ohio", False),
        ("The complaint was filed", True),
        ("After the council approved the plan", False),
        ("To hire more staff", False),
        ("The pool opens", True),
    ],
)
def test_a_sentence_has_its_verb(text, whole):
    assert has_verb(text) is whole


@pytest.mark.parametrize(
    ("text", "alone"), [("He left.", False), ("This funding helps.", True), ("This helps.", False)]
)
def test_a_sentence_that_leans_on_another_is_known(text, alone):
    assert stands_alone(text) is alone
