"""What a reader typed, understood."""

import pytest

from daysheet.editions.domain.asked import LONGEST, read_asked


@pytest.mark.parametrize(
    ("typed", "on", "year"),
    [
        ("03-17", (3, 17), None),
        ("3/17", (3, 17), None),
        ("17/3", (3, 17), None),
        ("3/17/2026", (3, 17), 2026),
        ("2026-03-17", (3, 17), 2026),
        ("17 March", (3, 17), None),
        ("March 17", (3, 17), None),
        ("march 17th, 2026", (3, 17), 2026),
        ("the 17th of march", (3, 17), None),
        ("Mar. 17", (3, 17), None),
        ("4th of July", (7, 4), None),
        ("fourth of july", (7, 4), None),
        ("feb 29", (2, 29), None),
        ("02-30", None, None),
        ("13/13", None, None),
        ("march", None, None),
        ("march 32", None, None),
        ("95050", None, None),
        ("ramadan 2027", None, 2027),
        ("thanksgiving", None, None),
    ],
)
def test_dates_in_the_forms_that_readers_write(typed, on, year):
    asked = read_asked(typed)

    assert (asked.on, asked.year) == (on, year)


@pytest.mark.parametrize(
    ("typed", "month"),
    [("March", 3), ("may", 5), ("march 2027", 3), ("mar", None), ("march 17", None), ("ides of march", None)],
)
def test_a_month_alone(typed, month):
    assert read_asked(typed).month == month


def test_what_cannot_be_seen_is_left_out():
    assert read_asked("  tom\x00\u202e \ud800hanks\n").text == "tom hanks"


@pytest.mark.parametrize("length", [LONGEST + 1, 10_000, 1_000_000])
def test_what_is_too_long_is_cut_and_known_to_be(length):
    asked = read_asked("x" * length)

    assert (len(asked.text), asked.was_cut) == (LONGEST, True)


def test_what_fits_is_not_cut():
    assert not read_asked("x" * LONGEST).was_cut


@pytest.mark.parametrize("typed", ["", "---", "🎃", "%_", "\u202e"])
def test_nothing_to_look_for_has_no_words(typed):
    assert read_asked(typed).words == ()
