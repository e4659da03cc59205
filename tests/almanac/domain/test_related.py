"""Which observances are told as related."""

import pytest

from daysheet.almanac.domain.related import MOST_RELATED, pairs_by_rule, related_to
from tests.almanac.domain.test_observances import made

EASTER, ORTHODOX = made("easter", "religious", rule="easter"), made("pascha", "religious", rule="orthodox")
THANKSGIVING = made("thanksgiving", "federal", rule="11 thu 4")


@pytest.mark.parametrize(
    ("rule", "base"),
    [
        ("easter-2", "easter"),
        ("easter+7", "easter"),
        ("easter+60", None),
        ("orthodox-7", "pascha"),
        ("11 thu 4 +1", "thanksgiving"),
        ("11 thu 4 +4", "thanksgiving"),
        ("11 thu 4", None),
        ("12-25", None),
    ],
)
def test_a_rule_that_counts_from_another_within_a_week_relates(rule, base):
    book = (EASTER, ORTHODOX, THANKSGIVING, made("other", rule=rule))

    assert list(pairs_by_rule(book)) == ([(base, "other")] if base else [])


def test_it_counts_from_the_best_known_and_never_from_a_custom():
    friday = made("friday", rule="11 thu 4 +1")

    assert list(pairs_by_rule([made("pie", rule="11 thu 4"), THANKSGIVING, friday])) == [
        ("thanksgiving", "friday")
    ]
    assert list(pairs_by_rule([made("pie", rule="11 thu 4"), friday])) == []


def test_pairs_link_both_ways_named_ones_first():
    book = (EASTER, made("good-friday", rule="easter-2"), made("passover"), made("alone"))

    assert related_to(book, [("passover", "easter"), ("easter", "passover"), ("easter", "gone")]) == {
        "passover": ("easter",),
        "easter": ("passover", "good-friday"),
        "good-friday": ("easter",),
    }


def test_whoever_is_full_takes_no_more_and_neither_side_shows_the_pair():
    book = tuple(made(f"day-{number}") for number in range(12))

    found = related_to(book, [("day-0", f"day-{number}") for number in range(1, 12)])

    assert found["day-0"] == tuple(f"day-{number}" for number in range(1, MOST_RELATED + 1))
    assert "day-11" not in found
