"""What is taken out of a reader's text."""

import pytest

from daysheet.community.domain.text import clean_line, clean_text, is_readable


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("  plain  ", "plain"),
        ("two\r\nlines\rthree", "two\nlines\nthree"),
        ("a\x00b\x07c\x1b[31md\x7f\x9fe", "abc[31mde"),
        ("tab\tstays", "tab\tstays"),
        ("turned \u202egnp.exe\u202c around", "turned gnp.exe around"),
        ("\u2066isolated\u2069 \u200fmark\ufeff", "isolated mark"),
        ("cafe\u0301", "café"),
        ("👩\u200d🚒 joined", "👩\u200d🚒 joined"),
        ("\ud800lone", "lone"),
    ],
)
def test_clean_text_keeps_what_people_wrote_and_nothing_hidden(sent, kept):
    assert clean_text(sent) == kept


def test_a_line_has_single_spaces_and_no_breaks():
    assert clean_line(" Mill\n Pool \t opens ") == "Mill Pool opens"


def test_text_with_unreadable_bytes_is_known():
    assert is_readable("fine — really")
    assert not is_readable(b"caf\xe9".decode(errors="replace"))
