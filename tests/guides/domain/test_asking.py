"""Paragraphs and code of a question."""

import pytest

from daysheet.guides.domain.asking import Block, blocks_of


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Why?", (Block("Why?"),)),
        ("Why\nso?\n\nAnd  then?", (Block("Why so?"), Block("And then?"))),
        (
            "What is wrong?\n\n    def f(x):\n        return x\n\n    f(1)\n\nSay why.",
            (
                Block("What is wrong?"),
                Block("def f(x):\n    return x\n\nf(1)", is_code=True),
                Block("Say why."),
            ),
        ),
        ("Look:\n    f(1)\n", (Block("Look:"), Block("f(1)", is_code=True))),
        ("", ()),
        ("\n \n", ()),
    ],
)
def test_a_text_is_paragraphs_and_code(text, blocks):
    assert blocks_of(text) == blocks
