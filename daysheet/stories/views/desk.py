"""Lists of drafts and stories for the desk, and one draft to be judged and published."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from daysheet.accounts.staff import staff_required
from daysheet.lib.clock import read_clock
from daysheet.places.queries import places_of
from daysheet.stories.actions import draft_release, open_draft, publish_draft
from daysheet.stories.desk import (
    WITHOUT_PLACE,
    draft_rows,
    drafts_listed,
    review_of,
    stories_listed,
)
from daysheet.stories.domain.page import NOTHING_SAID
from daysheet.stories.errors import StoryError
from daysheet.stories.forms.publish import PlaceForm, PublishForm
from daysheet.stories.models import Draft, Story
from daysheet.stories.queries import drafts_for
from daysheet.stories.views.shared import page_of
from daysheet.stories.writer import site_writer
from daysheet.wire.queries import releases_for

SHOWN = {"": "All", "local": "Local", "not-local": "Not local"}
STATES = {"": "All", "open": "Not published", "published": "Published"}


def asked_of(request: HttpRequest, tabs: dict[str, str], *, name: str, others: set[str]) -> dict[str, Any]:
    """What a list is asked for: a tab and a place; 404 for a tab that there is not or a place of others."""
    tab, place = request.GET.get(name, ""), request.GET.get("place", "")
    places = list(places_of(request.user))
    if tab not in tabs or place not in {"", *others, *(p.slug for p in places)}:
        raise Http404("There is no such list.")
    kept = urlencode({key: value for key, value in ((name, tab), ("place", place)) if value})
    links = [(label, urlencode({name: value, "place": place}), value == tab) for value, label in tabs.items()]
    return {"tab": tab, "place": place, "places": places, "kept": f"{kept}&" if kept else "", "tabs": links}


@staff_required
def drafts(request: HttpRequest) -> HttpResponse:
    """The drafts that wait for this editor, newest first."""
    asked = asked_of(request, SHOWN, name="show", others={WITHOUT_PLACE})
    page = page_of(request, drafts_listed(request.user, place=asked["place"], shown=asked["tab"]))
    context = {"page": page, "rows": draft_rows(page), "section": "drafts", **asked}
    return render(request, "stories/desk_drafts.html", context)


@staff_required
def desk_stories(request: HttpRequest) -> HttpResponse:
    """Every story of this editor's places."""
    asked = asked_of(request, STATES, name="state", others=set())
    page = page_of(request, stories_listed(request.user, place=asked["place"], state=asked["tab"]))
    return render(request, "stories/desk_stories.html", {"page": page, "section": "stories", **asked})


@staff_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """One draft, or the story opened from it, with its release beside it and the button that publishes it."""
    found = get_object_or_404(drafts_for(request.user), pk=pk)
    now = read_clock()
    today = found.place.locality.day_at(now) if found.place else now.date()
    form = PublishForm(request.POST or None, draft=found, user=request.user, today=today)
    if request.method == "POST" and form.is_valid():
        story = published_from(request, found, form, now=now)
        if story:
            return redirect("stories:desk_stories")
        found = get_object_or_404(drafts_for(request.user), pk=pk)
    context = {
        "review": review_of(found, today=today),
        "form": form,
        "section": "drafts",
        "nothing": NOTHING_SAID,
    }
    return render(request, "stories/desk_draft.html", context)


def published_from(request: HttpRequest, found: Draft, form: PublishForm, *, now: datetime) -> Story | None:
    """The published story, or None with the reasons in the form."""
    try:
        story = publish_draft(
            draft=found,
            place=form.chosen_place(found),
            by=request.user,
            at=form.cleaned_data["at"],
            now=now,
            seen=form.cleaned_data["seen"],
        )
    except StoryError as error:
        form.add_error(None, str(error))
        return None
    messages.success(request, f"“{story.headline}” is published at {story.address}.")
    return story


@staff_required
@require_POST
def open_for_editing(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the draft as a story that is not yet public, and show it to be edited."""
    found = get_object_or_404(drafts_for(request.user), pk=pk)
    form = PlaceForm(request.POST, draft=found, user=request.user)
    if not form.is_valid():
        messages.error(request, "Choose one of your places first.")
        return redirect("stories:edit", pk=pk)
    story = open_draft(draft=found, place=form.chosen_place(found), by=request.user, now=read_clock())
    return redirect("stories:edit", pk=story.draft_id or pk)


@staff_required
@require_POST
def make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a draft of a release, for the place it is about where that is the editor's."""
    release = get_object_or_404(releases_for(request.user), pk=pk)
    made = draft_release(
        release=release, theirs=places_of(request.user), now=read_clock(), writer=site_writer()
    )
    return redirect("stories:draft", pk=made.pk)
