"""The review of a plan: one question at a time, its answer, four ratings."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from daysheet.guides.actions.studying import change_habits, rate_card
from daysheet.guides.domain.asking import blocks_of
from daysheet.guides.domain.plans.studying import review_on
from daysheet.guides.domain.plans.telling import hours
from daysheet.guides.domain.reviewing import RATINGS, Card, rated, rating_named
from daysheet.guides.errors import BadWish
from daysheet.guides.forms import HabitsForm
from daysheet.guides.models import Plan
from daysheet.guides.private import plan_page, revision_of, see_other
from daysheet.guides.queries import today_at
from daysheet.guides.studies import holidays_of_week, study_of
from daysheet.guides.views.plan_changes import refused
from daysheet.guides.views.plan_pages import heads
from daysheet.lib.clock import read_clock

NO_RATING = "This was no rating. Choose one of the four."


@require_http_methods(["GET", "HEAD", "POST"])
@plan_page
def review(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The next question that is due, or that this is all for today."""
    if request.method == "POST":
        return rate(request, plan)
    return review_page(request, plan)


def review_page(request: HttpRequest, plan: Plan, refusal: str = "") -> HttpResponse:
    now = read_clock()
    today = today_at(plan.place, now)
    study = study_of(plan)
    found = review_on(study, today, holidays_of_week(plan.place, today))
    card = found.cards[0] if found.cards else None
    habits = study.standing.choices.habits
    context = {
        **heads(plan, study.standing, today),
        "review": found,
        "card": card,
        "blocks": blocks_of(card.question.ask) if card else (),
        "titles": [study.standing.title(name) for name in card.question.steps] if card else [],
        "answers": answers(card, today) if card else [],
        "minutes_told": hours(found.week_minutes),
        "has_bank": bool(study.bank),
        "deck": study.deck,
        "habits": habits,
        "form": HabitsForm(initial=HabitsForm.told(habits)),
        "refusal": refusal,
    }
    return render(request, "guides/plan_review.html", context, status=400 if refusal else 200)


def answers(card: Card, today: date) -> list[tuple[str, str, int]]:
    """The four ratings with what each means, and in how many days the question would come up again."""
    return [(name, MEANS[name], (rated(card.memory, name, today).due - today).days) for name in RATINGS]


MEANS: dict[str, str] = {
    "again": "did not know it",
    "hard": "with trouble, or in part",
    "good": "knew it",
    "easy": "at once",
}


def rate(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Take a rating: of a question of this plan, once."""
    now = read_clock()
    rating, name = rating_named(request.POST.get("rating", "")), request.POST.get("question", "")
    if name not in study_of(plan).by_question:
        raise Http404(f"The plan asks no question {name[:60]!r}.")
    if rating is None:
        return review_page(request, plan, refusal=NO_RATING)
    today, revision = today_at(plan.place, now), revision_of(request)
    rate_card(plan=plan, question=name, revision=revision, rating=rating, today=today, now=now)
    return see_other(reverse("guides:plan_review", kwargs={"token": plan.token}))


@require_POST
@plan_page
def habits(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Take other times for reviews and mock interviews."""
    now = read_clock()
    form = HabitsForm(request.POST)
    if not form.is_valid():
        return refused(request, plan, " ".join(str(one) for ones in form.errors.values() for one in ones))
    try:
        change_habits(
            plan=plan,
            revision=revision_of(request),
            habits=form.habits(),
            today=today_at(plan.place, now),
            now=now,
        )
    except BadWish as error:
        return refused(request, plan, str(error))
    return see_other(reverse("guides:plan_review", kwargs={"token": plan.token}))
