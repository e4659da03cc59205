"""What no reader sees is passed over without moving an offset."""

import pytest

from daysheet.wire.domain.legible import as_read, is_table_row, without_unseen


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("\u202eAUSTIN,\u202c Texas", " AUSTIN,  Texas"),
        ("40 seed packets\u2066 to\u2069", "40 seed packets  to "),
        ("the li\u00adbrary", "the li\u00adbrary"),
        ("plain text", "plain text"),
        ("\ufeff\u200b", "  "),
    ],
)
def test_text_is_read_at_the_same_length(text, read):
    assert as_read(text) == read
    assert len(as_read(text)) == len(text)


def test_extracted_text_loses_what_is_unseen():
    assert (
        without_unseen("the li\u00adbrary\u200b opens\u202e on\u00a0Monday\x07")
        == "the library opens on Monday"
    )


@pytest.mark.parametrize(
    ("text", "is_row"),
    [
        ("Ada\t$120,000\t14", True),
        ("| Ada | May 4 |", True),
        ("Ada | $120,000 | 14", True),
        ("First Place: “Golden Hour” | Seckinger High School", False),
        ("\tThe council voted.", False),
        ("Clay County: $40,000", False),
    ],
)
def test_a_row_of_a_table_is_told_from_a_sentence(text, is_row):
    assert is_table_row(text) == is_row
