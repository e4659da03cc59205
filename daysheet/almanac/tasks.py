"""Background jobs of the almanac: run by the worker, given out by tick."""

from datetime import datetime

from django_tasks import task

from daysheet.almanac.actions.calendars import give_out_refreshes, refresh_calendar
from daysheet.almanac.door import site_door
from daysheet.lib.clock import read_clock


@task()
def refresh(pk: int) -> bool:
    """Ask one calendar again; whether it was ours to ask."""
    return refresh_calendar(pk=pk, now=read_clock(), door=site_door())


def give_out() -> int:
    """Put the calendars that are due on the queue; how many. So little work that it needs no task of its own."""
    return give_out_refreshes(now=read_clock(), enqueue=_later)


def _later(pk: int, at: datetime) -> None:
    refresh.using(run_after=at).enqueue(pk)
