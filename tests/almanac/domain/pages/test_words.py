"""How an observance is told on a page."""

from datetime import date

import pytest

from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.pages.words import (
    days_between,
    distance_in_words,
    observance_label,
    observance_sentence,
    ordinal,
    period_label,
    phrase_with_rule,
    run_in_words,
    where_marked,
)
from tests.almanac.domain.test_observances import made, on

SIX = ("us-ct", "us-ia", "us-il", "us-mo", "us-nj", "us-ny")


def day(text):
    return date.fromisoformat(text)


def run(about, first, last):
    return OnDay(about, day(first), day(last))


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (made(kind="federal", rule="11 thu 4"), "A federal holiday, on the fourth Thursday of November."),
        (made(kind="federal", rule="06-19"), "A federal holiday, on 19 June each year."),
        (made(kind="un", rule="02-29"), "A day of the United Nations, on 29 February, in leap years only."),
        (made(kind="religious", rule="easter-46"), "A religious day, 46 days before Easter."),
        (made(kind="religious", rule="easter"), "A religious day, on Easter Sunday."),
        (made(kind="popular", rule="11 thu 4 +1"), "A popular day, on the day after the fourth Thursday of November."),
        (
            made(kind="us-law", rule="01-20 /4@1"),
            "A day named in federal law, on 20 January, every 4th year, as in 2025 and 2029.",
        ),
        (
            made(kind="religious", scope=("world",), rule="islamic 10-1"),
            "A religious day, on 1 Shawwal of the Islamic calendar, from the evening before.",
        ),
        (made(kind="us-state", scope=("us-tx",), rule="03-02"), "A holiday by state law in Texas, on 2 March each year."),
        (made(kind="us-state", scope=SIX, rule="02-12"), "A holiday by state law in six states, on 12 February each year."),
        (made(kind="country-national", scope=("ht",), rule="01-01"), "A national holiday in Haiti, on 1 January each year."),
        (made(kind="popular", rule=None), "A popular day."),
    ],
)  # fmt: skip
def test_a_phrase_says_the_kind_where_it_is_limited_and_the_rule(about, said):
    assert phrase_with_rule(about) == said


@pytest.mark.parametrize(
    ("rule", "first", "last", "said"),
    [
        ("10-04..10-10", "2026-10-04", "2026-10-10", "A week of the United Nations, from 4 to 10 October."),
        ("month 03", "2026-03-01", "2026-03-31", "A month of the United Nations, all of March."),
        (
            "week 10 sun 3",
            "2026-10-18",
            "2026-10-24",
            "A week of the United Nations, seven days from the third Sunday of October.",
        ),
        (
            "week-of 05-15",
            "2026-05-10",
            "2026-05-16",
            "A week of the United Nations, in the week, Sunday to Saturday, of 15 May.",
        ),
    ],
)
def test_a_period_is_told_as_the_week_or_month_that_it_is(rule, first, last, said):
    about = made(kind="un", rule=rule)

    assert phrase_with_rule(about, run(about, first, last)) == said


def test_the_day_off_says_which_day_it_stands_for():
    juneteenth = on(made(kind="federal", rule="06-19"), "2027-06-19")

    assert observance_sentence(juneteenth, day("2027-06-18")) == (
        "A federal holiday, on 19 June each year. The day itself is 19 June; this is the day off."
    )
    assert observance_label(juneteenth, day("2027-06-18")) == "day off"
    assert observance_sentence(juneteenth, day("2027-06-19")) == (
        "A federal holiday, on 19 June each year. Observed on Friday 18 June."
    )


def test_what_depends_on_the_moon_is_told_as_estimated():
    eid = on(made(kind="religious", scope=("world",), rule="islamic 10-1"), "2027-03-09")

    assert observance_sentence(eid, eid.on).endswith(" Estimated until the moon is seen.")
    assert observance_label(eid, eid.on) == "religious, estimated"


@pytest.mark.parametrize(
    ("kind", "scope", "label"),
    [
        ("un", ("world",), "United Nations"),
        ("popular", ("us",), "popular"),
        ("us-state", ("us-al", "us-ms"), "Alabama and Mississippi"),
        ("us-state", SIX, "six states"),
        ("food", ("is",), "Iceland"),
    ],
)
def test_a_row_ends_in_its_kind_or_its_country(kind, scope, label):
    about = made(kind=kind, scope=scope)

    assert observance_label(on(about), day("2026-03-01")) == label


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        ("2026-03-01", "2026-03-31", "all month"),
        ("2026-03-01", "2026-03-07", "to 7 March"),
        ("2026-03-15", "2026-03-21", "15 to 21 March"),
        ("2026-02-15", "2026-03-15", "to 15 March"),
        ("2026-03-20", "2026-04-02", "20 March to 2 April"),
    ],
)
def test_a_month_says_how_long_a_period_lasts_in_it(first, last, label):
    assert period_label(run(made(), first, last), day("2026-03-01")) == label


@pytest.mark.parametrize(
    ("scope", "where"),
    [
        (("us",), "United States"),
        (("world",), "Worldwide"),
        (("us-al", "us-ms"), "Alabama and Mississippi"),
        (SIX, "Six states"),
        (("ht",), "Haiti"),
    ],
)
def test_where_a_day_is_marked_stands_alone(scope, where):
    assert where_marked(made(scope=scope)) == where


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-11-22", "Today."),
        ("2026-11-23", "Tomorrow."),
        ("2026-11-26", "4 days from Sunday 22 November."),
        ("2030-01-20", "1,155 days from Sunday 22 November."),
    ],
)
def test_how_far_a_day_is_from_today(when, said):
    assert days_between(day(when), day("2026-11-22")) == said


def test_small_words():
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 28, 31)] == (
        "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 28th 31st".split()
    )
    assert [distance_in_words(n) for n in (-2, -1, 0, 1, 3)] == [
        "2 days before",
        "1 day before",
        "same day",
        "1 day later",
        "3 days later",
    ]
    assert run_in_words(day("2026-12-25"), day("2027-01-05")) == "25 December 2026 to 5 January 2027"
