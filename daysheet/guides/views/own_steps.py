"""Steps of a reader's own: added, changed, removed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from daysheet.guides.actions.own_steps import OwnStep, add_step, change_step, remove_step
from daysheet.guides.domain.plans.own import choices_after
from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.errors import BadStep, BadWish
from daysheet.guides.forms import StepForm
from daysheet.guides.models import Plan
from daysheet.guides.private import plan_page, revision_of, see_other
from daysheet.guides.queries import standing_of, today_at
from daysheet.guides.views.plan_pages import heads
from daysheet.lib.clock import read_clock


@require_http_methods(["GET", "HEAD", "POST"])
@plan_page
def add(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The form of a new step."""
    standing = standing_of(plan)
    others = choices_after(standing)
    if request.method != "POST":
        return step_page(request, plan, standing, StepForm(others=others))
    form = StepForm(request.POST, others=others)
    if not form.is_valid():
        return step_page(request, plan, standing, form)
    now = read_clock()
    today, step = today_at(plan.place, now), step_in(form)
    try:
        add_step(plan=plan, revision=revision_of(request), step=step, today=today, now=now)
    except (BadStep, BadWish) as error:
        return step_page(request, plan, standing, form, refusal=str(error))
    return see_other(plan.get_absolute_url() + "#moved")


def step_in(form: StepForm, kept: tuple[str, ...] = ()) -> OwnStep:
    """The step of a valid form; `kept` are prerequisites beyond the one that the form shows."""
    data = form.cleaned_data
    after = (data["after"], *kept) if data["after"] else kept
    return OwnStep(data["title"], data["hours"], after)


@require_http_methods(["GET", "HEAD", "POST"])
@plan_page
def change(request: HttpRequest, plan: Plan, name: str) -> HttpResponse:
    """A step to be changed or removed."""
    standing = standing_of(plan)
    entry = standing.by_name.get(name)
    if entry is None or not entry.title:
        raise Http404(f"The plan has no step {name!r} of your own.")
    others = choices_after(standing, name)
    if request.method != "POST":
        initial = {
            "title": entry.title,
            "hours": f"{entry.minutes / 60:.2f}".rstrip("0").rstrip("."),
            "after": next(iter(entry.after), ""),
        }
        return step_page(request, plan, standing, StepForm(initial=initial, others=others), entry)
    return changed(request, plan, standing, entry, StepForm(request.POST, others=others))


def changed(
    request: HttpRequest, plan: Plan, standing: Standing, entry: Entry, form: StepForm
) -> HttpResponse:
    """Keep the change, or take the step out; what cannot be is said on the same page."""
    now, revision = read_clock(), revision_of(request)
    today = today_at(plan.place, now)
    try:
        if "remove" in request.POST:
            remove_step(plan=plan, revision=revision, name=entry.name, today=today, now=now)
        elif form.is_valid():
            step = step_in(form, entry.after[1:])
            change_step(plan=plan, revision=revision, name=entry.name, step=step, today=today, now=now)
        else:
            return step_page(request, plan, standing, form, entry)
    except (BadStep, BadWish) as error:
        return step_page(request, plan, standing, form, entry, refusal=str(error))
    return see_other(plan.get_absolute_url() + "#moved")


def step_page(
    request: HttpRequest,
    plan: Plan,
    standing: Standing,
    form: StepForm,
    entry: Entry | None = None,
    refusal: str = "",
) -> HttpResponse:
    context = {
        **heads(plan, standing, today_at(plan.place, read_clock())),
        "form": form,
        "entry": entry,
        "refusal": refusal,
    }
    failed = refusal or (form.is_bound and form.errors)
    return render(request, "guides/own_step.html", context, status=400 if failed else 200)
