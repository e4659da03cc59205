"""What a month's page and the first page of the holidays show."""

from datetime import date

import pytest

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.coming import NO_DATE
from daysheet.almanac.domain.pages.index import holidays_index, leading_days
from daysheet.almanac.domain.pages.kinds import kind_page
from daysheet.almanac.domain.pages.months import month_page
from daysheet.almanac.domain.pages.reach import day_address, has_month, years_of_months
from daysheet.almanac.domain.sources import Source
from tests.almanac.domain.test_observances import CODE, LIST, made

TODAY = date(2026, 11, 22)
MARCH = date(2026, 3, 1)
BOOK = Observances(
    (
        made("new-years-day", "federal", rule="01-01"),
        made("independence-day", "federal", rule="07-04"),
        made("pig-day", rule="03-01"),
        made("zero-day", "un", ("world",), "03-01"),
        made("texas-day", "us-state", ("us-tx",), "03-02"),
        made("purim", "religious", ("world",), "03-02", sources=(LIST, CODE)),
        made("pie-day", "food", rule="03-14"),
        made("pi-day", rule="03-14"),
        made("heroes", "country-national", ("py",), "03-14"),
        made("history-month", "us-law", rule="month 03"),
        made("vision-week", "us-law", rule="week 03 sun 1"),
        made("leap-day", "un", rule="02-29"),
    )
)


def march(number, book=BOOK):
    return month_page(book, MARCH, TODAY).days[number - 1]


def slugs(rows):
    return [row.slug for row in rows]


def test_every_day_of_the_month_is_there():
    page = month_page(BOOK, MARCH, TODAY)

    assert [row.day.day for row in page.days] == list(range(1, 32))
    assert [[cell and cell.day.day for cell in week] for week in page.weeks][0] == [1, 2, 3, 4, 5, 6, 7]
    assert [(row.slug, row.label) for row in page.periods] == [
        ("history-month", "all month"),
        ("vision-week", "to 7 March"),
    ]


def test_popular_days_are_folded_and_counted():
    assert (slugs(march(1).rows), march(1).more) == (["zero-day"], 1)


def test_custom_that_all_know_is_not_folded():
    lists = tuple(Source(f"List {n}", None, date(2026, 11, 22)) for n in range(5))
    book = Observances((*BOOK.all, made("st-patricks-day", rule="03-01", sources=lists)))

    assert slugs(march(1, book).rows) == ["zero-day", "st-patricks-day"]


def test_what_all_may_mark_comes_before_what_a_state_does():
    assert slugs(march(2).rows) == ["purim", "texas-day"]


def test_a_day_with_nothing_but_folded_ones_shows_its_first():
    assert (slugs(march(14).rows), march(14).more) == (["pie-day"], 2)
    assert (march(15).rows, march(15).more) == ((), 0)


def test_paper_has_room_for_three_and_counts_the_rest():
    book = Observances(tuple(made(f"un-{n}", "un", rule="03-05") for n in range(5)) + (made(rule="03-05"),))
    row = march(5, book)

    assert (len(row.rows), row.more, row.more_on_paper) == (5, 1, 3)


def test_sundays_and_days_off_are_red():
    july = month_page(BOOK, date(2026, 7, 1), TODAY)

    assert [row.day.day for row in july.days if row.is_red] == [3, 4, 5, 12, 19, 26]
    assert [(one.slug, one.label) for one in july.days[2].rows] == [("independence-day", "day off")]


@pytest.mark.parametrize(
    ("first", "there"),
    [
        (date(2020, 12, 1), False),
        (date(2021, 1, 1), True),
        (date(2031, 11, 1), True),
        (date(2031, 12, 1), False),
    ],
)
def test_months_reach_from_2021_to_five_years_ahead(first, there):
    assert has_month(first, TODAY) is there


def test_the_first_and_last_month_have_one_neighbour():
    first, last = (month_page(BOOK, d, TODAY) for d in (date(2021, 1, 1), date(2031, 11, 1)))

    assert (first.previous, first.next.address) == (None, "/holidays/2021/02/")
    assert (last.previous.address, last.next) == ("/holidays/2031/10/", None)


def test_every_month_with_a_page_is_linked_once():
    years = years_of_months(TODAY)

    assert [(y.year, len(y.months)) for y in years] == [(2021 + n, 12) for n in range(10)] + [(2031, 11)]
    assert [m.address for y in years for m in y.months if m.is_current] == ["/holidays/2026/11/"]
    assert day_address(date(2032, 1, 1), TODAY) is None


def test_the_index_sets_public_holidays_of_two_years_side_by_side():
    page = holidays_index(BOOK, TODAY)
    dates = {
        row.slug: [(str(d.on), d.observed and str(d.observed), d.is_past) for d in row.dates]
        for row in page.public
    }

    assert dates == {
        "new-years-day": [("2026-01-01", None, True), ("2027-01-01", None, False)],
        "independence-day": [("2026-07-04", "2026-07-03", True), ("2027-07-04", "2027-07-05", False)],
    }  # fmt: skip
    assert [row.slug for row in page.public if row.is_next] == ["new-years-day"]
    assert page.leaf_line == "40 days from Sunday 22 November."


def test_leading_days_are_never_custom_states_or_abroad():
    leading = leading_days(BOOK, MARCH)

    assert [(row.day.day, row.name, row.also) for row in leading] == [(1, "Zero Day", ""), (2, "Purim", "")]


def test_a_kind_runs_from_today_through_the_year_and_ends_with_what_has_no_date():
    page = kind_page(BOOK, "un", 1, TODAY)

    assert [(month, [(r.slug, r.said) for r in rows]) for month, rows in page.months] == [
        ("March 2027", [("zero-day", "Mon 1")]),
        (NO_DATE, [("leap-day", "")]),
    ]


def test_a_long_kind_is_paged_and_no_row_is_lost():
    book = Observances(tuple(made(f"day-{n}", rule=f"{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(400)))
    pages = [kind_page(book, "popular", number, TODAY) for number in (1, 2, 3)]

    assert {r.slug for p in pages for _, rows in p.months for r in rows} == {f"day-{n}" for n in range(400)}
    assert [(p.previous, p.next) for p in pages] == [
        (None, "/holidays/kinds/popular/?page=2"),
        ("/holidays/kinds/popular/", "/holidays/kinds/popular/?page=3"),
        ("/holidays/kinds/popular/?page=2", None),
    ]
    assert kind_page(book, "popular", 4, TODAY) is None
    assert kind_page(book, "popular", 0, TODAY) is None
    assert kind_page(book, "no-such-kind", 1, TODAY) is None
