"""The public pages of guides."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from daysheet.guides.domain.drawing.graph import drawn_steps
from daysheet.guides.domain.drawing.weeks import weeks_charts
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.linked_data import address_of, guide_json_ld
from daysheet.guides.domain.pages.questions import AREA_NAMES, area_page, area_pages, asked_in
from daysheet.guides.domain.pages.steps import groups_of, ordered_rows, sources_used
from daysheet.guides.domain.sums import core_hours, longest_wait, weeks_at
from daysheet.guides.errors import UnknownGuide
from daysheet.guides.queries import holds_in, sound_guide, sound_guides
from daysheet.guides.shipped import guide_slugs
from daysheet.pagestore.pages import public_page
from daysheet.web.styles import inlined_styles

View = Callable[..., HttpResponse]
# Below so many hours a chart of weeks tells nothing.
CHARTED = 100


def all_keys() -> list[str]:
    """What the list of guides carries."""
    return ["places", *(f"guide:{slug}" for slug in guide_slugs())]


def guide_page(view: View) -> View:
    """Make a view of a guide a public page: it gets the guide by its slug, or what there is instead is told."""

    @public_page(lambda slug, **rest: [f"guide:{slug}", "places"])
    @wraps(view)
    def served(request: HttpRequest, slug: str, **rest: Any) -> HttpResponse:
        try:
            guide = sound_guide(slug)
        except UnknownGuide:
            return none(request, status=404)
        return view(request, guide, **rest) if guide else none(request, status=503)

    return served


def none(request: HttpRequest, *, status: int, within: Guide | None = None) -> HttpResponse:
    """That there is no such guide (or no such page `within` one), or that its files are broken; and what there is."""
    context = {"guides": sound_guides(), "is_broken": status == 503, "within": within, "section": "guides"}
    return render(request, "guides/none.html", context, status=status)


@public_page(all_keys)
def guides(request: HttpRequest) -> HttpResponse:
    """Every guide, with what it asks for."""
    rows = [summary_of(guide) for guide in sound_guides()]
    return render(request, "guides/guides.html", {"rows": rows, "section": "guides"})


def summary_of(guide: Guide) -> dict[str, Any]:
    """What the heads of pages tell of a guide."""
    return {
        "guide": guide,
        "hours": core_hours(guide),
        "holds_in": holds_in(guide),
        "wait": longest_wait(guide.step),
        "words": "competencies" if guide.step_word == "competency" else "steps",
        "section": "guides",
    }


def whole(guide: Guide) -> dict[str, Any]:
    """What the guide's page shows, on the site and in one file."""
    hours = core_hours(guide)
    charts = weeks_charts(weeks_at(hours)) if hours.high >= CHARTED else ()
    return {
        **summary_of(guide),
        "groups": groups_of(guide),
        "drawing": drawn_steps(guide.step),
        "charts": charts,
        "chart": charts[0] if charts else None,
        "areas": area_pages(guide),
        "optional": sum(step.optional for step in guide.step),
        "sources_at": f"{address_of(guide)}sources/",
    }


@guide_page
def guide(request: HttpRequest, guide: Guide) -> HttpResponse:
    """The guide: what a busy person reads, and ways to the rest."""
    context = whole(guide)
    linked = guide_json_ld(guide, context["hours"], publisher=settings.NETWORK_NAME, base=settings.BASE_URL)
    return render(request, "guides/guide.html", {**context, "json_ld": linked})


@guide_page
def steps(request: HttpRequest, guide: Guide) -> HttpResponse:
    """Every step with what it needs and what it leads to: the drawing as a list."""
    context = {"phases": ordered_rows(guide), "groups": groups_of(guide)}
    return render(request, "guides/steps.html", {**summary_of(guide), **context})


@guide_page
def steps_of_class(request: HttpRequest, guide: Guide, name: str) -> HttpResponse:
    """The steps of a class with all that is told of them."""
    groups = groups_of(guide)
    group = next((one for one in groups if one.kind.id == name), None)
    if group is None:
        return none(request, status=404, within=guide)
    context = {"group": group, "groups": groups, "sources": sources_used(guide, group.rows)}
    return render(request, "guides/class.html", {**summary_of(guide), **context})


@guide_page
def questions(request: HttpRequest, guide: Guide) -> HttpResponse:
    """The areas of the question bank."""
    if not guide.question:
        return none(request, status=404, within=guide)
    return render(request, "guides/questions.html", {**summary_of(guide), "areas": area_pages(guide)})


@guide_page
def questions_of_area(request: HttpRequest, guide: Guide, area: str, number: int = 0) -> HttpResponse:
    """A page of questions, each with what a good answer holds; the first has its address without a number."""
    page = area_page(guide, area, number or 1)
    if page is None:
        return none(request, status=404, within=guide)
    if number == 1:
        return redirect("guides:area", slug=guide.slug, area=area, permanent=True)
    return render(
        request, "guides/area.html", {**summary_of(guide), "page": page, "areas": area_pages(guide)}
    )


@guide_page
def sources(request: HttpRequest, guide: Guide) -> HttpResponse:
    """Who says so: every source of the guide."""
    return render(request, "guides/sources.html", summary_of(guide))


@guide_page
def text(request: HttpRequest, guide: Guide) -> HttpResponse:
    """The guide in few bytes, without a style sheet."""
    return render(request, "guides/text.html", whole(guide))


@guide_page
def offline(request: HttpRequest, guide: Guide) -> HttpResponse:
    """All of the guide as one file to keep or print: its styles within, its links leading to its own parts."""
    questions = [(name, asked_in(guide, area)) for area, name in AREA_NAMES.items()]
    context = {**whole(guide), "phases": ordered_rows(guide), "questions": questions, "is_offline": True}
    context["sources_at"] = ""
    response = render(request, "guides/offline.html", {**context, "styles": inlined_styles()})
    response["Content-Disposition"] = f'attachment; filename="{guide.slug}.html"'
    return response
