"""What a passage begins with has each item in its place; a figure that is cut off has not."""

import pytest

from daysheet.stories.domain.fitting import swaps_in

PASSAGES = (
    "The council in Selma set aside $3.5 million for the pool, which needs a roof.",
    "A ticket to the pool in Selma costs $3 for the day.",
    "The grant gives workers in the town 10,000 hours.",
    "Each of the workers gets 10 hours.",
    "The law gives each parent three thousand dollars for a child.",
    "The three pools stay.",
)


@pytest.mark.parametrize(
    ("told", "swapped"),
    [
        ("The council in Selma set aside $3.", ["$3"]),
        ("The council in Selma set aside $3.5 million for the pool.", []),
        ("The grant gives workers in the town 10.", ["10"]),
        ("The law gives each parent three thousand dollars.", []),
        ("The grant gives workers in the town 10,000 hours.", []),
    ],
)
def test_a_figure_cut_off_stands_in_anothers_place(told, swapped):
    assert [swap.text for swap in swaps_in(told, PASSAGES)] == swapped
