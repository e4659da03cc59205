"""Drafts of a whole folder of shards: what is done is passed over, and everything is counted."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.briefs.engines import ENGINES, Outcome
from bench.briefs.shards import Counts, Job, counts_of_done, draft_shard


def draft_folder(folder: Path, out: Path, engine: str, workers: int) -> int:
    """Draft every .jsonl of the folder into the other, print the counts, and return 1 if a shard failed."""
    jobs = jobs_of(folder, out)
    start = time.monotonic()
    with only_run(out):
        done = {job: counts for job in jobs if (counts := counts_of_done(job))}
        for job, counts in done.items():
            print(f"{job.source.name}: {counts} (done before)", flush=True)
        outcomes = shown(ENGINES[engine](draft_shard, [job for job in jobs if job not in done], workers))
    made = [found for _, found in outcomes if isinstance(found, Counts)]
    failed = len(outcomes) - len(made)
    fresh, whole = sum(made, Counts()), sum([*made, *done.values()], Counts())
    seconds = time.monotonic() - start
    print(f"in all, {len(jobs)} shards: {whole}; {failed} shards failed")
    print(f"{fresh.releases:,} releases read now, in {seconds:.1f} s with {engine}, {workers} workers")
    return 1 if failed else 0


def jobs_of(folder: Path, out: Path) -> list[Job]:
    """The shards in the order of their names."""
    if folder.resolve() == out.resolve():
        raise SystemExit(f"{out} holds the releases: name another folder for the drafts.")
    jobs = [Job(source, out) for source in sorted(folder.glob("*.jsonl"))]
    if not jobs:
        raise SystemExit(f"{folder} holds no .jsonl: name a folder of JSON Lines shards.")
    out.mkdir(parents=True, exist_ok=True)
    return jobs


@contextmanager
def only_run(out: Path) -> Iterator[None]:
    """Nobody else writes to the folder meanwhile; what a killed run left half-written is removed."""
    with (out / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise SystemExit(
                f"Another run is writing to {out}: wait for it or name another folder."
            ) from error
        for part in out.glob("*.part"):
            part.unlink()
        yield


def shown(outcomes: Iterator[Outcome]) -> Sequence[Outcome]:
    """The outcomes, each printed as it comes."""
    found = []
    for job, outcome in outcomes:
        print(
            f"{job.source.name}: {outcome if isinstance(outcome, Counts) else f'failed: {outcome}'}",
            flush=True,
        )
        found.append((job, outcome))
    return found
