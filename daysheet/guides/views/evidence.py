"""The evidence list of a plan, to be used for a résumé."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from daysheet.guides.domain.plans.evidence import evidence_told
from daysheet.guides.models import Plan
from daysheet.guides.private import plan_page
from daysheet.guides.queries import standing_of, today_at
from daysheet.lib.clock import read_clock


@require_safe
@plan_page
def evidence(request: HttpRequest, plan: Plan) -> HttpResponse:
    """All that is done or held, with what shows it, as a Markdown file."""
    told = evidence_told(standing_of(plan), today_at(plan.place, read_clock()))
    response = HttpResponse(told, content_type="text/markdown; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="evidence-{plan.guide}.md"'
    return response
