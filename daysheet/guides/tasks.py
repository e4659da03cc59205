"""Background jobs of guides: run by the worker, given out by tick."""

from django_tasks import task

from daysheet.guides.actions.forgetting import forget_unopened
from daysheet.lib.clock import read_clock
from daysheet.lib.days import network_day


@task()
def forget_plans() -> int:
    """Delete the plans that nobody has opened in a long time; how many."""
    return forget_unopened(today=network_day(read_clock()))
