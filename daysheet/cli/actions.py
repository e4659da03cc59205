"""What the clock sets off."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from daysheet.cli.domain.slots import slot_of
from daysheet.cli.models import JobSlot

logger = logging.getLogger(__name__)
ABANDONED_AFTER = timedelta(minutes=15)
SLOTS_KEPT = timedelta(days=7)

# Job: how often, and what puts it on the queue.
Jobs = Mapping[str, tuple[timedelta, Callable[[], Any]]]


def run_tick(*, now: datetime, jobs: Jobs) -> int:
    """Give out every job whose slot has come, once; put back what a killed worker left; how many were given."""
    reap_abandoned(now=now)
    JobSlot.objects.filter(slot__lt=now - SLOTS_KEPT).delete()
    return sum(give_out(name, slot_of(now, every), enqueue) for name, (every, enqueue) in jobs.items())


def give_out(job: str, slot: datetime, enqueue: Callable[[], Any]) -> bool:
    """Put the job on the queue unless its slot has been given out; row and task in one transaction."""
    try:
        with transaction.atomic():
            JobSlot.objects.create(job=job, slot=slot)
            enqueue()
    except IntegrityError:
        return False
    logger.info("job %s given out for %s", job, slot.isoformat())
    return True


def reap_abandoned(*, now: datetime) -> int:
    """Put tasks back on the queue whose worker died; how many. Tasks of ours may run twice without harm."""
    count = DBTaskResult.objects.filter(
        status=TaskResultStatus.RUNNING, started_at__lt=now - ABANDONED_AFTER
    ).update(status=TaskResultStatus.READY, started_at=None)
    if count:
        logger.warning("%s tasks had been left by a worker that died and are queued again", count)
    return count
