"""What runs a function over many shards: a pool of processes, or a local Dask cluster."""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from bench.briefs.shards import Counts, Job

Work = Callable[[Job], Counts]
Outcome = tuple[Job, Counts | str]  # its counts, or why it failed
Engine = Callable[[Work, Sequence[Job], int], Iterator[Outcome]]


def by_processes(work: Work, jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Each job's outcome as it comes; what a dying process takes with it is tried again, each by itself."""
    lost: list[Job] = []
    for outcome in by_pool(work, jobs, workers):
        if outcome[1] == LOST:
            lost.append(outcome[0])
        else:
            yield outcome
    for job in lost:
        yield from by_pool(work, [job], 1)


def by_pool(work: Work, jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=end_with_parent) as pool:
        submitted = {pool.submit(work, job): job for job in jobs}
        yield from ((submitted[future], outcome_of(future)) for future in as_completed(submitted))


LOST = "the process that drafted it died"


def outcome_of(future: Future[Counts]) -> Counts | str:
    try:
        return future.result()
    except BrokenProcessPool:
        return LOST
    except Exception as error:  # whatever a shard dies of, the others go on; the reason is printed
        return f"{type(error).__name__}: {error}"


def end_with_parent() -> None:
    """A killed run leaves no process behind that goes on writing."""
    threading.Thread(target=wait_for_parent, daemon=True).start()


def wait_for_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def by_dask(work: Work, jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """The same on a Dask cluster of this machine, which answers on the loopback address only."""
    from dask.distributed import Client, LocalCluster  # noqa: PLC0415 (only this engine needs Dask)
    from dask.distributed import as_completed as completed  # noqa: PLC0415 (only this engine needs Dask)

    cluster = LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        worker_dashboard_address=None,
        silence_logs=logging.CRITICAL,
    )
    with cluster, Client(cluster) as client:
        submitted = {client.submit(work, job, pure=False): job for job in jobs}
        for future in completed(submitted):
            yield submitted[future], outcome_of(future)


ENGINES: dict[str, Engine] = {"process": by_processes, "dask": by_dask}
