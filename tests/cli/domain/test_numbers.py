"""Numbers of a command line: plain digits within bounds, or the reason."""

from argparse import ArgumentTypeError

import pytest

from daysheet.cli.domain import numbers


@pytest.mark.parametrize(
    ("read", "text", "number"),
    [
        (numbers.port, "8080", 8080),
        (numbers.port, "65535", 65535),
        (numbers.processes, "1", 1),
        (numbers.seconds, "0", 0),
        (numbers.seconds, "30", 30),
    ],
)
def test_numbers_within_bounds_are_read(read, text, number):
    assert read(text) == number


@pytest.mark.parametrize("text", ["", "abc", "-1", "1.5", "٨٠", "²", "9" * 5000, "99999999"])
@pytest.mark.parametrize("read", [numbers.port, numbers.processes, numbers.seconds])
def test_anything_else_is_refused_with_what_to_give(read, text):
    with pytest.raises(ArgumentTypeError, match="give (one|a number) from"):
        read(text)


@pytest.mark.parametrize("read", [numbers.port, numbers.processes])
def test_there_is_no_port_and_no_site_of_zero(read):
    with pytest.raises(ArgumentTypeError, match="'0' is"):
        read("0")
