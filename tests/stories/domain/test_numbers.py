"""Numbers are found and compared by what they mean."""

from fractions import Fraction

import pytest

from daysheet.stories.domain.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$7.2 million", 7_200_000, "$"),
        ("7.2 million dollars", 7_200_000, "$"),
        ("$400K", 400_000, "$"),
        ("$228,000", 228_000, "$"),
        ("41-month", 41, "month"),
        ("two years", 24, "month"),
        ("48 hours", 172_800, "second"),
        ("8.7 percent", Fraction(87, 10), "%"),
        ("8.7%", Fraction(87, 10), "%"),
        ("5 percentage points", 5, "point"),
        ("13 1/2 acres", Fraction(27, 2), "acre"),
        ("three hundred square miles", 300, "square mile"),
        ("twenty-five", 25, ""),
        ("6th", 6, ""),
        ("6 p.m.", 1080, "clock"),
        ("11:30 A.M", 690, "clock"),
        ("(800) 514-0301", 8005140301, "phone"),
    ],
)
def test_number_has_its_value_and_unit(text, value, unit):
    found = numbers_in(text)

    assert [(n.value, n.unit) for n in found] == [(value, unit)]


@pytest.mark.parametrize("text", ["COVID-19", "Rep. Casten (IL-06)", "MS-13 members", "no number here"])
def test_codes_and_plain_words_are_no_numbers(text):
    assert numbers_in(text) == ()


def test_absurdly_long_digits_do_not_raise():
    assert numbers_in("9" * 5000) != ()
