"""Addresses of guides and plans."""

from django.urls import path

from daysheet.guides import feeds
from daysheet.guides.views import (
    evidence,
    guide_pages,
    own_steps,
    plan_changes,
    plan_keeping,
    plan_pages,
    practice_pages,
    review_pages,
    start_pages,
)

app_name = "guides"
urlpatterns = [
    path("guides/", guide_pages.guides, name="guides"),
    path("guides/<slug:slug>/", guide_pages.guide, name="guide"),
    path("guides/<slug:slug>/steps/", guide_pages.steps, name="steps"),
    path("guides/<slug:slug>/steps/<slug:name>/", guide_pages.steps_of_class, name="class"),
    path("guides/<slug:slug>/questions/", guide_pages.questions, name="questions"),
    path("guides/<slug:slug>/questions/<slug:area>/", guide_pages.questions_of_area, name="area"),
    path(
        "guides/<slug:slug>/questions/<slug:area>/<int:number>/",
        guide_pages.questions_of_area,
        name="area_page",
    ),
    path("guides/<slug:slug>/sources/", guide_pages.sources, name="sources"),
    path("guides/<slug:slug>/text/", guide_pages.text, name="text"),
    path("guides/<slug:slug>/offline.html", guide_pages.offline, name="offline"),
    path("guides/<slug:slug>/start/", start_pages.start, name="start"),
    path("plans/import/", plan_keeping.bring_back, name="import"),
    path("plans/<str:token>.ics", feeds.calendar, name="calendar"),
    path("plans/<str:token>/tasks.ics", feeds.tasks, name="tasks"),
    path("plans/<str:token>/", plan_pages.plan, name="plan"),
    path("plans/<str:token>/week/<slug:week>/", plan_pages.week, name="week"),
    path("plans/<str:token>/items/<slug:name>/", plan_pages.item, name="item"),
    path("plans/<str:token>/items/<slug:name>/edit/", plan_changes.edit, name="edit_item"),
    path("plans/<str:token>/progress/", plan_changes.progress, name="progress"),
    path("plans/<str:token>/replan/", plan_changes.replan, name="replan"),
    path("plans/<str:token>/choices/", plan_changes.choices, name="choices"),
    path("plans/<str:token>/upgrade/", plan_changes.upgrade, name="upgrade"),
    path("plans/<str:token>/plan.json", plan_keeping.export, name="export"),
    path("plans/<str:token>/link/", plan_keeping.new_link, name="new_link"),
    path("plans/<str:token>/delete/", plan_keeping.delete, name="delete"),
    path("plans/<str:token>/another/", plan_keeping.another, name="another"),
    path("plans/<str:token>/review/", review_pages.review, name="plan_review"),
    path("plans/<str:token>/habits/", review_pages.habits, name="habits"),
    path("plans/<str:token>/practice/", practice_pages.practice, name="practice"),
    path("plans/<str:token>/practice/<int:number>/", practice_pages.session, name="practice_session"),
    path("plans/<str:token>/steps/", own_steps.add, name="add_step"),
    path("plans/<str:token>/steps/<slug:name>/", own_steps.change, name="change_step"),
    path("plans/<str:token>/evidence.md", evidence.evidence, name="evidence"),
]
