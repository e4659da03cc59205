"""The pages about the site itself."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe


@require_safe
@conditional_page
@cache_control(public=True, max_age=60)
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "web/about.html")


@require_safe
@conditional_page
@cache_control(public=True, max_age=60)
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "web/privacy.html")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for what cannot be answered; a form that was too large is told its limit and the way back."""
    if isinstance(exception, RequestDataTooBig):
        limit = {"limit": f"{settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,}"}
        return render(request, "413.html", limit, status=413)
    return render(request, "400.html", status=400)
