"""Whether the site is well: for people, and for whatever watches it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.db.models import Max, Min
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from daysheet import __version__
from daysheet.lib.clock import read_clock
from daysheet.places.queries import network_places
from daysheet.stories.queries import live_stories

LATE_AFTER = timedelta(minutes=5)  # a job that waits longer has no worker
SILENT_AFTER = timedelta(hours=2)  # the clock gives out a job every hour


@dataclass(frozen=True)
class Health:
    """What the database says about the site."""

    places: int
    stories: int
    waiting: int
    waiting_since: datetime | None
    given_out_at: datetime | None
    finished_at: datetime | None
    now: datetime

    @property
    def is_ticking(self) -> bool:
        return self.given_out_at is not None and self.now - self.given_out_at < SILENT_AFTER

    @property
    def is_working(self) -> bool:
        """Whether jobs get done: none waits for long, and there was one lately."""
        late = self.waiting_since is not None and self.now - self.waiting_since > LATE_AFTER
        return not late and self.finished_at is not None and self.now - self.finished_at < SILENT_AFTER


def health(now: datetime) -> Health:
    """Counts and marks of life, by four database queries."""
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    waiting = waiting.exclude(run_after__gt=now)
    given = DBTaskResult.objects.aggregate(given_out=Max("enqueued_at"), finished=Max("finished_at"))
    oldest = waiting.aggregate(since=Min("enqueued_at"))
    return Health(
        places=network_places().count(),
        stories=live_stories().count(),
        waiting=waiting.count(),
        waiting_since=oldest["since"],
        given_out_at=given["given_out"],
        finished_at=given["finished"],
        now=now,
    )


@never_cache
@require_safe
def status_page(request: HttpRequest) -> HttpResponse:
    try:
        seen = health(read_clock())
    except DatabaseError:
        return no_database()
    return render(request, "editions/status.html", {"health": seen, "version": __version__})


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """'ok' while the database answers; 503 when it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return no_database()
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


def no_database() -> HttpResponse:
    return HttpResponse(
        "the database does not answer\n", status=503, content_type="text/plain; charset=utf-8"
    )
