"""The pages about the site itself."""

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
