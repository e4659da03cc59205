"""The pages of a plan, for whoever has its link."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from daysheet.guides.domain.plans import telling
from daysheet.guides.domain.plans.charts import load_charts, phase_charts, phase_spans
from daysheet.guides.domain.plans.keeping import KEPT, kept_until
from daysheet.guides.domain.plans.standing import Standing
from daysheet.guides.domain.plans.steps import differences
from daysheet.guides.domain.plans.studying import review_minutes_in, sessions_in, study_told
from daysheet.guides.forms import ItemForm, links_told
from daysheet.guides.models import Plan
from daysheet.guides.private import plan_page
from daysheet.guides.queries import sound_guides, standing_of, today_at
from daysheet.guides.shipped import guide_named
from daysheet.guides.studies import holidays_of_week, sessions_of, study_of
from daysheet.lib.clock import read_clock


@require_safe
@plan_page
def plan(request: HttpRequest, plan: Plan) -> HttpResponse:
    """This week first, then everything else."""
    today = today_at(plan.place, read_clock())
    return render(request, "guides/plan.html", plan_context(plan, standing_of(plan), today))


def plan_context(plan: Plan, standing: Standing, today: date) -> dict[str, Any]:
    """All that the plan's page shows."""
    weeks, spans = telling.loads(standing), phase_spans(standing)
    late = standing.late_minutes(today)
    newest = guide_named(plan.guide)
    return {
        **heads(plan, standing, today),
        "week": telling.this_week(standing, today),
        "this_monday": telling.monday_of(today),
        "late": telling.hours(late) if late >= 30 else "",
        "misses": telling.misses(standing),
        "moves": telling.moves(standing),
        "stones": telling.stones(standing),
        "groups": telling.groups(standing),
        "own": telling.own_lines(standing),
        "study": study_told(study_of(plan, standing), today, holidays_of_week(plan.place, today)),
        "dropped": [standing.title(name) for name in standing.outcome.dropped],
        "unpinned": [standing.title(name) for name in standing.outcome.unpinned],
        "weeks": weeks,
        "loads": load_charts(weeks),
        "phases": phase_charts(spans),
        "spans": spans,
        "years": telling.years_of(standing),
        "share": standing.choices.habits.share if standing.guide.question else 0,
        "progress": telling.progress_told(standing.entries),
        "kept_until": kept_until(today),
        "kept_days": KEPT.days,
        "webcal": f"webcal://{settings.BASE_URL.partition('://')[2]}/plans/{plan.token}.ics",
        "newer": newest if newest.version != plan.version else None,
        "differences": differences(plan.steps, newest) if newest.version != plan.version else (),
        "others": [(one.slug, one.title) for one in sound_guides() if one.slug != plan.guide],
    }


def heads(plan: Plan, standing: Standing, today: date) -> dict[str, Any]:
    """What every page of a plan carries."""
    return {
        "plan": plan,
        "guide": standing.guide,
        "standing": standing,
        "outcome": standing.outcome,
        "week_told": telling.hours(standing.choices.week),
        "today": today,
        "section": "guides",
    }


@require_safe
@plan_page
def week(request: HttpRequest, plan: Plan, week: str) -> HttpResponse:
    """One week on one sheet, by any of its days: '2026-12-07'."""
    try:
        day = date.fromisoformat(week)
    except ValueError as error:
        raise Http404(f"{week!r} is no day.") from error
    standing = standing_of(plan)
    today = today_at(plan.place, read_clock())
    weeks, monday = telling.loads(standing), telling.monday_of(day)
    if not weeks or not weeks[0].monday <= monday <= max(weeks[-1].monday, telling.monday_of(today)):
        raise Http404(f"The plan has no week of {day}.")
    shown = telling.week_of_work(standing, day)
    context = {
        **heads(plan, standing, today),
        "week": shown,
        "sessions": sessions_in(sessions_of(plan), shown.monday),
        "review_minutes": review_minutes_in(standing, day, holidays_of_week(plan.place, day)),
        "before": shown.monday - telling.WEEK if shown.monday > weeks[0].monday else None,
        "after": shown.monday + telling.WEEK if shown.monday < weeks[-1].monday else None,
    }
    return render(request, "guides/week.html", context)


@require_safe
@plan_page
def item(request: HttpRequest, plan: Plan, name: str) -> HttpResponse:
    """One item: what it is, how far it is, when, with note and links."""
    standing = standing_of(plan)
    entry = standing.by_name.get(name)
    if entry is None:
        raise Http404(f"The plan has no item {name!r}.")
    form = ItemForm(
        initial={
            "done": f"{entry.done / 60:.2f}".rstrip("0").rstrip("."),
            "is_finished": bool(entry.finished_on),
            "is_pinned": entry.is_pinned,
            "note": entry.note,
            "links": links_told(entry.links),
        }
    )
    return item_page(request, plan, standing, name, form)


def item_page(
    request: HttpRequest, plan: Plan, standing: Standing, name: str, form: ItemForm, status: int = 200
) -> HttpResponse:
    step = standing.guide.steps.get(name)
    context = {
        **heads(plan, standing, today_at(plan.place, read_clock())),
        "line": telling.Line(standing.by_name[name], standing.title(name)),
        "step": step,
        "after": [standing.title(one) for one in (step.after if step else standing.by_name[name].after)],
        "form": form,
    }
    return render(request, "guides/item.html", context, status=status)
