"""Mock interviews of a plan: those planned and taken, and one of them question by question."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from daysheet.guides.actions.studying import begin_session, rate_in_session
from daysheet.guides.domain.asking import blocks_of
from daysheet.guides.domain.plans.studying import Study, to_begin
from daysheet.guides.domain.practising import MIX, Session, parts_of
from daysheet.guides.domain.reviewing import RATINGS, rating_named
from daysheet.guides.models import Plan
from daysheet.guides.private import plan_page, see_other
from daysheet.guides.queries import today_at
from daysheet.guides.studies import study_of
from daysheet.guides.views.plan_pages import heads
from daysheet.guides.views.review_pages import MEANS, NO_RATING
from daysheet.lib.clock import read_clock


@require_http_methods(["GET", "HEAD", "POST"])
@plan_page
def practice(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The mock interviews that are planned and those taken; POST begins one."""
    now, study = read_clock(), study_of(plan)
    today = today_at(plan.place, now)
    if request.method == "POST" and study.bank:
        number = number_of(request)
        begun = begin_session(plan=plan, number=number, today=today, now=now)
        return see_other(session_address(plan, begun))
    begun = [one for one in study.sessions if one.began_on]
    this_week = to_begin(study.sessions, today)
    following = max((one.number for one in study.sessions), default=0) + 1
    context = {
        **heads(plan, study.standing, today),
        "has_bank": bool(study.bank),
        "open": next((one for one in begun if not one.is_done), None),
        "number": this_week.number if this_week else following,
        "planned": sorted(
            (one for one in study.sessions if one.is_planned and one.minutes and one.on >= today),
            key=lambda one: one.on,
        ),
        "taken": [told(study, one) for one in reversed(begun)],
        "parts": [(part, min(count, part.count)) for part, count in parts_of(tuple(study.bank.values()))],
        "minutes": sum(part.count * part.minutes for part in MIX),
    }
    return render(request, "guides/practice.html", context)


def number_of(request: HttpRequest) -> int:
    """The number on the button; 0 where it is none."""
    told = request.POST.get("number", "")
    return int(told) if told.isdecimal() and len(told) < 7 else 0


def session_address(plan: Plan, number: int) -> str:
    return reverse("guides:practice_session", kwargs={"token": plan.token, "number": number})


def told(study: Study, session: Session) -> dict[str, object]:
    """A session as the history lists it: how many questions, and how many were known."""
    known = sum(rating in ("good", "easy") for rating in session.ratings.values())
    return {"session": session, "count": len(session.asked), "rated": len(session.ratings), "known": known}


@require_http_methods(["GET", "HEAD", "POST"])
@plan_page
def session(request: HttpRequest, plan: Plan, number: int) -> HttpResponse:
    """One session: the next question, or what came of it."""
    study = study_of(plan)
    found = next((one for one in study.sessions if one.number == number and one.began_on), None)
    if found is None:
        raise Http404(f"The plan has no mock interview {number} that was begun.")
    if request.method == "POST":
        return rate(request, plan, study, found)
    return session_page(request, plan, study, found)


def session_page(
    request: HttpRequest, plan: Plan, study: Study, session: Session, refusal: str = ""
) -> HttpResponse:
    question = study.bank.get(session.next_asked or "")
    asked = [study.bank[name] for name in session.asked if name in study.bank]
    context = {
        **heads(plan, study.standing, today_at(plan.place, read_clock())),
        "session": session,
        "question": question,
        "part": next((part for part in MIX if question and part.area == question.area), None),
        "place": session.asked.index(question.id) + 1 if question else 0,
        "blocks": blocks_of(question.ask) if question else (),
        "titles": [study.standing.title(name) for name in question.steps] if question else [],
        "answers": [(name, MEANS[name], 0) for name in RATINGS],
        "rows": [(one, session.ratings.get(one.id, "")) for one in asked],
        "refusal": refusal,
    }
    return render(request, "guides/practice_session.html", context, status=400 if refusal else 200)


def rate(request: HttpRequest, plan: Plan, study: Study, session: Session) -> HttpResponse:
    name, rating = request.POST.get("question", ""), rating_named(request.POST.get("rating", ""))
    if name not in session.asked:
        raise Http404(f"Mock interview {session.number} asks no question {name[:60]!r}.")
    if rating is None:
        return session_page(request, plan, study, session, refusal=NO_RATING)
    now = read_clock()
    rate_in_session(
        plan=plan,
        number=session.number,
        question=name,
        rating=rating,
        today=today_at(plan.place, now),
        now=now,
    )
    return see_other(session_address(plan, session.number))
