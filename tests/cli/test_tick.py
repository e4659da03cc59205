"""The tick gives each slot out once and puts back what a killed worker left."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import TemporaryUploadedFile
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from daysheet.cli.actions import reap_abandoned, run_tick
from daysheet.cli.leftovers import clear_leftovers
from daysheet.cli.tasks import clear_sessions, forget_results
from daysheet.lib.clock import read_clock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 10, 5, tzinfo=UTC)
JOBS = {"sweep": (timedelta(hours=1), clear_sessions.enqueue)}


def test_slot_is_given_out_once_however_often_the_clock_ticks():
    given = [run_tick(now=NOW + timedelta(minutes=m), jobs=JOBS) for m in (0, 1, 30, 55, 56)]

    assert given == [1, 0, 0, 1, 0]
    assert DBTaskResult.objects.count() == 2


def test_job_that_cannot_be_queued_leaves_its_slot_open():
    def broken():
        raise RuntimeError("queue is away")

    with pytest.raises(RuntimeError):
        run_tick(now=NOW, jobs={"sweep": (timedelta(hours=1), broken)})

    assert run_tick(now=NOW, jobs=JOBS) == 1


def test_task_of_a_killed_worker_is_queued_again():
    clear_sessions.enqueue()
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, started_at=NOW - timedelta(hours=1))

    assert reap_abandoned(now=NOW) == 1
    assert DBTaskResult.objects.get().status == TaskResultStatus.READY


def test_task_that_still_runs_is_left_alone():
    clear_sessions.enqueue()
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, started_at=NOW - timedelta(minutes=1))

    assert reap_abandoned(now=NOW) == 0


def test_results_of_jobs_long_ended_are_forgotten():
    for days in (1, 15):
        clear_sessions.enqueue()
        ended = read_clock() - timedelta(days=days)
        DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(
            status=TaskResultStatus.SUCCESSFUL, started_at=ended, finished_at=ended
        )

    forget_results.call()

    assert DBTaskResult.objects.count() == 1


def test_what_a_killed_upload_left_is_cleared_after_a_day(tmp_path):
    for name, hours in (("old.upload", 25), ("new.upload", 1)):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, ((read_clock() - timedelta(hours=hours)).timestamp(),) * 2)

    assert clear_leftovers(tmp_path, now=read_clock()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["new.upload"]


def test_what_is_being_sent_lies_in_the_data_folder(settings):
    assert (
        TemporaryUploadedFile("a.txt", "text/plain", 1, None)
        .temporary_file_path()
        .startswith(f"{settings.DATA}/uploads/")
    )
