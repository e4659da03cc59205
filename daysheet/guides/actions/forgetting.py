"""Plans that nobody opens any more are forgotten."""

from __future__ import annotations

import logging
from datetime import date

from django.db import transaction

from daysheet.guides.actions.making import close_link
from daysheet.guides.domain.plans.keeping import opened_before
from daysheet.guides.models import ClosedLink, Plan

logger = logging.getLogger(__name__)


def forget_unopened(*, today: date) -> int:
    """Delete the plans whose pages and calendars nobody has asked for in a long time; how many."""
    unopened = Plan.objects.filter(opened_on__lt=opened_before(today))
    return sum(forget_plan(pk, today=today) for pk in unopened.values_list("pk", flat=True))


@transaction.atomic
def forget_plan(pk: int, *, today: date) -> bool:
    """Delete the plan unless somebody has opened it meanwhile; its link says that it was forgotten."""
    plan = Plan.objects.select_for_update().filter(pk=pk, opened_on__lt=opened_before(today)).first()
    if plan is None:
        return False
    close_link(plan.token, ClosedLink.Reason.UNOPENED, today=today)
    plan.delete()
    logger.info("plan %s is forgotten: not opened since %s", pk, plan.opened_on)
    return True
