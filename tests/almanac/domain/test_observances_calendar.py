"""What is on a day, in a month and over the years."""

from datetime import date

import pytest

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.tables import DatedTable, Listed
from daysheet.almanac.errors import BadYear, UnknownObservance
from tests.almanac.domain.test_observances import LIST, SANTA_CLARA, made


def day(text):
    return date.fromisoformat(text)


def slugs(items):
    return [item.observance.slug for item in items]


FITR_SEEN = DatedTable(
    "eid-al-fitr-north-america",
    {2025: (Listed(day("2025-03-31"), day("2025-03-31"), (LIST,)),)},
    estimated=True,
)
BOOK = Observances(
    (
        made("new-years-day", "federal", rule="01-01"),
        made("independence-day", "federal", rule="07-04", aliases=("fourth-of-july",)),
        made("nevada-day", "us-state", ("us-nv",), "10 fri -1"),
        made("pig-day"),
        made("womens-history-month", "us-proclamation", rule="month 03"),
        made("save-your-vision-week", "us-law", rule="week 03 sun 1"),
        made("twelve-days", "cultural", ("world",), "12-25..01-05"),
        made(
            "eid-al-fitr",
            "religious",
            ("world",),
            "islamic 10-1",
            tables=(FITR_SEEN,),
            aliases=("eid-al-fitr-north-america",),
        ),
        made("election-day", "us-law", rule="11 mon 1 +1 /2@0"),
    )
)


def test_a_day_holds_its_single_days_weeks_and_months():
    found = BOOK.on(day("2026-03-01"), SANTA_CLARA)

    assert slugs(found.observances) == ["pig-day"]
    assert [(str(i.on), str(i.ends)) for i in found.all_week] == [("2026-03-01", "2026-03-07")]
    assert [(str(i.on), str(i.ends)) for i in found.all_month] == [("2026-03-01", "2026-03-31")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-24", []),
        ("2026-12-25", ["twelve-days"]),
        ("2027-01-05", ["twelve-days"]),
        ("2027-01-06", []),
    ],
)
def test_a_period_goes_on_over_new_year(text, expected):
    assert slugs(BOOK.on(day(text)).all_month) == expected


def test_a_holiday_stands_on_its_day_and_on_the_day_off():
    (friday,) = BOOK.on(day("2026-07-03")).observances
    (saturday,) = BOOK.on(day("2026-07-04")).observances

    assert friday == saturday
    assert (str(friday.on), str(friday.observed)) == ("2026-07-04", "2026-07-03")


def test_the_day_off_may_lie_in_the_year_before():
    (off,) = BOOK.on(day("2021-12-31")).observances
    assert (off.observance.slug, str(off.on)) == ("new-years-day", "2022-01-01")


def test_another_states_day_is_not_on_here():
    assert slugs(BOOK.on(day("2026-10-30")).observances) == ["nevada-day"]
    assert BOOK.on(day("2026-10-30"), SANTA_CLARA).observances == ()


def test_a_month_has_every_day():
    month = BOOK.in_month(2026, 7)

    assert len(month) == 31
    assert {str(d): slugs(items) for d, items in month.items() if items} == {
        "2026-07-03": ["independence-day"],
        "2026-07-04": ["independence-day"],
    }
    assert slugs(BOOK.periods_in(2027, 1)) == ["twelve-days"]
    assert slugs(BOOK.periods_in(2026, 3)) == ["save-your-vision-week", "womens-history-month"]


def dates(slug, first, last):
    return [
        (y.year, list(map(str, y.on)), list(map(str, y.observed)), y.known)
        for y in BOOK.dates(slug, first, last)
    ]


def test_observed_dates_count_in_the_year_in_which_they_fall():
    assert dates("new-years-day", 2021, 2023) == [
        (2021, ["2021-01-01"], ["2021-01-01", "2021-12-31"], True),
        (2022, ["2022-01-01"], [], True),
        (2023, ["2023-01-01"], ["2023-01-02"], True),
    ]


def test_a_skipped_year_is_known_and_empty():
    assert dates("election-day", 2026, 2027) == [(2026, ["2026-11-03"], [], True), (2027, [], [], True)]


def test_a_year_out_of_the_tables_is_not_known():
    assert dates("eid-al-fitr", 2077, 2078) == [(2077, ["2077-08-19"], [], True), (2078, [], [], False)]


def test_a_tables_own_slug_answers_by_the_table():
    assert dates("eid-al-fitr", 2025, 2025) == [(2025, ["2025-03-30"], [], True)]
    assert dates("eid-al-fitr-north-america", 2025, 2026) == [
        (2025, ["2025-03-31"], [], True),
        (2026, [], [], False),
    ]
    assert all(year.estimated for year in BOOK.dates("eid-al-fitr-north-america", 2025, 2026))


def test_a_period_ends_with_its_last_day():
    (year,) = BOOK.dates("twelve-days", 2026, 2026)
    assert year.as_json() == {
        "year": 2026,
        "on": ["2026-12-25"],
        "ends": ["2027-01-05"],
        "observed": [],
        "estimated": False,
        "known": True,
    }


def test_a_former_slug_answers():
    assert BOOK.by_slug("fourth-of-july") is BOOK.find("independence-day")


def test_an_unknown_slug_names_those_near_it():
    with pytest.raises(UnknownObservance, match="'nevade-day'. Did you mean nevada-day") as error:
        BOOK.find("nevade-day")

    assert error.value.near[0] == "nevada-day"
    assert BOOK.by_slug("nevade-day") is None
    assert BOOK.near("Eid al Fitr") == ("eid-al-fitr", "eid-al-fitr-north-america")


@pytest.mark.parametrize(
    ("slug", "today", "comes"),
    [
        ("independence-day", "2026-07-04", "2026-07-04"),
        ("independence-day", "2026-07-05", "2027-07-04"),
        ("election-day", "2026-12-01", "2028-11-07"),
        ("twelve-days", "2027-01-03", "2026-12-25"),
        ("eid-al-fitr", "2077-12-01", None),
    ],
)
def test_the_next_occurrence_is_on_or_to_come(slug, today, comes):
    found = BOOK.next_of(slug, day(today))
    assert (found and str(found.on)) == comes


@pytest.mark.parametrize("text", ["1582-12-31", "4100-01-01"])
def test_a_day_out_of_reach_is_an_error(text):
    with pytest.raises(BadYear, match="1583 to 4099"):
        BOOK.on(day(text))


def test_kinds_are_counted():
    assert BOOK.kinds()["federal"] == 2
    assert slugs_of(BOOK.of_kind("us-law")) == ["save-your-vision-week", "election-day"]


def slugs_of(found):
    return [about.slug for about in found]
