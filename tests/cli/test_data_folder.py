"""A data folder that cannot be used is told in a line, and two commands at once share a new one."""

import os
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "daysheet.cli.main"]


def start(folder, *words):
    keep = {k: v for k, v in os.environ.items() if not k.startswith("DAYSHEET_")}
    env = keep | {"DAYSHEET_DATA": str(folder)}
    return subprocess.Popen(
        [*COMMAND, *words], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("what", ["a file", "a database that is none"])
def test_what_cannot_be_used_is_told_without_a_stack_trace(tmp_path, what):
    folder = tmp_path / "var"
    if what == "a file":
        folder.write_text("not a folder")
    else:
        folder.mkdir()
        (folder / "daysheet.sqlite3").write_bytes(b"no database " * 1000)

    process = start(folder, "add_place", "95050")
    _, told = process.communicate(timeout=60)

    assert process.returncode == 1
    assert str(folder) in told
    assert "cannot be used" in told
    assert "Traceback" not in told


def test_two_first_commands_at_once_make_one_database(tmp_path):
    both = [start(tmp_path / "var", "add_place", "95050") for _ in range(2)]
    ends = [(*process.communicate(timeout=180), process.returncode) for process in both]

    assert [code for _, _, code in ends] == [0, 0], ends
    assert sum("(was there)" in said for said, _, _ in ends) == 1
