"""`daysheet plan`: its JSON, its calendar in a real calendar program, its page of text and its refusals."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from daysheet.cli.main import main

ENGINEER = "software-engineer-to-machine-learning-engineer"
FOOD = "home-food-business-california"
KHAL = Path(sys.executable).with_name("khal")


def run(capfd, *words):
    code = main(["plan", *words])
    out = capfd.readouterr()
    return code, out.out, out.err


def planned(capfd, *words):
    code, out, _ = run(capfd, *words, "--start", "2026-12-01", "--json")
    assert code == 0
    return json.loads(out)


@pytest.fixture(autouse=True)
def _own_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("DAYSHEET_DATA", str(tmp_path))


def test_json_has_the_pinned_keys(capfd):
    plan = planned(capfd, FOOD, "--hours", "6")

    assert list(plan) == [
        "guide",
        "version",
        "items",
        "milestones",
        "finish",
        "lower_bound",
        "proved",
        "dropped",
        "on_time",
        "misses",
    ]
    assert {tuple(item) for item in plan["items"]} == {
        ("competency", "class", "hours", "pieces", "starts", "ends", "why")
    }
    assert {item["class"] for item in plan["items"]} <= {"carries-over", "quick", "deep"}
    assert (plan["guide"], plan["proved"], plan["on_time"], plan["misses"]) == (FOOD, True, True, [])


def test_what_is_held_is_not_planned_and_what_is_optional_only_when_wanted(capfd):
    plan = planned(capfd, ENGINEER, "--have", "databases-sql,version-control", "--with", "tensorflow-keras")
    ids = {item["competency"] for item in plan["items"]}

    assert not ids & {"databases-sql", "version-control"}
    assert "tensorflow-keras" in ids
    assert "cloud-ml" in plan["dropped"]
    assert "tensorflow-keras" not in plan["dropped"]


def test_a_profile_is_what_is_held(capfd, tmp_path):
    profile = tmp_path / "cv.json"
    profile.write_text(
        json.dumps(
            {
                "id": "cv",
                "found": [{"competency": "databases-sql"}, {"competency": "juggling"}],
                "required": [],
                "preferred": [],
            }
        )
    )

    words = (ENGINEER, "--start", "2026-12-01", "--json")
    code, out, err = run(capfd, *words, "--profile", str(profile))
    assert (code, json.loads(out)) == (0, planned(capfd, ENGINEER, "--have", "databases-sql"))
    assert err == (
        f"daysheet plan: {profile} names 1 competency that {ENGINEER} has not, left aside: juggling.\n"
    )


def test_a_profile_of_another_guide_says_how_many_it_names_for_nothing(capfd, tmp_path):
    profile = tmp_path / "cv.json"
    names = [f"step-{number}" for number in range(12)]
    profile.write_text(json.dumps({"found": [{"competency": name} for name in names]}))

    code, _, err = run(capfd, FOOD, "--start", "2026-12-01", "--profile", str(profile))

    assert code == 0
    assert err == (
        f"daysheet plan: {profile} names 12 steps that {FOOD} has not, left aside: "
        "step-0, step-1, step-10, step-11, step-2, step-3, step-4, step-5, step-6, step-7 and 2 more. "
        "Was it made for another guide? Nothing in it is taken as held.\n"
    )


def test_public_holidays_of_the_place_and_days_off_hold_no_work(capfd):
    words = (FOOD, "--hours", "5", "--place", "us/ca/santa-clara", "--off", "2026-12-21..2026-12-23")
    code, out, _ = run(capfd, *words, "--start", "2026-12-14", "--json")
    days = {piece["on"] for item in json.loads(out)["items"] for piece in item["pieces"]}

    assert code == 0
    assert not days & {"2026-12-21", "2026-12-22", "2026-12-23", "2026-12-25", "2027-01-01", "2026-12-19"}
    assert {"2026-12-18", "2026-12-24"} <= days


def test_the_advice_on_hours_holds_when_it_is_followed(capfd):
    words = (ENGINEER, "--target", "2027-12-01")
    missed = planned(capfd, *words, "--hours", "10")["misses"][0]
    advised = next(one["value"] for one in missed["would_do"] if one["change"] == "hours")

    assert missed["what"] == "target"
    assert planned(capfd, *words, "--hours", f"{advised:g}")["on_time"]
    assert not planned(capfd, *words, "--hours", f"{advised - 0.5:g}")["on_time"]


def test_weekdays_take_their_own_hours_or_share_those_of_the_week(capfd):
    own = planned(capfd, FOOD, "--weekdays", "mon=2,sat=4")
    shared = planned(capfd, FOOD, "--weekdays", "mon=1,sat=2", "--hours", "6")

    assert own == shared
    assert {piece["hours"] for item in own["items"] for piece in item["pieces"]} <= {n / 4 for n in range(17)}


def test_the_table_is_for_people(capfd):
    code, out, _ = run(capfd, FOOD, "--hours", "6", "--start", "2026-12-01", "--target", "2026-12-20")

    assert code == 0
    assert "Proved: nobody could be done sooner in these hours." in out
    assert "Missed: Your target is due 2026-12-20;" in " ".join(out.split())
    assert "First legal sale" in out


def test_khal_reads_the_plan_and_a_second_import_moves_its_entries(capfd, tmp_path):
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[plan]]\npath = {tmp_path}/plan\ntype = calendar\n[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlocal_timezone = America/Los_Angeles\ndefault_timezone = America/Los_Angeles\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    (tmp_path / "plan").mkdir()
    words = (FOOD, "--start", "2026-12-01", "--place", "us/ca/santa-clara", "--ics")

    imported(capfd, tmp_path, config, *words, "--hours", "6")
    imported(capfd, tmp_path, config, *words, "--hours", "5")
    told = khal(config, "list", "2026-12-01", "1d")

    assert "19:00-20:00 Find each product on the state’s list" in told
    assert told.count("Find each product") == 1


def imported(capfd, folder, config, *words):
    file = folder / "plan.ics"
    file.write_text(run(capfd, *words)[1], newline="")
    khal(config, "import", "--batch", "-a", "plan", str(file))


def khal(config, *words):
    done = subprocess.run(
        [KHAL, "-c", config, *words], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("to-fly",), "There is no guide 'to-fly'."),
        ((FOOD, "--hours", "0"), "0 hours a week: no day has time for the plan."),
        ((FOOD, "--have", "clas"), "has no step 'clas'"),
        ((FOOD, "--target", "2026-11-01"), "The target 2026-11-01 lies before the start 2026-12-01"),
        ((FOOD, "--place", "Atlantis, CA"), "Atlantis"),
        ((FOOD, "--profile", "/nowhere.json"), "/nowhere.json"),
        ((ENGINEER, "--hours", "0.5"), "would take more than 30 years"),
        ((FOOD, "--weekdays", "mon=0", "--hours", "5"), "--weekdays names no hours"),
    ],
)
def test_what_cannot_be_planned_is_refused_in_words(capfd, words, said):
    code, out, err = run(capfd, *words, "--start", "2026-12-01")

    assert (code, out) == (1, "")
    assert said in err


def test_a_start_in_the_past_is_planned_and_said(capfd):
    code, out, err = run(capfd, FOOD, "--start", "2020-01-06", "--json")

    assert (code, json.loads(out)["items"][0]["starts"]) == (0, "2020-01-06")
    assert "the start 2020-01-06 has gone by" in err


def test_when_all_is_held_the_plan_is_empty_and_says_so(capfd):
    ids = [item["competency"] for item in planned(capfd, FOOD)["items"]]
    code, out, _ = run(capfd, FOOD, "--have", ",".join(ids), "--start", "2026-12-01")

    assert code == 0
    assert "Nothing is left to do but what is optional; name it with --with:" in out
