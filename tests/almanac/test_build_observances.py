"""The builder of the shipped observances: bad rows are told line by line, the others live."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from build_observances import added_by_hand, on_other_sources
from observance_rows import COLUMNS, Correction, Report, Row, correct, merge, read_rows, split_tags
from observance_sources import SourceBook
from observance_tables import read_tables, slugify

GOOD = "pig-day,Pig Day,03-01,popular,us,debian:calendar calendar.holiday,,,1,3"
BAD = [
    ("Pig Day,Pig Day,03-01,popular,us,x,,,1,0", "'Pig Day' is no slug"),
    ("pig-day,Pig Day Again,03-01,popular,us,x,,,1,0", "this slug is taken"),
    ("a,A,03-01,silly,us,x,,,1,0", "'silly' is no kind: write one of federal"),
    ("a,A,03-01,popular,us-zz,x,,,1,0", "'us-zz' is no scope"),
    ("a,A,03-01,popular,,x,,,1,0", "'nothing' is no scope"),
    ("a,A,02-30,popular,us,x,,,1,0", "'30' is no day of month 02; write 01 to 29"),
    ("a,A,13 mon 6,popular,us,x,,,1,0", "'13' is no month"),
    ("a,A,hebrew 14-1,popular,us,x,,,1,0", "'14' is no month of the hebrew calendar"),
    ("a,A,,popular,us,x,,,1,0", "it is empty"),
    ("a,A,03-01,popular,us,,,,0,0", "it has no source"),
    ("a,A,03-01,popular,us,x,,,1,many", "'many' is no number of years"),
]


@pytest.mark.parametrize(("line", "problem"), BAD)
def test_a_bad_row_is_told_with_its_line_and_the_rest_lives(tmp_path, line, problem):
    path, report = tmp_path / "observances.csv", Report()
    path.write_text("\n".join([",".join(COLUMNS), GOOD, line]) + "\n", encoding="utf-8-sig")

    rows = read_rows(path, report)

    assert [row.slug for row in rows] == ["pig-day"]
    (told,) = report.lines
    assert told.startswith("observances.csv:3: ")
    assert problem in told


def test_a_missing_column_is_told(tmp_path):
    path, report = tmp_path / "observances.csv", Report()
    path.write_text("slug,name\npig-day,Pig Day\n", encoding="utf-8")

    assert read_rows(path, report) == []
    assert "the columns rule, kind, scope" in report.lines[0]


def test_tags_are_not_split_inside_brackets():
    assert split_tags("36 U.S.C. 1 (x) [title seen; rule not]; npm:y") == (
        "36 U.S.C. 1 (x) [title seen; rule not]",
        "npm:y",
    )


@pytest.mark.parametrize(
    ("tag", "name", "address"),
    [
        ("5 U.S.C. 6103(a)", "usc/5-6103(a)", ""),
        ("npm:date-holidays data/countries/TW.yaml", "date-holidays/tw", ""),
        ("pypi:holidays country KW computed 2015-2030", "holidays/kw", ""),
        ('debian:calendar calendar.christian ("Epiphany")', "debian/christian", ""),
        ("https://blogs.loc.gov/law/x/", "blogs.loc.gov", "https://blogs.loc.gov/law/x/"),
        ("github:nobody/knows", "other", ""),
    ],
)
def test_only_a_web_address_becomes_an_address(tag, name, address):
    book = SourceBook("2026-11-22")

    assert book.id_of(tag) == name
    assert book.rows[tag].address == address
    assert book.rows[tag].publisher
    assert book.unmapped == (["github:nobody/knows"] if name == "other" else [])


def test_rows_of_a_year_by_rival_sources_leave_one_chosen(tmp_path):
    path, report, book = tmp_path / "tables.csv", Report(), SourceBook("2026-11-22")
    path.write_text(
        "name,year,date,source1,source2\nDiwali,2027,2027-10-28,a,\nDiwali,2027,2027-10-29,b,c\n"
        "Ramadan begins (North America),2030,2030-01-06,a,\nRamadan begins (North America),2030,2030-12-26,a,\n"
        "Beltane,2026,2026-05-01,a,\nDiwali,2026,2027-01-01,a,\n",
        encoding="utf-8",
    )

    rows, dates = read_tables(path, book, report)

    assert [row.slug for row in rows] == ["diwali"]
    assert [(one.slug, one.start, one.chosen) for one in dates] == [
        ("diwali", "2027-10-28", False),
        ("diwali", "2027-10-29", True),
        ("ramadan-begins", "2030-01-06", True),
        ("ramadan-begins", "2030-12-26", True),
    ]
    assert len(report.lines) == 2


def test_a_merged_row_leaves_its_slug_name_and_sources():
    rows = [
        Row("whit-monday", "Whit Monday", "easter+50", "religious", ("world",), ("a",), 9),
        Row("whitmonday", "Whitmonday", "easter+50", "popular", ("us",), ("b",), 2),
    ]

    (merged,) = merge(rows, iter([(2, {"slug": "whitmonday", "into": "whit-monday"})]), Report())

    assert (merged.slug, merged.kind, merged.scope, merged.tags) == (
        "whit-monday",
        "religious",
        ("world",),
        ("a", "b"),
    )
    assert (merged.aliases, merged.also_called, merged.years_checked) == (("whitmonday",), ("Whitmonday",), 9)


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Eid al-Fitr (North America)", "eid-al-fitr-north-america"), ("Pão Francês Day", "pao-frances-day")],
)
def test_a_tables_slug_is_its_slugified_name(name, slug):
    assert slugify(name) == slug


def test_a_row_added_by_hand_outlives_a_build_with_its_sources(tmp_path):
    (tmp_path / "observances.csv").write_text(
        "slug,name,sources\npig-day,Pig Day,un\ntomato-day,Tomato Day,un growers\n", encoding="utf-8"
    )
    (tmp_path / "observance-sources.csv").write_text(
        "id,publisher\nun,United Nations\ngrowers,Growers\nothers,Others\n", encoding="utf-8"
    )

    rows, sources = added_by_hand(tmp_path, {"pig-day"})

    assert rows == [{"slug": "tomato-day", "name": "Tomato Day", "sources": "un growers"}]
    assert [source["id"] for source in sources] == ["un", "growers"]


def test_a_page_that_names_the_declarer_corrects_what_the_kind_tells():
    row, report = Row("aids-day", "AIDS Day", "12-01", "un", ("world",), ("un.org",)), Report()
    page = ("Britannica", "https://example.org/aids", "2026-11-24")
    one = Correction("aids-day", "declared_by", "United Nations", "The World Health Organization", *page)

    (corrected,) = correct([row], [one], SourceBook("2026-11-24"), report)

    assert (row.declared_by, corrected.declared_by) == ("United Nations", "The World Health Organization")
    assert corrected.tags == ("https://example.org/aids", "un.org")
    assert corrected.rule == "12-01"
    assert report.lines == []


def test_dates_and_disagreements_added_by_hand_outlive_a_build(tmp_path):
    dates, conflicts = tmp_path / "dates.csv", tmp_path / "conflicts.csv"
    dates.write_text("slug,sources\npig-day,un\ntomato-day,un\npig-day,city\n", encoding="utf-8")
    conflicts.write_text("slugs,sources,other_sources\npig-day,un,un\npig-day,un,city\n", encoding="utf-8")

    kept = on_other_sources(dates, {"un"}, {"pig-day"})

    assert [(row["slug"], row["sources"]) for row in kept] == [("tomato-day", "un"), ("pig-day", "city")]
    assert [row["other_sources"] for row in on_other_sources(conflicts, {"un"})] == ["city"]
