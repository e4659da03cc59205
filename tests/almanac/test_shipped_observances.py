"""The shipped observances as a whole: every slug answers, every fact has a source."""

import csv
import re
from collections import Counter
from datetime import date, timedelta

import pytest

from daysheet.almanac.domain.words_scopes import KINDS, scope_in_words
from daysheet.almanac.errors import BadFacts
from daysheet.almanac.shipped.observances import DATA, load, observances
from daysheet.almanac.shipped.search_words import search_words
from daysheet.lib.folding import words_of
from tests.almanac.domain.test_observances import SANTA_CLARA
from tests.shared import shared

BOOK = observances()
FEDERAL = {
    "new-years-day", "martin-luther-king-jr-day", "washingtons-birthday", "memorial-day", "juneteenth",
    "independence-day", "labor-day", "columbus-day", "veterans-day", "thanksgiving-day", "christmas-day",
}  # fmt: skip


def slugs_in(name):
    with (DATA / name).open(newline="", encoding="utf-8") as file:
        return {row["slug"] for row in csv.DictReader(file)}


def dates(slug, year):
    (found,) = BOOK.dates(slug, year, year)
    return [str(day) for day in found.on]


def test_every_slug_of_the_collection_answers():
    with shared("data/observances.csv").open(newline="", encoding="utf-8") as file:
        slugs = [row["slug"] for row in csv.DictReader(file)]

    assert len(slugs) > 2000
    assert [slug for slug in slugs if BOOK.by_slug(slug) is None] == []


def test_every_table_answers_by_its_slugified_name():
    with shared("data/observances-tables.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        slug = re.sub(r"[^a-z0-9]+", "-", row["name"].lower()).strip("-")
        said = [r["date"] for r in rows if r["name"] == row["name"] and r["year"] == row["year"]]

        assert set(dates(slug, int(row["year"]))) <= set(said)
        assert dates(slug, int(row["year"]))


def test_rules_are_those_of_the_collection_unless_corrected():
    corrected, merged = (slugs_in(f"observance-{name}.csv") for name in ("corrections", "merges"))
    with shared("data/observances.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["slug"] not in corrected | merged]

    assert len(rows) > 2000
    assert [r["slug"] for r in rows if BOOK.find(r["slug"]).rule_text != r["rule"]] == []


def test_slugs_are_unique_among_observances_and_aliases():
    slugs = Counter(slug for one in BOOK.all for slug in {one.slug, *one.aliases})
    assert [slug for slug, count in slugs.items() if count > 1] == []


def test_everything_has_a_kind_a_scope_and_a_source():
    for one in BOOK.all:
        assert one.kind in KINDS, one.slug
        assert one.sources, one.slug
        assert one.scope, one.slug
        assert all(scope_in_words(scope) != scope for scope in one.scope), one.slug
        assert one.words, one.slug


def test_an_address_is_a_web_address_or_none():
    addresses = {source.address for one in BOOK.all for source in one.sources}

    assert all(address.startswith(("http://", "https://")) for address in addresses - {None})
    assert min(source.seen for one in BOOK.all for source in one.sources) == date(2026, 11, 22)


def test_there_are_eleven_federal_holidays():
    assert {one.slug for one in BOOK.of_kind("federal")} == FEDERAL
    assert all(one.declared_by.startswith("Congress") for one in BOOK.of_kind("federal"))


def test_what_no_source_confirms_says_so():
    unconfirmed = [one.slug for one in BOOK.all if not one.confirmed]

    assert len(unconfirmed) == 3
    assert "save-your-vision-week" in unconfirmed


def test_what_compilers_alone_list_says_so():
    alone = [one for one in BOOK.all if one.compilers_only]

    assert len(alone) > 1000
    assert {one.kind for one in alone} <= {"popular", "food", "international", "religious"}
    assert not BOOK.find("groundhog-day").compilers_only


@pytest.mark.parametrize(
    ("slug", "year", "expected"),
    [
        ("thanksgiving-day", 2026, ["2026-11-26"]),
        ("election-day-federal-general-election", 2026, ["2026-11-03"]),
        ("election-day-federal-general-election", 2027, []),
        ("rosh-hashanah", 2026, ["2026-09-12"]),
        ("lunar-new-year", 2026, ["2026-02-17"]),
        ("eid-al-fitr", 2030, ["2030-02-04"]),
        ("ramadan-begins", 2030, ["2030-01-05", "2030-12-26"]),
        ("ramadan-begins-north-america", 2030, ["2030-01-06", "2030-12-26"]),
        ("eid-al-adha-north-america", 2025, ["2025-06-07"]),
        ("diwali", 2026, ["2026-11-08"]),
        ("diwali", 2027, ["2027-10-28"]),
        ("vernal-equinox", 2024, ["2024-03-19"]),
        ("vesak-the-day-of-the-full-moon", 2026, ["2026-05-31"]),
        ("world-space-week", 2026, ["2026-10-04"]),
        ("world-philosophy-day-11-21", 2026, ["2026-11-19"]),
        ("un-global-road-safety-week", 2026, []),
    ],
)
def test_dates(slug, year, expected):
    assert dates(slug, year) == expected


@pytest.mark.parametrize(
    ("slug", "known"),
    [
        ("diwali", range(2015, 2031)),
        ("vernal-equinox", range(2022, 2031)),
        ("eid-al-fitr", range(1925, 2078)),
    ],
)
def test_years_without_a_source_are_not_known(slug, known):
    assert [year.year for year in BOOK.dates(slug, 1900, 2100) if year.known] == list(known)


def test_a_correction_is_sourced_and_what_it_replaced_is_kept():
    week = BOOK.find("world-space-week")

    assert week.sources[0].address == "http://www.un.org/en/events/spaceweek/background.shtml"
    assert [conflict.other_says for conflict in week.conflicts] == ["4 to 10 October"]


def test_no_period_lasts_longer_than_a_month():
    items = [item for month in range(1, 13) for item in BOOK.periods_in(2026, month)]

    assert len(items) > 30
    assert [item.observance.slug for item in items if item.ends - item.on > timedelta(days=31)] == []


def test_every_day_of_a_year_has_something_in_santa_clara():
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    counts = [len(BOOK.on(day, SANTA_CLARA).observances) for day in days]

    assert min(counts) >= 1
    assert max(counts) < 60


def test_most_disagreements_are_tied_to_an_observance():
    assert sum(len(one.conflicts) for one in BOOK.all) > 60
    assert BOOK.find("eid-al-fitr").conflicts[0].other_says.startswith("3 May 2022, 22 April 2023")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("a-day,A Day,02-30,popular,us,,un,,,,", "'02-30' is no day rule: '30' is no day"),
        (
            "a-day,A Day,02-28,popular,us,,nobody,,,,",
            "'nobody' is no id of observance-sources.csv, public-holiday-sources.csv, city-holiday-sources.csv. Add",
        ),
        ("a-day,,02-28,popular,us,,un,,,,", "a-day has no name"),
        ("diwali,Diwali,02-28,popular,us,,un,,,,", "'diwali' stands here twice"),
        ("a-day,A Day,02-28,populer,us,,un,,,,", "'populer' is no kind. Write one of federal"),
        ("a-day,A Day,02-28,popular,us,,un,,maybe,,", "confirmed is 'maybe'. Leave it empty"),
        ("a-day,A Day,02-28,popular,us,,un", "too few or too many cells. Write slug, name"),
    ],
)
def test_a_bad_row_names_its_file_line_and_fault(tmp_path, row, told):
    for name in (
        "observances.csv",
        "observance-sources.csv",
        "city-holiday-sources.csv",
        "observance-dates.csv",
        "observance-conflicts.csv",
    ):
        (tmp_path / name).write_text((DATA / name).read_text(encoding="utf-8"), encoding="utf-8")
    with (tmp_path / "observances.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")

    with pytest.raises(BadFacts, match=rf"observances.csv, line \d+: {told}"):
        load(tmp_path)


def test_every_search_word_is_of_an_observance_and_says_something_of_its_own():
    known = observances()
    for slug, words in search_words().items():
        about = known.by_slug(slug)
        assert about is not None, slug
        assert about.slug == slug
        assert all(words_of(word) for word in words), slug
        assert {words_of(word) for word in words}.isdisjoint(
            words_of(name) for name in (about.name, *about.also_called)
        ), slug
