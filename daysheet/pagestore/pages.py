"""Public pages: rendered once, served from the store while nothing they carry has changed."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag

from daysheet.lib.clock import read_clock
from daysheet.pagestore.files import StoredPage, read_page, write_page
from daysheet.pagestore.queries import stamps

logger = logging.getLogger(__name__)
View = Callable[..., HttpResponse]
SAFE = ("GET", "HEAD")
MAX_AGE = 60  # seconds a browser or proxy may keep a page without asking


def public_page(keys: Callable[..., Sequence[str]]) -> Callable[[View], View]:
    """Make a view's pages storable.

    `keys(**url_kwargs)` declares what the page carries, before it is rendered. The view may set
    `response.fresh_until` to an aware datetime. Pages with a query string, and anything but a 200 that sets
    no cookie and varies by nothing, are never kept.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def served(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            if request.method not in SAFE:
                return HttpResponseNotAllowed(SAFE)
            if request.META.get("QUERY_STRING"):
                return with_headers(request, view(request, **kwargs))
            return stored_or_rendered(request, view, kwargs, list(keys(**kwargs)))

        served.page_keys = keys  # type: ignore[attr-defined]
        served.csrf_exempt = True  # type: ignore[attr-defined]  # it changes nothing, and knows no cookie
        return served

    return wrap


def stored_or_rendered(
    request: HttpRequest, view: View, kwargs: dict[str, Any], keys: list[str]
) -> HttpResponse:
    root, now = settings.PAGES_ROOT, read_clock()
    before = stamps(keys)
    page = read_page(root, request.path) if root else None
    if page and page.release == settings.RELEASE and page.stamps == before and page.is_fresh_at(now):
        return with_headers(request, response_of(page), now=now)
    response = view(request, **kwargs)
    if root and is_keepable(response) and stamps(keys) == before:
        keep(root, request.path, response, before)
    return with_headers(request, response, now=now)


def is_keepable(response: HttpResponse) -> bool:
    return (
        response.status_code == 200
        and not response.cookies
        and not response.streaming
        and response.get("Vary", "Accept-Encoding") == "Accept-Encoding"
    )


def keep(root: Any, address: str, response: HttpResponse, carried: dict[str, int]) -> None:
    until: datetime | None = getattr(response, "fresh_until", None)
    page = StoredPage(
        address=address,
        release=settings.RELEASE,
        stamps=carried,
        fresh_until=until.isoformat() if until else None,
        content_type=response["Content-Type"],
        etag=etag_of(response.content),
        body=response.content,
    )
    try:
        write_page(root, page)
    except OSError as error:  # a full disk must not take the site down
        logger.warning("page %s is served but could not be kept: %s", address, error)


def response_of(page: StoredPage) -> HttpResponse:
    response = HttpResponse(page.body, content_type=page.content_type)
    response["ETag"] = page.etag
    if page.fresh_until:
        response.fresh_until = datetime.fromisoformat(page.fresh_until)  # type: ignore[attr-defined]
    return response


def etag_of(body: bytes) -> str:
    return quote_etag(hashlib.sha256(body).hexdigest()[:20])


def with_headers(
    request: HttpRequest, response: HttpResponse, *, now: datetime | None = None
) -> HttpResponse:
    """The response with ETag and Cache-Control, or a 304 when the reader has it already."""
    if response.status_code != 200 or response.has_header("Cache-Control"):
        return response
    until: datetime | None = getattr(response, "fresh_until", None)
    left = (until - (now or read_clock())).total_seconds() if until else MAX_AGE
    response["Cache-Control"] = f"public, max-age={max(0, min(MAX_AGE, int(left)))}"
    if not response.has_header("ETag"):
        response["ETag"] = etag_of(response.content)
    patch_vary_headers(response, ["Accept-Encoding"])  # a 304 says it as well
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
