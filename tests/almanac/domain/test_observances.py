"""Where an observance applies, how a day is ordered, and when a holiday is observed."""

import re
from dataclasses import replace
from datetime import date

import pytest

from daysheet.almanac.domain.observances import Conflict, Observance, OnDay, applies_to, lead, order
from daysheet.almanac.domain.public_holidays import PublicHoliday, codes_of
from daysheet.almanac.domain.rules_reading import parse_rule, parse_shifts
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.tables import DatedTable, Listed
from daysheet.places.domain.locality import Locality

SEEN = date(2026, 11, 22)
CODE = Source("United States Code", None, SEEN)
LIST = Source("A list", "https://example.org/days", SEEN)
SANTA_CLARA = Locality(
    5393015,
    "us/ca/santa-clara",
    "Santa Clara",
    "CA",
    "Santa Clara",
    37.35,
    -121.95,
    127_000,
    "America/Los_Angeles",
)


def law(*where, shift="", **more):
    about = {"name": "", "rule": None, "since": None, "until": None, "sources": (CODE,)} | more
    return PublicHoliday(where=where, shifts=parse_shifts(shift), **about)


def made(slug="a-day", kind="popular", scope=("us",), rule="03-01", **more):
    """An observance; a federal holiday with a fixed date moves off weekends by federal law."""
    shift = "sat-1 sun+1" if re.fullmatch(r"\d\d-\d\d", rule or "") else ""
    laws = (law("us", shift=shift),) if kind == "federal" else ()
    about = {"sources": (LIST,), "declared_by": None, "laws": laws} | more
    return Observance(
        slug=slug,
        name=slug.replace("-", " ").title(),
        kind=kind,
        scope=scope,
        rule_text=rule,
        rule=parse_rule(rule) if rule else None,
        **about,
    )


def on(about, day="2026-03-01"):
    return OnDay(
        about, date.fromisoformat(day), date.fromisoformat(day), about.observed(date.fromisoformat(day))
    )


@pytest.mark.parametrize(
    ("scope", "applies"),
    [
        (("us",), True),
        (("world",), True),
        (("us-ca",), True),
        (("us-nv", "us-ca"), True),
        (("us-nv",), False),
        (("us-dc",), False),
        (("pr",), False),
        (("us-nv", "world"), True),
        (("ht",), True),
        (("us-ca/santa-clara",), True),
        (("us-ca/kern",), False),
        (("us/ca/santa-clara",), True),
        (("us/ca/san-jose",), False),
    ],
)
def test_a_place_lists_what_applies_to_it_and_nothing_of_another_state(scope, applies):
    assert applies_to(made(scope=scope), codes_of(SANTA_CLARA), 2026) is applies


def test_without_a_place_everything_applies():
    assert applies_to(made(scope=("us-nv",)), None, 2026)


def test_a_day_is_ordered_from_law_to_custom_and_abroad_last():
    kinds = ["federal", "us-state", "us-law", "us-proclamation", "un", "religious"]
    kinds += ["international", "cultural", "food", "popular"]
    home = [made(kind, kind) for kind in kinds]
    abroad = [made("beer-day", "food", ("is",)), made("haiti", "country-national", ("ht",))]

    mixed = sorted((on(about) for about in [*reversed(abroad), *reversed(home)]), key=order)

    assert [item.observance for item in mixed] == [*home, *abroad]


def test_a_public_holiday_of_the_place_comes_before_all_that_is_none():
    custom, named = made("custom", "popular"), made("named", "us-law")
    off = replace(on(custom), law=law("us/ca/santa-clara"), lawgiver="us/ca/santa-clara")

    assert sorted([on(named), off], key=order) == [off, on(named)]
    assert off.sources == (LIST, CODE)


def test_within_a_kind_the_better_sourced_comes_first():
    alone = made("alone", compilers_only=True, sources=(LIST, CODE))
    thin, thick = made("thin"), made("thick", sources=(LIST, CODE))

    assert [i.observance.slug for i in sorted(map(on, [alone, thin, thick]), key=order)] == [
        "thick",
        "thin",
        "alone",
    ]


def test_the_lead_is_never_a_popular_day_when_anything_else_is_on():
    popular, abroad = on(made("pig-day")), on(made("haiti", "country-national", ("ht",)))

    assert lead((popular, abroad)) == abroad
    assert lead((popular,)) == popular
    assert lead(()) is None


@pytest.mark.parametrize(
    ("day", "observed"),
    [
        ("2026-07-04", "2026-07-03"),  # Saturday
        ("2021-07-04", "2021-07-05"),  # Sunday
        ("2025-07-04", "2025-07-04"),
        ("2022-01-01", "2021-12-31"),
    ],
)
def test_a_federal_holiday_moves_off_the_weekend(day, observed):
    holiday = made("independence-day", "federal", rule="07-04")
    assert holiday.observed(date.fromisoformat(day)) == date.fromisoformat(observed)


@pytest.mark.parametrize(("day", "observed"), [("2013-01-20", "2013-01-21"), ("2029-01-20", "2029-01-20")])
def test_an_inauguration_moves_from_sunday_only(day, observed):
    inauguration = made("inauguration-day", "us-law", rule="01-20 /4@1", laws=(law("us", shift="sun+1"),))
    assert inauguration.observed(date.fromisoformat(day)) == date.fromisoformat(observed)


@pytest.mark.parametrize(
    ("kind", "rule"), [("federal", "11 thu 4"), ("us-law", "06-14"), ("popular", "07-04")]
)
def test_what_has_no_shifting_rule_has_no_observed_date(kind, rule):
    assert made(kind=kind, rule=rule).observed(date(2026, 7, 4)) is None


def test_islamic_days_are_estimated_until_the_moon_is_seen():
    eid = made("eid-al-fitr", "religious", ("world",), "islamic 10-1")

    assert (eid.estimated, eid.depends_on, eid.begins_evening_before) == (
        True,
        "until the moon is seen",
        True,
    )


def test_a_hebrew_day_begins_the_evening_before_and_is_not_estimated():
    passover = made("passover", "religious", ("world",), "hebrew 1-15")

    assert (passover.estimated, passover.depends_on, passover.begins_evening_before) == (False, None, True)


def listed(start, *sources, chosen=True):
    day = date.fromisoformat(start)
    return Listed(day, day, sources, chosen)


DIWALI = DatedTable(
    "diwali",
    {
        2026: (listed("2026-11-08", LIST, CODE),),
        2027: (listed("2027-10-28", LIST), listed("2027-10-29", CODE, chosen=False)),
    },
)


def test_a_table_gives_the_chosen_dates_and_knows_no_other_year():
    diwali = made("diwali", "religious", ("world",), "", tables=(DIWALI,))

    assert [str(one.start) for year in (2026, 2027) for one in diwali.occurrences(year)] == [
        "2026-11-08",
        "2027-10-28",
    ]
    assert [diwali.is_known(year) for year in (2025, 2026, 2027, 2028)] == [False, True, True, False]
    assert diwali.words == "no simple rule: as sources list it for 2026 to 2027"


def test_a_date_out_of_a_table_carries_those_who_list_it():
    diwali = made("diwali", "religious", ("world",), "", tables=(DIWALI,), sources=(LIST, CODE))

    assert on(diwali, "2027-10-28").sources == (LIST,)
    assert on(diwali, "2026-11-08").sources == (LIST, CODE)


def test_the_json_item_has_the_pinned_keys():
    holiday = made("independence-day", "federal", rule="07-04", declared_by="Congress")

    assert on(holiday, "2026-07-04").as_json() == {
        "slug": "independence-day",
        "name": "Independence Day",
        "kind": "federal",
        "scope": ["us"],
        "on": "2026-07-04",
        "observed": "2026-07-03",
        "estimated": False,
        "rule": "4 July",
        "declared_by": "Congress",
        "sources": [{"publisher": "A list", "address": "https://example.org/days", "seen": "2026-11-22"}],
    }


def test_a_conflict_tells_who_says_what():
    conflict = Conflict("4 July", (LIST, CODE), "5 July", ())

    assert conflict.in_words() == "A list, United States Code say 4 July; The rule says 5 July."
