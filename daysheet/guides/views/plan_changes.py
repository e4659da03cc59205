"""What a reader changes in a plan; each form carries the revision that its page was made at."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from daysheet.guides.actions.changing import change_choices, replan_from, upgrade_plan
from daysheet.guides.actions.progress import Edited, Progress, edit_item, record_progress
from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.domain.plans.telling import monday_of
from daysheet.guides.errors import BadWish
from daysheet.guides.forms import ChoicesForm, ItemForm, as_initial
from daysheet.guides.models import Plan
from daysheet.guides.private import plan_page, revision_of, see_other
from daysheet.guides.queries import place_named, standing_of, today_at
from daysheet.guides.views.plan_pages import heads, item_page
from daysheet.guides.views.start_pages import as_typed, first_day, holidays_shown, works_of
from daysheet.lib.clock import read_clock
from daysheet.places.models import Place

SUNDAY = 6
MOST_HOURS_DONE = 5000


@require_POST
@plan_page
def progress(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Keep the hours and ticks of a list of items."""
    now = read_clock()
    standing = standing_of(plan)
    sent = [entry for entry in standing.entries if f"done-{entry.name}" in request.POST]
    told = {entry.name: progress_told(request, entry) for entry in sent}
    known = {name: one for name, one in told.items() if one}
    if len(known) < len(told):
        return asked_again(request, plan, standing, [name for name in told if name not in known])
    today = today_at(plan.place, now)
    record_progress(plan=plan, revision=revision_of(request), progress=known, today=today, now=now)
    return see_other(back(request, plan))


def progress_told(request: HttpRequest, entry: Entry) -> Progress | None:
    """The item's hours and tick as they were sent; None for what is no number of hours."""
    try:
        hours = Decimal(request.POST[f"done-{entry.name}"].replace(",", ".") or "0")
    except InvalidOperation:
        return None
    if not hours.is_finite() or not 0 <= hours <= MOST_HOURS_DONE:
        return None
    return Progress(round(hours * 60), f"finished-{entry.name}" in request.POST)


def asked_again(request: HttpRequest, plan: Plan, standing: Standing, wrong: list[str]) -> HttpResponse:
    """What is no number of hours, to be typed again beside all else that was sent."""
    fields = {f"done-{name}": standing.title(name) for name in wrong}
    context = {
        "plan": plan,
        "wrong": [(field, title, request.POST[field]) for field, title in fields.items()],
        "typed": [(name, value) for name, value in request.POST.items() if name not in fields],
        "most": MOST_HOURS_DONE,
        "section": "guides",
    }
    return render(request, "guides/progress.html", context, status=400)


def back(request: HttpRequest, plan: Plan) -> str:
    """The page of the plan that the form stood on."""
    week = request.POST.get("week", "")
    try:
        day = date.fromisoformat(week)
    except ValueError:
        return plan.get_absolute_url()
    return reverse("guides:week", kwargs={"token": plan.token, "week": day.isoformat()})


@require_POST
@plan_page
def replan(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Make the rest of the plan anew: from today, or from Monday when the week is lost."""
    now = read_clock()
    today = today_at(plan.place, now)
    sunday = today + timedelta(days=SUNDAY - today.weekday())
    is_lost = request.POST.get("from") == "monday"
    try:
        replan_from(
            plan=plan,
            revision=revision_of(request),
            first=today,
            lost=(monday_of(today), sunday) if is_lost else None,
            now=now,
        )
    except BadWish as error:
        return refused(request, plan, str(error))
    return see_other(plan.get_absolute_url() + "#moved")


def refused(request: HttpRequest, plan: Plan, told: str) -> HttpResponse:
    """What cannot be done, and the way back."""
    context = {"plan": plan, "told": told, "section": "guides"}
    return render(request, "guides/refused.html", context, status=400)


@require_http_methods(["GET", "HEAD", "POST"])
@plan_page
def choices(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The choices of a plan, to be changed; what a remedy asks for is filled in."""
    now, standing = read_clock(), standing_of(plan)
    posted = request.method == "POST"
    place = place_named(request.POST.get("place", "")) if posted else plan.place
    today = today_at(place, now)
    options = {"guide": standing.guide, "today": today, "have": standing.have, "running": standing.choices}
    if posted and request.POST.get("step") != "holidays":
        form = ChoicesForm(request.POST, **options)
        if form.is_valid():
            return changed(request, plan, form, place, today)
    else:
        initial = as_initial(standing.choices, plan.place)
        form = ChoicesForm(
            initial={**initial, **(typed(request) if posted else remedy(request, initial))}, **options
        )
    return choices_page(request, plan, form)


def changed(
    request: HttpRequest, plan: Plan, form: ChoicesForm, place: Place | None, today: date
) -> HttpResponse:
    try:
        change_choices(
            plan=plan,
            revision=revision_of(request),
            choices=form.choices(works_of(request)),
            place=place,
            today=today,
            now=read_clock(),
        )
    except BadWish as error:
        return choices_page(request, plan, form, refusal=str(error))
    return see_other(plan.get_absolute_url() + "#moved")


def choices_page(request: HttpRequest, plan: Plan, form: ChoicesForm, refusal: str = "") -> HttpResponse:
    standing = standing_of(plan)
    works = standing.choices.works if request.method != "POST" else ()
    context = {
        **heads(plan, standing, form.today),
        "form": form,
        "refusal": refusal,
        **holidays_shown(request, form, max(first_day(form), form.today), works),
    }
    return render(request, "guides/choices.html", context, status=400 if form.errors or refusal else 200)


def typed(request: HttpRequest) -> dict[str, object]:
    """The fields as they were typed, for a form that is not to be judged yet."""
    return {"optional": [], **as_typed(request)}


def remedy(request: HttpRequest, initial: dict[str, object]) -> dict[str, object]:
    """What the address asks to be filled in: hours a week, a target, an optional step to leave out."""
    asked: dict[str, object] = {
        name: request.GET[name] for name in ("hours", "target") if name in request.GET
    }
    if "hours" in asked:
        asked |= dict.fromkeys(
            ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), ""
        )
    if "drop" in request.GET:
        kept = initial["optional"] if isinstance(initial["optional"], list) else []
        asked["optional"] = [name for name in kept if name not in request.GET.getlist("drop")]
    return asked


@require_POST
@plan_page
def edit(request: HttpRequest, plan: Plan, name: str) -> HttpResponse:
    """Keep progress, note, links and pin of one item."""
    standing = standing_of(plan)
    if name not in standing.by_name:
        raise Http404(f"The plan has no item {name!r}.")
    form = ItemForm(request.POST)
    if not form.is_valid():
        return item_page(request, plan, standing, name, form, status=400)
    now, data = read_clock(), form.cleaned_data
    edited = Edited(
        Progress(data["done"], data["is_finished"]), data["note"], data["links"], data["is_pinned"]
    )
    today = today_at(plan.place, now)
    edit_item(plan=plan, revision=revision_of(request), name=name, edited=edited, today=today, now=now)
    return see_other(reverse("guides:item", kwargs={"token": plan.token, "name": name}))


@require_POST
@plan_page
def upgrade(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Follow the guide's newest version."""
    now = read_clock()
    try:
        upgrade_plan(plan=plan, revision=revision_of(request), today=today_at(plan.place, now), now=now)
    except BadWish as error:
        return refused(request, plan, str(error))
    return see_other(plan.get_absolute_url() + "#moved")
