"""The calendar of a plan, for whoever has its link."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from daysheet.guides.domain.plans.calendars import plan_events, plan_tasks
from daysheet.guides.domain.plans.studying import practice_sessions
from daysheet.guides.models import Plan
from daysheet.guides.private import plan_page
from daysheet.guides.queries import digest_of_bytes, standing_of
from daysheet.guides.studies import sessions_of
from daysheet.lib.ics import CONTENT_TYPE, calendar_file, task_file


@require_safe
@plan_page
def calendar(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The plan as a calendar to subscribe to: one entry a piece of work, one a milestone."""
    standing = standing_of(plan)
    zone = plan.place.locality.timezone if plan.place else None
    work = plan_events(standing, key=str(plan.key), zone=zone, base=settings.BASE_URL)
    events = [*work, *practice_sessions(sessions_of(plan), key=str(plan.key), zone=zone)]
    return served(request, calendar_file(events, **naming(request, plan, standing.guide.title)), "plan.ics")


@require_safe
@plan_page
def tasks(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The plan as tasks, for programs that keep lists of them."""
    standing = standing_of(plan)
    found = plan_tasks(standing, key=str(plan.key), base=settings.BASE_URL)
    return served(request, task_file(found, **naming(request, plan, standing.guide.title)), "tasks.ics")


def naming(request: HttpRequest, plan: Plan, title: str) -> dict[str, str]:
    return {
        "name": f"Plan: {title}",
        "description": f"Your plan of the guide “{title}”.",
        "address": f"{settings.BASE_URL}{request.path}",
    }


def served(request: HttpRequest, body: bytes, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["ETag"] = quote_etag(digest_of_bytes(body)[:20])
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
