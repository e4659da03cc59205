"""`--world`: the public holidays of every country join a day, in the terminal and for programs."""

import json

import pytest

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.shipped import world as shipped
from daysheet.cli.main import main

KEYS = "place date weekday sun moon observances all_week all_month births events stories".split()
ITEM = "slug name kind scope on observed estimated rule declared_by sources".split()


@pytest.fixture(autouse=True)
def empty_data(tmp_path, monkeypatch):
    """An empty DAYSHEET_DATA, as right after installing."""
    monkeypatch.setenv("DAYSHEET_DATA", str(tmp_path / "var"))
    monkeypatch.delenv("DAYSHEET_DATABASE_URL", raising=False)


def told(capsys, *words):
    assert main(list(words)) == 0
    return capsys.readouterr().out


def day(capsys, *words):
    return json.loads(told(capsys, *words, "--json"))


def test_the_world_joins_the_observances_in_their_shape(capsys):
    found = day(capsys, "on", "05-01", "--year", "2027", "--world")

    assert list(found) == KEYS
    assert {tuple(item) for item in found["observances"]} == {tuple(ITEM)}
    workers = [item for item in found["observances"] if item["slug"] == "international-workers-day"]
    assert [(one["name"], one["kind"], one["on"]) for one in workers] == [
        ("International Workers' Day", "country-national", "2027-05-01")
    ]
    assert {"de", "fr", "mx", "za"} < set(workers[0]["scope"]) < set(COUNTRIES)
    assert workers[0]["scope"] == sorted(workers[0]["scope"])


def test_an_observance_of_ours_is_there_once_and_keeps_its_kind(capsys):
    plain = day(capsys, "on", "12-25", "--year", "2026")["observances"]
    found = day(capsys, "on", "12-25", "--year", "2026", "--world")["observances"]

    slugs = [item["slug"] for item in found]
    assert len(slugs) == len(set(slugs))
    assert [item["slug"] for item in plain] == slugs[: len(plain)]
    (christmas,) = [item for item in found if item["slug"] == "christmas-day"]
    assert christmas["kind"] == "federal"
    assert len(christmas["scope"]) > 150


def test_a_towns_day_takes_the_world_too(capsys):
    words = ("today", "us/ca/santa-clara", "--date", "2026-12-12")
    plain, found = day(capsys, *words), day(capsys, *words, "--world")

    assert "jamhuri-day-kenya" not in {item["slug"] for item in plain["observances"]}
    (jamhuri,) = [item for item in found["observances"] if item["slug"] == "jamhuri-day-kenya"]
    assert jamhuri["scope"] == ["ke"]
    assert jamhuri["sources"] == [
        {"publisher": "holidays library 0.109 (PyPI)", "address": None, "seen": "2026-11-24"}
    ]
    assert {key: found[key] for key in KEYS if key != "observances"} == {
        key: plain[key] for key in KEYS if key != "observances"
    }


def test_the_terminal_has_a_section_of_its_own(capsys):
    out = told(capsys, "on", "12-12", "--year", "2026", "--world")

    lines = [line.strip() for line in out.splitlines()]
    start = lines.index("Around the world")
    assert lines[start + 2].startswith("International Neutrality Day (Turkmenistan) ...")
    assert lines[start + 3].split(" .")[0] == "Jamhuri Day (Kenya)"
    assert lines[start + 3].endswith(". Kenya")
    assert max(map(len, out.splitlines())) <= 80


def test_a_day_off_is_told_as_one(capsys):
    out = told(capsys, "on", "12-13", "--year", "2027", "--world")

    assert "Jamhuri Day (Kenya) (day off)" in out


def test_without_the_world_its_file_is_not_read(capsys):
    shipped.world.cache_clear()

    out = told(capsys, "on", "12-12", "--year", "2026")

    assert "Around the world" not in out
    assert shipped.world.cache_info().misses == 0


def test_dates_of_an_observance_that_only_a_country_has(capsys):
    found = json.loads(told(capsys, "dates", "jamhuri-day-kenya", "--years", "2026-2027", "--json"))

    assert [year["on"] for year in found] == [["2026-12-12"], ["2027-12-12"]]
