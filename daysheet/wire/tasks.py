"""Background jobs of the wire: run by the worker, given out by tick or by an editor's press."""

from datetime import datetime

from django_tasks import task

from daysheet.lib.clock import read_clock
from daysheet.wire.actions.sources import give_out_checks, refresh_source
from daysheet.wire.door import site_door


@task()
def refresh(pk: int) -> bool:
    """Ask one source again; whether it was ours to ask."""
    return refresh_source(pk=pk, now=read_clock(), door=site_door())


def give_out() -> int:
    """Put the sources that are due on the queue; how many. So little work that it needs no task of its own."""
    return give_out_checks(now=read_clock(), enqueue=later)


def later(pk: int, at: datetime) -> None:
    refresh.using(run_after=at).enqueue(pk)
