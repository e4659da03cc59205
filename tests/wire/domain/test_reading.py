"""One call reads everything."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.text import parse_text

TEXT = """SANTA CLARA, Calif. (March 1, 2026) — The city will give $250,000 to mend old porches.\r
\r
“It is time,” said Mayor Jo Park.\r
\r
The deadline is May 15.\r
"""


def test_reading_yields_sentences_dates_and_place_of_the_untouched_text():
    reading = read_release(parse_text(TEXT.encode()))

    assert [(s.i, s.role) for s in reading.sentences] == [(0, "lead"), (1, "quote"), (2, "next")]
    assert [TEXT[s.start : s.end] for s in reading.sentences] == [s.text for s in reading.sentences]
    assert [(d.on, d.text) for d in reading.dates] == [
        (date(2026, 3, 1), "March 1, 2026"),
        (date(2026, 5, 15), "May 15"),
    ]
    assert reading.location.place == "us/ca/santa-clara"
    assert reading.release.published_on is None


PIECES = st.sampled_from(
    ["Rep. ", "A", "AUSTIN, Texas – ", "“", "”", '"', "said ", "on Monday ", "March 3", ", 2026", ". ", "\n\n", "\r\n", "•", "\u200b",
     "\u202e", "\U0001f600", "#", "(", "press@x.example", "202-555-0100", "About X\n", "Dear X:\n", "the ", "\u05d0", "$4 million ", "12/31/99 "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join),
    st.dates() | st.none(),
    st.text(max_size=20),
)
def test_any_text_is_read_and_every_span_lies_in_it(text, published_on, title):
    release = ParsedRelease("x", title, text, published_on, "", "", "", "text")

    reading = read_release(release)

    assert all(text[s.start : s.end] == s.text and 0 <= s.importance <= 3 for s in reading.sentences)
    assert all(text[d.start : d.end] == d.text for d in reading.dates)
    for span in reading.location.evidence:
        assert 0 <= span.start < span.end <= len(title if span.in_title else text)


@pytest.mark.parametrize(
    "piece",
    ["A", "A.", "A ", "(", "“", ".", " ", "a\n", "1 ", "Monday ", "March 3, ", "Rep. A ", "A, ", "\t"],
)
def test_a_text_that_only_repeats_itself_does_not_stall(piece):
    text = "The pool opens. " + piece * (20_000 // len(piece))

    assert read_release(parse_text(text.encode())).sentences
