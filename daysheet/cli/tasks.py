"""Background jobs that keep the house: run by the worker, given out by tick."""

from django.conf import settings
from django.core.management import call_command
from django_tasks import task

from daysheet.cli.leftovers import clear_leftovers
from daysheet.lib.clock import read_clock
from daysheet.pagestore.actions import prune_pages


@task()
def drop_stale_pages() -> int:
    """Delete stored pages that would not be served any more; how many."""
    return prune_pages(root=settings.PAGES_ROOT, release=settings.RELEASE, now=read_clock())


@task()
def clear_sessions() -> None:
    """Delete staff sessions that have ended."""
    call_command("clearsessions", verbosity=0)


@task()
def forget_results() -> None:
    """Delete the results of background jobs that ended some days ago; each refresh of a calendar leaves one."""
    call_command("prune_db_task_results", verbosity=0)


@task()
def clear_uploads() -> int:
    """Delete what processes that were killed left of files that were being sent; how many."""
    return clear_leftovers(settings.UPLOADS, now=read_clock())
