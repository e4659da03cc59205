"""Words, their places, and how they are parted."""

import pytest

from daysheet.guides.domain.detect.tokens import read_words


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("a b-c d/e f.g", "000000"),
        ("a, b (c) d", "111"),
        ("a; b: c – d • e", "2222"),
        ("a. b! c? d", "333"),
        ("e.g. Python", "00"),
        ("a\n\nb", "3"),
        ("a\r\nb\rc\fd\u2028e", "3333"),
        ("a\u00a0b\u200bc d", "00"),
        ("a\n- b", "3"),
        ("Short line\nnext", "03"),
        ("A line that runs to the margin of the page and\ngoes on below", "0" * 13),
    ],
)
def test_breaks(text, breaks):
    words = read_words(text)

    assert "".join(map(str, words.breaks)) == f"3{breaks}3"


def test_offsets_point_at_the_words():
    text = "\ufeff\t🦀  C++17, naïve\u00a0.NET"

    assert [text[t.start : t.end] for t in read_words(text).tokens] == ["C++17", "naïve", ".NET"]


def test_forms_that_are_compared():
    assert [t.key for t in read_words("Optimised modelling Services CLASS Naïve analysis").tokens] == [
        "optimized", "modelling", "service", "class", "naive", "analysis",
    ]  # fmt: skip


def test_no_text_has_no_words():
    assert read_words("").tokens == ()
