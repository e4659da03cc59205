"""How much of a sentence is somebody's words, with marks lost."""

import pytest

from daysheet.wire.domain.quotes import shares
from daysheet.wire.domain.sentences import split


def quoted(text: str) -> list[bool]:
    return [share > 0.4 for share in shares(text, split(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He won. “I am glad,” said Roe.", [False, True]),
        ('"I am glad. We all are," said Roe. He left.', [True, True, False]),
        ("“I am glad.\n\n“We all are.” He left.", [True, True, False]),
        ("“I am glad. We are.\n\nHe left the hall. It was late.", [True, True, False, False]),
        ("“I am glad. We are.\n\nAll of us are.” He left.", [True, True, True, False]),
        ('"We are proud," said Roe. We will go on, all of us," she added.', [True, True]),
        ("“I got the “Friend of Farm Bureau” award,” said Roe. It is new.", [True, False]),
        ("The “Scale Up” event taught officials to see what threatens them.", [False]),
    ],
)
def test_whose_words(text, expected):
    assert quoted(text) == expected
