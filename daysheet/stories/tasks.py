"""Background jobs of stories: run by the worker, given out by tick."""

from django_tasks import task

from daysheet.lib.clock import read_clock
from daysheet.stories.actions.arrivals import draft_arrived
from daysheet.stories.writer import site_writer
from daysheet.wire.models import Release


@task()
def draft() -> int:
    """Draft what sources have brought; how many drafts."""
    return draft_arrived(now=read_clock(), writer=site_writer())


def give_out() -> int:
    """Put the drafting on the queue if something waits for it; how many tasks."""
    if not Release.objects.filter(awaits_draft=True).exists():
        return 0
    draft.enqueue()
    return 1
