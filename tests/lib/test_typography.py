"""Quotation marks are set as a printer sets them, and code keeps its own."""

import pytest

from daysheet.lib.typography import curled


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("It's the owners' rule, don't ask.", "It’s the owners’ rule, don’t ask."),
        ("It wants 'a model', and 'so did we'.", "It wants ‘a model’, and ‘so did we’."),
        ("('no': never 'it isn't so')", "(‘no’: never ‘it isn’t so’)"),
        ('She said "no 5\' fence".', "She said “no 5' fence”."),
        ("Two frameworks' 'convolutions'", "Two frameworks’ ‘convolutions’"),
        ("Read d['km'] and the row's own.", "Read d['km'] and the row's own."),
        ("int.from_bytes(hash(id)[:8], 'big') of one's", "int.from_bytes(hash(id)[:8], 'big') of one's"),
        ("flag = 'x'", "flag = 'x'"),
        ("`echo 'x'`", "`echo 'x'`"),
        ("Mend 'it':\n    x = 'a'\nWhy?", "Mend ‘it’:\n    x = 'a'\nWhy?"),
        ("Already ‘set’ — it’s done.", "Already ‘set’ — it’s done."),
        ("", ""),
    ],
)
def test_marks_are_curled_but_in_code(typed, set_):
    assert curled(typed) == set_
    assert curled(set_) == set_
