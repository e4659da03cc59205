"""What is cut from a sentence stands as a sentence."""

import pytest

from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.wholeness import is_whole


@pytest.mark.parametrize(
    ("long", "most", "short"),
    [
        (
            "The agreement requires the board to provide Ms. Lee with back pay of $45,000 by the end of the year.",
            12,
            None,
        ),
        (
            "The town signed an agreement with the board that, if approved by the court, ends the long case.",
            14,
            None,
        ),
        (
            "The law spends $55 billion on clean water, the largest investment in water in the history of the land.",
            14,
            "The law spends $55 billion on clean water.",
        ),
        (
            "The complaint alleges the school, the county and the board of the town of Dayton hid the figures.",
            15,
            None,
        ),
        (
            "The mayor opened the new bridge on Main Street, which took three years to build.",
            10,
            "The mayor opened the new bridge on Main Street.",
        ),
        (
            "Sessions were held on water, roads, schools and the price of bread for the children of Dayton.",
            8,
            None,
        ),
    ],
)
def test_a_cut_leaves_a_whole_sentence_or_none(long, most, short):
    assert shorten(long, most) == short


def test_a_relative_clause_is_no_main_clause():
    assert not is_whole("The project, which will create 2,300 jobs in the region.", 5)
    assert is_whole("The project, which will create 2,300 jobs, begins in the region.", 5)


def test_somebodys_words_are_cut_at_commas_alone():
    words = "This will help families in the county for years, because the clinic stays open at night."

    assert shorten(words, 9, at_marks=True) == "This will help families in the county for years."
    assert shorten(words, 8, at_marks=True) is None


def test_a_name_with_its_description_is_no_sentence():
    text = "Quell Drugs, Inc., a company dedicated to people with hives, announced that its pill met the goal of the trial."

    assert shorten(text, 12) != "Quell Drugs, Inc., a company dedicated to people with hives."
