"""Releases for the desk."""

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from daysheet.accounts.staff import staff_required
from daysheet.wire.models import Source
from daysheet.wire.queries import reading_of, releases_for, releases_listed, sources_for

PER_PAGE = 50


@staff_required
def releases(request: HttpRequest) -> HttpResponse:
    """Every release that this editor may open, newest first, or those that ?source= brought."""
    asked, source = request.GET.get("page", "1"), source_asked(request)
    rows = releases_listed(request.user)
    try:
        page = Paginator(rows.filter(arrivals__source=source) if source else rows, PER_PAGE).page(asked)
    except InvalidPage as error:
        raise Http404(f"There is no page {asked!r}.") from error
    kept = f"&source={source.pk}" if source else ""
    context = {"page": page, "section": "releases", "source": source, "kept": kept}
    return render(request, "wire/desk_releases.html", context)


def source_asked(request: HttpRequest) -> Source | None:
    """The source that ?source= names; another's does not exist."""
    asked = request.GET.get("source", "")
    if not asked:
        return None
    pk = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
    found: Source = get_object_or_404(sources_for(request.user), pk=pk)
    return found


@staff_required
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """One release: its text by sentences, and what each of them does."""
    found = get_object_or_404(releases_for(request.user).defer("raw"), pk=pk)
    return render(request, "wire/desk_release.html", {"reading": reading_of(found), "section": "releases"})
