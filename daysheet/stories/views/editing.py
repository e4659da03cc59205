"""A draft rewritten at the desk, line by line, with its release beside it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from daysheet.accounts.staff import staff_required
from daysheet.lib.clock import read_clock
from daysheet.stories.actions import edit_draft
from daysheet.stories.desk import Review, review_of
from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.editing import differences, rewritten
from daysheet.stories.domain.lengths import lengths_of
from daysheet.stories.errors import AlreadyPublished, EditedMeanwhile
from daysheet.stories.forms.editing import BriefForm
from daysheet.stories.forms.findings import tell_blocks
from daysheet.stories.forms.publish import PlaceForm
from daysheet.stories.models import Draft, Story
from daysheet.stories.queries import blocks_of, brief_at, drafts_for

YOURSELF = "You have saved another version in another window since you opened this."


@staff_required
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The form in which a draft is rewritten; saving opens its story, and publishes nothing."""
    found = get_object_or_404(drafts_for(request.user), pk=pk)
    if request.method != "POST":
        return unsent(request, found)
    base, seen = number_in(request, "base"), number_in(request, "seen")
    place = PlaceForm(request.POST, draft=found, user=request.user)
    form = BriefForm(request.POST, brief=brief_at(found, base))
    valid = (form.is_valid(), place.is_valid())  # both, so that every mistake is told
    if not all(valid):
        return shown(request, found, form, place, {"base": base, "seen": seen})
    brief = rewritten(form.brief, form.edits())
    where = place.chosen_place(found)
    try:
        story = edit_draft(
            draft=found, place=where, brief=brief, seen=seen, by=request.user, now=read_clock()
        )
    except (AlreadyPublished, EditedMeanwhile) as error:
        return refused(request, found, form, place, error=error, brief=brief, base=base)
    tell_saved(request, story)
    return redirect("stories:edit", pk=story.draft_id or pk)


def number_in(request: HttpRequest, name: str) -> int:
    """The number of a revision that the form carries, 0 where it carries none."""
    sent = request.POST.get(name, "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 19 else 0


def unsent(request: HttpRequest, found: Draft) -> HttpResponse:
    """The form as the draft or its story stands, with what blocks it beside each line."""
    place = PlaceForm(None, draft=found, user=request.user)
    review = reviewed(found)
    form = BriefForm(None, brief=review.brief)
    tell_blocks(form, review.blocks)
    return shown(
        request, found, form, place, {"base": review.revision, "seen": review.revision, "review": review}
    )


def reviewed(found: Draft) -> Review:
    now = read_clock()
    return review_of(found, today=found.place.locality.day_at(now) if found.place else now.date())


def shown(
    request: HttpRequest, found: Draft, form: BriefForm, place: PlaceForm, told: dict[str, Any]
) -> HttpResponse:
    review = told.get("review") or reviewed(found)
    lengths = lengths_of(form.brief)
    for part in form.parts:
        part.length = lengths.get("details" if part.key == "paragraph" else part.key)
    context = {
        "review": review,
        "form": form,
        "place_form": place,
        "section": "drafts",
        "whole": lengths["brief"],
    }
    return render(request, "stories/desk_edit.html", context | {"errors": list(form.errors())} | told)


def refused(
    request: HttpRequest,
    found: Draft,
    form: BriefForm,
    place: PlaceForm,
    *,
    error: Exception,
    brief: Brief,
    base: int,
) -> HttpResponse:
    """The form as it was sent, beside what somebody else has saved or published meanwhile."""
    theirs = get_object_or_404(drafts_for(request.user), pk=found.pk)
    theirs.place = theirs.place or place.chosen_place(theirs)
    review = reviewed(theirs)
    told = {
        "refusal": YOURSELF if getattr(error, "by", "") == request.user.email else str(error),
        "differences": differences(review.brief, brief),
        "base": base,
        "seen": review.revision,
        "review": review,
    }
    return shown(request, found, form, place, told)


def tell_saved(request: HttpRequest, story: Story) -> None:
    count = len(blocks_of(story))
    if not count:
        messages.success(request, "Saved. Every line stands in its passages: nothing blocks publishing.")
        return
    things = (
        "1 thing still blocks publishing, and stands"
        if count == 1
        else f"{count} things still block publishing, and each stands"
    )
    messages.warning(request, f"Saved, not published: {things} beside its line.")
