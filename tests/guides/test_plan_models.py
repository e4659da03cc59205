"""What the database refuses of a plan."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from daysheet.guides.models import Plan, PlanItem

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def kept_plan(**fields):
    kept = {
        "token": uuid4().hex,
        "key": uuid4(),
        "form_key": uuid4().hex,
        "guide": "first",
        "version": "1.0",
        "created_at": NOW,
        "changed_at": NOW,
        "opened_on": NOW.date(),
    }
    return Plan.objects.create(**kept | fields)


def kept_item(plan, **fields):
    return PlanItem.objects.create(
        **{"plan": plan, "name": "sql", "position": 0, "minutes": 60, "changed_at": NOW} | fields
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {"guide": ""},
        {"version": ""},
        {"token": ""},
        {"form_key": ""},
        {"changed_at": datetime(2026, 11, 30, tzinfo=UTC)},
    ],
)
def test_a_plan_without_what_it_rests_on_is_refused(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        kept_plan(**fields)

    assert Plan.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["token", "form_key", "key"])
def test_no_two_plans_share_a_link_a_form_or_a_name_in_calendars(field):
    first = kept_plan()

    with pytest.raises(IntegrityError), transaction.atomic():
        kept_plan(**{field: getattr(first, field)})

    assert Plan.objects.get() == first


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {"title": "My own step"},
        {"name": "own-1"},
        {"starts_on": date(2026, 12, 2), "ends_on": date(2026, 12, 1)},
        {"name": "python", "minutes": -1},
        {"name": "linear-algebra"},
    ],
)
def test_an_item_that_contradicts_itself_or_another_is_refused(fields):
    plan = kept_plan()
    kept_item(plan, name="linear-algebra")

    with pytest.raises(IntegrityError), transaction.atomic():
        kept_item(plan, **fields)

    assert [item.name for item in plan.items.all()] == ["linear-algebra"]


@pytest.mark.django_db
def test_what_is_left_of_an_item_is_its_work_less_what_is_done():
    plan = kept_plan()

    begun = kept_item(plan, done_minutes=45)
    over = kept_item(plan, name="python", done_minutes=90)
    finished = kept_item(plan, name="own-1", title="Read the paper", finished_on=NOW.date())

    assert [item.left_minutes for item in (begun, over, finished)] == [15, 0, 0]
    assert [item.is_own for item in (begun, over, finished)] == [False, False, True]
