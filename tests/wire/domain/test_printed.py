"""Printed pages become text: rows, columns, paragraphs, furniture and hyphens."""

import pytest

from daysheet.wire.domain.columns import Fragment, in_reading_order, rows_of
from daysheet.wire.domain.hyphens import joined, words_of
from daysheet.wire.domain.printed import read_pages, restored


def page(*lines, x=50.0, size=11.0, top=700.0, step=14.0):
    return [Fragment(x, top - n * step, size, line) for n, line in enumerate(lines) if line]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["The coun-", "cil voted"], "The council voted"),
        (["a three-", "year plan"], "a three-year plan"),
        (["a co-", "op"], "a co-op"),
        (["the Smith-", "Jones Act"], "the Smith-Jones Act"),
        (["pages 6-", "9 of it"], "pages 6- 9 of it"),
        (["the li\u00ad", "brary"], "the library"),
        (["a day-", "light walk by daylight"], "a daylight walk by daylight"),
        (["the ice-", "cream and ice-cream"], "the ice-cream and ice-cream"),
    ],
)
def test_a_cut_word_is_joined_as_the_text_has_it_elsewhere(lines, whole):
    assert restored(joined(lines, words_of("\n".join(lines)))) == whole


def test_columns_are_read_one_after_the_other_below_what_crosses_them():
    head = page("A headline that runs over both of the columns of this page and then some more", top=740)
    left = page(*[f"left line {n} with some more words" for n in range(6)])
    right = page(*[f"right line {n} with some words" for n in range(6)], x=320.0)

    blocks = in_reading_order(rows_of([*head, *(f for pair in zip(left, right, strict=True) for f in pair)]))

    assert [[row.text.split()[0] for row in block] for block in blocks] == [
        ["A"],
        ["left"] * 6,
        ["right"] * 6,
    ]


def test_a_table_is_no_column():
    names = page(*[f"County {n}" for n in range(6)])
    sums = page(*[f"${n}0,000" for n in range(6)], x=320.0)

    blocks = in_reading_order(rows_of([*names, *sums]))

    assert [row.text for row in blocks[0]][:2] == ["County 0$00,000", "County 1$10,000"]


def test_what_stands_at_the_edge_of_most_pages_is_furniture():
    pages = [
        page("City Press Office", "", f"The council voted on item {n}.", "", f"{n}") for n in range(1, 4)
    ]

    assert read_pages(pages).text == "\n\n".join(f"The council voted on item {n}." for n in range(1, 4))


def test_a_sentence_that_a_page_cuts_goes_on():
    pages = [page("The council voted on Monday to"), page("rebuild the bridge. It costs $4.2 million.")]

    assert (
        read_pages(pages).text == "The council voted on Monday to rebuild the bridge. It costs $4.2 million."
    )


@pytest.mark.parametrize(
    "pages", [[], [[]], [[Fragment(0, 0, 0, "x")]], [[Fragment(1e9, -1e9, 1e9, "word")] * 9]]
)
def test_odd_pages_do_no_harm(pages):
    assert read_pages(pages).text in {"", "x", "wordwordwordwordwordwordwordwordword"}
