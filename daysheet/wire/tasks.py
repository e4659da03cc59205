"""Background jobs of the wire: run by the worker, given out by tick or by an editor's press."""

from datetime import datetime

from django.conf import settings
from django_tasks import task

from daysheet.lib.clock import read_clock
from daysheet.wire.actions.checking import give_out_checks, refresh_source
from daysheet.wire.actions.inbox import read_inbox
from daysheet.wire.door import site_door, site_mailbox
from daysheet.wire.inbox import Inbox


@task()
def refresh(pk: int) -> bool:
    """Ask one source again; whether it was ours to ask."""
    return refresh_source(pk=pk, now=read_clock(), door=site_door(), mailbox=site_mailbox())


@task()
def inbox() -> int:
    """Read what was dropped in the inbox folder; how many files."""
    return read_inbox(inbox=Inbox(settings.INBOX), now=read_clock(), door=site_door())


def give_out_inbox() -> int:
    """Put reading the inbox on the queue if something waits in it; how many tasks."""
    waiting = Inbox(settings.INBOX).waiting(read_clock().timestamp())
    if next(waiting, None) is None:
        return 0
    inbox.enqueue()
    return 1


def give_out() -> int:
    """Put the sources that are due on the queue; how many. So little work that it needs no task of its own."""
    return give_out_checks(now=read_clock(), enqueue=later)


def later(pk: int, at: datetime) -> None:
    refresh.using(run_after=at).enqueue(pk)
