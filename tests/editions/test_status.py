"""What the site says of its own health."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from daysheet import __version__
from daysheet.editions.status import health
from tests.make import make_place, make_story

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)


def job(*, given, done=None):
    """A background job, given out and done so many minutes ago."""
    kept = DBTaskResult.objects.create(
        status=TaskResultStatus.READY if done is None else TaskResultStatus.SUCCESSFUL,
        args_kwargs={"args": [], "kwargs": {}},
        task_path="daysheet.cli.tasks.clear_sessions",
        run_after=NOW - timedelta(days=1),
        finished_at=None if done is None else NOW - timedelta(minutes=done),
        exception_class_path="",
        traceback="",
        backend_name="default",
    )
    DBTaskResult.objects.filter(pk=kept.pk).update(enqueued_at=NOW - timedelta(minutes=given))


@pytest.mark.parametrize(
    ("jobs", "ticking", "working"),
    [
        ([], False, False),
        ([{"given": 30, "done": 29}], True, True),
        ([{"given": 200, "done": 199}], False, False),
        ([{"given": 70, "done": 69}, {"given": 2}], True, True),
        ([{"given": 70, "done": 69}, {"given": 9}], True, False),
    ],
    ids=["new", "well", "asleep", "one just waits", "no worker"],
)
def test_clock_and_worker_are_judged_by_what_they_did(jobs, ticking, working):
    for each in jobs:
        job(**each)

    seen = health(NOW)

    assert (seen.is_ticking, seen.is_working) == (ticking, working)


def test_the_page_counts_towns_and_published_stories(client):
    place = make_place()
    make_story(place, "Mill Pool Opens"), make_story(place, "Hidden", live=False)

    page = " ".join(client.get("/status/").content.decode().split())

    assert "<dt>Towns</dt><dd>1</dd>" in page
    assert "<dt>Stories</dt><dd>1</dd>" in page
    assert f"<dt>Version</dt><dd>{__version__}</dd>" in page
    assert "Something stands still" in page


def test_nothing_secret_is_on_it(client, settings):
    page = client.get("/status/").content.decode()

    assert settings.SECRET_KEY not in page
    assert str(settings.DATA) not in page
    assert str(settings.DATABASES["default"]["NAME"]) not in page


def test_who_watches_gets_one_word(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("address", ["/healthz", "/status/"])
def test_a_database_that_is_away_is_told_with_503(client, address):
    def away(*question):
        raise DatabaseError("away")

    with connection.execute_wrapper(away):
        answer = client.get(address)

    assert (answer.status_code, answer.content) == (503, b"the database does not answer\n")
