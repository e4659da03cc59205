"""The desk's first page: what waits for this member of staff."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from daysheet.accounts.staff import staff_required
from daysheet.community.queries import submissions_for, unread_submissions
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
