"""A folder of shards drafted by both engines, killed in the middle and taken up again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.briefs.corpus import draft_folder, jobs_of, only_run
from bench.briefs.engines import LOST, by_processes
from bench.briefs.shards import Counts, Job
from tests.bench.corpora import write_shards

ROOT = Path(__file__).resolve().parents[2]


def command(source, out, engine):
    return [sys.executable, "bench/briefs", source, "--out", out, "--engine", engine, "--workers", "1"]


def drafts_in(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.jsonl")}


def die_at_b(job):
    if job.source.stem == "b":
        os._exit(9)
    return Counts(1, 1, 0)


def refuse_b(job):
    if job.source.stem == "b":
        raise OSError("the disk is full")
    return Counts(1, 1, 0)


@pytest.mark.parametrize("engine", ["process", "dask"])
def test_a_run_killed_in_the_middle_is_taken_up_with_exact_counts(tmp_path, engine):
    source = write_shards(tmp_path / "in", shards=3, rows=80)
    draft_folder(source, tmp_path / "whole", "process", workers=1)
    out = tmp_path / "out"

    with subprocess.Popen(command(source, out, engine), cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout.readline() == "a.jsonl: 80 releases, 80 drafts, 0 errors\n"
        wait_until(lambda: (out / "b.jsonl").exists() or any(out.glob("b.jsonl.*.part")))
        run.send_signal(signal.SIGKILL)
    assert "c.jsonl" not in drafts_in(out)
    again = subprocess.run(command(source, out, engine), cwd=ROOT, capture_output=True, text=True, check=True)

    told = again.stdout.splitlines()
    assert told[0] == "a.jsonl: 80 releases, 80 drafts, 0 errors (done before)"
    assert told[-2] == "in all, 3 shards: 240 releases, 240 drafts, 0 errors; 0 shards failed"
    assert drafts_in(out) == drafts_in(tmp_path / "whole")
    assert list(out.glob("*.part")) == []


def wait_until(is_so):
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_shard_that_cannot_be_read_stops_no_other(tmp_path, capsys):
    source = write_shards(tmp_path / "in", shards=2, rows=1)
    (source / "aa.jsonl").mkdir()

    assert draft_folder(source, tmp_path / "out", "process", workers=1) == 1
    told = capsys.readouterr().out
    assert "aa.jsonl: failed: IsADirectoryError" in told
    assert "in all, 3 shards: 2 releases, 2 drafts, 0 errors; 1 shards failed" in told


@pytest.mark.parametrize(("work", "reason"), [(die_at_b, LOST), (refuse_b, "OSError: the disk is full")])
def test_a_shard_that_fails_or_kills_its_process_costs_no_other(tmp_path, work, reason):
    jobs = [Job(tmp_path / f"{name}.jsonl", tmp_path) for name in "abc"]

    found = {job.source.stem: outcome for job, outcome in by_processes(work, jobs, 2)}

    assert found == {"a": Counts(1, 1, 0), "b": reason, "c": Counts(1, 1, 0)}


def test_two_runs_do_not_write_to_one_folder(tmp_path):
    with only_run(tmp_path), pytest.raises(SystemExit, match="Another run is writing"), only_run(tmp_path):
        pytest.fail("the second run must not begin")


def test_drafts_do_not_go_where_the_releases_are(tmp_path):
    source = write_shards(tmp_path / "in", shards=1, rows=1)

    with pytest.raises(SystemExit, match="holds the releases"):
        jobs_of(source, source)
    with pytest.raises(SystemExit, match=r"holds no \.jsonl"):
        jobs_of(tmp_path, tmp_path / "out")
