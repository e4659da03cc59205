"""Loose quantities need a figure or a word that bears them out."""

import pytest

from daysheet.stories.domain.quantities import ungrounded_quantities


@pytest.mark.parametrize(
    ("told", "passage", "wrong"),
    [
        ("Half of the flats are empty.", "The city counted 30 flats, and 6 of them have tenants.", ["Half"]),
        ("Half of the flats are empty.", "Of the flats, 50 percent are empty.", []),
        ("He was jailed for half a year.", "He was jailed for 6 months.", []),
        ("The talk lasts half an hour.", "The talk lasts 30 minutes.", []),
        ("Rents doubled.", "Rents rose by 100 percent.", []),
        ("Rents doubled.", "Rents rose by 10 percent.", ["doubled"]),
    ],
)
def test_halves_and_multiples_need_their_measure(told, passage, wrong):
    assert list(ungrounded_quantities(told, [passage])) == wrong
