"""Addresses of guides and plans."""

from django.urls import path

from daysheet.guides.views import guide_pages

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
]
