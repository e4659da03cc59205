"""The console script: every command listed, the small ones without Django, mistakes told plainly."""

import os
import shutil
import signal
import subprocess
import sys

import pytest

from daysheet.almanac.shipped import observances
from daysheet.cli.commands import DJANGO, OFFLINE, OURS
from daysheet.cli.main import main, run_offline


def daysheet(*words, data, **environ):
    env = {"PATH": os.environ["PATH"], "HOME": str(data), "DAYSHEET_DATA": str(data / "var"), **environ}
    return subprocess.run(
        [sys.executable, "-m", "daysheet.cli.main", *words],
        capture_output=True,
        text=True,
        env=env,
        check=False,
    )


def test_help_lists_every_command_with_its_example(tmp_path):
    done = daysheet("--help", data=tmp_path)

    assert done.returncode == 0
    for entry in (*OFFLINE, *OURS, *DJANGO):
        assert f"  {entry.name} " in done.stdout
        assert entry.example in done.stdout


def test_a_reader_that_leaves_early_ends_a_list_quietly(tmp_path):
    words = [sys.executable, "-m", "daysheet.cli.main", "dates", "thanksgiving-day", "--years", "1600-2190"]
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "DAYSHEET_DATA": str(tmp_path / "var")}
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as listing:
        listing.stdout.close()

        assert listing.wait(timeout=60) == -signal.SIGPIPE
        assert listing.stderr.read() == b""


def test_who_calls_main_keeps_their_own_signals(capsys):
    """A process that calls it, such as a server or a test, would die of the next connection that is closed."""
    before = signal.getsignal(signal.SIGPIPE)

    assert main(["dates", "thanksgiving-day", "--years", "2026"]) == 0

    assert signal.getsignal(signal.SIGPIPE) == before
    assert "26 November 2026" in capsys.readouterr().out


def test_unknown_command_is_told_with_the_way_on(tmp_path):
    done = daysheet("tomorrow", data=tmp_path)

    assert done.returncode == 2
    assert done.stderr == "daysheet: 'tomorrow' is no command. `daysheet --help` lists them all.\n"


def test_mistyped_setting_stops_the_start_with_the_fix(tmp_path):
    done = daysheet("migrate", data=tmp_path, DAYSHEET_DATABSE_URL="x")

    assert done.returncode == 1
    assert done.stderr == (
        "daysheet: DAYSHEET_DATABSE_URL is not a setting of Daysheet. Did you mean DAYSHEET_DATABASE_URL?\n"
    )


def test_check_without_arguments_runs_the_system_checks(tmp_path):
    done = daysheet("check", data=tmp_path)

    assert done.returncode == 0
    assert "no issues" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["on", "03-01", "--place", "us/ca/santa-clara"],
        ["today", "us/ca/santa-clara", "--date", "2026-03-01"],
        ["dates", "thanksgiving-day", "--years", "2026-2027"],
    ],
)
def test_small_commands_need_no_database_and_never_load_django(tmp_path, words):
    code = (
        "import sys; from daysheet.cli.main import main; code = main(sys.argv[1:]); "
        "print('DJANGO' if 'django' in sys.modules else 'NONE'); sys.exit(code)"
    )
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "DAYSHEET_DATA": str(tmp_path / "var")}
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, env=env, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("NONE\n")
    assert not (tmp_path / "var").exists()


def test_malformed_row_of_the_facts_is_told_with_file_and_line(capsys, monkeypatch, tmp_path):
    """As when a contributor has mistyped a rule: the loader itself is asked to read a folder with such a row."""
    folder = tmp_path / "data"
    shutil.copytree(
        observances.DATA, folder, ignore=shutil.ignore_patterns("people*", "*.gz", "samples", "map*")
    )
    with (folder / "observances.csv").open("a", encoding="utf-8") as file:
        file.write("x-day,X Day,02-30,popular,us,,nationaltoday,1,,,\n")
    monkeypatch.setattr("daysheet.cli.offline.dates.observances_with", lambda slug: observances.load(folder))

    code = run_offline("dates", ["thanksgiving-day"])

    said = capsys.readouterr().err
    assert code == 1
    assert "observances.csv, line" in said
    assert "'02-30' is no day rule: '30' is no day of month 02; write 01 to 29." in said
