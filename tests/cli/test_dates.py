"""`daysheet dates`: its JSON, its table and its refusals."""

import json

import pytest

from daysheet.cli.main import main


def run(capsys, *words):
    code = main(["dates", *words])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_json_has_the_pinned_keys(capsys):
    code, out, _ = run(capsys, "new-years-day", "--years", "2021-2022", "--json")

    assert code == 0
    assert json.loads(out) == [
        {
            "year": 2021,
            "on": ["2021-01-01"],
            "ends": ["2021-01-01"],
            "observed": ["2021-01-01", "2021-12-31"],
            "estimated": False,
            "known": True,
        },
        {
            "year": 2022,
            "on": ["2022-01-01"],
            "ends": ["2022-01-01"],
            "observed": [],
            "estimated": False,
            "known": True,
        },
    ]


def test_both_years_are_included(capsys):
    _, out, _ = run(capsys, "thanksgiving-day", "--years", "2016-2036", "--json")
    years = json.loads(out)

    assert [year["year"] for year in years] == list(range(2016, 2037))
    assert years[10]["on"] == ["2026-11-26"]


def test_the_table_is_for_people(capsys):
    code, out, _ = run(capsys, "thanksgiving-day", "--years", "2026")

    assert code == 0
    assert (
        "Thanksgiving Day\nThe fourth Thursday of November.\nDeclared by: Congress, in 5 U.S.C. 6103(a)."
        in out
    )
    assert "2026   Thursday 26 November 2026" in out
    assert "Sources: United States Code, 5 U.S.C. 6103(a)" in out


@pytest.mark.parametrize(
    ("slug", "years", "said"),
    [
        ("independence-day", "2026", "Friday 3 July 2026"),
        ("eid-al-fitr", "2026", "Estimated until the moon is seen."),
        ("eid-al-fitr", "2100", "not known"),
        ("inauguration-day", "2026", "not this year"),
        ("constitution-week", "2026", "Thursday 17 September 2026 to Wednesday 23 September 2026"),
        ("save-your-vision-week", "2026", "Unconfirmed: its rule was not seen in a source."),
        ("pig-day", "2026", "Did you mean"),
        ("national-pig-day", "2026", "Sunday 1 March 2026"),
    ],
)
def test_the_table_tells_what_the_dates_rest_on(capsys, slug, years, said):
    _, out, err = run(capsys, slug, "--years", years)
    assert said in out + err


def test_a_place_elsewhere_is_told(capsys):
    code, out, _ = run(capsys, "town-meeting-day", "--years", "2026", "--place", "us/ca/santa-clara")

    assert code == 0
    assert "Not marked in Santa Clara, CA." in out


def test_a_citys_own_day_is_told_with_its_rule_and_who_says_so(capsys):
    _, out, _ = run(capsys, "cesar-chavez-day", "--years", "2026", "--place", "us/co/denver")
    words = " ".join(out.split())

    assert "A public holiday in Denver by law: the last Monday of March." in words
    assert "2026 Monday 30 March 2026" in words
    assert words.endswith("Westword, on the city council’s choice of 2001.")


def test_an_unknown_slug_exits_1_and_names_those_near_it(capsys):
    code, out, err = run(capsys, "thanksgivin", "--years", "2026")

    assert (code, out) == (1, "")
    assert "No observance is called 'thanksgivin'. Did you mean thanksgiving-day" in err


def test_an_unknown_place_exits_1(capsys):
    code, out, err = run(capsys, "diwali", "--place", "Nowhere at All, ZZ")

    assert (code, out) == (1, "")
    assert "Nowhere at All" in err


@pytest.mark.parametrize(
    ("years", "fix"),
    [
        ("2036-2016", "write '2016-2036'"),
        ("abc", "write '2016-2036' or '2026'"),
        ("2016-", "write '2016-2036' or '2026'"),
        ("0", "write years from 1583 to 4099"),
        ("1582", "write years from 1583 to 4099"),
        ("2026-9999", "write years from 1583 to 4099"),
    ],
)
def test_bad_years_exit_2_with_the_fix(capsys, years, fix):
    with pytest.raises(SystemExit) as stop:
        main(["dates", "diwali", "--years", years])

    assert stop.value.code == 2
    assert fix in capsys.readouterr().err
