"""A plan as a file, under another link, given up, or as the beginning of another."""

from __future__ import annotations

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from daysheet.guides.actions.making import bring_back_plan, delete_plan, renew_link
from daysheet.guides.domain.plans.files import plan_as_file, plan_in_file
from daysheet.guides.errors import BadPlanFile, UnknownGuide
from daysheet.guides.hearing import Heard
from daysheet.guides.models import Plan
from daysheet.guides.private import BROKEN, gone, plan_page, private, revision_of, see_other
from daysheet.guides.queries import sound_guide, standing_of, today_at
from daysheet.guides.studies import kept_cards, sessions_of
from daysheet.guides.views.start_pages import LARGE, reviewed
from daysheet.guides.views.uploads import MOST_REQUEST, in_memory, request_size
from daysheet.lib.clock import read_clock

TOO_LARGE = f"{LARGE} Is it the file that was kept here? A plan takes far less."


@require_safe
@plan_page
def export(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The whole plan as a file that can be brought back."""
    place = plan.place.slug if plan.place else ""
    told = plan_as_file(
        standing_of(plan),
        key=plan.key,
        version=plan.version,
        place=place,
        steps=plan.steps,
        cards=kept_cards(plan),
        sessions=sessions_of(plan),
    )
    response = HttpResponse(json.dumps(told, indent=1, ensure_ascii=False), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="plan-{plan.guide}.json"'
    return response


@csrf_exempt
@require_POST
def bring_back(request: HttpRequest) -> HttpResponse:
    """A plan out of the file that its reader kept, under a link of its own."""
    if request_size(request) > MOST_REQUEST:
        return refused_file(request, TOO_LARGE, status=413)
    handler = in_memory(request)
    file = request.FILES.get("file")
    if handler.too_large or file is None:
        told = TOO_LARGE if handler.too_large else "Choose the file of your plan."
        return refused_file(request, told, status=413 if handler.too_large else 400)
    now = read_clock()
    try:
        told = plan_in_file(file.read())
        if sound_guide(told.guide) is None:
            return refused_file(request, BROKEN)
        plan = bring_back_plan(told=told, form_key=request.POST.get("form_key", ""), now=now)
    except (BadPlanFile, UnknownGuide) as error:
        return refused_file(request, str(error))
    return see_other(plan.get_absolute_url())


def refused_file(request: HttpRequest, told: str, *, status: int = 400) -> HttpResponse:
    return private(render(request, "guides/refused.html", {"told": told, "section": "guides"}, status=status))


@require_POST
@plan_page
def new_link(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Another private link; the old one is given up."""
    now = read_clock()
    renewed = renew_link(plan=plan, revision=revision_of(request), today=today_at(plan.place, now), now=now)
    return see_other(renewed.get_absolute_url() + "#keep")


@require_POST
@plan_page
def delete(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Forget the plan; the answer is the page that its link shows from now on."""
    token = plan.token
    if request.POST.get("sure") != "yes":
        return see_other(plan.get_absolute_url() + "#keep")
    delete_plan(plan=plan, revision=revision_of(request), today=today_at(plan.place, read_clock()))
    return gone(request, token)


@require_POST
@plan_page
def another(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The review for another guide, with all ticked that this plan knows to be held or done."""
    try:
        guide = sound_guide(request.POST.get("guide", ""))
    except UnknownGuide as error:
        raise Http404(str(error)) from error
    if guide is None:
        return refused_file(request, BROKEN)
    standing = standing_of(plan)
    held = {*standing.have, *(entry.name for entry in standing.entries if entry.finished_on)}
    return reviewed(request, guide, Heard(), frozenset(held & set(guide.steps)))
