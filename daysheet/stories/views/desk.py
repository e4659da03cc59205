"""Drafts and stories for the desk."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from daysheet.accounts.staff import staff_required
from daysheet.lib.clock import read_clock
from daysheet.places.queries import places_of
from daysheet.stories.actions import draft_release, publish_draft
from daysheet.stories.domain.page import NOTHING_SAID
from daysheet.stories.errors import StoryError
from daysheet.stories.forms.publish import PublishForm
from daysheet.stories.models import Draft, Story
from daysheet.stories.queries import drafts_for, drafts_waiting, review_of, stories_for
from daysheet.stories.views.shared import page_of
from daysheet.stories.writer import site_writer
from daysheet.wire.queries import releases_for


@staff_required
def drafts(request: HttpRequest) -> HttpResponse:
    """The drafts that wait for this editor, newest first."""
    page = page_of(request, drafts_waiting(request.user))
    return render(request, "stories/desk_drafts.html", {"page": page, "section": "drafts"})


@staff_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """One draft with its release beside it, and the button that publishes it."""
    found = get_object_or_404(drafts_for(request.user), pk=pk)
    now = read_clock()
    today = found.place.locality.day_at(now) if found.place else now.date()
    form = PublishForm(request.POST or None, draft=found, user=request.user, today=today)
    if request.method == "POST" and form.is_valid():
        story = published_from(request, found, form, now=now)
        if story:
            return redirect("stories:desk_stories")
    context = {
        "review": review_of(found, today=today),
        "form": form,
        "section": "drafts",
        "nothing": NOTHING_SAID,
    }
    return render(request, "stories/desk_draft.html", context)


def published_from(request: HttpRequest, found: Draft, form: PublishForm, *, now: Any) -> Story | None:
    """The published story, or None with the reasons in the form."""
    try:
        story = publish_draft(
            draft=found,
            place=form.chosen_place(found),
            by=request.user,
            at=form.cleaned_data["at"],
            now=now,
        )
    except StoryError as error:
        form.add_error(None, str(error))
        return None
    messages.success(request, f"“{story.headline}” is published at {story.address}.")
    return story


@staff_required
def desk_stories(request: HttpRequest) -> HttpResponse:
    """Every story of this editor's places."""
    page = page_of(request, stories_for(request.user))
    return render(request, "stories/desk_stories.html", {"page": page, "section": "stories"})


@staff_required
@require_POST
def make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a draft of a release, for the place it is about where that is the editor's."""
    release = get_object_or_404(releases_for(request.user), pk=pk)
    made = draft_release(
        release=release, theirs=places_of(request.user), now=read_clock(), writer=site_writer()
    )
    return redirect("stories:draft", pk=made.pk)
