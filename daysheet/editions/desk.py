"""The desk's first page, and its page of stories that tell of a guide."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from daysheet.accounts.staff import staff_required
from daysheet.community.queries import submissions_for, unread_submissions
from daysheet.editions.actions import link_guide, unlink_guide
from daysheet.editions.forms import GuideStoryForm
from daysheet.editions.joined import links_for
from daysheet.lib.clock import read_clock
from daysheet.places.queries import places_of
from daysheet.stories.queries import drafts_waiting, stories_for
from daysheet.wire.queries import releases_for


@staff_required
@require_safe
def desk_home(request: HttpRequest) -> HttpResponse:
    user = request.user
    context = {
        "section": "desk",
        "places": places_of(user),
        "unread": unread_submissions(user).count(),
        "submissions": submissions_for(user).count(),
        "drafts": drafts_waiting(user).count(),
        "releases": releases_for(user).count(),
        "stories": stories_for(user).filter(live=True).count(),
    }
    return render(request, "desk/home.html", context)


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def desk_guides(request: HttpRequest) -> HttpResponse:
    """The links of this editor's stories with guides, and a form for one more."""
    form = GuideStoryForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        _, is_new = link_guide(**form.cleaned_data, by=request.user, now=read_clock())
        messages.success(request, "They are linked." if is_new else "They were linked already.")
        return redirect("editions:desk_guides")
    titles = dict(form.fields["guide"].choices)
    links = [(link, titles.get(link.guide, link.guide)) for link in links_for(request.user)]
    context = {"section": "guides", "form": form, "links": links}
    return render(request, "editions/desk_guides.html", context, status=400 if form.errors else 200)


@staff_required
@require_POST
def unlink(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a link away; another city's is a 404."""
    unlink_guide(link=get_object_or_404(links_for(request.user), pk=pk))
    messages.success(request, "The link is gone.")
    return redirect("editions:desk_guides")
