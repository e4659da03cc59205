"""One spelling for what is typed and what is searched."""

import pytest

from daysheet.lib.folding import folded, slips, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Día de los Muertos", "dia de los muertos"),
        ("Beyoncé", "BEYONCE"),
        ("St. Patrick’s Day", "saint patricks day"),
        ("Salt & Pepper", "salt and pepper"),
        ("The Day of the Dead", "day dead"),
        ("J. A. Happ", "J.A. Happ"),
        ("Fourth of July", "4th of July"),
        ("Ole Rømer", "ole romer"),
        ("Björk  Guðmundsdóttir", "bjork gudmundsdottir"),
        ("O'Neil", "oneil"),
        ("Straße", "strasse"),
        ("ﬁne", "fine"),
    ],
)
def test_two_spellings_of_one_name_are_one(one, other):
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize("text", ["", " ", "%_'\"", "🎃", "\u202e\x00", "---"])
def test_what_has_no_letter_has_no_word(text):
    assert folded(text) == ""


def test_joining_words_stay_where_there_are_no_others():
    assert words_of("The The") == ("the", "the")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hanx", "hanks"),
        ("thanksgivng", "thanksgiving"),
        ("hallloween", "halloween"),
        ("eastre", "easter"),
        ("valantine", "valentine"),
        ("sofie", "sophie"),
    ],
)
def test_one_slip_of_the_key_away(typed, meant):
    assert meant in set(slips(typed))


def test_two_slips_are_not_one():
    assert "easter" not in set(slips("aestre"))


def test_no_slip_is_looked_for_in_what_is_no_word():
    assert list(slips("a" * 25)) == []
