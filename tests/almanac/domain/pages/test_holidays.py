"""What the page of one observance says."""

from datetime import date

import pytest

from daysheet.almanac.domain.observances import Conflict
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.holidays import holiday_page
from daysheet.almanac.domain.pages.years import DateCell
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.tables import DatedTable, Listed
from tests.almanac.domain.test_observances import CODE, LIST, SEEN, made

TODAY = date(2026, 11, 22)
TIMES = Source("timeanddate.com, 2022 to 2030 (copy in a repository)", None, SEEN)


def day(text):
    return date.fromisoformat(text)


def listed(text, source=LIST, *, chosen=True):
    return Listed(day(text), day(text), (source,), chosen=chosen)


def page(about, *others, today=TODAY):
    return holiday_page(Observances((about, *others)), about, today)


def facts(about, **more):
    return {fact.name: fact.text for fact in page(about, **more).facts}


def row(about, year, **more):
    return next(row for row in page(about, **more).years if row.year == year)


THANKSGIVING = made("thanksgiving-day", "federal", rule="11 thu 4", declared_by="Congress", years_checked=9)
INDEPENDENCE = made("independence-day", "federal", rule="07-04")
EID = made(
    "eid-al-fitr",
    "religious",
    ("world",),
    "islamic 10-1",
    tables=(DatedTable("eid-north-america", {2027: (listed("2027-03-10", TIMES),)}),),
)
DIWALI = made(
    "diwali",
    "religious",
    ("world",),
    None,
    tables=(
        DatedTable(
            "diwali",
            {
                2026: (listed("2026-11-08"),),
                2027: (listed("2027-10-29", chosen=False), listed("2027-10-28", TIMES)),
            },
        ),
    ),
)


def test_the_leaf_shows_the_next_time_and_how_far_it_is():
    found = page(THANKSGIVING)

    assert found.title == "Thanksgiving Day: Thursday 26 November 2026"
    assert (found.next.on, found.is_red) == (day("2026-11-26"), True)
    assert found.leaf_line == "4 days from Sunday 22 November."


def test_a_week_that_is_on_says_since_when_and_until():
    found = page(made("flag-week", "us-law", rule="week 11 sun 3"), today=day("2026-11-17"))

    assert found.leaf_line == "It is on now: since Sunday 15 November."
    assert found.until == "To Saturday 21 November."
    assert found.title == "Flag Week: 15 to 21 November 2026"


def test_facts_are_told_in_words():
    assert facts(THANKSGIVING) == {
        "Rule": "The fourth Thursday of November, from the 22nd to the 28th.",
        "Declared by": "Congress.",
        "How sure": "Dated sources give exactly this rule’s date in 9 years.",
    }


def test_a_holiday_on_a_weekend_says_which_day_is_off():
    assert facts(INDEPENDENCE)["Observed"] == (
        "Monday 5 July 2027 is the day off, since 4 July 2027 is a Sunday."
    )
    assert row(INDEPENDENCE, 2026).also == "observed Fri 3 Jul"
    assert row(INDEPENDENCE, 2029).also == ""


def test_a_day_off_in_the_year_before_names_its_year():
    new_year = made("new-years-day", "federal", rule="01-01")

    assert row(new_year, 2022).also == "observed Fri 31 Dec 2021"


def test_what_waits_for_the_moon_begins_the_evening_before_and_may_shift():
    found = facts(EID)

    assert found["Begins"] == "The evening before: at nightfall on Monday 8 March."
    assert found["Estimated"] == "Computed, until the moon is seen; it may shift by a day."
    assert row(EID, 2027).also == "timeanddate.com says Wed 10 Mar"


def test_a_year_may_hold_two():
    assert [cell.text for cell in row(EID, 2033).dates] == ["Sunday 2 January", "Friday 23 December"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"confirmed": False}, "Rule not confirmed: we have not seen it in a source."),
        (
            {"compilers_only": True},
            "It rests on compilers of popular days alone, and they copy one another.",
        ),
        ({"years_checked": 1}, "Dated sources give exactly this rule’s date in 1 year."),
    ],
)
def test_what_is_thin_is_said(more, said):
    assert facts(made(**more))["How sure"] == said


def test_a_table_says_which_years_are_not_known_and_where_sources_differ():
    found = page(DIWALI)

    assert [(r.year, r.none if not r.dates else r.dates[0].text, r.note) for r in found.years][4:8] == [
        (2025, "not known yet", ""),
        (2026, "Sunday 8 November", "past"),
        (2027, "Thursday 28 October", "next"),
        (2028, "not known yet", ""),
    ]
    assert found.differences == (
        "2027: timeanddate.com says Thursday 28 October, A list says Friday 29 October.",
    )
    assert row(DIWALI, 2027).also == "A list says Fri 29 Oct"


def test_a_day_that_no_source_dates_any_more_says_so():
    found = page(DIWALI, today=day("2028-01-01"))

    assert (found.next, found.title) == (None, "Diwali")
    assert found.leaf_line == "No source that we have says when it comes next."


def test_a_year_without_the_day_is_not_an_unknown_year():
    leap_day = made("leap-day", rule="02-29")

    assert (row(leap_day, 2027).none, row(leap_day, 2028).note) == ("not this year", "next")


def test_the_table_runs_from_five_years_back_to_ten_ahead_and_leads_to_months_that_have_a_page():
    years = page(THANKSGIVING).years

    assert [years[0].year, years[-1].year] == [2021, 2036]
    assert years[0].dates == (DateCell("Thursday 25 November", "/holidays/2021/11/#d25"),)
    assert years[-1].dates == (DateCell("Thursday 27 November", None),)


def test_conflicts_are_told_as_who_says_what():
    about = made(conflicts=(Conflict("1 March", (LIST,), "2 March", (CODE,)),))

    assert page(about).differences == ("A list says 1 March; United States Code says 2 March.",)


def test_days_around_leave_out_custom_states_and_abroad_where_there_are_others():
    others = [
        made("human-rights-day", "un", rule="11-30"),
        made("eve", "religious", rule="11-25"),
        made("far", "un", rule="12-20"),
        made("pie-day", "food", rule="11-26"),
        made("nevada-day", "us-state", ("us-nv",), "11-26"),
        made("national-day", "country-national", ("ht",), "11-26"),
        made("plumbing-day", "international", rule="11-26", compilers_only=True),
    ]

    assert [(r.slug, r.said) for r in page(THANKSGIVING, *others).near] == [
        ("eve", "1 day before"),
        ("human-rights-day", "4 days later"),
    ]


def test_days_of_custom_stand_around_a_day_that_has_no_others():
    assert [r.slug for r in page(THANKSGIVING, made("pie-day", "food", rule="11-26")).near] == ["pie-day"]
