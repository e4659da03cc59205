"""When sources are asked again, and what an answer without news costs."""

import pytest
from django_tasks_db.models import DBTaskResult

from daysheet.lib.fetch import Fetched, FetchError
from daysheet.wire.actions.checking import give_out_checks
from daysheet.wire.actions.sources import (
    pause_source,
)
from daysheet.wire.models import SetAside
from daysheet.wire.tasks import give_out
from tests.make import make_place
from tests.wire.asking import CITY, HOUR, NOW, PAGE, add, refresh
from tests.wire.feeds import feed, item

pytestmark = pytest.mark.django_db


def test_due_sources_are_given_out_once_paced_and_not_while_paused():
    rows = [add(), add(make_place("us/tx/austin")), add(address="https://b.example/feed")]
    pause_source(source=rows[2], is_paused=True, now=NOW)
    given = []

    def ticked(now):
        return give_out_checks(now=now, enqueue=lambda pk, at: given.append((pk, (at - now).seconds)))

    assert [ticked(NOW), ticked(NOW)] == [2, 0]
    assert given == [(rows[0].pk, 0), (rows[1].pk, 20)]
    pause_source(source=rows[2], is_paused=False, now=NOW)
    assert ticked(NOW) == 1


def test_the_clock_s_job_queues_a_task_for_each():
    source = add()

    assert (give_out(), give_out()) == (1, 0)
    task = DBTaskResult.objects.get()
    assert (task.task_path, task.args_kwargs["args"]) == ("daysheet.wire.tasks.refresh", [source.pk])


def test_an_unchanged_answer_needs_no_body():
    source = add()

    assert refresh(source, lambda address, **marks: Fetched(address, is_unchanged=True))
    assert source.last_success_at == NOW


@pytest.mark.parametrize(("status", "looks"), [(404, 1), (403, 1), (451, 1), (429, 2), (503, 2), (0, 2)])
def test_a_page_that_is_refused_for_good_is_not_asked_for_again(status, looks):
    source, asked = add(), []
    listed = feed(item(9, title="Gone", content="", link=PAGE))

    def door(address, **marks):
        if address == CITY:
            return Fetched(address, body=listed)
        asked.append(address)
        raise FetchError("It cannot be had.", status)

    refresh(source, door)
    refresh(source, door, NOW + HOUR)

    assert len(asked) == looks
    assert SetAside.objects.get().reason == "It cannot be had."
