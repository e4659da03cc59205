"""`daysheet today` and `daysheet on`: what a person and a program get."""

import json
from datetime import date

import pytest

from daysheet.cli.main import main

KEYS = [
    "place",
    "date",
    "weekday",
    "sun",
    "moon",
    "observances",
    "all_week",
    "all_month",
    "births",
    "events",
    "stories",
]


@pytest.fixture(autouse=True)
def empty_data(tmp_path, monkeypatch):
    """An empty DAYSHEET_DATA, as right after installing."""
    monkeypatch.setenv("DAYSHEET_DATA", str(tmp_path / "var"))
    monkeypatch.delenv("DAYSHEET_DATABASE_URL", raising=False)


def run(capsys, *words):
    code = main(list(words))
    out = capsys.readouterr()
    return code, out.out, out.err


def refused(capsys, *words):
    with pytest.raises(SystemExit) as stopped:
        main(list(words))
    return stopped.value.code, capsys.readouterr().err


def test_santa_clara_on_1_march_2026_in_the_terminal(capsys):
    code, out, err = run(capsys, "today", "us/ca/santa-clara", "--date", "2026-03-01")

    assert (code, err) == (0, "")
    lines = [line.strip() for line in out.splitlines()]
    assert max(map(len, out.splitlines())) <= 80
    assert lines[1] == "Santa Clara Today"
    assert any("Sunrise 6:39 a.m.   Sunset 6:02 p.m." in line for line in lines)
    assert any("○ full 3 Mar  ◑ last 11 Mar  ● new 18 Mar  ◐ first 25 Mar" in line for line in lines)
    assert [line for line in lines if line in {"Today is", "All week, all month", "In Santa Clara", "Born on 1 March", "On this day"}] == [
        "Today is", "All week, all month", "In Santa Clara", "Born on 1 March", "On this day",
    ]  # fmt: skip
    assert "1987  Kesha  singer-songwriter, actress, Los Angeles, CA" in out
    assert "1867  Nebraska admitted to the Union (37th state)" in out
    assert "No story of these days." in lines


def test_the_midnight_sun_is_told_in_words(capsys):
    _, out, _ = run(capsys, "today", "us/ak/utqiagvik", "--date", "2026-06-21")

    assert "The sun does not set: polar day." in out
    assert "Sunrise" not in out


@pytest.mark.parametrize("words", [["Santa", "Clara,", "CA"], ["Santa Clara, CA"], ["5393015"], ["95050"]])
def test_a_place_is_asked_for_in_many_ways(capsys, words):
    code, out, _ = run(capsys, "today", *words, "--date", "2026-03-01", "--json")

    assert (code, json.loads(out)["place"]) == (0, "us/ca/santa-clara")


def test_json_of_today_is_the_front_of_the_day(capsys):
    _, out, _ = run(capsys, "today", "us/ca/santa-clara", "--date", "2026-03-01", "--json")
    day = json.loads(out)

    assert list(day) == KEYS
    assert (day["place"], day["date"], day["weekday"]) == ("us/ca/santa-clara", "2026-03-01", "Sunday")
    assert day["sun"]["rise"] == "2026-03-01T06:38:43-08:00"
    assert (len(day["births"]), len(day["events"]), day["stories"]) == (12, 6, [])
    assert list(day["observances"][0]) == [
        "slug", "name", "kind", "scope", "on", "observed", "estimated", "rule", "declared_by", "sources",
    ]  # fmt: skip
    assert list(day["births"][0]) == [
        "slug", "name", "born", "died", "occupation", "birthplace", "local", "sources",
    ]  # fmt: skip


def test_json_of_a_date_holds_everybody_and_everything(capsys):
    code, out, _ = run(capsys, "on", "03-01", "--year", "2026", "--json")
    day = json.loads(out)

    assert (code, list(day), day["date"]) == (0, KEYS, "2026-03-01")
    assert (day["place"], day["sun"], day["moon"]) == (None, None, None)
    assert len(day["births"]) > 90
    assert [e["year"] for e in day["events"] if e["text"].startswith("The city of Rio")] == [1565]


def test_a_date_without_a_year_is_the_next_one(capsys):
    _, out, _ = run(capsys, "on", "02-29", "--json")

    day = date.fromisoformat(json.loads(out)["date"])
    assert (day.month, day.day) == (2, 29)


def test_a_date_seen_from_a_place_in_the_terminal(capsys):
    code, out, _ = run(capsys, "on", "04-18", "--year", "2026", "--place", "San Francisco, CA")

    assert code == 0
    assert "1906  San Francisco earthquake" in out  # the year is not said twice


def test_a_countys_public_holiday_leads_its_day_in_the_terminal(capsys):
    _, out, _ = run(capsys, "on", "03-17", "--year", "2026", "--place", "Boston, MA")
    lines = [line.strip() for line in out.splitlines()]
    first = lines.index("Today is") + 2

    assert lines[first : first + 2] == [
        "Evacuation Day",
        "A public holiday in Suffolk County, on 17 March.",
    ]
    assert "Evacuation Day" not in run(capsys, "on", "03-17", "--place", "us/ca/santa-clara")[1]


def test_the_json_gives_the_rule_of_the_law_that_sets_the_date(capsys):
    main(["today", "us/ca/los-angeles", "--date", "2027-03-29", "--json"])

    told = {one["slug"]: one for one in json.loads(capsys.readouterr().out)["observances"]}
    assert told["cesar-chavez-day"]["rule"] == "the last Monday of March"


def test_days_counted_from_easter_are_told_in_a_sentence(capsys):
    main(["today", "us/la/new-orleans", "--date", "2027-02-09"])

    said = " ".join(capsys.readouterr().out.split())
    assert "A holiday by state law in Louisiana, 47 days before Easter." in said


def test_an_empty_place_is_no_place(capsys):
    assert main(["on", "03-01", "--place", ""]) == 1

    assert "'' is no place" in capsys.readouterr().err


def test_unknown_and_ambiguous_places_are_told_with_candidates(capsys):
    code, out, err = run(capsys, "today", "Springfield")
    assert (code, out) == (1, "")
    assert "us/mo/springfield" in err
    assert "us/il/springfield" in err

    assert run(capsys, "today", "Xyzzyville")[0] == 1
    assert run(capsys, "on", "03-01", "--place", "Springfield")[0] == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["today", "us/ca/santa-clara", "--date", "2026-02-30"], "'2026-02-30' is in no calendar"),
        (["today", "us/ca/santa-clara", "--date", "1582-01-01"], "'1582' is out of reach"),
        (["on", "02-30"], "'02-30' is no day of the year"),
        (["on", "03-01", "--year", "9999"], "'9999' is out of reach"),
    ],
)
def test_bad_days_are_refused(capsys, words, told):
    code, err = refused(capsys, *words)

    assert code == 2
    assert told in err


def test_a_leap_day_of_a_common_year_is_refused(capsys):
    code, _, err = run(capsys, "on", "02-29", "--year", "2026")

    assert (code, "2026 has no 29 February" in err) == (2, True)
