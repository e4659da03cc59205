"""Names found by their words, and their order."""

import pytest

from daysheet.editions.domain.search import BEGINNING, EDGE, SLIP, WHOLE, WORDS, Entry, Hit, Index
from daysheet.lib.folding import words_of

DAYS = Index(
    [
        Entry("thanksgiving-day", ("Thanksgiving Day", "Turkey Day")),
        Entry("new-years-day", ("New Year's Day",)),
        Entry("mothers-day", ("Mother's Day",)),
        Entry("mlk", ("Martin Luther King Jr. Day", "MLK")),
        Entry("day-after", ("Day after Thanksgiving Day",)),
        Entry("lunar-new-year", ("Lunar New Year",)),
        Entry("patrick", ("St. Patrick's Day", "St. Patty's Day")),
        Entry("ramadan", ("Ramadan begins",)),
        Entry("halloween", ("Halloween",)),
        Entry("super", ("Super Bowl Sunday",)),
        Entry("un", ("Unthanksgiving Day",)),
    ],
    singular=True,
)
PEOPLE = Index(
    [
        Entry("mlk", ("Martin Luther King, Jr.",)),
        Entry("luther", ("Martin Luther",)),
        Entry("hanks", ("Tom Hanks",)),
        Entry("jordan", ("Michael Jordan",)),
        Entry("king", ("Stephen King",)),
        Entry("beyonce", ("Beyoncé",)),
        Entry("peele", ("Jordan Peele",)),
        Entry("hanker", ("Tom Hankser",)),
        Entry("jonas", ("Nick Jonas",)),
        Entry("jones", ("Nick Jones",)),
        Entry("kin", ("Ada Kingsley",)),
    ],
    edge="last",
)


def slugs(hits):
    return [hit.slug for hit in hits]


def days(text, year=None):
    return DAYS.find(words_of(text), year)


def people(text):
    return PEOPLE.find(words_of(text))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("thanksgiving day", [Hit(WHOLE, "thanksgiving-day"), Hit(WORDS, "day-after")]),
        ("thanksgiving", [Hit(EDGE, "thanksgiving-day"), Hit(WORDS, "day-after")]),
        ("day thanksgiving", [Hit(WORDS, "thanksgiving-day"), Hit(WORDS, "day-after")]),
        ("thanksg", [Hit(BEGINNING, "thanksgiving-day"), Hit(BEGINNING, "day-after")]),
        ("thanks giving", [Hit(EDGE, "thanksgiving-day"), Hit(WORDS, "day-after")]),
        ("mlk", [Hit(WHOLE, "mlk")]),
        ("turkey", [Hit(EDGE, "thanksgiving-day")]),
        ("st pattys", [Hit(EDGE, "patrick")]),
        ("new year", [Hit(EDGE, "new-years-day"), Hit(WORDS, "lunar-new-year")]),
        ("mothers day", [Hit(WHOLE, "mothers-day")]),
        ("halloween day", [Hit(WHOLE, "halloween")]),
        ("when is halloween", [Hit(WHOLE, "halloween")]),
        ("superbowl", [Hit(EDGE, "super")]),
        ("xmas", []),
        ("t", []),
    ],
)
def test_days_by_every_name_whole_before_begun(typed, found):
    assert days(typed) == found


def test_a_year_is_no_word_of_a_name():
    assert slugs(days("ramadan 2027", 2027)) == ["ramadan"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("king", [Hit(EDGE, "mlk"), Hit(EDGE, "king"), Hit(BEGINNING, "kin")]),
        ("martin luther", [Hit(WHOLE, "luther"), Hit(WORDS, "mlk")]),
        ("martin luther king", [Hit(WHOLE, "mlk")]),
        ("king martin", [Hit(WORDS, "mlk")]),
        ("jordan", [Hit(EDGE, "jordan"), Hit(WORDS, "peele")]),
        ("beyonce", [Hit(WHOLE, "beyonce")]),
        ("BEYONCÉ", [Hit(WHOLE, "beyonce")]),
        ("jor", [Hit(BEGINNING, "jordan"), Hit(BEGINNING, "peele")]),
        ("martin k", [Hit(BEGINNING, "mlk")][:0]),
        ("martin ki", [Hit(BEGINNING, "mlk")]),
    ],
)
def test_a_surname_before_a_given_name_and_the_best_known_first(typed, found):
    assert people(typed) == found


def test_a_slip_of_the_key_is_forgiven_and_comes_after_what_is_spelled_so():
    assert people("tom hanx") == []
    assert PEOPLE.forgive(words_of("tom hanx")) == [Hit(SLIP + WHOLE, "hanks")]
    assert DAYS.forgive(words_of("haloween")) == [Hit(SLIP + WHOLE, "halloween")]
    assert PEOPLE.forgive(words_of("nick jonas"))[:2] == [
        Hit(SLIP + WHOLE, "jonas"),
        Hit(SLIP + WHOLE, "jones"),
    ]


def test_short_words_are_not_forgiven():
    assert PEOPLE.forgive(words_of("tim")) == []


def test_two_slips_in_a_word_are_not_forgiven_but_looked_like():
    assert DAYS.forgive(words_of("thanxgivin")) == []
    assert DAYS.near("thanxgivin") == ["thanksgiving"]


def test_an_index_of_nothing_finds_nothing():
    empty = Index([])

    assert (len(empty), empty.find(("king",)), empty.forgive(("king",)), empty.near("king")) == (
        0,
        [],
        [],
        [],
    )
