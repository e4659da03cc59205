"""What several views of this package share."""

from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

PER_PAGE = 20


def page_of(request: HttpRequest, rows: QuerySet[Any]) -> Page:
    """The page of the list that ?page= asks for; a page that there is not is a 404."""
    try:
        return Paginator(rows, PER_PAGE).page(request.GET.get("page", "1"))
    except InvalidPage as error:
        raise Http404(f"There is no page {request.GET['page']!r}.") from error
