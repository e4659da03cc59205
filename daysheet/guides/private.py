"""What the private pages share: answers that nobody keeps, and the plan of a link."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.defaults import page_not_found

from daysheet.guides.actions.making import note_opened
from daysheet.guides.domain.plans.keeping import KEPT
from daysheet.guides.domain.plans.standing import Standing
from daysheet.guides.errors import GuidesError, StalePlan
from daysheet.guides.models import Plan
from daysheet.guides.queries import closed_link, plan_with, standing_of, today_at
from daysheet.lib.clock import read_clock

logger = logging.getLogger(__name__)
View = Callable[..., HttpResponse]
BROKEN = "The guide cannot be read at present. Your plan is safe; try again later."


def private(response: HttpResponse) -> HttpResponse:
    """The response for the reader's eyes alone: kept by nobody, listed nowhere, its address told to no other site."""
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def see_other(address: str) -> HttpResponse:
    """Go there with GET: reloading what follows sends nothing again."""
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return private(response)


def plan_page(view: View) -> View:
    """Give a view the plan of the link. A link that was given up says so (410); one that never was is a 404.
    Whatever is asked for, the plan is in use and kept on.

    No CSRF token: there is no session that a foreign page could ride on; who knows the link may do all of this.
    """

    @csrf_exempt
    @wraps(view)
    def served(request: HttpRequest, token: str, **rest: Any) -> HttpResponse:
        try:
            plan = plan_with(token)
            if plan is None:
                return gone(request, token)
            note_opened(plan=plan, today=today_at(plan.place, read_clock()))
            return private(view(request, plan, **rest))
        except Http404 as error:
            return private(page_not_found(request, error))
        except StalePlan as error:
            return stale(request, plan, error.told)
        except GuidesError as error:  # the guide is gone, or its files are broken
            logger.error("plan %s cannot be shown: %s", plan.pk, error)
            return private(
                render(request, "guides/refused.html", {"told": BROKEN, "section": "guides"}, status=503)
            )

    return served


def gone(request: HttpRequest, token: str) -> HttpResponse:
    """410 for a link that was given up; Http404 for one that never was."""
    closed = closed_link(token)
    if closed is None:
        raise Http404("There is no plan at this address.")
    context = {"closed": closed, "kept_days": KEPT.days, "section": "guides"}
    return private(render(request, "guides/closed.html", context, status=410))


def stale(request: HttpRequest, plan: Plan, told: list[str]) -> HttpResponse:
    """What changed meanwhile, and all that was typed, ready to be sent again."""
    now = plan_with(plan.token)
    if now is None:
        return gone(request, plan.token)
    typed = [
        (name, value) for name in request.POST if name != "revision" for value in request.POST.getlist(name)
    ]
    standing = standing_of(now)
    context = {
        "plan": now,
        "told": told,
        "typed": typed,
        "shown": [
            (label_of(name, standing), value) for name, value in typed if value.strip() and is_typed(name)
        ],
        "address": request.path,
        "section": "guides",
    }
    return private(render(request, "guides/stale.html", context, status=409))


def is_typed(name: str) -> bool:
    """Whether a field holds what a reader typed, and not what our form carries."""
    return name not in ("stay", "listed", "step", "week", "from", "sure")


def label_of(name: str, standing: Standing) -> str:
    """What a field is called for people."""
    kind, _, item = name.partition("-")
    if kind in ("done", "finished") and item:
        return f"{standing.title(item)}, {'hours done' if kind == 'done' else 'finished'}"
    return name.replace("is_", "").replace("_", " ").capitalize()


def revision_of(request: HttpRequest) -> int:
    """The revision that the page was made at; 0, which is always stale, where it is no number."""
    told = request.POST.get("revision", "")
    return int(told) if told.isdecimal() and len(told) < 10 else 0
