"""A plan that nobody opens is forgotten, and says so; opening any of its pages keeps it."""

from datetime import timedelta

import pytest

from daysheet.cli.management.commands.tick import JOBS
from daysheet.guides.actions.forgetting import forget_plan, forget_unopened
from daysheet.guides.domain.plans.keeping import KEPT, kept_until
from daysheet.guides.models import ClosedLink, Plan, PlanItem
from daysheet.guides.tasks import forget_plans
from daysheet.lib.clock import read_clock
from daysheet.lib.days import network_day
from tests.guides.plans import TODAY, make_plan

pytestmark = pytest.mark.django_db
LAST = kept_until(TODAY)


def page(response):
    return response.content.decode()


def opened(plan, day):
    Plan.objects.filter(pk=plan.pk).update(opened_on=day)


def test_a_plan_is_forgotten_on_the_day_after_its_last_and_others_stay():
    old, kept = make_plan(), make_plan(key="another-key-of-a-test")
    opened(kept, TODAY + timedelta(days=1))

    assert [forget_unopened(today=LAST + timedelta(days=n)) for n in (0, 1, 1)] == [0, 1, 0]

    assert list(Plan.objects.values_list("pk", flat=True)) == [kept.pk]
    assert not PlanItem.objects.filter(plan=old.pk).exists()
    assert list(ClosedLink.objects.values_list("reason", "closed_on")) == [
        ("unopened", LAST + timedelta(days=1))
    ]


def test_a_plan_that_is_opened_meanwhile_stays():
    plan = make_plan()
    opened(plan, LAST)

    assert forget_plan(plan.pk, today=LAST + timedelta(days=1)) is False
    assert Plan.objects.count() == 1


def test_whoever_follows_the_old_link_is_told(client):
    plan = make_plan()
    forget_unopened(today=LAST + timedelta(days=1))

    for address in (f"/plans/{plan.token}/", f"/plans/{plan.token}.ics"):
        response = client.get(address)
        assert response.status_code == 410
        assert "Nobody had opened it for 400 days" in page(response)


@pytest.mark.parametrize("rest", ["/", ".ics", "/week/2026-12-01/", "/items/numpy/", "/choices/"])
def test_every_page_of_a_plan_and_its_calendar_keep_it(client, rest):
    plan = make_plan()
    opened(plan, TODAY - KEPT)

    assert client.get(f"/plans/{plan.token}{rest}").status_code == 200

    assert Plan.objects.get().opened_on == network_day(read_clock())


def test_the_plan_tells_until_when_it_is_kept(client):
    plan = make_plan()

    html = page(client.get(f"/plans/{plan.token}/"))

    until = kept_until(network_day(read_clock()))
    assert f'Kept until <time datetime="{until}">' in html
    assert "each visit begins the 400 days anew" in html


def test_the_privacy_page_tells_the_same_days(client):
    assert f"forgotten after {KEPT.days} days" in page(client.get("/privacy/"))


def test_the_clock_asks_for_it_every_day():
    make_plan()

    every, give_out = JOBS["forget_plans"]

    assert (every, give_out) == (timedelta(days=1), forget_plans.enqueue)
    assert forget_plans.call() == 0
