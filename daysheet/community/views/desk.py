"""Submissions on the desk: read, and tell the sender what came of it. Other cities' are a 404."""

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from daysheet.accounts.staff import staff_required
from daysheet.community.actions import decide_submission, erase_submission, mark_read
from daysheet.community.forms import DecisionForm
from daysheet.community.queries import submissions_for
from daysheet.lib.clock import read_clock

PER_PAGE = 50


@staff_required
@require_safe
def submission_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(submissions_for(request.user), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "community/desk_list.html", {"page": page, "section": "submissions"})


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def submission_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole submission; a POST stores the decision about it."""
    submission = get_object_or_404(submissions_for(request.user), pk=pk)
    if submission.is_erased and request.method == "POST":
        raise Http404(f"Submission {pk} has been erased.")
    form = DecisionForm(
        request.POST or None, initial={"status": submission.status, "reason": submission.reason}
    )
    if request.method == "POST" and form.is_valid():
        decide_submission(submission=submission, by=request.user, now=read_clock(), **form.cleaned_data)
        return redirect("community:desk_detail", pk=pk)
    context = {"submission": submission, "form": form, "section": "submissions"}
    return render(request, "community/desk_detail.html", context, status=400 if form.errors else 200)


@staff_required
@require_POST
def submission_read(request: HttpRequest, pk: int) -> HttpResponse:
    mark_read(submission=get_object_or_404(submissions_for(request.user), pk=pk), now=read_clock())
    return redirect("community:desk_list")


@staff_required
@require_POST
def submission_erase(request: HttpRequest, pk: int) -> HttpResponse:
    submission = get_object_or_404(submissions_for(request.user), pk=pk)
    erase_submission(submission=submission, by=request.user, now=read_clock())
    return redirect("community:desk_detail", pk=pk)


@staff_required
@require_safe
def submission_photo(request: HttpRequest, pk: int) -> FileResponse:
    """The photo itself: it has no address that others could open."""
    submission = get_object_or_404(submissions_for(request.user), pk=pk)
    if not submission.photo:
        raise Http404(f"Submission {pk} has no photo.")
    photo = submission.photo.open("rb")
    return FileResponse(photo, content_type="image/jpeg", filename=f"submission-{pk}.jpg")
