"""From a résumé or a few ticks to a plan: three forms, and nothing kept between them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from daysheet.guides.actions.making import FORM_KEY, start_plan
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.plans.review import asked_for, review_of
from daysheet.guides.errors import BadWish, NothingToDo, UnknownGuide, UnreadableDocument
from daysheet.guides.forms import FARTHEST_START, ChoicesForm
from daysheet.guides.hearing import Heard, hear
from daysheet.guides.private import BROKEN, private, see_other
from daysheet.guides.queries import holidays_at, place_named, sound_guide, today_at
from daysheet.guides.views.uploads import MOST_BYTES, MOST_REQUEST, in_memory, request_size
from daysheet.lib.clock import read_clock

LISTED = timedelta(days=550)  # how far ahead the public holidays are listed
LARGE = f"This was too large to take: a file may have {MOST_BYTES // 1_000_000} MB. Nothing of it was kept."
TOO_LARGE = f"{LARGE} Paste the text instead."
ORIGINS = ("found", "shown", "ticked", "done")


# No CSRF token: there is no session here that a foreign page could ride on, and none may be needed.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """The forms that lead to a plan, one after the other."""
    try:
        guide = sound_guide(slug)
    except UnknownGuide as error:
        raise Http404(str(error)) from error
    if guide is None:
        return private(
            render(request, "guides/refused.html", {"told": BROKEN, "section": "guides"}, status=503)
        )
    if request.method != "POST":
        if request.GET.get("by") == "ticking":
            return reviewed(request, guide, Heard())
        return private(asked(request, guide))
    if request_size(request) > MOST_REQUEST:
        return private(asked(request, guide, refusal=TOO_LARGE, status=413))
    handler = in_memory(request)
    step = STEPS.get(request.POST.get("step", ""), read)
    if handler.too_large:
        return private(asked(request, guide, refusal=TOO_LARGE, status=413))
    return private(step(request, guide))


def asked(request: HttpRequest, guide: Guide, refusal: str = "", status: int = 200) -> HttpResponse:
    """The page that asks for a résumé, a posting or ticks."""
    typed = (
        {name: request.POST.get(name, "") for name in ("resume", "posting")}
        if request.method == "POST" and status != 413
        else {}
    )
    context = {"guide": guide, "refusal": refusal, "typed": typed, "section": "guides"}
    return render(request, "guides/start.html", context, status=status)


def read(request: HttpRequest, guide: Guide) -> HttpResponse:
    """What résumé and posting say; the texts are gone when the page has been made."""
    try:
        heard = hear(
            guide,
            resume=(request.POST.get("resume", ""), request.FILES.get("resume_file")),
            posting=(request.POST.get("posting", ""), request.FILES.get("posting_file")),
        )
    except UnreadableDocument as error:
        return asked(request, guide, refusal=str(error), status=400)
    return reviewed(request, guide, heard)


def reviewed(
    request: HttpRequest, guide: Guide, heard: Heard, ticked: frozenset[str] = frozenset()
) -> HttpResponse:
    """All that was found, to be overruled, and the questions for what stayed open."""
    context = {
        "guide": guide,
        "review": review_of(guide, heard.text, heard.found, heard.set_aside, ticked),
        "notes": heard.notes,
        "has_text": heard.has_resume,
        "asked": asked_for(
            guide,
            heard.posting,
            required=heard.required,
            preferred=heard.preferred,
            set_aside=heard.not_asked,
        ),
        "has_posting": bool(heard.posting),
        "in_resume": {one.step for one in heard.found},
        "done": ",".join(sorted(ticked)),
        "section": "guides",
    }
    return private(render(request, "guides/review.html", context))


def held(request: HttpRequest, guide: Guide) -> dict[str, str]:
    """The steps that the reader holds, as the forms carry them, with how that is known."""
    found = set(request.POST.get("found", "").split(","))
    done = set(request.POST.get("done", "").split(","))
    holding: dict[str, str] = {}
    for told in request.POST.getlist("holds"):  # 'step:origin', as our own forms carry them on
        name, _, origin = told.partition(":")
        holding[name] = origin if origin in ORIGINS else "ticked"
    for name in request.POST.getlist("have"):
        holding[name] = "done" if name in done else "found" if name in found else "ticked"
    for name in request.POST.getlist("shown"):
        holding[name] = "shown"
    return {step.id: holding[step.id] for step in guide.step if step.id in holding}


def choose(request: HttpRequest, guide: Guide) -> HttpResponse:
    """The form of choices; what a posting asks for is ticked among the optional steps."""
    have = held(request, guide)
    wanted = request.POST.getlist("wanted")
    today = today_at(None, read_clock())
    initial = {"start": today, "hours": "10", "optional": wanted, "order": "soonest", "effort": "middle"}
    form = ChoicesForm(guide=guide, today=today, have=have, initial=initial)
    return chosen(request, guide, form, have)


def show_holidays(request: HttpRequest, guide: Guide) -> HttpResponse:
    """The same form with the public holidays of the chosen city."""
    have, today = held(request, guide), today_at(None, read_clock())
    form = ChoicesForm(guide=guide, today=today, have=have, initial=as_typed(request))
    return chosen(request, guide, form, have)


def as_typed(request: HttpRequest) -> dict[str, Any]:
    """The fields as they were typed, for a form that is not to be judged yet."""
    return {
        name: request.POST.getlist(name) if name == "optional" else request.POST[name]
        for name in request.POST
    }


def chosen(
    request: HttpRequest, guide: Guide, form: ChoicesForm, have: dict[str, str], refusal: str = ""
) -> HttpResponse:
    """The page of choices."""
    from_day = first_day(form)
    context = {
        "guide": guide,
        "form": form,
        "refusal": refusal,
        "have": have,
        "holds": [f"{name}:{origin}" for name, origin in have.items()],
        "form_key": request.POST.get("form_key") or secrets.token_urlsafe(16),
        "hours_left": hours_left(guide, have),
        "section": "guides",
        **holidays_shown(request, form, from_day),
    }
    return render(request, "guides/choose.html", context, status=400 if form.errors or refusal else 200)


def first_day(form: ChoicesForm) -> date:
    """The first day as it was typed, or today where that is no day that the form would take."""
    told = form["start"].value()
    try:
        day = told if isinstance(told, date) else date.fromisoformat(str(told))
    except ValueError:
        return form.today
    return day if form.today <= day <= form.today + FARTHEST_START else form.today


def hours_left(guide: Guide, have: dict[str, str]) -> tuple[float, float]:
    """The range of hours that the core asks for, without what is held."""
    core = [step for step in guide.step if not step.optional and step.id not in have]
    return sum(step.hours[0] for step in core), sum(step.hours[1] for step in core)


def holidays_shown(
    request: HttpRequest, form: ChoicesForm, first: date, works: tuple[date, ...] = ()
) -> dict[str, Any]:
    """The public holidays of the chosen city as ticks: those already listed and unticked stay so."""
    place = place_named(str(form["place"].value() or ""))
    days = holidays_at(place, first, first + LISTED)
    worked = {*works, *works_of(request)}
    return {
        "holidays": [(day, name, day not in worked) for day, name in days.items()],
        "listed": ",".join(day.isoformat() for day in days),
        "holidays_of": place.name if place and days else "",
    }


def works_of(request: HttpRequest) -> tuple[date, ...]:
    """The public holidays that were listed and unticked."""
    stay = set(request.POST.getlist("stay"))
    found = []
    for told in request.POST.get("listed", "").split(",")[:100]:
        try:
            day = date.fromisoformat(told)
        except ValueError:
            continue
        if told not in stay:
            found.append(day)
    return tuple(found)


def make(request: HttpRequest, guide: Guide) -> HttpResponse:
    """The plan, when the form is right."""
    have, now = held(request, guide), read_clock()
    place = place_named(request.POST.get("place", ""))
    today = today_at(place, now)
    form = ChoicesForm(request.POST, guide=guide, today=today, have=have)
    if not form.is_valid():
        return chosen(request, guide, form, have)
    key = request.POST.get("form_key", "")
    try:
        plan = start_plan(
            guide=guide,
            choices=form.choices(works_of(request)),
            have=have,
            place=place,
            form_key=key if FORM_KEY.fullmatch(key) else secrets.token_urlsafe(16),
            today=today,
            now=now,
        )
    except (NothingToDo, BadWish) as error:
        return chosen(request, guide, form, have, refusal=str(error))
    return see_other(plan.get_absolute_url())


STEPS: dict[str, Callable[[HttpRequest, Guide], HttpResponse]] = {
    "read": read,
    "review": choose,
    "holidays": show_holidays,
    "make": make,
}
