"""Releases for the desk."""

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from daysheet.accounts.staff import staff_required
from daysheet.wire.queries import reading_of, releases_for, releases_listed

PER_PAGE = 50


@staff_required
def releases(request: HttpRequest) -> HttpResponse:
    """Every release that this editor may open, newest first."""
    asked = request.GET.get("page", "1")
    try:
        page = Paginator(releases_listed(request.user), PER_PAGE).page(asked)
    except InvalidPage as error:
        raise Http404(f"There is no page {asked!r}.") from error
    return render(request, "wire/desk_releases.html", {"page": page, "section": "releases"})


@staff_required
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """One release: its text by sentences, and what each of them does."""
    found = get_object_or_404(releases_for(request.user).defer("raw"), pk=pk)
    return render(request, "wire/desk_release.html", {"reading": reading_of(found), "section": "releases"})
